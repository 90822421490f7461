package org.conjuncture.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each account that is moved behind the ledger's back stops the run and is named. */
class BooksTest {

    private static final int THERE = 1;

    private final Ledger ledger = new Ledger(2);
    private final Books books = new Books(ledger);
    private final Balance[] deposits = two(Holder.WORKERS);
    private final Balance[] loans = two(Holder.COMPANIES);
    private final Balance[] bonds = two(Holder.OWNERS);
    private final Balance[] foreign = two(Holder.OWNERS);

    private static Balance[] two(Holder holder) {
        return new Balance[] {new Balance(holder, 2), new Balance(holder, 2)};
    }

    @BeforeEach
    void aQuarterInWhichEveryAccountMoved() {
        ledger.open(true);
        for (int t = 0; t < 2; t++) {
            ledger.found().deposit(t, deposits[t], 0, 1000);
            ledger.lend(t, loans[t], deposits[t], 1, 100);
            ledger.issueBonds(t, 100);
            ledger.sellBonds(t, bonds[t], deposits[t], 0, 60);
            ledger.workingFor(3 + t);
            ledger.borrowAbroad(t, 40, 1);
            ledger.sellForeign(t, foreign[t], deposits[t], 0, 20, 1);
        }
        close();
        assertThat(books.residual()).isLessThan(1e-15);
    }

    private void close() {
        books.close(holdings(), mover -> "mechanism" + mover);
        ledger.open(false);
    }

    private void stops(Balance moved, String account) {
        moved.add(THERE == moved.slots() - 1 ? THERE : 0, 1);
        assertThatThrownBy(this::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("books do not close: " + account);
    }

    @Test
    void aLoanThatNobodyGaveStopsTheRun() {
        stops(loans[THERE], "loans of territory 1");
    }

    @Test
    void aBondThatNoStateOwesStopsTheRun() {
        stops(bonds[THERE], "bonds of territory 1");
    }

    @Test
    void bondsOfBankAndCentralBankCountAsHeld() {
        ledger.bankBonds.add(THERE, -5);
        ledger.centralBankBonds.add(THERE, 5);
        close();
        stops(ledger.centralBankBonds, "bonds of territory 1");
    }

    @Test
    void aDepositThatNoBankOwesStopsTheRunAndTheLastMoverIsThatTerritorys() {
        deposits[THERE].add(0, 1);
        assertThatThrownBy(this::close)
                .hasMessageContaining("deposits of territory 1 are off by 1")
                .hasMessageContaining("mechanism4");
    }

    @Test
    void everyKindOfClaimAbroadIsPartOfTheWorldsPosition() {
        // Between two holders of claims nothing changes for the world, whoever they are.
        ledger.bankForeign.add(0, -3);
        ledger.centralBankForeign.add(THERE, 3);
        close();
        ledger.centralBankForeign.add(THERE, -3);
        foreign[0].add(0, 3);
        close();
        ledger.stateExternal.add(THERE, 2);
        ledger.bankForeign.add(0, 2);
        close();
        ledger.bankKeyCurrency.add(THERE, 2);
        ledger.centralBankForeign.add(0, 2);
        close();
        stops(foreign[0], "external positions of the world of the world");
    }

    @Test
    void aGapIsMeasuredAgainstTheAccountAndOnlyBeyondABillionthStops() {
        double size = holdings().deposits(0, Holder.WORKERS) + ledger.stateDeposits.at(0);
        deposits[0].add(0, 0.5e-9 * size);
        close();
        assertThat(books.residual()).isCloseTo(0.5e-9, within(1e-12));
        deposits[0].add(0, -0.5e-9 * size);
        close();
        assertThat(books.residual()).as("of the quarter").isLessThan(1e-12);
        assertThat(books.largestResidual()).as("of all").isCloseTo(0.5e-9, within(1e-12));
        deposits[0].add(0, 2e-9 * size);
        assertThatThrownBy(this::close).hasMessageContaining("deposits of territory 0");
    }

    /** A position is as large as what is owed and claimed, not as what is left of both. */
    @Test
    void aGapAbroadIsMeasuredAgainstAllClaimsAndDebts() {
        List<Balance> kinds =
                List.of(
                        ledger.bankForeign,
                        ledger.bankClearing,
                        ledger.centralBankForeign,
                        ledger.bankKeyCurrency,
                        ledger.stateExternal);
        for (Balance kind : kinds) {
            kind.add(0, 1e6);
            kind.add(THERE, -1e6);
            ledger.bankForeign.add(0, 1e-3);
            close();
            assertThat(books.residual()).as("%s", kind.holder()).isCloseTo(5e-10, within(1e-12));
            ledger.bankForeign.add(0, 4e-3);
            assertThatThrownBy(this::close).hasMessageContaining("external positions of the world");
            ledger.bankForeign.add(0, -5e-3);
            kind.add(0, -1e6);
            kind.add(THERE, 1e6);
        }
        foreign[0].add(1, 1e6);
        foreign[THERE].add(1, -1e6);
        ledger.bankForeign.add(0, 1e-3);
        close();
        assertThat(books.residual()).isCloseTo(5e-10, within(1e-12));
    }

    @Test
    void aClaimInAClearingIsPartOfTheWorldsPosition() {
        ledger.bankForeign.add(0, -3);
        ledger.bankClearing.add(THERE, 3);
        close();
        stops(ledger.bankClearing, "external positions of the world");
    }

    @Test
    void aLoanBetweenStatesThatOneOfThemDoesNotKnowOfStopsTheRun() {
        ledger.stateOfficial.add(THERE, 3);
        ledger.officialLoans.add(THERE * ledger.territories(), 3);
        ledger.stateOfficial.add(0, -3);
        close();
        stops(ledger.stateOfficial, "official loans of territory 1");
    }

    @Test
    void aBondAcrossABorderThatOneBankDoesNotKnowOfStopsTheRun() {
        ledger.bankBondsAbroad.add(THERE, 3);
        ledger.bondsAbroad.add(THERE * ledger.territories(), 3);
        ledger.bankBondsAbroad.add(0, -3);
        close();
        stops(ledger.bankBondsAbroad, "bonds across borders of territory 1");
    }

    @Test
    void aGapOfBondsIsMeasuredAgainstBondsAndLoans() {
        ledger.found().loan(0, loans[0], 0, 1e6);
        ledger.stateBonds.add(0, 5e-4);
        close();
        assertThat(books.residual()).isCloseTo(5e-10, within(1e-12));
    }

    /** What passed through sets the scale, whatever it was for. */
    @Test
    void whatRoundingLeavesInClearingGoesToTheBankAndShows() {
        for (Flow flow : new Flow[] {Flow.CONSUMPTION, Flow.SALES, Flow.TRADE, Flow.WAGES}) {
            ledger.pay(0, deposits[0], 0, ledger.clearing, 0, 500, flow);
            ledger.pay(0, ledger.clearing, 0, deposits[0], 1, 500 - 0x1p-22, Flow.BENEFITS);
            double left = ledger.clearing.at(0);
            assertThat(left).isBetween(2e-7, 3e-7);
            close();
            assertThat(ledger.clearing.at(0)).as("%s", flow).isZero();
            assertThat(ledger.yearFlow(0, Flow.ROUNDING, Holder.BANK)).isPositive();
            ledger.pay(0, deposits[0], 0, ledger.clearing, 0, 500, flow);
            ledger.pay(0, ledger.clearing, 0, deposits[0], 1, 500 - 0x1p-19, Flow.BENEFITS);
            assertThatThrownBy(this::close).hasMessageContaining("clearing account of territory 0");
            ledger.pay(0, ledger.clearing, 0, deposits[0], 1, 0x1p-19, Flow.BENEFITS);
            close();
        }
    }

    @Test
    void flowsOfTheYearAreAddedUpAndAQuartersAreItsOwn() {
        ledger.open(true);
        ledger.pay(0, deposits[0], 0, deposits[0], 1, 3, Flow.CONSUMPTION);
        ledger.payBank(0, deposits[0], 0, 5, Flow.INTEREST);
        close();
        ledger.payBank(0, deposits[0], 0, 7, Flow.INTEREST);
        assertThat(ledger.flow(0, Flow.INTEREST, Holder.BANK)).isEqualTo(7);
        close();
        assertThat(ledger.yearFlow(0, Flow.INTEREST, Holder.BANK)).isEqualTo(12);
        assertThat(ledger.yearFlow(0, Flow.INTEREST, Holder.WORKERS)).isEqualTo(-12);
        assertThat(ledger.yearFlow(THERE, Flow.INTEREST, Holder.BANK)).isZero();
        ledger.open(true);
        close();
        assertThat(ledger.yearFlow(0, Flow.INTEREST, Holder.BANK)).as("a new year").isZero();
    }

    private Books.Holdings holdings() {
        return new Books.Holdings() {
            @Override
            public double deposits(int t, Holder holder) {
                return holder == Holder.WORKERS ? deposits[t].sum(0, 2) : 0;
            }

            @Override
            public double rate(int t) {
                return 1;
            }

            @Override
            public double loans(int t) {
                return loans[t].sum(0, 2);
            }

            @Override
            public double ownersBonds(int t) {
                return bonds[t].sum(0, 2);
            }

            @Override
            public double ownersForeign(int t) {
                return foreign[t].sum(0, 2);
            }
        };
    }
}
