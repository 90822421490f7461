package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.tables.Technique;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Okishio (1961): at a given real wage techniques that make a unit cheaper never lower the rate of
 * profit that all sectors can earn. With machines that last, cheaper has to be meant at the rate of
 * profit (Roemer 1979): plants that reckon with a lower rate of interest may lower it.
 *
 * <p>p = w·l + m·A·p + (δ + r)·κ·k·p with w = ω·b·p, k a unit of capital in goods and b what wages
 * buy: r is where the largest root of all that a round takes is one.
 */
class OkishioTest {

    private static final int HERE = 0;
    private static final int QUARTERS = 40;

    private final World world = OpenedWorld.open();
    private final Plants plants = world.plants;
    private final Technique technique = world.tables.technique(HERE);
    private final double[] investment = world.tables.composition(HERE).investment();
    private final double[] consumption = world.tables.composition(HERE).consumptionRich();
    private final double[] plantsPart = new double[plants.count];
    private double realWage;

    @BeforeEach
    void aTerritoryAtPricesOfProduction() {
        Arrays.fill(world.territories.capability, 1);
        Arrays.fill(world.plants.intensity, 1);
        for (int p = 0; p < plants.count; p++) {
            plants.payUnits[p] = plants.employed[p];
            plantsPart[p] = plants.capitalStock[p] / plants.capitalPerOutput[p];
            plants.invested[p] =
                    1.4
                            * world.tables.technique(plants.territory[p])
                                    .depreciation()[plants.sector[p]]
                            * plants.capitalStock[p];
        }
        // So much that all sectors earn three hundredths a quarter.
        double low = 0;
        double high = 1e6;
        for (int step = 0; step < 200; step++) {
            realWage = (low + high) / 2;
            if (root(0.03) < 1) {
                low = realWage;
            } else {
                high = realWage;
            }
        }
    }

    @Test
    void atAGivenRealWageWhatIsCheaperAtTheRateOfProfitNeverLowersIt() {
        double before = profitRate();
        assertThat(before).isCloseTo(0.03, within(1e-6));
        double[] labour = labour();
        search(before);
        assertThat(labour()[Sectors.AGRICULTURE])
                .as("techniques are adopted")
                .isLessThan(0.99 * labour[Sectors.AGRICULTURE]);
        assertThat(profitRate()).isGreaterThan(before + 1e-4);
    }

    @Test
    void noQuarterOfTheSearchLowersIt() {
        double before = profitRate();
        for (int quarter = 0; quarter < 12; quarter++) {
            // Prices and interest of each quarter are those of its own rate of profit.
            search(before, quarter, quarter + 1);
            double after = profitRate();
            assertThat(after).isGreaterThanOrEqualTo(before - 1e-9);
            before = after;
        }
    }

    @Test
    void judgedByALowerRateOfInterestMoreCapitalIsTakenAndLessIsGained() {
        OkishioTest cheap = new OkishioTest();
        cheap.aTerritoryAtPricesOfProduction();
        double byInterest = cheap.gained(0);
        double byProfit = gained(profitRate());
        assertThat(cheap.meanLogCapital()).isGreaterThan(meanLogCapital());
        assertThat(byInterest).isLessThan(byProfit);
    }

    private double gained(double interest) {
        double before = profitRate();
        search(interest);
        return profitRate() - before;
    }

    private double meanLogCapital() {
        double sum = 0;
        int count = 0;
        for (int p = 0; p < plants.count; p++) {
            if (plants.territory[p] == HERE) {
                sum += StrictMath.log(plants.capitalPerOutput[p]);
                count++;
            }
        }
        return sum / count;
    }

    private void search(double interest) {
        search(interest, 0, QUARTERS);
    }

    /** Quarters of search at prices of production, capital charged at this rate a quarter. */
    private void search(double interest, int from, int to) {
        double[] price = prices(profitRate());
        System.arraycopy(
                price, 0, world.markets.deliveredPrice, HERE * Sectors.COUNT, price.length);
        world.territories.investmentPrice[HERE] = over(investment, price);
        world.states.loanRate[HERE] = 4 * interest;
        world.states.expectedInflation[HERE] = 0;
        Arrays.fill(plants.wage, realWage * over(consumption, price));
        TechnicalChange change = new TechnicalChange(TechnicalChange.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int since = from; since < to; since++) {
                change.step(world, OpenedWorld.quarter(since, workshop));
            }
        }
    }

    /** The rate at which all sectors earn the same, by halving. */
    private double profitRate() {
        double low = -0.02;
        double high = 1;
        for (int step = 0; step < 100; step++) {
            double rate = (low + high) / 2;
            if (root(rate) < 1) {
                low = rate;
            } else {
                high = rate;
            }
        }
        return (low + high) / 2;
    }

    private double[] prices(double rate) {
        double[] price = new double[Sectors.COUNT];
        Arrays.fill(price, 1, Sectors.COUNT, 1);
        for (int round = 0; round < 2000; round++) {
            price = scaled(cost(price, rate));
        }
        return price;
    }

    /** Largest root of what a round takes at this rate of profit. */
    private double root(double rate) {
        double[] price = new double[Sectors.COUNT];
        Arrays.fill(price, 1, Sectors.COUNT, 1);
        double root = 0;
        for (int round = 0; round < 300; round++) {
            double[] cost = cost(price, rate);
            root = Arrays.stream(cost).sum() / Arrays.stream(price).sum();
            price = scaled(cost);
        }
        return root;
    }

    private double[] cost(double[] price, double rate) {
        double[] labour = labour();
        double[] inputs = of(plants.inputIntensity);
        double[] capital = of(plants.capitalPerOutput);
        double wage = realWage * over(consumption, price);
        double machine = over(investment, price);
        double[] cost = new double[Sectors.COUNT];
        for (int s = 1; s < Sectors.COUNT; s++) {
            double bought = 0;
            for (int g = 1; g < Sectors.COUNT; g++) {
                bought += technique.inputs()[g][s] * price[g];
            }
            cost[s] =
                    wage * labour[s]
                            + inputs[s] * bought
                            + (technique.depreciation()[s] + rate) * machine * capital[s];
        }
        return cost;
    }

    private double[] labour() {
        return of(plants.labourPerOutput);
    }

    /** Mean over the plants of each sector here, with the output they could make at the start. */
    private double[] of(double[] column) {
        double[] mean = new double[Sectors.COUNT];
        for (int s = 1; s < Sectors.COUNT; s++) {
            double sum = 0;
            double all = 0;
            int cell = HERE * Sectors.COUNT + s;
            for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                int p = plants.cellPlant[k];
                sum += plantsPart[p] * column[p];
                all += plantsPart[p];
            }
            mean[s] = sum / all;
        }
        return mean;
    }

    private static double over(double[] composition, double[] price) {
        double sum = 0;
        for (int g = 1; g < Sectors.COUNT; g++) {
            sum += composition[g] * price[g];
        }
        return sum;
    }

    private static double[] scaled(double[] price) {
        double sum = Arrays.stream(price).sum();
        return Arrays.stream(price).map(each -> each / sum * (Sectors.COUNT - 1)).toArray();
    }
}
