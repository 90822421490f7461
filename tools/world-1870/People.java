import java.util.Map;

/**
 * population.csv: people by sex, age and place from a stable population.
 *
 * <p>Survival is Brass's relational model on his general standard (Brass 1971), its level set by
 * life expectancy, women's a year above and men's a year below; people aged x are in proportion to
 * e^(−r·x)·l(x), r the natural increase; 105 boys are born for 100 girls; ages are the same in town
 * and country.
 */
final class People {

    private static final double[] STANDARD = {
        1, .7691, .7502, .7362, .7130, .6826, .6525, .6223, .5898, .5535, .5106, .4585, .3965,
        .3210, .2380, .1516, .0768, .0276, .0059
    };

    private static final String SOURCE = "estimate: stable population, Brass standard (README.md)";

    private final Sheet territories;

    People(Sheet territories) {
        this.territories = territories;
    }

    Sheet derive() {
        Sheet sheet =
                new Sheet("territory", "sex", "age_from", "age_to", "place", "people", "source");
        for (Map<String, String> row : territories.rows) {
            double growth =
                    (Sheet.number(row, "birth_rate") - Sheet.number(row, "death_rate")) / 1000;
            double life = Sheet.number(row, "life_expectancy");
            double[][] weight = {ages(growth, life + 1), ages(growth, life - 1)};
            double town = Sheet.number(row, "town_share");
            double[] share = new double[64];
            for (int sex = 0; sex < 2; sex++) {
                for (int age = 0; age < 16; age++) {
                    double people = weight[sex][age] * (sex == 0 ? 1 : 1.05);
                    share[sex * 32 + age * 2] = people * (1 - town);
                    share[sex * 32 + age * 2 + 1] = people * town;
                }
            }
            long[] people = wholes(share, Math.round(Sheet.number(row, "people")));
            for (int cell = 0; cell < 64; cell++) {
                int age = cell / 2 % 16;
                sheet.add(
                        row.get("id"),
                        cell < 32 ? "female" : "male",
                        5 * age,
                        age == 15 ? 120 : 5 * age + 5,
                        cell % 2 == 0 ? "country" : "town",
                        people[cell],
                        SOURCE);
            }
        }
        return sheet;
    }

    /** Years lived in sixteen bands of age, discounted by growth. */
    private static double[] ages(double growth, double life) {
        double low = -3;
        double high = 3;
        for (int i = 0; i < 80; i++) {
            double level = (low + high) / 2;
            if (expectancy(survivors(level)) > life) {
                low = level;
            } else {
                high = level;
            }
        }
        double[] alive = survivors(low);
        double[] bands = new double[16];
        for (int band = 0; band < 19; band++) {
            double next = band + 1 < alive.length ? alive[band + 1] : 0;
            bands[Math.min(band, 15)] +=
                    lived(band, alive[band], next) * StrictMath.exp(-growth * (5 * band + 2.5));
        }
        return bands;
    }

    /** Survivors at 0, 5, … 90; the greater the level, the fewer. */
    private static double[] survivors(double level) {
        double[] alive = new double[STANDARD.length];
        alive[0] = 1;
        for (int band = 1; band < alive.length; band++) {
            double logit = StrictMath.log((1 - STANDARD[band]) / STANDARD[band]) / 2;
            alive[band] = 1 / (1 + StrictMath.exp(2 * (level + logit)));
        }
        return alive;
    }

    /**
     * Years lived between two ages; under five most who die do so in the first year, so fewer than
     * half are lived.
     */
    private static double lived(int band, double alive, double next) {
        return band == 0 ? 5 * (0.3 * alive + 0.7 * next) : 2.5 * (alive + next);
    }

    private static double expectancy(double[] alive) {
        double years = 0;
        for (int band = 0; band < alive.length; band++) {
            years += lived(band, alive[band], band + 1 < alive.length ? alive[band + 1] : 0);
        }
        return years;
    }

    /** Whole numbers in proportion to the shares that add up to the total: largest remainders. */
    static long[] wholes(double[] share, long total) {
        double sum = 0;
        for (double x : share) {
            sum += x;
        }
        long[] whole = new long[share.length];
        double[] rest = new double[share.length];
        long left = total;
        for (int i = 0; i < share.length; i++) {
            double exact = share[i] / sum * total;
            whole[i] = (long) Math.floor(exact);
            rest[i] = exact - whole[i];
            left -= whole[i];
        }
        for (; left > 0; left--) {
            int best = 0;
            for (int i = 1; i < rest.length; i++) {
                if (rest[i] > rest[best]) {
                    best = i;
                }
            }
            whole[best]++;
            rest[best] = -1;
        }
        return whole;
    }
}
