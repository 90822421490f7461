package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Payments between states that no goods stand against: what a ruled territory owes its ruler, and
 * what treaties and defeat impose.
 *
 * <p>home charges = h·Y to the state that rules, reparations = x·Y shared among those who claim by
 * treaty, else among those whose capital was destroyed in the last decade, by what they lost; where
 * nobody has a claim, nobody is paid. Both are due in world money, so that an export surplus must
 * earn them.
 *
 * <p>Naoroji (1901) and Maddison (1971) for the drain; Ritschl (2013) for reparations as a
 * transfer.
 */
@Explained(
        does = "Ruled territories pay home charges; the defeated pay reparations.",
        equation = "charges = h·Y to the ruler; reparations = x·Y by claims",
        source = "Naoroji 1901; Maddison 1971; Ritschl 2013",
        without = "states pay each other nothing",
        reads = {
            "levers.homeCharges",
            "levers.tribute",
            "states.ruler",
            "territories.destroyedCapital",
            "territories.output",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.stateDeposits",
            "states.dueNorm",
            "states.externalInterest"
        })
public final class Empire implements Mechanism {

    public record Parameters(
            @Doc("part of what is due that the payer's tax is planned for")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement: India taxed for its home charges in full")
                    double taxed) {

        public static Parameters defaults() {
            return new Parameters(1);
        }
    }

    private final Parameters parameters;

    public Empire(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] claims = claims(world);
        double claimed = 0;
        for (double claim : claims) {
            claimed += claim;
        }
        for (int t = 0; t < world.count; t++) {
            double output =
                    StrictMath.max(0, world.territories.output[t]) * world.territories.rate[t];
            double due = 0;
            int ruler = world.states.ruler[t];
            if (ruler < world.count && ruler != t) {
                due += world.levers.homeCharges[t];
                double charges = world.levers.homeCharges[t] * output;
                Treasuries.pay(world, t, ruler, charges, Flow.HOME_CHARGES);
            }
            double tribute = StrictMath.max(0, world.levers.tribute[t]);
            if (tribute > 0 && claimed > 0) {
                due += tribute;
                for (int to = 0; to < world.count; to++) {
                    double part = claims[to] / claimed;
                    Treasuries.pay(world, t, to, tribute * output * part, Flow.STATE_TRANSFERS);
                }
            }
            world.states.dueNorm[t] = parameters.taxed() * due;
        }
    }

    /**
     * Weights of those who are paid, by territory: claims by treaty where there are any, else
     * losses; who pays has none.
     */
    private static double[] claims(World world) {
        Territories territories = world.territories;
        double[] byTreaty = new double[world.count];
        double[] byLoss = new double[world.count];
        boolean isDeclared = false;
        for (int t = 0; t < world.count; t++) {
            double tribute = world.levers.tribute[t];
            if (tribute < 0) {
                byTreaty[t] =
                        -tribute * StrictMath.max(0, territories.output[t]) * territories.rate[t];
                isDeclared = true;
            }
            byLoss[t] = tribute > 0 ? 0 : territories.destroyedCapital[t];
        }
        return isDeclared ? byTreaty : byLoss;
    }
}
