package org.conjuncture.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.conjuncture.model.random.Draw;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final int HOLDERS = 10;
    private static final double[] RATE_AT_START = {2, 0.3};
    private static final Offset<Double> NOTHING = Offset.offset(1e-9);

    private final Ledger ledger = new Ledger(2);
    private final double[] rate = RATE_AT_START.clone();
    private final OfficialLoans official = new OfficialLoans(ledger, rate);
    private final Balance[] deposits = {
        new Balance(Holder.OWNERS, HOLDERS), new Balance(Holder.OWNERS, HOLDERS)
    };
    private final Balance[] plants = {
        new Balance(Holder.COMPANIES, HOLDERS), new Balance(Holder.COMPANIES, HOLDERS)
    };
    private final Balance[] loans = {
        new Balance(Holder.COMPANIES, HOLDERS), new Balance(Holder.COMPANIES, HOLDERS)
    };
    private final Balance[] bonds = {
        new Balance(Holder.OWNERS, HOLDERS), new Balance(Holder.OWNERS, HOLDERS)
    };
    private final Balance[] foreign = {
        new Balance(Holder.OWNERS, HOLDERS), new Balance(Holder.OWNERS, HOLDERS)
    };

    @Test
    void aPaymentMovesADepositAndLeavesTheBanksDebtAlone() {
        ledger.found().deposit(0, deposits[0], 3, 100);
        ledger.pay(0, deposits[0], 3, plants[0], 1, 40, Flow.CONSUMPTION);
        assertThat(deposits[0].at(3)).isEqualTo(60);
        assertThat(plants[0].at(1)).isEqualTo(40);
        assertThat(ledger.bankDeposits.at(0)).isEqualTo(100);
        assertThat(ledger.flow(0, Flow.CONSUMPTION, Holder.OWNERS)).isEqualTo(-40);
        assertThat(ledger.flow(0, Flow.CONSUMPTION, Holder.COMPANIES)).isEqualTo(40);
    }

    @Test
    void aPaymentAcrossABorderIsFourEntriesAndLeavesTheWorldsPositionAtZero() {
        ledger.found().deposit(0, deposits[0], 0, 100);
        ledger.payAbroad(0, deposits[0], 0, 1, plants[1], 0, 30, 2, 0.5, Flow.TRADE);
        assertThat(deposits[0].at(0)).isEqualTo(85);
        assertThat(ledger.bankDeposits.at(0)).isEqualTo(85);
        assertThat(ledger.bankForeign.at(0)).isEqualTo(-30);
        assertThat(plants[1].at(0)).isEqualTo(60);
        assertThat(ledger.bankDeposits.at(1)).isEqualTo(60);
        assertThat(ledger.bankForeign.at(1)).isEqualTo(30);
    }

    @Test
    void aLoanIsAClaimADebtAndADepositOfOneSizeAndRepaymentEndsThem() {
        ledger.lend(0, loans[0], plants[0], 2, 50);
        assertThat(loans[0].at(2)).isEqualTo(50);
        assertThat(plants[0].at(2)).isEqualTo(50);
        assertThat(ledger.bankLoans.at(0)).isEqualTo(50);
        assertThat(ledger.bankDeposits.at(0)).isEqualTo(50);
        ledger.lend(0, loans[0], plants[0], 2, -50);
        assertThat(loans[0].at(2)).isZero();
        assertThat(ledger.bankDeposits.at(0)).isZero();
    }

    @Test
    void aMillionOperationsAtRandomLeaveTheBooksClosed() {
        operateAtRandom(1000);
    }

    private void operateAtRandom(int quarters) {
        Books books = new Books(ledger);
        for (int t = 0; t < 2; t++) {
            for (int i = 0; i < HOLDERS; i++) {
                ledger.found().deposit(t, deposits[t], i, 1000);
            }
        }
        books.begin(holdings());
        for (int quarter = 0; quarter < quarters; quarter++) {
            ledger.open(quarter % 4 == 0);
            for (int k = 0; k < 1000; k++) {
                operate(Draw.address(7, quarter, 0), k);
            }
            books.close(holdings(), mover -> "chance");
            assertThat(books.residual()).isLessThan(Books.TOLERANCE);
        }
    }

    @Test
    void moneyThatStaysInClearingStopsTheRun() {
        Books books = new Books(ledger);
        ledger.open(true);
        ledger.found().deposit(0, deposits[0], 0, 100);
        ledger.pay(0, deposits[0], 0, ledger.clearing, 0, 10, Flow.CONSUMPTION);
        assertThatThrownBy(() -> books.close(holdings(), mover -> "test"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("books do not close: clearing account of territory 0");
    }

    @Test
    void aDepositTheBankDoesNotOweStopsTheRunWithTheMechanismThatMovedItLast() {
        Books books = new Books(ledger);
        ledger.open(true);
        ledger.workingFor(5);
        ledger.payFromBank(0, deposits[0], 0, 10, Flow.INTEREST);
        deposits[0].add(0, 1);
        assertThatThrownBy(() -> books.close(holdings(), mover -> "mechanism" + mover))
                .hasMessageContaining("deposits of territory 0")
                .hasMessageContaining("mechanism5");
    }

    @Test
    void writingOffALoanIsAGainOfTheDebtorAndTheSameLossOfTheBank() {
        ledger.lend(0, loans[0], plants[0], 0, 80);
        ledger.writeOff().loan(0, loans[0], 0, 30);
        assertThat(ledger.gain(0, Holder.COMPANIES)).isEqualTo(30);
        assertThat(ledger.gain(0, Holder.BANK)).isEqualTo(-30);
        assertThat(loans[0].at(0)).isCloseTo(ledger.bankLoans.at(0), NOTHING);
    }

    private void operate(long address, int k) {
        int t = Draw.below(address, k, 0, 2);
        int i = Draw.below(address, k, 1, HOLDERS);
        int j = Draw.below(address, k, 2, HOLDERS);
        double amount = 50 * Draw.uniform(address, k, 3) - 10;
        switch (Draw.below(address, k, 4, 29)) {
            case 0 -> ledger.pay(t, deposits[t], i, plants[t], j, amount, Flow.CONSUMPTION);
            case 1 ->
                    ledger.payAbroad(
                            t,
                            plants[t],
                            i,
                            1 - t,
                            deposits[1 - t],
                            j,
                            amount,
                            rate[t],
                            rate[1 - t],
                            Flow.TRADE);
            case 2 -> ledger.lend(t, loans[t], plants[t], i, amount);
            case 3 -> ledger.payBank(t, plants[t], i, amount, Flow.INTEREST);
            case 4 -> ledger.payFromBank(t, deposits[t], i, amount, Flow.INTEREST);
            case 5 -> ledger.issueBonds(t, amount);
            case 6 -> ledger.borrowAbroad(t, amount, rate[t]);
            case 7 -> ledger.sellBonds(t, bonds[t], deposits[t], i, amount);
            case 8 -> ledger.writeOff().loan(t, loans[t], i, amount / 10);
            case 9 -> ledger.writeOff().bonds(t, bonds[t], i, amount / 10, Cause.DEFAULT);
            case 10 -> ledger.sellExchange(t, amount, rate[t]);
            case 11 -> ledger.payBank(t, ledger.stateDeposits, t, amount, Flow.RECAPITALIZATION);
            case 12 -> ledger.sellBondsToCentralBank(t, amount);
            case 13 -> ledger.revaluation().loan(t, loans[t], i, amount / 10);
            case 14 -> ledger.found().gold(t, plants[t], i, amount, rate[t]);
            case 15 -> ledger.found().gold(t, amount, rate[t]);
            case 16 -> official.lend(t, 1 - t, amount);
            case 17 -> official.pay(t, 1 - t, amount, Flow.INTEREST);
            case 18 -> official.revalue(t, 1 - t, amount / 10);
            case 19 -> official.writeOff(t, 1 - t, amount / 10);
            case 20, 21, 22, 23, 24, 25, 26 -> operateInPairs(address, k, t, i, amount);
            case 27 -> moveRate(t, Draw.uniform(address, k, 5));
            default -> ledger.sellForeign(t, foreign[t], deposits[t], i, amount, rate[t]);
        }
    }

    /** What one side does to the world market the other side answers for. */
    private void operateInPairs(long address, int k, int t, int i, double amount) {
        int other = 1 - t;
        switch (Draw.below(address, k, 6, 7)) {
            case 0 -> {
                ledger.payFromAbroad(t, deposits[t], i, amount, rate[t], Flow.INTEREST);
                ledger.payBankFromAbroad(other, -amount, rate[other], Flow.INTEREST);
            }
            case 1 -> {
                ledger.payStateAbroad(t, amount, rate[t], Flow.INTEREST);
                ledger.payBankFromAbroad(other, amount, rate[other], Flow.INTEREST);
            }
            case 2 -> {
                ledger.sellGold(t, amount);
                ledger.sellGold(other, -amount);
            }
            case 3 -> {
                ledger.clear(t, amount);
                ledger.clear(other, -amount);
            }
            case 4 -> {
                ledger.writeOff().external(t, amount / 10, rate[t]);
                ledger.writeOff().claim(other, amount / 10, rate[other]);
            }
            case 5 -> ledger.depositReserves(t, amount);
            default -> {
                ledger.revaluation().keyCurrency(t, amount / 10, rate[t]);
                ledger.writeOff()
                        .foreign(
                                other,
                                ledger.centralBankForeign,
                                other,
                                amount / 10,
                                rate[other],
                                Cause.EXCHANGE_RATE);
            }
        }
    }

    private void moveRate(int t, double draw) {
        double after = RATE_AT_START[t] * (0.5 + draw);
        ledger.revaluation().abroad(t, foreign[t].sum(0, HOLDERS), rate[t], after);
        rate[t] = after;
    }

    private Books.Holdings holdings() {
        return new Books.Holdings() {
            @Override
            public double deposits(int t, Holder holder) {
                return switch (holder) {
                    case COMPANIES -> plants[t].sum(0, HOLDERS);
                    case OWNERS -> deposits[t].sum(0, HOLDERS);
                    default -> 0;
                };
            }

            @Override
            public double rate(int t) {
                return rate[t];
            }

            @Override
            public double loans(int t) {
                return loans[t].sum(0, HOLDERS);
            }

            @Override
            public double ownersBonds(int t) {
                return bonds[t].sum(0, HOLDERS);
            }

            @Override
            public double ownersForeign(int t) {
                return foreign[t].sum(0, HOLDERS);
            }
        };
    }
}
