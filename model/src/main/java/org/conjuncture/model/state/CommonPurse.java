package org.conjuncture.model.state;

import java.util.Locale;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.World;

/**
 * Territories of one state have one purse: one answer of tax and spending to one debt, one credit
 * abroad, one reserve behind the currency. When they part, debt and reserves are divided by a key;
 * when they join, they are one from then on.
 *
 * <p>part = a·Y_i/Y + (1 − a)·N_i/N of debt (bonds and external debt) and of gold and key currency,
 * over the territories of the old state. Bonds stay with who holds them: what a part owes less than
 * its residents hold, they hold as claims on the world market, which the other parts owe.
 *
 * <p>The key of 1919 was revenue (Treaty of Saint-Germain, art. 203), which goes with output; that
 * of Czechoslovakia in 1993 people. In 1991 one part took all in the end. Whose purse is whose is
 * law, in {@code states.csv}: integral parts share it, colonies, dependencies and dominions have
 * budgets of their own (Gardner 2012). Balances stay with the branches in the territories; the
 * treasuries settle every quarter ({@link Budget}).
 */
@Explained(
        does =
                "Territories of one state share budget, debt and reserves until they part, when"
                        + " these are divided by a key.",
        equation = "part = a·Y_i/Y + (1 − a)·N_i/N of debt and reserves",
        source = "Treaty of Saint-Germain 1919, art. 203; Gardner 2012 for colonies' own budgets",
        without = "every territory keeps a purse of its own",
        reads = {
            "ledger.bankBonds",
            "ledger.bankForeign",
            "ledger.centralBankBonds",
            "ledger.stateBonds",
            "owners.bonds",
            "owners.foreign",
            "states.integral",
            "territories.output",
            "territories.population",
            "territories.rate"
        },
        writes = {
            "ledger.centralBankForeign",
            "ledger.centralBankGold",
            "ledger.stateExternal",
            "states.purse"
        })
public final class CommonPurse implements Mechanism {

    public record Parameters(
            @Doc("weight of output in the key by which a state's debt and reserves are divided, a")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("1: revenue, as in 1919; 0: people, as in Czechoslovakia in 1993")
                    double byOutput) {

        public static Parameters defaults() {
            return new Parameters(1);
        }
    }

    private final Parameters parameters;

    public CommonPurse(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        int[] before = world.states.purse;
        int[] after = world.states.integral;
        if (now.since() > 0) {
            Partition partition = new Partition(world, parameters.byOutput(), after);
            for (int seat = 0; seat < world.count; seat++) {
                if (partition.parts(seat)) {
                    partition.divide(seat, now);
                }
            }
            tellUnions(world, before.clone(), after, now);
        }
        System.arraycopy(after, 0, before, 0, world.count);
    }

    private static void tellUnions(World world, int[] before, int[] after, Now now) {
        for (int t = 0; t < world.count; t++) {
            int seat = after[t];
            if (before[t] == before[seat] || !isFirst(before, after, t)) {
                continue;
            }
            double brought = 0;
            double output = 0;
            for (int other = t; other < world.count; other++) {
                if (before[other] == before[t] && after[other] == seat) {
                    brought += debt(world, other);
                    output += world.territories.output[other] * world.territories.rate[other];
                }
            }
            double share = brought / (4 * StrictMath.max(1e-9, output));
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    t,
                                    "stateUnion",
                                    "joins the purse at " + world.territories.id[seat],
                                    share,
                                    String.format(
                                            Locale.ROOT,
                                            "brings debt of %.0f%% of its year's output",
                                            100 * share)));
        }
    }

    private static double debt(World world, int t) {
        return world.ledger.bondsOwed(t) * world.territories.rate[t]
                + world.ledger.stateExternal.at(t);
    }

    /** Whether no earlier territory comes along from the same purse. */
    private static boolean isFirst(int[] before, int[] after, int t) {
        for (int other = 0; other < t; other++) {
            if (before[other] == before[t] && after[other] == after[t]) {
                return false;
            }
        }
        return true;
    }
}
