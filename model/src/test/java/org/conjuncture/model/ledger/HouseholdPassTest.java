package org.conjuncture.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.conjuncture.model.random.Draw;
import org.junit.jupiter.api.Test;

/**
 * A block of payments books what single payments would, to the last bit where amounts are exact:
 * whole eighths here, so that no order of adding rounds.
 */
class HouseholdPassTest {

    private static final int HERE = 1;
    private static final int WORKERS = 1200;

    private final double[] wage = amounts(1);
    private final double[] mixed = amounts(2);
    private final double[] benefit = amounts(3);
    private final double[] tax = amounts(4);
    private final double[] consumption = amounts(5);
    private final double[] fromAbroad = amounts(6);

    private static double[] amounts(int kind) {
        double[] amounts = new double[WORKERS];
        for (int i = 0; i < WORKERS; i++) {
            amounts[i] = Draw.below(Draw.address(3, kind, 0), i, 0, 800) / 8.0;
        }
        return amounts;
    }

    private static double sum(double[] of) {
        double sum = 0;
        for (double one : of) {
            sum += one;
        }
        return sum;
    }

    /** A ledger after the same payments, made in one way or another. */
    private static final class Books {
        private final Ledger ledger = new Ledger(2);
        private final Balance workers = new Balance(Holder.WORKERS, WORKERS);

        Books() {
            ledger.open(true);
        }

        void assertLike(Books other) {
            for (int i = 0; i < WORKERS; i++) {
                assertThat(workers.at(i)).as("worker %d", i).isEqualTo(other.workers.at(i));
            }
            for (int t = 0; t < 2; t++) {
                assertThat(ledger.clearing.at(t)).isEqualTo(other.ledger.clearing.at(t));
                assertThat(ledger.stateDeposits.at(t)).isEqualTo(other.ledger.stateDeposits.at(t));
                assertThat(ledger.bankDeposits.at(t)).isEqualTo(other.ledger.bankDeposits.at(t));
                for (Flow flow : Flow.values()) {
                    for (Holder holder : Holder.values()) {
                        assertThat(ledger.flow(t, flow, holder))
                                .as("%s %s %d", flow, holder, t)
                                .isEqualTo(other.ledger.flow(t, flow, holder));
                    }
                }
            }
        }
    }

    private HouseholdPass settle(Books books, int... ends) {
        HouseholdPass pass = books.ledger.households(HERE, books.workers);
        int from = 0;
        for (int to : ends) {
            settle(pass, from, to);
            from = to;
        }
        return pass;
    }

    private void settle(HouseholdPass pass, int from, int to) {
        for (int i = from; i < to; i++) {
            pass.rows[HouseholdPass.WAGE + i - from] = wage[i];
            pass.rows[HouseholdPass.MIXED_INCOME + i - from] = mixed[i];
            pass.rows[HouseholdPass.BENEFIT + i - from] = benefit[i];
            pass.rows[HouseholdPass.FROM_ABROAD + i - from] = fromAbroad[i];
            pass.rows[HouseholdPass.TAX + i - from] = tax[i];
            pass.rows[HouseholdPass.CONSUMPTION + i - from] = consumption[i];
        }
        pass.settle(from, to);
    }

    private Books oneByOne() {
        Books single = new Books();
        Ledger ledger = single.ledger;
        Balance workers = single.workers;
        for (int i = 0; i < WORKERS; i++) {
            ledger.pay(HERE, ledger.clearing, HERE, workers, i, wage[i], Flow.WAGES);
            ledger.pay(HERE, ledger.clearing, HERE, workers, i, mixed[i], Flow.MIXED_INCOME);
            ledger.pay(HERE, ledger.stateDeposits, HERE, workers, i, benefit[i], Flow.BENEFITS);
            ledger.pay(HERE, ledger.clearing, HERE, workers, i, fromAbroad[i], Flow.REMITTANCES);
            ledger.pay(HERE, workers, i, ledger.stateDeposits, HERE, tax[i], Flow.INCOME_TAX);
            ledger.pay(HERE, workers, i, ledger.clearing, HERE, consumption[i], Flow.CONSUMPTION);
        }
        return single;
    }

    @Test
    void aBlockBooksWhatSinglePaymentsWouldHoweverItIsCut() {
        Books single = oneByOne();
        for (int[] ends :
                new int[][] {{512, 1024, 1200}, {1, 2, 500, 1000, 1200}, {400, 800, 1200}}) {
            Books block = new Books();
            settle(block, ends).close();
            block.assertLike(single);
        }
    }

    @Test
    void theOrderOfBlocksDoesNotMatter() {
        Books forth = new Books();
        settle(forth, 512, 1024, 1200).close();
        Books back = new Books();
        HouseholdPass pass = back.ledger.households(HERE, back.workers);
        settle(pass, 1024, 1200);
        settle(pass, 512, 1024);
        settle(pass, 0, 512);
        pass.close();
        back.assertLike(forth);
    }

    @Test
    void itTellsWhatItBookedAndNothingIsMadeOrLost() {
        Books books = new Books();
        HouseholdPass pass = settle(books, 512, 1024, 1200);
        assertThat(books.ledger.clearing.at(HERE)).as("until it is closed").isZero();
        pass.close();
        assertThat(pass.wages()).isEqualTo(sum(wage)).isPositive();
        assertThat(pass.taxes()).isEqualTo(sum(tax)).isPositive();
        assertThat(pass.benefits()).isEqualTo(sum(benefit)).isPositive();
        assertThat(pass.spending()).isEqualTo(sum(consumption)).isPositive();
        assertThat(books.ledger.flow(HERE, Flow.REMITTANCES, Holder.WORKERS))
                .isEqualTo(sum(fromAbroad))
                .isPositive();
        Ledger ledger = books.ledger;
        assertThat(
                        books.workers.sum(0, WORKERS)
                                + ledger.clearing.at(HERE)
                                + ledger.stateDeposits.at(HERE))
                .isZero();
        assertThat(ledger.flow(HERE, Flow.WAGES, Holder.WORKERS)).isEqualTo(sum(wage));
        assertThat(ledger.flow(HERE, Flow.MIXED_INCOME, Holder.CLEARING)).isEqualTo(-sum(mixed));
        assertThat(ledger.flow(HERE, Flow.BENEFITS, Holder.STATE)).isEqualTo(-sum(benefit));
        assertThat(ledger.flow(HERE, Flow.INCOME_TAX, Holder.STATE)).isEqualTo(sum(tax));
        assertThat(ledger.flow(HERE, Flow.CONSUMPTION, Holder.WORKERS))
                .isEqualTo(-sum(consumption));
    }

    @Test
    void duesGoToTheUnionAndStrikePayComesFromIt() {
        Books books = new Books();
        HouseholdPass pass = books.ledger.households(HERE, books.workers);
        pass.rows[HouseholdPass.TO_UNION] = 5;
        pass.rows[HouseholdPass.TO_UNION + 1] = -3;
        pass.settle(0, 2);
        pass.close();
        assertThat(books.workers.at(0)).isEqualTo(-5);
        assertThat(books.workers.at(1)).isEqualTo(3);
        assertThat(books.ledger.unionFunds.at(HERE)).isEqualTo(2);
        assertThat(books.ledger.flow(HERE, Flow.UNION_DUES, Holder.UNIONS)).isEqualTo(5);
        assertThat(books.ledger.flow(HERE, Flow.STRIKE_PAY, Holder.WORKERS)).isEqualTo(3);
    }

    @Test
    void whoSendsMoneyHasLessAndItWaitsInTheClearingAccount() {
        Books books = new Books();
        HouseholdOutlay outlay = books.ledger.outlay(HERE, books.workers, Flow.REMITTANCES);
        outlay.pay(7, 12.5);
        assertThat(books.workers.at(7)).isEqualTo(-12.5);
        assertThat(outlay.sum()).isEqualTo(12.5);
        outlay.close();
        assertThat(books.ledger.clearing.at(HERE)).isEqualTo(12.5);
        assertThat(books.ledger.flow(HERE, Flow.REMITTANCES, Holder.WORKERS)).isEqualTo(-12.5);
        assertThat(books.ledger.clearing.at(0)).as("elsewhere").isZero();
    }
}
