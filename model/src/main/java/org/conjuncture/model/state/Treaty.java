package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * An investment treaty protects owners of one territory against policies of another: controls and
 * limits on ownership do not bind them, what a state takes from them it pays for, and states shy
 * from laws that might cost them.
 *
 * <p>protection_jh = strength of what both have signed; controls and limits of j bind h by 1 −
 * protection; compensation = protection·worth; pull of j on h + γ·protection; chill_j = c·Σ_h
 * protection_jh·(capital of h in j)/(capital in j).
 *
 * <p>Neumayer and Spess (2005) and Egger and Pfaffermayr (2004) for the pull; Tienhaara (2011) for
 * chilling. Where it acts: access in {@code mobility}, compensation in {@code ownership}, the pull
 * in {@code location}, chilling in {@code politics}, where it slows what class power would change.
 */
@Explained(
        does =
                "Treaties protect owners abroad: controls do not bind them, takings are paid for,"
                        + " and states shy from laws.",
        equation =
                "compensation = protection·worth; pull + γ·protection; chill = c·protected share of"
                        + " capital",
        source = "Egger & Pfaffermayr 2004; Neumayer & Spess 2005; Tienhaara 2011",
        without = "treaties protect nobody",
        reads = {
            "capitals.holder",
            "capitals.isPublic",
            "capitals.share",
            "plants.capital",
            "plants.capitalStock"
        },
        writes = {"states.chill", "states.protection", "states.treatyPull"})
public final class Treaty implements Mechanism {

    public record Parameters(
            @Doc("pull of full protection on direct investment, γ")
                    @Unit("log points")
                    @Range({0, 1})
                    @Source("Egger & Pfaffermayr 2004: 15–30% more")
                    double pull,
            @Doc("part of a change of law given up where all capital is protected, c")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement; Tienhaara 2011 has cases, not a number")
                    double chilling) {

        public static Parameters defaults() {
            return new Parameters(0.2, 0.8);
        }
    }

    private final Parameters parameters;

    public Treaty(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        int count = world.count;
        boolean isAny = false;
        for (int j = 0; j < count; j++) {
            for (int h = 0; h < count; h++) {
                double strength = world.agreements.investorProtection[world.agreements.pair(h, j)];
                world.states.protection[j * count + h] = strength;
                world.states.treatyPull[j * count + h] = parameters.pull() * strength;
                isAny |= strength > 0;
            }
        }
        java.util.Arrays.fill(world.states.chill, 0);
        if (isAny) {
            chill(world);
        }
    }

    private void chill(World world) {
        Plants plants = world.plants;
        Capitals capitals = world.capitals;
        int count = world.count;
        double[] all = new double[count];
        double[] shielded = new double[count];
        for (int p = 0; p < plants.count; p++) {
            if (!plants.alive[p]) {
                continue;
            }
            int host = plants.territory[p];
            int company = plants.capital[p];
            all[host] += plants.capitalStock[p];
            for (int k = company * Capitals.HOLDERS;
                    !capitals.isPublic[company] && k < (company + 1) * Capitals.HOLDERS;
                    k++) {
                int holder = capitals.holder[k];
                if (holder >= 0 && holder != host) {
                    shielded[host] +=
                            plants.capitalStock[p]
                                    * capitals.share[k]
                                    * world.states.protection[host * count + holder];
                }
            }
        }
        for (int t = 0; t < count; t++) {
            world.states.chill[t] = all[t] > 0 ? parameters.chilling() * shielded[t] / all[t] : 0;
        }
    }
}
