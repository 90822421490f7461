package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Trades into which people crowd who are kept out of others pay less, since more seek there.
 *
 * <p>crowding_u = −η·(x_u − x̄), x_u = ln(φ + c_u), c_u = Σ_k U_k·a_ku / Σ_v a_kv·E_v: of those of
 * kind k (sex and group) who are out of work, U_k, as many press on a place of unit u as there are
 * for each place that is open to them, a_ku the part of u's places that norms leave them and E_v
 * those employed; x̄ is the mean over the employed, so that the sum of pay stays. Where norms keep
 * nobody out, all units have the same c and nothing is taken from any. It enters the pull to the
 * territory's mean pay in {@link Bargaining}, beside {@link WageCurve} for the slack of all.
 *
 * <p>Edgeworth (1922) and Bergmann (1974) for crowding; Blanchflower and Oswald (1994) for the size
 * of what slack takes; Groshen (1991) and Levanon, England and Allison (2009) for trades of women
 * that pay less to all in them. Told once a year.
 */
@Explained(
        does =
                "Trades into which people crowd who are kept out of others pay less, since more"
                        + " seek there.",
        equation =
                "crowding_u = −η·(x_u − x̄), x_u = ln(φ + Σ_k U_k·a_ku / Σ_v a_kv·E_v), added to"
                        + " the mean that a unit's pay is pulled to",
        source =
                "Edgeworth 1922; Bergmann 1974; Blanchflower & Oswald 1994; Levanon, England &"
                        + " Allison 2009",
        without = "whom norms keep out of trades lowers no trade's pay",
        reads = {
            "territories.dominatedAccess",
            "territories.dominatedCrafts",
            "territories.womensAccess",
            "territories.womensTrades",
            "units.employed",
            "units.occupationShare",
            "workers.group",
            "workers.people",
            "workers.sex",
            "workers.state"
        },
        writes = {"units.crowding"})
public final class Crowding implements Mechanism {

    public record Parameters(
            @Doc("elasticity of a trade's pay to those who press on its places, η")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "as of pay to unemployment, 0.1: Blanchflower & Oswald 1994; judgement"
                                    + " that it holds between trades")
                    double response,
            @Doc("pressure on a place where nobody seeks, φ")
                    @Unit("1")
                    @Range({0.001, 0.1})
                    @Source("as wageCurve.friction: estimate")
                    double friction) {

        public static Parameters defaults() {
            return new Parameters(0.1, 0.02);
        }
    }

    /** Kinds of people: sex and group. */
    private static final int KINDS = 4;

    private final Parameters parameters;

    public Crowding(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.quarterOfYear() == 0 || now.since() == 0) {
            now.forEachTerritory(world.count, t -> crowd(world, t));
        }
    }

    private void crowd(World world, int t) {
        BargainingUnits units = world.units;
        double[] seekers = seekers(world.workers[t]);
        double[] pressure = new double[Sectors.COUNT];
        for (int kind = 0; kind < KINDS; kind++) {
            double open = 0;
            for (int s = 1; s < Sectors.COUNT; s++) {
                open += access(world, t, s, kind) * units.employed[t * Sectors.COUNT + s];
            }
            for (int s = 1; s < Sectors.COUNT && open > 0; s++) {
                pressure[s] += seekers[kind] * access(world, t, s, kind) / open;
            }
        }
        double sum = 0;
        double people = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            double employed = units.employed[t * Sectors.COUNT + s];
            pressure[s] = StrictMath.log(parameters.friction() + pressure[s]);
            sum += employed * pressure[s];
            people += employed;
        }
        double mean = people > 0 ? sum / people : 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            units.crowding[t * Sectors.COUNT + s] =
                    people > 0 ? -parameters.response() * (pressure[s] - mean) : 0;
        }
    }

    /** Persons out of work by kind. */
    private static double[] seekers(Workers workers) {
        double[] seekers = new double[KINDS];
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] == Workers.UNEMPLOYED) {
                seekers[2 * workers.sex[i] + workers.group[i]] += workers.people[i];
            }
        }
        return seekers;
    }

    /** Part of a sector's places that norms leave to a kind of people. */
    private static double access(World world, int t, int sector, int kind) {
        Territories territories = world.territories;
        boolean isWoman = kind / 2 == Workers.FEMALE;
        boolean isDominated = kind % 2 == Workers.DOMINATED;
        double sum = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            double part =
                    world.units
                            .occupationShare[(t * Sectors.COUNT + sector) * Occupations.COUNT + o];
            if (isWoman && o != Occupations.EXECUTION && o != Occupations.CLERICAL) {
                part *=
                        o == Occupations.CRAFT
                                ? territories.womensTrades[t]
                                : territories.womensAccess[t];
            }
            if (isDominated && o != Occupations.EXECUTION) {
                part *=
                        o == Occupations.CRAFT
                                ? territories.dominatedCrafts[t]
                                : territories.dominatedAccess[t];
            }
            sum += part;
        }
        return isWoman && Sectors.isMensTrade(sector) ? sum * territories.womensTrades[t] : sum;
    }
}
