package org.conjuncture.model.money;

import org.conjuncture.model.ledger.Balance;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.World;

/**
 * Gold moves from central banks of states in deficit to those in surplus; what they sell is what
 * the others can take. What was settled in key currency ({@link KeyCurrency}) is not settled again.
 */
final class GoldSettlement {
    private static final int ON_GOLD = 1;

    private final World world;
    private final double part;
    private final double most;
    private final int[] purse;

    /**
     * @param part of banks' positions settled in gold
     * @param most part of its gold that a central bank sells in a quarter
     */
    GoldSettlement(World world, double part, double most) {
        this.world = world;
        this.part = part;
        this.most = most;
        purse = world.states.purse;
    }

    void settle() {
        Ledger ledger = world.ledger;
        double[] position = new double[world.count];
        double[] gold = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            position[purse[t]] += ledger.bankForeign.at(t);
            gold[purse[t]] += ledger.centralBankGold.at(t);
        }
        double[] year = new double[world.count];
        for (int t = 0; t < world.count; t++) {
            year[purse[t]] += 4 * world.states.imports[t];
        }
        Vault vault = new Vault(world);
        double[] settled = world.states.keyCurrencySettled;
        double[] sale = new double[world.count];
        double sold = 0;
        double bought = 0;
        for (int t = 0; t < world.count; t++) {
            double wanted = -(part * (position[t] + settled[t]) - settled[t]);
            wanted = wanted * position[t] < 0 ? wanted : 0;
            // Who has more than a year's imports in gold, as where it is mined, pays with it.
            double ample = StrictMath.min(-position[t], gold[t] - year[t]);
            wanted = StrictMath.max(wanted, ample);
            sale[t] =
                    wanted > 0 ? StrictMath.min(wanted, StrictMath.max(0, gold[t] * most)) : wanted;
            if (sale[t] > 0) {
                sold += sale[t];
            } else {
                bought -= sale[t];
            }
        }
        bought += buyMore(sale, position, sold - bought);
        if (sold <= 0 || bought <= 0) {
            return;
        }
        double moved = StrictMath.min(sold, bought);
        for (int seat = 0; seat < world.count; seat++) {
            double amount =
                    sale[seat] > 0 ? sale[seat] * moved / sold : sale[seat] * moved / bought;
            if (amount != 0) {
                Balance held = ledger.centralBankGold;
                vault.serve(seat, amount, position[seat], held, gold[seat], ledger::sellGold);
            }
        }
    }

    /**
     * Gold beyond what surplus states take, as from new fields, is bought at parity by central
     * banks on gold, by output: there it backs money.
     */
    private double buyMore(double[] sale, double[] position, double left) {
        double[] output = new double[world.count];
        double all = 0;
        for (int t = 0; t < world.count; t++) {
            if ((int) world.levers.exchangeRegime[t] == ON_GOLD && position[purse[t]] > 0) {
                double worth = StrictMath.max(0, world.territories.output[t]);
                output[purse[t]] += worth * world.territories.rate[t];
                all += worth * world.territories.rate[t];
            }
        }
        double more = 0;
        for (int seat = 0; left > 0 && all > 0 && seat < world.count; seat++) {
            sale[seat] -= left * output[seat] / all;
            more += left * output[seat] / all;
        }
        return more;
    }
}
