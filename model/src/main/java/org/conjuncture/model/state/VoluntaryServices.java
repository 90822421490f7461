package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.labour.HouseholdWork;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * States have a part of the services that the public needs done by voluntary organizations, and pay
 * them less than agencies of their own would cost, since a part of the work there is given for
 * nothing.
 *
 * <p>Need of services is S = b_p + b_v/(1 − v₀) in a unit of public demand, b the tables' purchases
 * of public and of voluntary services and v the part of organizations' work that is given.
 * Organizations serve φ of it: the state buys S·(1 − φ) and S·φ·(1 − v). What is given nobody buys,
 * and no tax is planned for it ({@link PublicDemand}). Agencies look for the cheaper: ln(φ* / (1 −
 * φ*)) = ln(φ₀/(1 − φ₀)) + σ·(ln(p_p/p_v) − ln((1 − v)/(1 − v₀))) + α·(θ − θ₀), θ the rate of tax,
 * and φ moves by k·(φ* − φ) a year; plans have no use for it. Work is given as far as people have
 * time and schooling: v = v̄·V/(V + W), V = ζ·(ρ + (1 − ρ)·H)·(free hours), free what a waking week
 * leaves after work for pay and at home, H capability, W the hours paid for. So the more states
 * lean on it, the less of it is given.
 *
 * <p>Salamon, Anheier et al. (1999) for how much is given; Salamon (1987) and Smith and Lipsky
 * (1993) for governments that buy services of voluntary organizations, Radice (2000) for agencies
 * that use them to cut cost, O'Connor (1973) for tax as what presses them; Wilson (2000) for who
 * volunteers. Ours has no charity beside what households buy of the sector, no worse service where
 * amateurs give it, and no cost of contracts.
 */
@Explained(
        does =
                "States have a part of public services done by voluntary organizations, where part"
                        + " of the work is given for nothing, the more so the less that costs and"
                        + " the higher tax is.",
        equation =
                "bought: S·(1 − φ) and S·φ·(1 − v); ln(φ*/(1 − φ*)) = ln(φ₀/(1 − φ₀)) +"
                        + " σ·(ln(p_p/p_v) − ln((1 − v)/(1 − v₀))) + α·(θ − θ₀); v = v̄·V/(V + W)",
        source =
                "O'Connor 1973; Salamon 1987; Smith & Lipsky 1993; Salamon, Anheier et al. 1999;"
                        + " Wilson 2000; Radice 2000",
        without = "states buy public and voluntary services in the proportion of the tables",
        reads = {
            "levers.planned",
            "markets.deliveredPrice",
            "plants.capitalStock",
            "plants.labourPerOutput",
            "states.publicOrders",
            "states.taxRate",
            "states.taxRateAtStart",
            "territories.capability",
            "territories.mensHousework",
            "territories.weeklyHours",
            "territories.womensHousework",
            "territories.womensHouseworkAtHome",
            "workers.people",
            "workers.sex",
            "workers.state"
        },
        writes = {
            "states.givenAtStart",
            "states.publicBasket",
            "states.voluntaryGiven",
            "states.voluntaryNeed"
        })
public final class VoluntaryServices implements Mechanism {

    public record Parameters(
            @Doc("part of the work of organizations that is given where volunteers abound, v̄")
                    @Unit("1")
                    @Range({0, 0.9})
                    @Source("Salamon et al. 1999: 0.36 in 22 countries of 1995, 0.6 where most")
                    double mostGiven,
            @Doc("part of free time that people of capability 1 would give to such services, ζ")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source(
                            "estimate: half an hour a week; Salamon et al. 1999: volunteers are 2%"
                                    + " to 4% of those at work outside agriculture")
                    double givers,
            @Doc("the same at capability 0, over that, ρ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Wilson 2000 for the sign; a fourth without secondary school")
                    double unschooled,
            @Doc("answer of agencies to what the two cost, σ")
                    @Unit("1")
                    @Range({0, 10})
                    @Source("estimate; Smith & Lipsky 1993 for the sign")
                    double substitution,
            @Doc("log odds that a rise of the rate of tax by 1 adds, α")
                    @Unit("1")
                    @Range({0, 20})
                    @Source(
                            "so that a tenth is in voluntary hands where tax rose most; Salamon"
                                    + " 1987: two fifths of welfare services in the USA of 1982")
                    double pressure,
            @Doc("speed at which services change hands, k")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate; contracts of some years")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.6, 0.01, 0.25, 3, 6, 0.1);
        }
    }

    /** Hours of a week that nobody sleeps. */
    private static final double AWAKE = 112;

    private final Parameters parameters;

    public VoluntaryServices(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(
                world.count,
                t -> {
                    if (now.since() > 0 && (t + now.quarter()) % 4 == 2) {
                        contract(world, t, now.since() <= 4);
                    }
                });
    }

    private void contract(World world, int t, boolean isStart) {
        States states = world.states;
        double[] tables = world.tables.composition(t).publicPurchases();
        if (tables[Sectors.PUBLIC] <= 0 || tables[Sectors.VOLUNTARY] <= 0) {
            return;
        }
        double given = given(world, t);
        if (isStart) {
            states.givenAtStart[t] = given;
        }
        double atStart = tables[Sectors.VOLUNTARY] / (1 - states.givenAtStart[t]);
        double need = tables[Sectors.PUBLIC] + atStart;
        if (isStart) {
            states.voluntaryNeed[t] = atStart / need;
        }
        states.voluntaryGiven[t] = given;
        double wanted = (1 - world.levers.planned[t]) * wanted(world, t, atStart / need);
        states.voluntaryNeed[t] += parameters.speed() * (wanted - states.voluntaryNeed[t]);
        double part = states.voluntaryNeed[t];
        int first = t * Sectors.COUNT;
        states.publicBasket[first + Sectors.PUBLIC] = need * (1 - part);
        states.publicBasket[first + Sectors.VOLUNTARY] = need * part * (1 - given);
    }

    /** Part of the need that agencies would have voluntary organizations serve. */
    private double wanted(World world, int t, double atStart) {
        States states = world.states;
        double[] price = world.markets.deliveredPrice;
        int first = t * Sectors.COUNT;
        double dearer = price[first + Sectors.PUBLIC] / price[first + Sectors.VOLUNTARY];
        double paid = (1 - states.voluntaryGiven[t]) / (1 - states.givenAtStart[t]);
        double odds =
                atStart
                        / (1 - atStart)
                        * StrictMath.pow(dearer / paid, parameters.substitution())
                        * StrictMath.exp(
                                parameters.pressure()
                                        * (states.taxRate[t] - states.taxRateAtStart[t]));
        return odds / (1 + odds);
    }

    /** Part of the work of organizations that is given: volunteers stand beside the paid. */
    private double given(World world, int t) {
        double least = parameters.unschooled();
        double capable = StrictMath.max(0, world.territories.capability[t]);
        double given = parameters.givers() * (least + (1 - least) * capable) * freeHours(world, t);
        double paid =
                world.states.publicBasket[t * Sectors.COUNT + Sectors.VOLUNTARY]
                        * world.states.publicOrders[t]
                        * labour(world, t)
                        * world.territories.weeklyHours[t];
        return given > 0 ? parameters.mostGiven() * given / (given + paid) : 0;
    }

    /** Labour that a unit of voluntary services takes. */
    private static double labour(World world, int t) {
        Plants plants = world.plants;
        int cell = t * Sectors.COUNT + Sectors.VOLUNTARY;
        double labour = 0;
        double capital = 0;
        for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
            int p = plants.cellPlant[k];
            labour += plants.capitalStock[p] * plants.labourPerOutput[p];
            capital += plants.capitalStock[p];
        }
        return capital > 0 ? labour / capital : 0;
    }

    /** Hours a week that people of working age have left after work for pay and at home. */
    private static double freeHours(World world, int t) {
        Territories territories = world.territories;
        Workers workers = world.workers[t];
        double[] heads = new double[2 * Workers.STATES];
        for (int i = 0; i < workers.count; i++) {
            heads[workers.state[i] * 2 + workers.sex[i]] += workers.people[i];
        }
        double hours = 0;
        for (int state = 0; state < Workers.STATES; state++) {
            if (state == Workers.GONE || state == Workers.SCHOOL) {
                continue;
            }
            boolean isFree = HouseholdWork.isWithoutWork(state);
            double paid = isFree ? 0 : territories.weeklyHours[t];
            double atHome =
                    isFree ? territories.womensHouseworkAtHome[t] : territories.womensHousework[t];
            hours += heads[state * 2 + Workers.MALE] * free(paid + territories.mensHousework[t]);
            hours += heads[state * 2 + Workers.FEMALE] * free(paid + atHome);
        }
        return hours;
    }

    private static double free(double busy) {
        return StrictMath.max(0, AWAKE - busy);
    }
}
