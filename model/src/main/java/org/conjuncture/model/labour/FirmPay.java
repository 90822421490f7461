package org.conjuncture.model.labour;

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
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Plants of one trade pay differently: who makes more of an hour's work shares some of it, large
 * ones pay more than small ones, and an agreement pays more than none; the less is left to the
 * plant, the further above it agreements are made.
 *
 * <p>In the unit's round of the year Δp = k·((1 − P)·p* − p) + normalization, p* = r·(η·ln(v/v̄) +
 * ψ·ln(n/n̄)) + u·isCovered, with v value added for a unit of pay, n staff, bars the means of the
 * unit (territory and sector), P the plan; r = 1 where no agreement covers the plant and 1 − level
 * where one does: all at the firm's, half at the sector's, nothing at the territory's. Which plants
 * are covered is drawn once, as many as the unit's coverage. Where unions act along a company's
 * chain, p* + c·max(0, best − p*) with the best p among its plants. All of a unit are shifted
 * alike, so that its mean pay is what {@link Bargaining} has set; pay is the unit's times e^p,
 * beside what the organization of work does to it ({@link PiecePay}, rotation, reservations). Work
 * answers: labour · (1 + ε·p).
 *
 * <p>Card, Cardoso, Heining and Kline (2018) for η; Oi and Idson (1999) for ψ; Blanchflower and
 * Bryson (2003) for u; Calmfors and Driffill (1988), OECD (2019), ch. 3, for level and coverage;
 * Shapiro and Stiglitz (1984), Akerlof and Yellen (1990) for effort. Ours has no bargaining of
 * persons: who is not covered is paid what plant and market give. Cooperatives share what they make
 * anyway, and the state pays by its scales.
 */
@Explained(
        does =
                "Plants of one trade pay differently by what they make, their size and whether an"
                        + " agreement covers them; the less, the further above the plant agreements"
                        + " are made.",
        equation =
                "Δp = k·((1 − P)·p* − p), p* = r·(η·ln(v/v̄) + ψ·ln(n/n̄)) + u·isCovered, r = 1 −"
                        + " level·isCovered; the unit's mean pay stays; labour · (1 + ε·p)",
        source =
                "Card, Cardoso, Heining & Kline 2018; Oi & Idson 1999; Blanchflower & Bryson 2003;"
                        + " Calmfors & Driffill 1988; Akerlof & Yellen 1990",
        without = "plants of a trade pay alike, but for how they organize work",
        reads = {
            "capitals.isCooperative",
            "levers.bargainingLevel",
            "levers.planned",
            "plants.capital",
            "plants.employed",
            "plants.inputCost",
            "plants.payUnits",
            "plants.revenue",
            "units.coordination",
            "units.coverage"
        },
        writes = {"plants.labour", "plants.premium", "plants.rent"})
public final class FirmPay implements Mechanism {

    public record Parameters(
            @Doc("elasticity of pay to value added for a unit of pay, η")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source("Card, Cardoso, Heining & Kline 2018: 0.05–0.15")
                    double sharing,
            @Doc("elasticity of pay to the staff, ψ")
                    @Unit("1")
                    @Range({0, 0.1})
                    @Source("Oi & Idson 1999: 0.02–0.04")
                    double size,
            @Doc("pay of plants under an agreement over the rest, logarithm, u")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source("Blanchflower & Bryson 2003: 0.10–0.15")
                    double agreement,
            @Doc("speed at which pay follows, k")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate: pay answers to lasting gains, not to a good year")
                    double speed,
            @Doc("elasticity of work to pay above the unit's, ε")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Akerlof & Yellen 1990; Cappelli & Chauvin 1991; size estimated")
                    double effort) {

        public static Parameters defaults() {
            return new Parameters(0.1, 0.03, 0.12, 0.25, 0.1);
        }
    }

    /** Logarithm of value added or staff over the mean beyond which more of it changes nothing. */
    private static final double MOST_APART = 1.5;

    private final Parameters parameters;

    public FirmPay(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] best = bestOfChains(world);
        // Of the seed alone, whatever the date: a plant is among the first to be covered for good.
        long leaning = Draw.address(now.seed(), 0, Stream.FIRM_PAY.ordinal());
        now.forEachTerritory(
                world.count,
                t -> {
                    for (int s = 1; s < Sectors.PUBLIC; s++) {
                        int unit = t * Sectors.COUNT + s;
                        if (Bargaining.isRound(unit, now)) {
                            settle(world, t, unit, best, leaning);
                        }
                        work(world.plants, unit);
                    }
                });
    }

    /** What the best paying plant of each company pays above its unit, a logarithm. */
    private static double[] bestOfChains(World world) {
        Plants plants = world.plants;
        double[] best = new double[world.capitals.count];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        for (int p = 0; p < plants.count; p++) {
            if (plants.alive[p]) {
                int company = plants.capital[p];
                best[company] = StrictMath.max(best[company], plants.premium[p]);
            }
        }
        return best;
    }

    private void settle(World world, int t, int unit, double[] best, long leaning) {
        Plants plants = world.plants;
        int from = plants.cellStart[unit];
        int to = plants.cellStart[unit + 1];
        double added = 0;
        double paid = 0;
        double staff = 0;
        int staffed = 0;
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            if (world.capitals.isCooperative[plants.capital[p]]) {
                // Its members have taken its pay into their own hands.
                plants.premium[p] = 0;
            }
            if (isPaying(world, p)) {
                added += plants.revenue[p] - plants.inputCost[p];
                paid += plants.payUnits[p];
                staff += plants.employed[p];
                staffed++;
            }
        }
        if (added <= 0 || paid <= 0) {
            return;
        }
        double coverage = world.units.coverage[unit];
        double free = 1 - world.levers.planned[t];
        double chain = world.units.coordination[unit];
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            if (!isPaying(world, p)) {
                continue;
            }
            double value = (plants.revenue[p] - plants.inputCost[p]) / plants.payUnits[p];
            boolean isCovered = Draw.once(leaning, plants.identity[p]) < coverage;
            double wanted =
                    wanted(
                            apart(value, added / paid),
                            apart(plants.employed[p], staff / staffed),
                            isCovered ? world.levers.bargainingLevel[t] : 0,
                            isCovered);
            wanted += chain * StrictMath.max(0, best[plants.capital[p]] - wanted);
            double gap = free * wanted - plants.premium[p];
            raise(plants, p, parameters.speed() * gap);
        }
        keepMean(world, from, to);
    }

    /** What a plant would pay above the mean of its unit, a logarithm, before normalization. */
    double wanted(double value, double size, double level, boolean isCovered) {
        double own = parameters.sharing() * value + parameters.size() * size;
        return (1 - level) * own + (isCovered ? parameters.agreement() : 0);
    }

    /** Logarithm of a plant's over the mean, within bounds; what is lost counts as very little. */
    private static double apart(double own, double mean) {
        double least = StrictMath.exp(-MOST_APART);
        return StrictMath.min(MOST_APART, StrictMath.log(StrictMath.max(least, own / mean)));
    }

    private static boolean isPaying(World world, int p) {
        return world.plants.payUnits[p] > 0
                && !world.capitals.isCooperative[world.plants.capital[p]];
    }

    private static void raise(Plants plants, int p, double rise) {
        plants.premium[p] += rise;
        plants.rent[p] *= StrictMath.exp(rise);
    }

    /** Who is paid above the trade works harder, and who is paid below it less hard. */
    private void work(Plants plants, int unit) {
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            plants.labour[p] *= 1 + parameters.effort() * plants.premium[p];
        }
    }

    /** Shifts all alike, so that premiums leave the unit's pay bill as it would be without them. */
    private static void keepMean(World world, int from, int to) {
        Plants plants = world.plants;
        double with = 0;
        double without = 0;
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            if (isPaying(world, p)) {
                double bill = plants.payUnits[p] * plants.rent[p];
                with += bill;
                without += bill * StrictMath.exp(-plants.premium[p]);
            }
        }
        double shift = StrictMath.log(without / with);
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            if (isPaying(world, p)) {
                raise(plants, p, shift);
            }
        }
    }
}
