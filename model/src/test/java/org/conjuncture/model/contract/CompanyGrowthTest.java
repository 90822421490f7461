package org.conjuncture.model.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conjuncture.base.Quarters;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/**
 * Growth rates of companies' sales over a year are spread like a tent, Laplace's distribution, and
 * not like a bell (Stanley et al. 1996; Bottazzi and Secchi 2006): of the family exp(−|x/a|^b) the
 * likeliest b is near 1, not 2; here 0.76, sharper than Laplace's own. Nothing in the model draws
 * growth rates. Sales are quantities, less what befell all of a territory and sector.
 */
class CompanyGrowthTest {
    private static final int START = Quarters.parse("1870-Q1");

    /** Quarters in which companies and books find their places; they count for nothing. */
    private static final int SETTLING = 8;

    private static final int YEARS = 6;

    /** Companies of a territory and sector whose mean tells what befell them all. */
    private static final int FEWEST = 5;

    /** A company that no state owns, with plants in one cell: what it sold in a quarter. */
    private record Sales(int cell, double sold) {}

    private static final class Watch implements Mechanism {
        private final List<Map<Long, Sales>> years = new ArrayList<>();

        private record Nothing() {}

        @Override
        public Record parameters() {
            return new Nothing();
        }

        @Override
        public void step(World world, Now now) {
            if (now.quarterOfYear() != 3 || now.since() < SETTLING) {
                return;
            }
            Plants plants = world.plants;
            Map<Long, Sales> sales = new LinkedHashMap<>();
            for (int p = 0; p < plants.count; p++) {
                int company = plants.capital[p];
                if (plants.alive[p] && !world.capitals.isPublic[company]) {
                    long name = world.capitals.identity[company];
                    int cell = plants.cell(p);
                    sales.merge(
                            name,
                            new Sales(cell, plants.sold[p]),
                            (one, other) -> new Sales(one.cell(), one.sold() + other.sold()));
                }
            }
            years.add(sales);
        }
    }

    /** Log growth over each year less the mean of the company's territory and sector. */
    private static double[] growthRates() {
        Watch watch = new Watch();
        int until = START + SETTLING + 4 * YEARS;
        new Spell(
                        "scale: 16000\nuntil: " + Quarters.text(until) + "\n",
                        START,
                        mechanisms -> {
                            List<Mechanism> all = new ArrayList<>(mechanisms);
                            all.add(watch);
                            return all;
                        })
                .through();
        List<Double> rates = new ArrayList<>();
        for (int year = 1; year < watch.years.size(); year++) {
            Map<Integer, List<Double>> byCell = new TreeMap<>();
            Map<Long, Sales> after = watch.years.get(year);
            watch.years
                    .get(year - 1)
                    .forEach((name, before) -> {
                        Sales now = after.get(name);
                        if (now != null && before.sold() > 0 && now.sold() > 0) {
                            byCell.computeIfAbsent(before.cell(), cell -> new ArrayList<>())
                                    .add(StrictMath.log(now.sold() / before.sold()));
                        }
                    });
            for (List<Double> cell : byCell.values()) {
                double mean = cell.stream().mapToDouble(Double::doubleValue).average().orElse(0);
                if (cell.size() >= FEWEST) {
                    cell.forEach(rate -> rates.add(rate - mean));
                }
            }
        }
        return rates.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * The likeliest b of exp(−|x/a|^b), a the likeliest to it (Bottazzi and Secchi 2006, eq. 2).
     */
    private static double shape(double[] rates) {
        double best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (double b = 0.3; b < 3; b += 0.02) {
            double sum = 0;
            for (double rate : rates) {
                sum += StrictMath.pow(StrictMath.abs(rate), b);
            }
            double a = StrictMath.pow(b * sum / rates.length, 1 / b);
            double likely = StrictMath.log(b) - StrictMath.log(a) - logGamma(1 / b) - 1 / b;
            if (likely > most) {
                most = likely;
                best = b;
            }
        }
        return best;
    }

    /** Stirling's series after a shift to where it is exact enough. */
    private static double logGamma(double x) {
        double shift = 0;
        double z = x;
        while (z < 10) {
            shift -= StrictMath.log(z++);
        }
        return shift
                + (z - 0.5) * StrictMath.log(z)
                - z
                + 0.5 * StrictMath.log(2 * Math.PI)
                + 1 / (12 * z)
                - 1 / (360 * z * z * z);
    }

    @Test
    void theShapeOfTentsAndBellsIsFound() {
        double[] tent = new double[20000];
        double[] bell = new double[20000];
        for (int i = 0; i < tent.length; i++) {
            double u = Draw.uniform(5, i, 0);
            double v = Draw.uniform(5, i, 1);
            tent[i] = (v < 0.5 ? 1 : -1) * StrictMath.log(1 - u);
            bell[i] = StrictMath.sqrt(-2 * StrictMath.log(1 - u)) * StrictMath.cos(2 * Math.PI * v);
        }
        assertThat(shape(tent)).isCloseTo(1, within(0.06));
        assertThat(shape(bell)).isCloseTo(2, within(0.12));
    }

    @Test
    void companiesGrowthIsSpreadLikeATentAndNotLikeABell() {
        double[] rates = growthRates();
        assertThat(rates.length).isGreaterThan(1000);
        assertThat(shape(rates)).isBetween(0.6, 1.4);
    }
}
