package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.tables.GoldField;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.World;

/**
 * While any state is on gold, gold mined in known fields is bought by the central bank where it is
 * found: reserves and the money of who found it rise together.
 *
 * <p>found = m·tonnes/4·136,600 pounds of 1870 a quarter (7.322 grams of fine gold to the pound); m
 * the part that becomes money.
 *
 * <p>Barro (1979, Economic Journal 89) for money under the gold standard; Eichengreen and McLean
 * (1994) for fields and supply. Ours takes the height of a field's output from its date of
 * discovery on; costs of mining are those of the mining sector.
 */
@Explained(
        does = "Gold found in known fields becomes reserves and money while money is on gold.",
        equation = "found = m·tonnes/4·136,600",
        source =
                "Barro 1979; Eichengreen & McLean 1994; output of a field is constant between its"
                        + " dates",
        without = "monetary gold is what it was at the start",
        reads = {"levers.exchangeRegime", "owners.equityShare", "territories.rate"},
        writes = {
            "ledger.bankDeposits",
            "ledger.bankReserves",
            "ledger.centralBankGold",
            "owners.deposits",
            "owners.income"
        })
public final class GoldMining implements Mechanism {

    /** World money, pounds of 1870, for a tonne of fine gold. */
    public static final double POUNDS_A_TONNE = 136_600;

    private static final int ON_GOLD = 1;

    public record Parameters(
            @Doc("part of gold mined that becomes monetary, m")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Barro 1979; Rockoff 1984: about three fifths, the rest to the arts and"
                                    + " hoards")
                    double monetary) {

        public static Parameters defaults() {
            return new Parameters(0.6);
        }
    }

    private final Parameters parameters;

    public GoldMining(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (!isMoneyOnGold(world)) {
            return;
        }
        for (GoldField field : world.tables.goldFields()) {
            if (field.from() <= now.quarter() && now.quarter() < field.until()) {
                find(
                        world,
                        field.territory(),
                        parameters.monetary() * field.tonnesAYear() / 4 * POUNDS_A_TONNE);
            }
        }
    }

    private static boolean isMoneyOnGold(World world) {
        for (int t = 0; t < world.count; t++) {
            if ((int) world.levers.exchangeRegime[t] == ON_GOLD) {
                return true;
            }
        }
        return false;
    }

    private static void find(World world, int t, double worldMoney) {
        Owners owners = world.owners;
        double rate = world.territories.rate[t];
        for (int c = 0; c < Owners.CLASSES; c++) {
            int slot = t * Owners.CLASSES + c;
            double part = worldMoney * owners.equityShare[slot];
            world.ledger.found().gold(t, owners.deposits, slot, part, rate);
            owners.income[slot] += part / rate;
        }
    }
}
