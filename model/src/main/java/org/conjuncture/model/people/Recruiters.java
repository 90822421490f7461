package org.conjuncture.model.people;

import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Who is fetched by employers abroad in a quarter, as a guest where treaties let them or under a
 * contract of indenture; see {@link Migration} and {@link Indenture}.
 */
final class Recruiters {
    /** Numbers of the draws. */
    private static final int FETCHED = 6;

    private static final int CARRIED = 7;
    private static final int WOMEN = 8;

    /** Women to a man under contract: what Indian law asked for; Tinker 1974. */
    private static final double WOMEN_TO_A_MAN = 0.4;

    private final World world;
    private final Recruitment guests;
    private final Recruitment indentured;
    private final Contracts contracts;
    private final long draws;

    Recruiters(
            World world,
            Migration.Parameters parameters,
            PairLaws laws,
            Attraction hopes,
            Contracts contracts,
            long draws) {
        this.world = world;
        this.contracts = contracts;
        this.draws = draws;
        guests = Recruitment.ofGuests(world, parameters, laws, hopes, FETCHED);
        indentured = Recruitment.underContract(world, CARRIED);
    }

    /** Whether one of this name is called, should he be one who can be. */
    boolean mayTake(int t, long name) {
        return guests.isFetched(t, name, draws) || indentured.isFetched(t, name, draws);
    }

    /** Whether a young one is fetched and leaves. */
    boolean take(Movers movers, int t, int i, boolean isSchooled) {
        Workers workers = world.workers[t];
        long name = workers.identity[i];
        int fetched = guests.destination(t, name, draws);
        if (fetched >= 0) {
            movers.add(i, fetched, Workers.MIGRANT, isSchooled);
            return true;
        }
        int carried = isSchooled ? -1 : indentured.destination(t, name, draws);
        // A contract does not carry anybody to where he was born.
        if (carried < 0 || carried == workers.origin[i] || !isWanted(workers.sex[i], name)) {
            return false;
        }
        movers.carry(i, carried, contracts.end(t, carried));
        return true;
    }

    private boolean isWanted(byte sex, long name) {
        return sex == Workers.MALE || Draw.uniform(draws, name, WOMEN) < WOMEN_TO_A_MAN;
    }
}
