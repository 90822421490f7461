package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Law takes people off the land into work on plantations and in mines and holds them there.
 *
 * <p>With W wage workers, B of them bound and f the lever {@code forcedLabour}, v·max(0, f·W − B)
 * producers of subsistence are wanted in a quarter. The labour market gives them vacancies of
 * execution work in agriculture and mines before anybody else's turn, the dominated first; where
 * there are no vacancies or no producers nobody is taken. Who is bound does not quit, seek, move
 * abroad or come under the law on least pay, and is paid the part {@code payScale.forced} of what
 * the free are paid. A plant lays the bound off as it does others; who is laid off is free. When
 * law takes force back, the part u·(1 − f·W/B) of the bound are freed in a quarter and stay as free
 * workers, who may go.
 *
 * <p>Domar (1970) and Nieboer (1900): where land is free nobody works for pay that leaves a profit,
 * so that what binds is law; van Waijenburg (2018) for what French Africa took so, the convention
 * of 1930 (ILO, no. 29) for its end, Steinfeld (2001) for contracts that punish leaving. Of slaves'
 * and serfs' prices, of camps and of who was carried abroad there is nothing. Switched off, nobody
 * is bound from the first quarter on.
 */
@Explained(
        does =
                "Law takes people off the land into work on plantations and in mines, holds them"
                        + " there at less pay, and frees them when it is repealed.",
        equation =
                "wanted = v·max(0, f·W − B), of the dominated first, into vacancies of agriculture"
                        + " and mines; freed = u·(1 − f·W/B) of the bound B, where B > f·W",
        source = "Nieboer 1900; Domar 1970; Steinfeld 2001; van Waijenburg 2018; ILO 1930",
        without = "nobody is bound, from the first quarter on",
        reads = {"levers.forcedLabour", "territories.bound", "territories.wageWorkers"},
        writes = {"territories.boundFreed", "territories.boundWanted"})
public final class ForcedLabour implements Mechanism {

    public record Parameters(
            @Doc("part of those the law would bind beyond the bound who are wanted, v")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("judgement: a levy is filled within some years")
                    double levy,
            @Doc("part of those bound beyond what law still holds who are freed, u")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source(
                            "judgement: emancipation of 1833 and 1880–86 (Cuba) took six years"
                                    + " by law, that of 1888 (Brazil) and 1946 (French Africa) a"
                                    + " day")
                    double release) {

        public static Parameters defaults() {
            return new Parameters(0.1, 0.25);
        }
    }

    /** Part of the producers whom recruiters reach in a quarter; judgement. */
    static final double REACH = 0.1;

    private final Parameters parameters;

    public ForcedLabour(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Territories territories = world.territories;
        for (int t = 0; t < world.count; t++) {
            double bound = territories.bound[t];
            double missing = world.levers.forcedLabour[t] * territories.wageWorkers[t] - bound;
            territories.boundWanted[t] = parameters.levy() * StrictMath.max(0, missing);
            territories.boundFreed[t] =
                    bound > 0 ? parameters.release() * StrictMath.max(0, -missing / bound) : 0;
        }
    }

    /**
     * At the start, binds this part of all who work for pay, as far as there is execution work in
     * agriculture and mines, the dominated first.
     */
    public static void bindAtStart(World world, int t, double part) {
        Workers workers = world.workers[t];
        double left = part * world.territories.wageWorkers[t];
        double all = left;
        for (int group : new int[] {Workers.DOMINATED, Workers.DOMINANT}) {
            for (int i = 0; i < workers.count; i++) {
                if (workers.group[i] == group
                        && isBindable(world, workers, i)
                        && left >= workers.people[i] / 2) {
                    workers.rights[i] = Workers.BOUND;
                    left -= workers.people[i];
                }
            }
        }
        world.territories.bound[t] = all - left;
    }

    private static boolean isBindable(World world, Workers workers, int i) {
        return workers.state[i] == Workers.WAGE
                && workers.rights[i] == Workers.CITIZEN
                && workers.occupation[i] == Occupations.EXECUTION
                && Sectors.isPrimary(world.plants.sector[workers.plant[i]]);
    }
}
