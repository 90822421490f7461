package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Unions of one company's plants in several territories act together, as far as they are organized
 * at both ends, know of each other, and law gives them a table to meet at; dockers and carriers can
 * refuse what comes along the chain.
 *
 * <p>coordination = min(1, (m + (1 − m)·k)·√(d·d*) + τ·d_T), d the unit's density, d* that of the
 * same companies' people elsewhere, weighted with people, m = 1/(1 + c/c½) how easily they meet at
 * cost c of a message, k works councils, d_T density in transport. The threat to move loses the
 * part γ·coordination.
 *
 * <p>Ramsay (1997), Anner, Greer, Hauptmeier et al. (2006) for unions along ownership chains and
 * works councils; Bonacich and Wilson (2008), Turnbull (2006) for transport chains. Looked at once
 * a year.
 */
@Explained(
        does =
                "Unions of one company's plants in several territories act together, as far as they"
                        + " are organized at both ends, know of each other and meet.",
        equation =
                "coordination = min(1, (m + (1 − m)·k)·√(d·d*) + τ·d_T), m = 1/(1 + c/c½); the"
                        + " threat to move loses γ·coordination of itself",
        source = "Ramsay 1997; Anner et al. 2006; Turnbull 2006 for transport",
        without = "unions of one company know nothing of each other; works councils remain",
        reads = {
            "plants.employed",
            "plants.capital",
            "units.density",
            "levers.informationCost",
            "levers.worksCouncils"
        },
        writes = {"units.coordination"})
public final class Coordination implements Mechanism {

    public record Parameters(
            @Doc("cost of a message, against 1870, at which half of those who would meet do, c½")
                    @Unit("1")
                    @Range({0.0001, 1})
                    @Source("estimate: cheap telephone and flights of about 1970")
                    double meeting,
            @Doc("part that organized transport adds, τ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Turnbull 2006")
                    double transport,
            @Doc("part of the threat to move that full coordination ends, γ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Anner et al. 2006: it is rare and partial")
                    double effect) {

        public static Parameters defaults() {
            return new Parameters(0.01, 0.1, 0.7);
        }
    }

    private final Parameters parameters;

    public Coordination(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.quarterOfYear() != 0 && now.since() != 0) {
            return;
        }
        Capitals capitals = world.capitals;
        double[] people = new double[capitals.count];
        double[] members = new double[capitals.count];
        for (int t = 0; t < world.count; t++) {
            add(world, t, people, members);
        }
        now.forEachTerritory(world.count, t -> meet(world, t, people, members));
    }

    /** People and members of each company's plants in a territory. */
    private static void add(World world, int t, double[] people, double[] members) {
        Plants plants = world.plants;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double density = world.units.density[unit];
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                people[plants.capital[p]] += plants.employed[p];
                members[plants.capital[p]] += plants.employed[p] * density;
            }
        }
    }

    private void meet(World world, int t, double[] people, double[] members) {
        Plants plants = world.plants;
        double[] here = new double[people.length];
        double[] membersHere = new double[people.length];
        add(world, t, here, membersHere);
        double known = 1 / (1 + world.levers.informationCost[t] / parameters.meeting());
        double meeting = known + (1 - known) * world.levers.worksCouncils[t];
        double carriers = world.units.density[t * Sectors.COUNT + Sectors.TRANSPORT];
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double sum = 0;
            double all = 0;
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                int company = plants.capital[p];
                double elsewhere = people[company] - here[company];
                double organized = members[company] - membersHere[company];
                all += plants.employed[p];
                if (elsewhere > 1e-6 && organized > 0) {
                    sum += plants.employed[p] * organized / elsewhere;
                }
            }
            double density = StrictMath.max(0, world.units.density[unit]);
            double abroad = all > 0 ? sum / all : 0;
            double acting =
                    meeting * StrictMath.sqrt(density * StrictMath.min(1, abroad))
                            + parameters.transport() * StrictMath.max(0, carriers) * density;
            world.units.coordination[unit] = parameters.effect() * StrictMath.min(1, acting);
        }
    }
}
