package org.conjuncture.model.capital;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * A company closes a plant that makes profit, because another of its plants in the trade,
 * elsewhere, makes more; its money orders equipment there.
 *
 * <p>P(close) = c·access_th a quarter, once 4·profit/(p_K·K) has been below that of the better
 * plant by more than a hurdle for some quarters in a row. Machines are sold at a discount to the
 * best plant of the cell, loans are paid back, what is left goes abroad as the owners' money, and
 * the people look for other places. Where plants have been closed so, the threat to move is felt
 * the more for years: closed_u ← (1 − φ)·closed_u + ω·people/employed_u.
 *
 * <p>Bluestone and Harrison (1982) for plants closed although they paid; Bronfenbrenner (2000) for
 * what closures elsewhere add to the threat. {@link Shift} moves investment only.
 */
@Explained(
        does =
                "Companies close plants that make profit where others of theirs, elsewhere, make"
                        + " more, and order equipment there; who works near fears the same.",
        equation =
                "P(close) = c·access where profit over capital lies below the better plant's by a"
                        + " hurdle for some quarters; closed ← (1 − φ)·closed + ω·people/employed",
        source = "Bluestone & Harrison 1982; Bronfenbrenner 2000",
        without = "plants that make profit stay, and shrink as investment moves",
        reads = {
            "capitals.isCooperative",
            "capitals.isPublic",
            "levers.blockade",
            "levers.capitalControl",
            "levers.embargo",
            "levers.foreignInvestmentWelcome",
            "levers.foreignOwnershipLimit",
            "levers.informationCost",
            "levers.planned",
            "markets.deliveredPrice",
            "markets.price",
            "plants.capital",
            "plants.capitalPerOutput",
            "plants.employed",
            "plants.inputCost",
            "plants.inputIntensity",
            "plants.insolvent",
            "plants.labourPerOutput",
            "plants.markUp",
            "plants.payUnits",
            "plants.payroll",
            "plants.profit",
            "plants.stage",
            "states.expectedInflation",
            "states.loanRate",
            "states.placementWill",
            "states.protection",
            "territories.investmentPrice",
            "territories.rate",
            "units.effectiveness",
            "units.employed",
            "units.intensity",
            "units.stagePay",
            "units.wage"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.bankLoans",
            "plants.capitalStock",
            "plants.customers",
            "plants.deposits",
            "plants.expectedDemand",
            "plants.inputBudget",
            "plants.inputStock",
            "plants.inventory",
            "plants.investmentBudget",
            "plants.loans",
            "plants.ordered",
            "plants.outdone",
            "units.closed",
            "units.relocated",
            "workers.plant",
            "workers.state"
        })
public final class Relocation implements Mechanism {

    public record Parameters(
            @Doc("plants outdone elsewhere that are closed, where access is free, c")
                    @Unit("1/quarter")
                    @Range({0, 0.5})
                    @Source(
                            "estimate; Bluestone & Harrison 1982 for closures by companies of many"
                                    + " plants as a third of all")
                    double closed,
            @Doc("by how much the other plant must earn more")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source("estimate: what machines lose when sold, over ten years")
                    double hurdle,
            @Doc("quarters in a row")
                    @Unit("quarters")
                    @Range({1, 40})
                    @Source("estimate: two years")
                    int patience,
            @Doc("threat that the closure of a whole trade would add, ω")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate")
                    double felt,
            @Doc("part of it forgotten in a quarter, φ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("estimate: three years")
                    double forgotten,
            @Doc("plants a cell keeps") @Unit("plants") @Range({1, 8}) @Source("demise.kept")
                    int kept,
            @Doc("price of a closed plant's capital over that of new")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("demise.discount")
                    double discount,
            @Doc("money a buyer keeps, over a quarter's wages and inputs")
                    @Unit("quarters")
                    @Range({0, 3})
                    @Source("profits.buffer")
                    double buffer) {

        public static Parameters defaults() {
            return new Parameters(0.05, 0.1, 8, 1, 0.08, 2, 0.5, 1.2);
        }
    }

    private final Parameters parameters;
    private final Mobility mobility;

    public Relocation(Parameters parameters, Mobility mobility) {
        this.parameters = parameters;
        this.mobility = mobility;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        BargainingUnits units = world.units;
        if (now.quarterOfYear() == 0) {
            Arrays.fill(units.relocated, 0);
        }
        for (int unit = 0; unit < units.closed.length; unit++) {
            units.closed[unit] *= 1 - parameters.forgotten();
        }
        int[] better = outdone(world);
        boolean[] lost = closures(world, now, better);
        boolean anyLost = false;
        for (int t = 0; t < world.count; t++) {
            anyLost |= lost[t];
        }
        if (anyLost) {
            Demise.layOff(world, now, lost);
        }
    }

    /** The better plant elsewhere of each that has been outdone long enough; −1 for the rest. */
    private int[] outdone(World world) {
        Plants plants = world.plants;
        int[] best = Companies.bestPlant(world);
        int[] better = new int[plants.count];
        Arrays.fill(better, -1);
        for (int p = 0; p < plants.count; p++) {
            if (!plants.alive[p]) {
                continue;
            }
            int q = best[plants.capital[p]];
            boolean isOutdone =
                    q >= 0
                            && plants.territory[q] != plants.territory[p]
                            && plants.sector[q] == plants.sector[p]
                            && plants.sector[p] < Sectors.PUBLIC
                            && plants.profit[p] > 0
                            && Companies.isPrivate(world, plants.capital[p])
                            && world.levers.planned[plants.territory[p]] < 1
                            && Location.earned(world, q)
                                    > Location.earned(world, p) + parameters.hurdle();
            plants.outdone[p] = isOutdone ? plants.outdone[p] + 1 : 0;
            better[p] = plants.outdone[p] >= parameters.patience() ? q : -1;
        }
        return better;
    }

    /** Closes those whom chance and access let close; tells where any was. */
    private boolean[] closures(World world, Now now, int[] better) {
        Plants plants = world.plants;
        boolean[] lost = new boolean[world.count];
        double[][] access = mobility.placement(world);
        long draws = now.draws(Stream.RELOCATION);
        Liquidation liquidation = new Liquidation(parameters.discount(), parameters.buffer());
        Conditions conditions = null;
        for (int cell = 0; cell < world.count * Sectors.COUNT; cell++) {
            int left = plants.cellStart[cell + 1] - plants.cellStart[cell];
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                int q = better[p];
                if (q < 0 || !plants.alive[q] || left <= parameters.kept()) {
                    continue;
                }
                double odds =
                        parameters.closed() * access[plants.territory[p]][plants.territory[q]];
                if (Draw.uniform(draws, plants.identity[p], 0) < odds) {
                    conditions = conditions == null ? new Conditions(world, now) : conditions;
                    close(world, conditions, liquidation, p, q);
                    lost[plants.territory[p]] = true;
                    left--;
                }
            }
        }
        return lost;
    }

    private void close(World world, Conditions conditions, Liquidation liquidation, int p, int q) {
        BargainingUnits units = world.units;
        int unit = world.plants.cell(p);
        double people = world.plants.employed[p];
        double money = liquidation.move(world, p, q);
        if (money > 0) {
            Sites.enlarge(world, conditions, q, money);
        }
        units.relocated[unit] += people;
        units.closed[unit] +=
                parameters.felt() * people / StrictMath.max(people, units.employed[unit]);
    }
}
