package org.conjuncture.model.capital;

import org.conjuncture.base.Numbers;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Plants that owe more than they have, quarter after quarter, and make losses, end: what they have
 * is sold to the best plant of their cell at a discount, the bank bears the loans that this does
 * not cover, owners get what is left, and the workers are out of work. The last plants of a cell
 * are not ended: the bank writes their loans down to what capital secures, and they go on.
 *
 * <p>insolvent: loans &gt; p_K·K + stocks + deposits, for n quarters in a row, and profit below 0;
 * or nothing left to produce with.
 *
 * <p>Minsky (1986); Shleifer and Vishny (1992) for the discount. Companies of a state are carried
 * by their budget (Kornai 1980). Without it insolvent plants live on bank credit for wages.
 */
@Explained(
        does =
                "Plants that owe more than they have and make losses end: machines are sold at a"
                    + " discount, the bank bears what is left of the loans, the workers are out of"
                    + " work.",
        equation =
                "end when loans > p_K·K + stocks + deposits for n quarters in a row and profit < 0",
        source =
                "Minsky 1986; Shleifer & Vishny 1992; Kornai 1980 for companies of the state, which"
                        + " are carried",
        without = "insolvent plants live on bank credit for wages",
        reads = {
            "capitals.holder",
            "capitals.home",
            "capitals.isCooperative",
            "capitals.isPublic",
            "capitals.share",
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankLoans",
            "ledger.stateDeposits",
            "levers.planned",
            "markets.deliveredPrice",
            "owners.equityShare",
            "plants.capital",
            "plants.employed",
            "plants.inputCost",
            "plants.inputIntensity",
            "plants.output",
            "plants.payroll",
            "plants.profit",
            "plants.unitCost",
            "territories.investmentPrice",
            "territories.rate"
        },
        writes = {
            "owners.deposits",
            "plants.age",
            "plants.capitalStock",
            "plants.customers",
            "plants.deposits",
            "plants.expectedDemand",
            "plants.inputStock",
            "plants.insolvent",
            "plants.inventory",
            "plants.loans",
            "territories.failures",
            "workers.plant",
            "workers.state"
        })
public final class Demise implements Mechanism {

    public record Parameters(
            @Doc("quarters of insolvency in a row after which a plant ends")
                    @Unit("quarters")
                    @Range({1, 40})
                    @Source("estimate: a year")
                    int patience,
            @Doc("price of a dead plant's capital over that of new")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Ramey & Shapiro 2001: 0.3 in aerospace; estimate")
                    double discount,
            @Doc("loans over capital after a write-down")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("profits.leverage")
                    double writtenDown,
            @Doc("plants a cell keeps")
                    @Unit("plants")
                    @Range({1, 8})
                    @Source("design: two at the least")
                    int kept,
            @Doc("money a buyer keeps, over a quarter's wages and inputs")
                    @Unit("quarters")
                    @Range({0, 3})
                    @Source("profits.buffer")
                    double buffer,
            @Doc("part of a territory's plants failed in a year that is told as an event")
                    @Unit("1")
                    @Range({0.01, 1})
                    @Source("definition")
                    double many) {

        public static Parameters defaults() {
            return new Parameters(4, 0.5, 0.3, 2, 1.2, 0.05);
        }
    }

    private final Parameters parameters;

    public Demise(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Plants plants = world.plants;
        if (now.quarterOfYear() == 0) {
            java.util.Arrays.fill(world.territories.failures, 0);
        }
        Liquidation liquidation = new Liquidation(parameters.discount(), parameters.buffer());
        boolean[] lost = new boolean[world.count];
        boolean anyLost = false;
        int[] held = Takeover.plantsHeld(world);
        for (int cell = 0; cell < world.count * Sectors.COUNT; cell++) {
            int left = plants.cellStart[cell + 1] - plants.cellStart[cell];
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                if (!fails(world, p)) {
                    continue;
                }
                int t = plants.territory[p];
                world.territories.failures[t]++;
                if (left > parameters.kept()) {
                    liquidation.end(world, p);
                    left--;
                    lost[t] = true;
                    anyLost = true;
                    int company = plants.capital[p];
                    if (--held[company] == 0) {
                        world.capitals.alive[company] = false;
                    }
                } else {
                    writeDown(world, p);
                }
            }
        }
        if (anyLost) {
            layOff(world, now, lost);
        }
        if (now.quarterOfYear() == 3) {
            tell(world, now);
        }
    }

    private boolean fails(World world, int p) {
        Plants plants = world.plants;
        plants.age[p]++;
        int t = plants.territory[p];
        if (world.capitals.isPublic[plants.capital[p]] || world.levers.planned[t] >= 1) {
            plants.insolvent[p] = 0;
            return false;
        }
        boolean isInsolvent = owesMoreThanItHas(world, p);
        plants.insolvent[p] = isInsolvent ? plants.insolvent[p] + 1 : 0;
        boolean isEmpty = plants.age[p] > 8 && plants.employed[p] <= 0 && plants.output[p] <= 0;
        return isEmpty || (plants.insolvent[p] >= parameters.patience() && plants.profit[p] < 0);
    }

    private static boolean owesMoreThanItHas(World world, int p) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        double uncovered =
                plants.loans.at(p)
                        - plants.deposits.at(p)
                        - plants.capitalStock[p] * world.territories.investmentPrice[t]
                        - plants.inventory[p] * plants.unitCost[p];
        if (uncovered <= 0) {
            return false;
        }
        // Inputs that nobody buys are on hand without end; only what a year could use counts.
        double inputs = StrictMath.min(plants.inputStock[p], 4 * plants.expectedDemand[p]);
        return uncovered
                > inputs * plants.inputIntensity[p] * Plans.inputPrice(world, t, plants.sector[p]);
    }

    /** The bank gives up what capital does not secure, and the plant goes on. */
    private void writeDown(World world, int p) {
        Plants plants = world.plants;
        int t = plants.territory[p];
        double secured =
                parameters.writtenDown()
                        * plants.capitalStock[p]
                        * world.territories.investmentPrice[t];
        world.ledger
                .writeOff()
                .loan(t, plants.loans, p, StrictMath.max(0, plants.loans.at(p) - secured));
        plants.insolvent[p] = 0;
        plants.age[p] = 0;
    }

    /** Those whose plant is no more look for other places, in territories that lost any. */
    static void layOff(World world, Now now, boolean[] lost) {
        now.forEachTerritory(
                world.count,
                t -> {
                    if (lost[t]) {
                        layOff(world.workers[t], world.plants);
                    }
                });
        world.plants.listCells();
    }

    private static void layOff(Workers workers, Plants plants) {
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] == Workers.WAGE && !plants.alive[workers.plant[i]]) {
                workers.state[i] = Workers.UNEMPLOYED;
                workers.plant[i] = Workers.NOBODY;
            }
        }
    }

    private void tell(World world, Now now) {
        Plants plants = world.plants;
        for (int t = 0; t < world.count; t++) {
            int size =
                    plants.cellStart[(t + 1) * Sectors.COUNT] - plants.cellStart[t * Sectors.COUNT];
            double failed = world.territories.failures[t];
            if (size > 0 && failed > parameters.many() * size) {
                now.chronicle()
                        .tell(
                                new Chronicle.Event(
                                        now.quarter(),
                                        t,
                                        "companyFailures",
                                        "plants failed in a year",
                                        failed / size,
                                        Numbers.grouped(failed)
                                                + " of "
                                                + Numbers.grouped(size)
                                                + " plants owed more than they had and made"
                                                + " losses"));
            }
        }
    }
}
