package org.conjuncture.model;

import java.util.List;
import org.conjuncture.model.scenario.Decision;
import org.conjuncture.model.scenario.Institution;
import org.conjuncture.model.scenario.Institutions;
import org.conjuncture.model.scenario.MembershipSpan;
import org.conjuncture.model.scenario.RegimeSpan;
import org.conjuncture.model.scenario.Rulers;
import org.conjuncture.model.scenario.Rules;
import org.conjuncture.model.scenario.Seats;
import org.conjuncture.model.scenario.TimelineState;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.World;

/**
 * The first step of a quarter: dated decisions and physical events take effect, and territories
 * change hands. Depends on the date alone, so that a run taken up from a checkpoint stands where it
 * would have stood.
 */
public final class Dates {

    private final TimelineState timeline;
    private final Institutions institutions;
    private final Rulers rulers;

    public Dates(TimelineState timeline, List<Institution> known, Rulers rulers, int territories) {
        this.timeline = timeline;
        this.institutions = new Institutions(known, territories);
        this.rulers = rulers;
    }

    public Institutions institutions() {
        return institutions;
    }

    public Rulers rulers() {
        return rulers;
    }

    /** Who is under which regime when. */
    public List<RegimeSpan> regimes() {
        return timeline.regimes();
    }

    /** Who is a member of which institution when. */
    public List<MembershipSpan> memberships() {
        return timeline.memberships();
    }

    /** What holds before the first quarter. */
    public void begin(World world, int first) {
        timeline.begin(world.levers, institutions);
        new Rules(institutions, world.agreements).write();
        rule(world, first);
    }

    /**
     * Stands where the quarters since the first it knows have brought it, without changing the
     * levers, which a checkpoint has.
     */
    public void takeUp(World world, int from, int next) {
        Levers unused = new Levers(world.count);
        timeline.begin(unused, institutions);
        for (int quarter = from; quarter < next; quarter++) {
            timeline.apply(quarter, unused, institutions);
        }
        new Rules(institutions, world.agreements).write();
        rule(world, next);
    }

    /** Brings levers, institutions and rulers to a quarter and tells what was decided in it. */
    public List<Decision> step(World world, int quarter) {
        boolean isRuledAnew = rulers.advance(quarter);
        List<Decision> decided = timeline.apply(quarter, world.levers, institutions);
        if (timeline.institutionsMove(quarter)) {
            new Rules(institutions, world.agreements).write();
            isRuledAnew = true;
        }
        if (isRuledAnew) {
            write(world);
        }
        return decided;
    }

    private void rule(World world, int quarter) {
        rulers.stand(quarter);
        write(world);
    }

    private void write(World world) {
        Seats seats = new Seats(rulers, world.tables);
        seats.write(world.states);
        seats.unite(world.states, world.agreements);
        System.arraycopy(rulers.customsUnion, 0, world.states.customs, 0, world.count);
    }
}
