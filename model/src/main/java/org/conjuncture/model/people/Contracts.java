package org.conjuncture.model.people;

import java.util.Arrays;
import org.conjuncture.model.tables.IndentureLaw;
import org.conjuncture.model.tables.IndentureLaw.Passage;
import org.conjuncture.model.world.World;

/**
 * What law says in a quarter of contracts that bind those who are carried from one territory to
 * another; see {@link Indenture}.
 */
final class Contracts {
    private final int count;
    private final int quarter;

    /** Term by pair, years; 0 where no contract binds. Empty where none does anywhere. */
    private final double[] years;

    /** Who pays the way home, by pair, after the last law there has been. */
    private final Passage[] passageHome;

    Contracts(World world, int quarter) {
        this.quarter = quarter;
        count = world.count;
        boolean isAny = !world.tables.indentures().isEmpty();
        years = new double[isAny ? count * count : 0];
        passageHome = new Passage[years.length];
        Arrays.fill(passageHome, Passage.NONE);
        for (IndentureLaw law : world.tables.indentures()) {
            if (law.from() <= quarter) {
                add(law);
            }
        }
    }

    private void add(IndentureLaw law) {
        for (int origin : law.origins()) {
            for (int destination : law.destinations()) {
                int pair = origin * count + destination;
                passageHome[pair] = law.passageHome();
                if (law.holdsIn(quarter)) {
                    years[pair] = StrictMath.max(years[pair], law.years());
                }
            }
        }
    }

    /** Term of a contract made now, years; 0 where law lets none bind. */
    double years(int origin, int destination) {
        return years.length == 0 ? 0 : years[origin * count + destination];
    }

    /** Whether a contract may bind anybody anywhere. */
    boolean areAllowed() {
        return Arrays.stream(years).anyMatch(term -> term > 0);
    }

    /** Quarter in which a contract made now ends. */
    short end(int origin, int destination) {
        return (short) (quarter + StrictMath.round(4 * years(origin, destination)));
    }

    boolean isOver(short end) {
        return quarter >= end;
    }

    /** Who pays the way home of one born in the one and carried to the other. */
    Passage passageHome(int origin, int destination) {
        return passageHome.length == 0 ? Passage.NONE : passageHome[origin * count + destination];
    }
}
