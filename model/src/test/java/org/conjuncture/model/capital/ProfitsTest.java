package org.conjuncture.model.capital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProfitsTest {
    private static final int LAND = 2;

    private final World world = OpenedWorld.openRich(5);
    private final Plants plants = world.plants;
    private final int plant = firstPrivate();

    @BeforeEach
    void aQuarterWithSales() {
        world.ledger.open(true);
        for (int p = 0; p < plants.count; p++) {
            double price = world.territories.investmentPrice[plants.territory[p]];
            plants.revenue[p] = 0.2 * plants.capitalStock[p] * price;
            plants.payroll[p] = 0.05 * plants.capitalStock[p] * price;
            plants.inputCost[p] = 0.02 * plants.capitalStock[p] * price;
            plants.need[p] = 0;
        }
    }

    private int firstPrivate() {
        for (int k = plants.cellStart[LAND * Sectors.COUNT]; ; k++) {
            if (!world.capitals.isPublic[plants.capital[plants.cellPlant[k]]]) {
                return plants.cellPlant[k];
            }
        }
    }

    private void step() {
        try (Workshop workshop = new Workshop(1)) {
            new Profits(Profits.Parameters.defaults())
                    .step(world, OpenedWorld.quarter(1, workshop));
        }
    }

    private double value() {
        return plants.capitalStock[plant] * world.territories.investmentPrice[LAND];
    }

    @Test
    void profitIsRevenueLessPayInputsInterestAndWearSmoothed() {
        double before = plants.profit[plant];
        double worn = value() * world.tables.technique(LAND).depreciation()[plants.sector[plant]];
        double interest = world.states.loanRate[LAND] / 4 * plants.loans.at(plant);
        step();
        double profit = (0.2 - 0.05 - 0.02) * value() - interest - worn;
        assertThat(plants.profit[plant])
                .isCloseTo(before + 0.25 * (profit - before), within(1e-9 * value()));
    }

    @Test
    void loansMoveATwentiethOfTheWayToTheLeverageAimedAt() {
        double loans = plants.loans.at(plant);
        step();
        assertThat(plants.loans.at(plant) - loans)
                .isCloseTo(0.05 * (0.3 * value() - loans), within(1e-9 * value()));
    }

    @Test
    void whatCompaniesPayOutReachesOwnersAndTheirStatesToThePenny() {
        step();
        double paid = 0;
        for (int p = 0; p < plants.count; p++) {
            if (!world.capitals.isPublic[plants.capital[p]]) {
                paid += plants.dividend[p] * world.territories.rate[plants.territory[p]];
            }
        }
        double received = 0;
        for (int t = 0; t < world.count; t++) {
            for (int c = 0; c < Owners.CLASSES; c++) {
                received +=
                        world.owners.income[t * Owners.CLASSES + c]
                                / (1 - world.states.taxRate[t])
                                * world.territories.rate[t];
            }
        }
        assertThat(paid).isPositive();
        assertThat(received).isCloseTo(paid, within(1e-6 * paid));
        assertThat(OpenedWorld.misfitOfDeposits(world)).isLessThan(1e-12);
    }

    @Test
    void ordersThatPressOnCapacityHoldThreeTenthsBack() {
        step();
        double free = plants.dividend[plant];
        World pressed = OpenedWorld.openRich(5);
        System.arraycopy(plants.revenue, 0, pressed.plants.revenue, 0, plants.count);
        System.arraycopy(plants.payroll, 0, pressed.plants.payroll, 0, plants.count);
        System.arraycopy(plants.inputCost, 0, pressed.plants.inputCost, 0, plants.count);
        pressed.ledger.open(true);
        Arrays.fill(pressed.plants.need, 1);
        try (Workshop workshop = new Workshop(1)) {
            new Profits(Profits.Parameters.defaults())
                    .step(pressed, OpenedWorld.quarter(1, workshop));
        }
        assertThat(free).isPositive();
        assertThat(pressed.plants.dividend[plant]).isCloseTo(0.7 * free, within(1e-6 * free));
    }

    @Test
    void whoHasNoCashPaysNothingAndNobodyPaysMoreThanHalfOfIt() {
        world.ledger.pay(
                LAND,
                plants.deposits,
                plant,
                world.ledger.stateDeposits,
                LAND,
                plants.deposits.at(plant),
                Flow.SUBSIDIES);
        plants.profit[plant] = 0;
        plants.revenue[plant] = 0;
        step();
        assertThat(plants.dividend[plant]).isZero();
        for (int p = 0; p < plants.count; p++) {
            if (plants.dividend[p] > 0 && plants.territory[p] != LAND) {
                assertThat(plants.dividend[p])
                        .isLessThanOrEqualTo(plants.deposits.at(p) + plants.dividend[p]);
            }
        }
    }

    @Test
    void whatTheStatesPlantsLackTheStatePays() {
        world.capitals.isPublic[plants.capital[plant]] = true;
        plants.profit[plant] = -4 * value();
        double cash = plants.deposits.at(plant);
        step();
        assertThat(plants.dividend[plant]).isNegative();
        assertThat(plants.deposits.at(plant)).isGreaterThan(cash - 0.1 * value());
    }

    /** The host takes its rate; the home half of what its own rate is beyond that. */
    @Test
    void whatGoesAbroadIsTaxedWhereItIsMadeWithCreditAtHome() {
        int holder = LAND + 1;
        for (double ofHome : new double[] {0.2, 0.3, 0.5}) {
            World taxed = OpenedWorld.openRich(5);
            taxed.ledger.open(true);
            Arrays.fill(taxed.capitals.share, 0);
            for (int c = 0; c < taxed.capitals.count; c++) {
                taxed.capitals.isPublic[c] = false;
                taxed.capitals.holder[c * Capitals.HOLDERS] = holder;
                taxed.capitals.share[c * Capitals.HOLDERS] = 1;
            }
            for (int p = 0; p < taxed.plants.count; p++) {
                boolean pays = taxed.plants.territory[p] == LAND;
                taxed.plants.profit[p] = pays ? taxed.plants.capitalStock[p] : 0;
                taxed.plants.need[p] = pays ? 0 : 1 / Profits.Parameters.defaults().holdBack();
            }
            taxed.states.taxRate[LAND] = 0.3;
            taxed.states.taxRate[holder] = ofHome;
            try (Workshop workshop = new Workshop(1)) {
                new Profits(Profits.Parameters.defaults())
                        .step(taxed, OpenedWorld.quarter(1, workshop));
            }
            double[] rate = taxed.territories.rate;
            double host = taxed.ledger.flow(LAND, Flow.PROFIT_TAX, Holder.STATE) * rate[LAND];
            double net = -taxed.ledger.flow(holder, Flow.DIVIDENDS, Holder.ABROAD) * rate[holder];
            double home = taxed.ledger.flow(holder, Flow.INCOME_TAX, Holder.STATE) * rate[holder];
            double all = host + net;
            assertThat(all).isPositive();
            assertThat(host).isCloseTo(0.3 * all, within(1e-9 * all));
            assertThat(home)
                    .isCloseTo(0.5 * StrictMath.max(0, ofHome - 0.3) * all, within(1e-9 * all));
            assertThat(OpenedWorld.misfitOfDeposits(taxed)).isLessThan(1e-12);
        }
    }
}
