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
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.technique.Partners;
import org.conjuncture.model.technique.TechnicalChange;
import org.conjuncture.model.technique.UnitCost;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants of manufacture buy technique from companies abroad: for some years they pay a royalty on
 * their sales, and take a step towards the licensor's technique in every quarter.
 *
 * <p>P = λ·c^−ε·Hs·(1 − closed_t)·peace·(1 − access_jt)^b a quarter, from a plant of the trade
 * where machines come from, if what its technique would save on a unit is more than the royalty.
 * access is that of the licensor's home to the buyer's territory ({@link Mobility}), c the cost of
 * information, Hs absorption; the step is the one of imitation ({@link TechnicalChange}).
 *
 * <p>Buckley and Casson (1976) and Caves (2007) for the licence as what is left where a plant of
 * one's own is barred, far away or not worth its cost; Ozawa (1974) for Japan, which let technique
 * in and companies not; Contractor (1981) for terms and royalties. Ours has no fee at the start and
 * no exclusive territory, and a licensor fears no rival he makes.
 *
 * <p>Without it technique crosses borders by imitation and by plants of companies abroad alone.
 */
@Explained(
        does =
                "Plants of manufacture buy technique from companies abroad for a royalty on their"
                        + " sales, the more where these cannot found plants themselves.",
        equation =
                "P = λ·c^−ε·Hs·(1 − closed_t)·peace·(1 − access_jt)^b, if what the technique saves"
                        + " is more than the royalty",
        source =
                "Buckley & Casson 1976; Ozawa 1974; Contractor 1981; Caves 2007. Ours has no fee at"
                        + " the start, and a licensor fears no rival he makes.",
        without = "technique crosses borders by imitation and by plants from abroad alone",
        reads = {
            "capitals.home",
            "capitals.isCooperative",
            "levers.blockade",
            "levers.capitalControl",
            "levers.embargo",
            "levers.foreignInvestmentWelcome",
            "levers.foreignOwnershipLimit",
            "levers.informationCost",
            "levers.planned",
            "levers.restrictedIndustry",
            "markets.capacity",
            "markets.deliveredPrice",
            "markets.share",
            "plants.capital",
            "plants.capitalPerOutput",
            "plants.capitalStock",
            "plants.employed",
            "plants.inputIntensity",
            "plants.intensity",
            "plants.labourPerOutput",
            "plants.payUnits",
            "plants.price",
            "plants.revenue",
            "plants.staffed",
            "plants.taskCost",
            "plants.wage",
            "plants.workCost",
            "states.expectedInflation",
            "states.loanRate",
            "states.placementWill",
            "states.protection",
            "territories.capability",
            "territories.investmentPrice",
            "territories.rate",
            "units.effectiveness",
            "units.intensity",
            "units.wage"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "plants.deposits",
            "plants.licenceLeft",
            "plants.licensor",
            "plants.licensorName",
            "plants.royalties"
        })
public final class Licensing implements Mechanism {

    /** Part of a plant's money that it pays at most. */
    private static final double OF_MONEY = 0.5;

    public record Parameters(
            @Doc("plants that look for a licence where nothing else is to be had, λ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("by hand: at 0.02 royalties are 0.06% of the world's output in 1999")
                    double search,
            @Doc("how much likelier a licence is where plants are barred, b")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("estimate; Davidson & McFetridge 1985: the nearer, the more inside")
                    double barred,
            @Doc("royalty over sales")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source("Contractor 1981, Caves 2007: 3–5%")
                    double royalty,
            @Doc("quarters that a licence lasts")
                    @Unit("quarters")
                    @Range({1, 80})
                    @Source("Contractor 1981: five to ten years")
                    int term) {

        public static Parameters defaults() {
            return new Parameters(0.01, 2, 0.04, 28);
        }
    }

    private final Parameters parameters;
    private final TechnicalChange.Parameters technique;
    private final Mobility mobility;

    public Licensing(
            Parameters parameters, TechnicalChange.Parameters technique, Mobility mobility) {
        this.parameters = parameters;
        this.technique = technique;
        this.mobility = mobility;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Plants plants = world.plants;
        Arrays.fill(plants.royalties, 0, plants.count, 0);
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p] && plants.licenceLeft[p] > 0) {
                keep(world, p);
            }
        }
        boolean[] gives = givers(plants);
        long draws = now.draws(Stream.LICENCE);
        Partners partners =
                new Partners(world, technique.worldPart(), technique.partnerCapability());
        double[][] access = mobility.placement(world);
        for (int t = 0; t < world.count; t++) {
            double looking = looking(world, t);
            for (int s = Sectors.LIGHT_MANUFACTURING; s <= Sectors.MACHINERY; s++) {
                int cell = t * Sectors.COUNT + s;
                for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                    int p = plants.cellPlant[k];
                    if (Draw.uniform(draws, plants.identity[p], 0) < looking
                            && mayBuy(world, p)
                            && !gives[p]) {
                        look(world, p, partners, access, draws);
                        if (plants.licenceLeft[p] > 0) {
                            gives[plants.licensor[p]] = true;
                        }
                    }
                }
            }
        }
    }

    /** A quarter of a licence: it ends, or it is paid for. */
    private void keep(World world, int p) {
        Plants plants = world.plants;
        int q = plants.licensor[p];
        int t = plants.territory[p];
        int j = plants.territory[q];
        if (!plants.isLicensed(p)
                || plants.capital[q] == plants.capital[p]
                || peace(world, t, j) <= 0) {
            plants.licenceLeft[p] = 0;
            return;
        }
        plants.licenceLeft[p]--;
        double[] rate = world.territories.rate;
        double money = OF_MONEY * StrictMath.max(0, plants.deposits.at(p));
        double amount = StrictMath.min(parameters.royalty() * plants.revenue[p], money);
        plants.royalties[p] -= amount;
        plants.royalties[q] += amount * rate[t] / rate[j];
        world.ledger.payAbroad(
                t,
                plants.deposits,
                p,
                j,
                plants.deposits,
                q,
                amount * rate[t],
                rate[t],
                rate[j],
                Flow.ROYALTIES);
    }

    /** Plants that have given a licence: they buy none, for what they give is their own. */
    private static boolean[] givers(Plants plants) {
        boolean[] gives = new boolean[plants.count];
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p] && plants.licenceLeft[p] > 0) {
                gives[plants.licensor[p]] = true;
            }
        }
        return gives;
    }

    private static double peace(World world, int t, int j) {
        return Mobility.peace(world.levers, t) * Mobility.peace(world.levers, j);
    }

    /** How often a plant of a territory looks for a licence. */
    private double looking(World world, int t) {
        double capability = StrictMath.max(0, world.territories.capability[t]);
        return parameters.search()
                * StrictMath.pow(world.levers.informationCost[t], -technique.quickening())
                * TechnicalChange.absorption(capability, technique.absorptionThreshold());
    }

    /** Who is from abroad has its parent's technique. */
    private static boolean mayBuy(World world, int p) {
        Plants plants = world.plants;
        return plants.capitalStock[p] > 1e-6
                && plants.licenceLeft[p] == 0
                && world.capitals.home[plants.capital[p]] == plants.territory[p];
    }

    private void look(World world, int p, Partners partners, double[][] access, long draws) {
        Plants plants = world.plants;
        long name = plants.identity[p];
        int t = plants.territory[p];
        int s = plants.sector[p];
        int j = partners.abroad(t, Draw.uniform(draws, name, 1));
        if (j < 0) {
            return;
        }
        int from = plants.cellStart[j * Sectors.COUNT + s];
        int size = plants.cellStart[j * Sectors.COUNT + s + 1] - from;
        if (size == 0) {
            return;
        }
        int q = plants.cellPlant[from + Draw.below(draws, name, 2, size)];
        int home = world.capitals.home[plants.capital[q]];
        if (home == t || plants.licenceLeft[q] > 0) {
            return;
        }
        double open = access[home][t] * Mobility.opening(world, t, s);
        double chance =
                peace(world, t, j)
                        * (1 - world.levers.restrictedIndustry[t])
                        * StrictMath.pow(1 - open, parameters.barred());
        if (Draw.uniform(draws, name, 3) < chance && isWorthIt(world, p, q)) {
            plants.licensor[p] = q;
            plants.licensorName[p] = plants.identity[q];
            plants.licenceLeft[p] = parameters.term();
        }
    }

    /** Whether the licensor's technique saves more on a unit than the royalty takes. */
    private boolean isWorthIt(World world, int p, int q) {
        Plants plants = world.plants;
        double more =
                UnitCost.of(world, p)
                        .change(
                                plants.labourPerOutput[q] / plants.labourPerOutput[p],
                                plants.inputIntensity[q] / plants.inputIntensity[p],
                                plants.capitalPerOutput[q] / plants.capitalPerOutput[p]);
        return -more > parameters.royalty() * plants.price[p];
    }
}
