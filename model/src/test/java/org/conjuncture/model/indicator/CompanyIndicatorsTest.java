package org.conjuncture.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class CompanyIndicatorsTest {

    private final World world = OpenedWorld.open();
    private final Survey survey = new Survey(world);
    private final Capitals capitals = world.capitals;
    private final Plants plants = world.plants;

    @Test
    void whereEveryCompanyStaysAtHomeNothingIsOwnedFromAbroad() {
        allAtHome();
        survey.companies().count(world);
        assertThat(told("affiliateSalesShare")).isZero();
        assertThat(told("affiliateEmploymentShare")).isZero();
        assertThat(told("transnationalityIndex")).isNaN();
    }

    @Test
    void aCompanyWithTwoPlantsOfWhichOneIsAbroadIsTransnationalByTheMeanOfThreeParts() {
        allAtHome();
        int[] two = twoPlants();
        int company = plants.capital[two[0]];
        plants.capital[two[1]] = company;
        set(two[0], 30, 80, 600);
        set(two[1], 10, 20, 600);
        survey.companies().count(world);
        int home = capitals.home[company];
        int host = plants.territory[two[1]];
        double expected = (10.0 / 40 + 20.0 / 100 + 600.0 / 1200) / 3;
        assertThat(survey.companies().transnationality(home)).isCloseTo(expected, within(1e-12));
        assertThat(told("transnationalityIndex")).isCloseTo(expected, within(1e-12));
        assertThat(survey.companies().affiliates(host, Multinationals.STAFF)).isEqualTo(600);
        assertThat(survey.companies().affiliates(home, Multinationals.STAFF)).isZero();
    }

    @Test
    void anAffiliateIsHeldAbroadByMoreThanHalf() {
        allAtHome();
        int[] two = twoPlants();
        int company = plants.capital[two[0]];
        int host = plants.territory[two[0]];
        int other = plants.territory[two[1]];
        for (double share : new double[] {0.5, 0.51}) {
            capitals.holder[company * Capitals.HOLDERS] = host;
            capitals.share[company * Capitals.HOLDERS] = 1 - share;
            capitals.holder[company * Capitals.HOLDERS + 1] = other;
            capitals.share[company * Capitals.HOLDERS + 1] = share;
            survey.companies().count(world);
            assertThat(survey.companies().affiliates(host, Multinationals.SALES) > 0)
                    .isEqualTo(share > 0.5);
        }
        capitals.isCooperative[company] = true;
        survey.companies().count(world);
        assertThat(survey.companies().affiliates(host, Multinationals.SALES)).isZero();
    }

    @Test
    void profitMovedIsToldOfItsMakersAndRoyaltiesOfBothSides() {
        allAtHome();
        int[] two = twoPlants();
        plants.capital[two[1]] = plants.capital[two[0]];
        Arrays.fill(plants.profit, 100);
        plants.profitMoved[two[0]] = -15;
        plants.profitMoved[two[1]] = 15;
        plants.royalties[two[0]] = 3;
        plants.royalties[two[1]] = -3;
        Arrays.fill(world.territories.output, 1000.0 / world.count);
        survey.companies().count(world);
        int home = capitals.home[plants.capital[two[0]]];
        int host = plants.territory[two[1]];
        assertThat(told("profitShiftedShare")).isCloseTo(15.0 / 200, within(1e-12));
        assertThat(survey.companies().bookedAbroad(home)).isEqualTo(15);
        assertThat(survey.companies().bookedHere(host)).isEqualTo(15);
        assertThat(told("royaltiesPaid")).isCloseTo(0.003, within(1e-12));
        assertThat(survey.companies().royaltiesPaid(host)).isEqualTo(3);
        assertThat(survey.companies().royaltiesReceived(home)).isEqualTo(3);
        assertThat(survey.companies().royaltiesPaid(home)).isZero();
    }

    /** Every plant a company of its own, at home and held there. */
    private void allAtHome() {
        capitals.count = 0;
        for (int p = 0; p < plants.count; p++) {
            plants.capital[p] = capitals.add(p, plants.territory[p]);
        }
        Arrays.fill(plants.price, 0, plants.count, 1);
        Arrays.fill(world.territories.rate, 1);
        Arrays.fill(world.territories.investmentPrice, 1);
    }

    private int[] twoPlants() {
        int first = 0;
        int second = first;
        while (plants.territory[second] == plants.territory[first]) {
            second++;
        }
        return new int[] {first, second};
    }

    private void set(int p, double capital, double output, double people) {
        plants.capitalStock[p] = capital;
        plants.output[p] = output;
        plants.employed[p] = people;
    }

    private double told(String name) {
        return SegmentIndicatorsTest.value(name, survey);
    }
}
