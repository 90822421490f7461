package org.conjuncture.model.technique;

import org.conjuncture.model.Chronicle;
import org.conjuncture.model.capital.Plans;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/** One quarter of one territory's search; see {@link TechnicalChange} for what it does and why. */
final class Search {
    private static final double LEAST_EMBODIED = 0.3;
    private static final double MOST_EMBODIED = 3;
    private static final int MOST_STEPS = 40;

    /** Numbers of the draws that decide contests over a step, beyond those of all steps. */
    private static final int CONTEST = 1000;

    /** Number of the step that a licence gives, after all others. */
    private static final int LICENSED = MOST_STEPS;

    /** Weight of the quarter in the smoothed rate of investment. */
    private static final double MEMORY = 0.1;

    private final World world;
    private final Plants plants;
    private final int t;
    private final TechnicalChange.Parameters parameters;
    private final Partners partners;
    private final double[] labourBefore;
    private final double[] capitalBefore;
    private final double[] materialsBefore;
    private final long innovation;
    private final long imitation;
    private final double inventing;
    private final double looking;
    private final double absorbed;
    private final Policy policy;

    /** Growth of staff a quarter, which new machines must equip before any is better equipped. */
    private final double widening;

    /**
     * Of the sector at work: worth of command and hold of the crafts, see {@link ControlOfWork}.
     */
    private double command;

    private double craftHold;

    /** Of the sector at work: pay of the mix of work at each stage, see {@link SkillCost}. */
    private int firstStage;

    /** Of the sector at work: what of abroad can be learned from. */
    private double abroadOpen;

    /** Of the sector at work: rates of inventing and of looking, as is usual and at most. */
    private double invent;

    private double look;
    private double mostInvented;
    private double mostSeen;

    /** Of the sector at work: usual investment over capital, and what a unit's cost hangs on. */
    private double usual;

    private double inputPrice;
    private double userCost;

    private long tried;
    private long held;

    Search(
            World world,
            int t,
            TechnicalChange.Parameters parameters,
            Partners partners,
            double frontier,
            double largest,
            double[] labourBefore,
            double[] capitalBefore,
            double[] materialsBefore,
            long innovation,
            long imitation) {
        this.world = world;
        this.plants = world.plants;
        this.t = t;
        this.parameters = parameters;
        this.partners = partners;
        this.labourBefore = labourBefore;
        this.capitalBefore = capitalBefore;
        this.materialsBefore = materialsBefore;
        this.innovation = innovation;
        this.imitation = imitation;
        Territories territories = world.territories;
        double capability = StrictMath.max(0, territories.capability[t]);
        double level = territories.outputTrend[t];
        double near = frontier > 0 ? StrictMath.min(1, level / frontier) : 1;
        double size = level * territories.population[t];
        double scale = largest > 0 ? StrictMath.pow(size / largest, parameters.scale()) : 1;
        double atStart = territories.outputTrendAtStart[t];
        double risen = atStart > 0 ? level / atStart : 1;
        policy = new Policy(world, t, parameters);
        inventing =
                policy.pressed()
                        * parameters.innovation()
                        * (parameters.innovationBase()
                                + parameters.innovationCapability() * capability)
                        * scale
                        * StrictMath.pow(near, parameters.frontier())
                        * StrictMath.pow(risen, -parameters.harder());
        absorbed = TechnicalChange.absorption(capability, parameters.absorptionThreshold());
        looking =
                policy.pressed()
                        * parameters.imitation()
                        * StrictMath.pow(world.levers.informationCost[t], -parameters.quickening())
                        * (0.3 + absorbed);
        widening = StrictMath.max(0, territories.staffGrowth[t]);
    }

    /**
     * Searches in the plants of a sector and tells by how much, in logs, technique made a unit
     * cheaper for them in the mean at today's wage, prices and interest.
     */
    double sector(int s) {
        int cell = t * Sectors.COUNT + s;
        command = world.units.controlWorth[cell];
        craftHold = world.units.craftHold[cell];
        firstStage = cell * BargainingUnits.STAGES;
        abroadOpen = policy.abroadOpen(s);
        double primary = Sectors.isPrimary(s) ? parameters.primarySearch() : 1;
        usual = 1.4 * world.tables.technique(t).depreciation()[s];
        double capitalPrice = world.territories.investmentPrice[t];
        inputPrice = Plans.inputPrice(world, t, s);
        userCost = UnitCost.userCost(world, t, s);
        // Who finds no hands looks for ways to do without (Habakkuk 1962).
        double scarce = 1 + parameters.scarcity() * world.units.unfilled[cell];
        invent = inventing * primary * scarce;
        world.units.inventions[cell] = 4 * inventing * scarce;
        look = looking * policy.learning(s) * primary;
        mostInvented = invent * StrictMath.pow(MOST_EMBODIED, parameters.embodiment());
        mostSeen = look * StrictMath.pow(MOST_EMBODIED, parameters.imitationEmbodiment());
        double surelyNone = StrictMath.exp(-mostInvented);
        double surelyAlone = StrictMath.exp(-mostSeen);
        double cheaper = 0;
        double people = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            followInvestment(p, capitalPrice);
            double inventions = Draw.uniform(innovation, plants.identity[p], 0);
            double looks = Draw.uniform(imitation, plants.identity[p], 0);
            if (plants.isLicensed(p)
                    || plants.ideas[p] > 0
                    || inventions >= surelyNone
                    || looks >= surelyAlone) {
                cheaper += plants.employed[p] * search(p, s, inventions, looks);
            }
            people += plants.employed[p];
        }
        return people > 0 ? cheaper / people : 0;
    }

    /**
     * Search in a plant whose draws may come to something; tells the log fall of what a unit costs.
     * At a rate y there is none with a chance of at least 1 − y.
     */
    private double search(int p, int s, double inventions, double looks) {
        double log = StrictMath.log(embodied(p));
        UnitCost before = UnitCost.of(world, p, inputPrice, userCost);
        UnitCost cost = before;
        double more = 1 + plants.ideas[p];
        if (inventions >= 1 - more * mostInvented) {
            double rate = more * (invent * StrictMath.exp(parameters.embodiment() * log));
            int found = poisson(inventions, rate);
            for (int step = 0; step < found; step++) {
                cost = invent(p, cost, step);
            }
        }
        if (looks >= 1 - mostSeen) {
            double rate = look * StrictMath.exp(parameters.imitationEmbodiment() * log);
            int seen = poisson(looks, rate);
            for (int step = 0; step < seen; step++) {
                cost = imitate(p, s, cost, step);
            }
        }
        if (absorbed > 0 && plants.isLicensed(p)) {
            cost = follow(p, plants.licensor[p], cost, LICENSED);
        }
        return cost == before ? 0 : StrictMath.log(before.total() / cost.total());
    }

    /**
     * What a plant's machines embody is the investment of some years, not of a quarter; a new plant
     * is as modern as is usual.
     */
    private void followInvestment(int p, double capitalPrice) {
        double value = plants.capitalStock[p] * capitalPrice;
        if (plants.investmentRate[p] == 0 || value <= 1e-6) {
            plants.investmentRate[p] = usual;
        } else {
            plants.investmentRate[p] +=
                    MEMORY * (plants.invested[p] / value - plants.investmentRate[p]);
        }
    }

    /** Investment over capital beyond widening, relative to what is usual, within bounds. */
    private double embodied(int p) {
        double ratio = (plants.investmentRate[p] - widening) / usual;
        tried++;
        if (ratio < LEAST_EMBODIED || ratio > MOST_EMBODIED) {
            held++;
            return StrictMath.max(LEAST_EMBODIED, StrictMath.min(MOST_EMBODIED, ratio));
        }
        return ratio;
    }

    /** Number of events of a Poisson law at a uniform draw, by inversion. */
    static int poisson(double uniform, double rate) {
        double chance = StrictMath.exp(-rate);
        double sum = chance;
        int events = 0;
        while (uniform >= sum && events < MOST_STEPS) {
            events++;
            chance *= rate / events;
            sum += chance;
        }
        return events;
    }

    private UnitCost invent(int p, UnitCost cost, int step) {
        long name = plants.identity[p];
        double size = parameters.stepSize() * Draw.exponential(innovation, name, 1 + 2 * step);
        double direction = 2 * StrictMath.PI * Draw.uniform(innovation, name, 2 + 2 * step);
        double least = parameters.leastMaterials();
        double saved =
                parameters.materialSaving()
                        * StrictMath.max(0, 1 - least / plants.inputIntensity[p]);
        return adopt(
                p,
                cost,
                innovation,
                step,
                -size * (1 + StrictMath.cos(direction)),
                size
                        * (parameters.mechanization()
                                - parameters.directionSpread() * StrictMath.sin(direction)),
                -size * saved);
    }

    private UnitCost imitate(int p, int s, UnitCost cost, int step) {
        long name = plants.identity[p];
        double where = Draw.uniform(imitation, name, 1 + 3 * step);
        int other = t;
        if (where >= parameters.homePartners()) {
            // The rest of the same draw says whether the border of technique is open.
            double rest = (where - parameters.homePartners()) / (1 - parameters.homePartners());
            other =
                    rest < abroadOpen
                            ? partners.abroad(t, Draw.uniform(imitation, name, 2 + 3 * step))
                            : -1;
        }
        if (other < 0 || absorbed <= 0) {
            return cost;
        }
        int from = plants.cellStart[other * Sectors.COUNT + s];
        int size = plants.cellStart[other * Sectors.COUNT + s + 1] - from;
        if (size == 0) {
            return cost;
        }
        int q = plants.cellPlant[from + Draw.below(imitation, name, 3 + 3 * step, size)];
        return q == p ? cost : follow(p, q, cost, step);
    }

    /** A step towards the technique of another plant, if that is the cheaper one. */
    private UnitCost follow(int p, int q, UnitCost cost, int step) {
        double labour = labourBefore[q] / plants.labourPerOutput[p];
        double capital = capitalBefore[q] / plants.capitalPerOutput[p];
        double materials = materialsBefore[q] / plants.inputIntensity[p];
        double ofCapital = gap(capital);
        double logLabour = StrictMath.log(labour);
        double ofLabour = bounded(logLabour);
        double stage = stage(p, ofCapital - ofLabour);
        double more = cost.change(labour * mix(p, stage), materials, capital);
        if (more >= ofCommand(p, cost, stage)) {
            return cost;
        }
        // The further ahead others are, the less of it can be followed (Verspagen 1991).
        double distance = StrictMath.max(0, -logLabour);
        double part =
                parameters.imitationStep()
                        * absorbed
                        * StrictMath.exp(-distance / (parameters.reach() * absorbed));
        return adopt(
                p, cost, imitation, step, part * ofLabour, part * ofCapital, part * gap(materials));
    }

    private double gap(double ratio) {
        return bounded(StrictMath.log(ratio));
    }

    private double bounded(double gap) {
        return StrictMath.max(-parameters.gapCut(), StrictMath.min(parameters.gapCut(), gap));
    }

    /**
     * Takes the candidate where a unit gets cheaper at today's wage, prices and interest, what
     * command is worth counted in, unless crafts hold it up; tells what a unit costs then.
     */
    private UnitCost adopt(
            int p,
            UnitCost cost,
            long draws,
            int step,
            double labour,
            double capital,
            double materials) {
        double ofLabour = StrictMath.exp(labour);
        double ofCapital = StrictMath.exp(capital);
        double ofMaterials = StrictMath.exp(materials);
        double stage = stage(p, capital - labour);
        double ofPay = ofLabour * mix(p, stage);
        double more = cost.change(ofPay, ofMaterials, ofCapital);
        if (more >= ofCommand(p, cost, stage) || isHeldUp(p, draws, step, stage)) {
            return cost;
        }
        plants.labourPerOutput[p] *= ofLabour;
        plants.capitalPerOutput[p] *= ofCapital;
        plants.inputIntensity[p] *= ofMaterials;
        plants.stage[p] = stage;
        return new UnitCost(
                cost.labour() * ofPay, cost.inputs() * ofMaterials, cost.capital() * ofCapital);
    }

    /** Where a rise of capital a worker takes a plant on the sequence. */
    private double stage(int p, double capitalPerWorker) {
        double stage = plants.stage[p] + parameters.stageRise() * capitalPerWorker;
        return StrictMath.max(0, StrictMath.min(4, stage));
    }

    /** Pay of the mix of work that a stage asks for over that of where the plant stands. */
    private double mix(int p, double stage) {
        return SkillCost.mix(world.units.stagePay, firstStage, plants.stage[p], stage);
    }

    /** What the command over work that a stage gives beyond today's is worth on a unit. */
    private double ofCommand(int p, UnitCost cost, double stage) {
        return command * cost.labour() * (stage - plants.stage[p]);
    }

    private boolean isHeldUp(int p, long draws, int step, double stage) {
        return craftHold > 0
                && stage > plants.stage[p]
                && Draw.uniform(draws, plants.identity[p], CONTEST + step) < craftHold;
    }

    /** Counts how often the bounds on embodiment held. */
    void report(Chronicle chronicle) {
        chronicle.bound("technicalChange.embodiment", tried, held);
    }
}
