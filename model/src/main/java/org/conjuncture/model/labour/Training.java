package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Plants train their own people for the work that their technique asks for and that they find
 * nobody to do: at their cost, up to some years beyond what schools have given, and whom custom
 * lets in.
 *
 * <p>Once a year a plant that lacks M_o people in occupation o, as far as rows can tell ({@link
 * Staffing}), trains τ·M_o·min(1, M/ΣM_o) of those it has more of than it asks for, M what the
 * territory lacks in o: what one plant has too many of comes by the labour market, not by training.
 * Who may be trained has at most y years less than the schooling that opens such places elsewhere;
 * for craft nothing is asked. Women and dominated groups come as far as custom lets them into the
 * work ({@link Segmentation}). In the quarter of the training the part κ of their work is lost to
 * the plant, which pays their wage.
 *
 * <p>Becker (1964) for training and who pays for it; Doeringer and Piore (1971) for places that are
 * filled from below; Acemoglu and Pischke (1999) for plants that pay for what others could use as
 * well, since pay rises less with skill than output does; Barron, Berger and Black (1997) for
 * hours. Not theirs: nobody who is trained leaves the sooner, and training asks for no contract.
 */
@Explained(
        does =
                "Plants train their own people, at their cost, for work that their technique asks"
                        + " for and for which they find nobody.",
        equation =
                "trained = τ·M_o·min(1, M/ΣM_o), of those in surplus who lack at most y years;"
                        + " labour lost κ of a quarter",
        source =
                "Becker 1964; Doeringer & Piore 1971; Acemoglu & Pischke 1999; Barron, Berger &"
                        + " Black 1997",
        without = "work is learned at schools and in the occupation one was hired for only",
        reads = {
            "plants.employed",
            "plants.labour",
            "plants.occupationShare",
            "plants.staff",
            "territories.dominatedAccess",
            "territories.dominatedCrafts",
            "territories.peoplePerWorker",
            "territories.schoolingForClerical",
            "territories.schoolingForConception",
            "territories.womensAccess",
            "territories.womensTrades",
            "workers.group",
            "workers.occupation",
            "workers.people",
            "workers.plant",
            "workers.rights",
            "workers.schooling",
            "workers.sex",
            "workers.skill",
            "workers.state"
        },
        writes = {"plants.labour", "units.trained", "workers.occupation"})
public final class Training implements Mechanism {

    public record Parameters(
            @Doc("part of what a plant lacks that it trains, τ")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate: apprenticeships of some years; Lane 1996")
                    double speed,
            @Doc("years of schooling that training makes up for, y")
                    @Unit("years")
                    @Range({0, 6})
                    @Source("estimate; Mitch 1992, Goldin & Katz 2008: those promoted from below")
                    double bridged,
            @Doc("work lost of who is trained and who trains, κ")
                    @Unit("quarters")
                    @Range({0, 2})
                    @Source(
                            "Barron, Berger & Black 1997: some 150 hours in the first three"
                                    + " months")
                    double lost) {

        public static Parameters defaults() {
            return new Parameters(0.2, 2, 0.3);
        }
    }

    private static final byte NOT = -1;

    private final Parameters parameters;

    public Training(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        long draws = now.draws(Stream.TRAINING);
        now.forEachTerritory(
                world.count,
                t -> {
                    if (now.since() > 0 && (t + now.quarter()) % 4 == 3) {
                        train(world, t, draws);
                    }
                });
    }

    private void train(World world, int t, long draws) {
        Workers workers = world.workers[t];
        double[] lacking = lacking(world, t);
        boolean[] mayRise = mayRise(lacking);
        byte[] state = workers.state;
        byte[] target = new byte[workers.count];
        double[] able = new double[lacking.length];
        for (int i = 0; i < workers.count; i++) {
            // The state first: rows stand by it, and then by plant.
            boolean mayBe =
                    state[i] == Workers.WAGE
                            && mayRise[slot(world, workers, i, workers.occupation[i])];
            target[i] = mayBe ? target(world, t, i, lacking) : NOT;
            if (target[i] != NOT) {
                able[slot(world, workers, i, target[i])] +=
                        workers.people[i] * access(world.territories, t, workers, i, target[i]);
            }
        }
        for (int s = 1; s < Sectors.COUNT; s++) {
            world.units.trained[t * Sectors.COUNT + s] = 0;
        }
        for (int i = 0; i < workers.count; i++) {
            if (target[i] == NOT) {
                continue;
            }
            int slot = slot(world, workers, i, target[i]);
            double chance =
                    parameters.speed()
                            * lacking[slot]
                            / able[slot]
                            * access(world.territories, t, workers, i, target[i]);
            if (Draw.once(draws, workers.identity[i]) < chance) {
                teach(world, i, workers, t, target[i]);
            }
        }
    }

    private void teach(World world, int i, Workers workers, int t, byte occupation) {
        workers.occupation[i] = occupation;
        int p = workers.plant[i];
        double people = workers.people[i];
        world.units.trained[t * Sectors.COUNT + world.plants.sector[p]] += people;
        world.plants.labour[p] =
                StrictMath.max(
                        0, world.plants.labour[p] - parameters.lost() * people * workers.skill[i]);
    }

    /** Where a plant has too many, by own occupation, and too few in better paid work. */
    private static boolean[] mayRise(double[] lacking) {
        boolean[] mayRise = new boolean[lacking.length];
        for (int first = 0; first < lacking.length; first += Occupations.COUNT) {
            boolean isAbove = false;
            for (int o = Occupations.COUNT - 1; o >= 0; o--) {
                mayRise[first + o] = isAbove && lacking[first + o] < 0;
                isAbove |= lacking[first + o] > 0;
            }
        }
        return mayRise;
    }

    /**
     * Of one in wage work whose plant lacks any: better paid work than his own that it lacks and he
     * can be trained for, or none.
     */
    private byte target(World world, int t, int i, double[] lacking) {
        Workers workers = world.workers[t];
        byte own = workers.occupation[i];
        if (!PayScale.isCovered(workers.rights[i])) {
            return NOT;
        }
        for (byte o = Occupations.COUNT - 1; o > own; o--) {
            if (lacking[slot(world, workers, i, o)] > 0
                    && workers.schooling[i] >= asked(world.territories, t, o)
                    && access(world.territories, t, workers, i, o) > 0) {
                return o;
            }
        }
        return NOT;
    }

    /** Years from which on people can be trained for an occupation. */
    private double asked(Territories territories, int t, int occupation) {
        return switch (occupation) {
            case Occupations.CONCEPTION, Occupations.MANAGEMENT ->
                    territories.schoolingForConception[t] - parameters.bridged();
            case Occupations.CLERICAL -> territories.schoolingForClerical[t] - parameters.bridged();
            default -> 0;
        };
    }

    /** How far custom lets one into an occupation. */
    private static double access(
            Territories territories, int t, Workers workers, int i, int occupation) {
        boolean isCraft = occupation == Occupations.CRAFT;
        double access = 1;
        if (workers.sex[i] == Workers.FEMALE && occupation != Occupations.CLERICAL) {
            access *= isCraft ? territories.womensTrades[t] : territories.womensAccess[t];
        }
        if (workers.group[i] == Workers.DOMINATED) {
            access *= isCraft ? territories.dominatedCrafts[t] : territories.dominatedAccess[t];
        }
        return access;
    }

    /** Where a worker's plant and an occupation stand in {@link #lacking}. */
    private static int slot(World world, Workers workers, int i, int occupation) {
        return world.plants.localSlot[workers.plant[i]] * Occupations.COUNT + occupation;
    }

    /**
     * What each plant lacks in each occupation, as far as the territory lacks it; below 0 what it
     * has more than it asks for.
     */
    private static double[] lacking(World world, int t) {
        Plants plants = world.plants;
        plants.listLocally(t);
        int first = plants.cellStart[t * Sectors.COUNT];
        int size = plants.cellStart[(t + 1) * Sectors.COUNT] - first;
        double beside = Staffing.ROWS_BESIDE * world.territories.peoplePerWorker[t];
        double[] lacking = new double[size * Occupations.COUNT];
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            int to = plants.cellStart[unit + 1];
            double[] staffing = Staffing.ofTrade(plants, plants.cellStart[unit], to);
            for (int k = plants.cellStart[unit]; k < to; k++) {
                int at = plants.cellPlant[k] * Occupations.COUNT;
                double people = plants.employed[plants.cellPlant[k]];
                for (int o = 0; o < Occupations.COUNT; o++) {
                    double asked = plants.occupationShare[at + o] * people;
                    lacking[(k - first) * Occupations.COUNT + o] =
                            asked - Staffing.told(plants.staff[at + o], asked, staffing[o], beside);
                }
            }
        }
        asFarAsTheTerritoryLacks(lacking);
        return lacking;
    }

    private static void asFarAsTheTerritoryLacks(double[] lacking) {
        for (int o = 0; o < Occupations.COUNT; o++) {
            double all = 0;
            double missing = 0;
            for (int k = o; k < lacking.length; k += Occupations.COUNT) {
                all += lacking[k];
                missing += StrictMath.max(0, lacking[k]);
            }
            double part = missing > 0 ? StrictMath.max(0, all) / missing : 0;
            for (int k = o; k < lacking.length; k += Occupations.COUNT) {
                lacking[k] *= lacking[k] > 0 ? part : 1;
            }
        }
    }
}
