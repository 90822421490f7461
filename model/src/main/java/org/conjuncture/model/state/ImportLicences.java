package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Purses;
import org.conjuncture.model.world.World;

/**
 * Where exchange is controlled, importers need a licence, and fewer are given the shorter reserves
 * are.
 *
 * <p>v ← v + s·(v* − v), v* = 1 − (1 − δ)·c·(1 − max(v₀, min(1, R/(ρ·M)))), v the weight left to
 * origins abroad when buyers choose among origins, c control, δ the part that is planned, R gold
 * and banks' claims abroad of the purse, M its imports of a quarter.
 *
 * <p>Nurkse (1944) and Triffin (1947) for controls after 1931 and reserves counted in months of
 * imports; Krueger (1978) for licences in developing territories. Ours has no list of goods and no
 * bilateral accounts, and is no ceiling: a share m of purchases falls to v·m/(v·m + 1 − m). What is
 * planned the plan licenses itself ({@link ForeignTradeMonopoly}).
 */
@Explained(
        does = "Where exchange is controlled, imports are licensed by what reserves allow.",
        equation = "v ← v + s·(v* − v), v* = 1 − (1 − δ)·c·(1 − max(v₀, min(1, R/(ρ·M))))",
        source = "Nurkse 1944; Triffin 1947; Krueger 1978",
        without = "control of exchange concerns capital alone",
        reads = {
            "ledger.bankForeign",
            "ledger.centralBankBonds",
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateBonds",
            "ledger.stateDeposits",
            "ledger.stateExternal",
            "levers.capitalControl",
            "levers.planned",
            "states.currentAccountTrend",
            "states.exports",
            "states.imports",
            "states.purse",
            "territories.output",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.rate"
        },
        writes = {"states.importLicence"})
public final class ImportLicences implements Mechanism {

    public record Parameters(
            @Doc("reserves over imports of a quarter that ask for no licences, ρ")
                    @Unit("quarters")
                    @Range({0, 4})
                    @Source("Triffin 1947: three to four months of imports")
                    double reserves,
            @Doc("weight left to origins abroad where nothing is left of reserves, v₀")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("estimate: German imports fell by two thirds in value, 1929–34")
                    double least,
            @Doc("speed with which licences follow, s")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("estimate: allotted by the quarter, for a year")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(1, 0.3, 0.25);
        }
    }

    private final Parameters parameters;

    public ImportLicences(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Purses purses = new Purses(world);
        double[] licence = world.states.importLicence;
        for (int t = 0; t < world.count; t++) {
            licence[t] += parameters.speed() * (wanted(world, purses, t) - licence[t]);
        }
    }

    private double wanted(World world, Purses purses, int t) {
        double reserves = purses.reserves(t) + StrictMath.max(0, purses.position(t));
        double needed = parameters.reserves() * StrictMath.max(1e-9, purses.imports(t));
        double covered = StrictMath.min(1, reserves / StrictMath.max(1e-9, needed));
        return 1
                - (1 - world.levers.planned[t])
                        * world.levers.capitalControl[t]
                        * (1 - StrictMath.max(parameters.least(), covered));
    }
}
