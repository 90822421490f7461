package org.conjuncture.model.people;

import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/** How long people of one territory live; see {@link Population}. */
final class Longevity {
    private final World world;
    private final Territories territories;
    private final int t;
    private final Population.Parameters parameters;
    private final LifeTable lifeTable;

    Longevity(World world, int t, Population.Parameters parameters, LifeTable lifeTable) {
        this.world = world;
        this.t = t;
        this.parameters = parameters;
        this.lifeTable = lifeTable;
        territories = world.territories;
    }

    /** What lives and schooling are at the start. */
    void begin() {
        territories.lifeExpectancyAtStart[t] = lifeExpectancyOfTables();
        territories.womensSchoolingAtStart[t] = territories.womensSchooling[t];
    }

    /** Gains of income, schooling and medicine add up, and fade towards the ceiling. */
    double expectancy() {
        double start = territories.lifeExpectancyAtStart[t];
        double income = income();
        double years = territories.womensSchooling[t] - territories.womensSchoolingAtStart[t];
        double gain =
                parameters.incomeGain() * StrictMath.log(income)
                        + parameters.schoolingGain() * years
                        + world.levers.medicine[t]
                                * StrictMath.pow(world.levers.healthCare[t], parameters.spread());
        double room = parameters.ceiling() - start;
        return start + fadingGain(room, gain);
    }

    /** The gain itself while far from the ceiling, at most the room there is. */
    private double fadingGain(double room, double gain) {
        double fading = parameters.fading();
        return fading
                * (StrictMath.log1p(StrictMath.exp(room / fading))
                        - StrictMath.log1p(StrictMath.exp((room - gain) / fading)));
    }

    /** Trend of output per head at constant prices over that of the start. */
    private double income() {
        double start = world.tables.territories().get(t).gdpPerHead();
        return StrictMath.max(0.1, 4 * territories.outputTrend[t] / start);
    }

    /** Life expectancy at which the people of the opening die at the tables' rate. */
    private double lifeExpectancyOfTables() {
        TerritoryRow row = world.tables.territories().get(t);
        double people = 0;
        for (double[][] bands : world.tables.people()[t]) {
            for (double[] places : bands) {
                people += places[0] + places[1];
            }
        }
        double wanted = row.deathRate() / 1000 * people;
        double low = 15;
        double high = 85;
        for (int k = 0; k < 40; k++) {
            double life = (low + high) / 2;
            if (deaths(world.tables.people()[t], life) > wanted) {
                low = life;
            } else {
                high = life;
            }
        }
        return low;
    }

    private double deaths(double[][][] people, double life) {
        double deaths = 0;
        for (int sex = 0; sex < 2; sex++) {
            double[] rates = LifeTable.deathRates(lifeTable.alive(sex == 0 ? life + 1 : life - 1));
            for (int band = 0; band < LifeTable.BANDS; band++) {
                deaths += rates[band] * (people[sex][band][0] + people[sex][band][1]);
            }
        }
        return deaths;
    }
}
