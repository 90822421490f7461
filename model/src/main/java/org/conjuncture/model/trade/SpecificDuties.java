package org.conjuncture.model.trade;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.World;

/**
 * A duty of so much money a ton weighs more where prices fall and less where they rise, until the
 * law is written anew.
 *
 * <p>w = 1 − s + s·min(m, P̂/P), ln P̂ ← ln P̂ + κ·(ln P − ln P̂), w what duties of the law weigh
 * against what they were meant to, s the part of them that is specific, P the price level in home
 * money and P̂ what lawmakers reckoned with.
 *
 * <p>Crucini (1994) and Irwin (1998): falling prices alone had raised American duties from 40 to
 * some 48% by 1932, and rising ones lowered them in both wars and after; Madsen (2001) puts as much
 * of the fall of trade of 1929–32 down to it as to new laws. Duties told in a world's tables are
 * what they weighed then.
 */
@Explained(
        does = "Duties by weight weigh more where prices fall and less where they rise.",
        equation = "w = 1 − s + s·min(m, P̂/P); ln P̂ ← ln P̂ + κ·(ln P − ln P̂)",
        source = "Crucini 1994; Irwin 1998; Madsen 2001",
        without = "duties are ad valorem",
        reads = {"territories.priceLevel"},
        writes = {"states.dutyWeight", "states.pricesOfLaw"})
public final class SpecificDuties implements Mechanism {

    public record Parameters(
            @Doc("part of duties that is so much money a ton, s")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Irwin 1998: two thirds of American duties of the 1920s and 1930s")
                    double specific,
            @Doc("speed at which laws follow prices, κ")
                    @Unit("1/quarter")
                    @Range({0.005, 0.5})
                    @Source("as retaliation.habit: tariffs were written anew about once a decade")
                    double revision,
            @Doc("most that specific duties come to weigh, m")
                    @Unit("1")
                    @Range({1, 5})
                    @Source("Irwin 1998: half more at the most, 1920–32")
                    double most) {

        public static Parameters defaults() {
            return new Parameters(0.6, 0.04, 2);
        }
    }

    private final Parameters parameters;

    public SpecificDuties(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] reckoned = world.states.pricesOfLaw;
        for (int t = 0; t < world.count; t++) {
            double price = StrictMath.max(1e-300, world.territories.priceLevel[t]);
            if (reckoned[t] <= 0) {
                reckoned[t] = price;
            }
            reckoned[t] *= StrictMath.pow(price / reckoned[t], parameters.revision());
            world.states.dutyWeight[t] =
                    1
                            - parameters.specific()
                            + parameters.specific()
                                    * StrictMath.min(parameters.most(), reckoned[t] / price);
        }
    }
}
