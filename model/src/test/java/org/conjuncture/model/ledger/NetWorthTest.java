package org.conjuncture.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sector is worth changes by what it earns and spends, and by what is told beside. */
class NetWorthTest {
    private static final int HERE = 0;

    private final Ledger ledger = new Ledger(1);
    private final Books books = new Books(ledger);
    private final Balance owners = new Balance(Holder.OWNERS, 1);
    private final Balance foreign = new Balance(Holder.OWNERS, 1);
    private final Balance bonds = new Balance(Holder.OWNERS, 1);
    private final Balance plants = new Balance(Holder.COMPANIES, 1);
    private final Balance loans = new Balance(Holder.COMPANIES, 1);
    private double rate = 2;

    @BeforeEach
    void begin() {
        ledger.found().deposit(HERE, owners, 0, 1000);
        ledger.found().gold(HERE, 40, rate);
        ledger.borrowAbroad(HERE, 60, rate);
        ledger.sellForeign(HERE, foreign, owners, 0, 50, rate);
        books.begin(holdings());
        ledger.open(true);
    }

    /** Every operation in one quarter, with a rate that moves in its midst. */
    @Test
    void everyOperationIsExplained() {
        ledger.lend(HERE, loans, plants, 0, 100);
        ledger.pay(HERE, owners, 0, plants, 0, 30, Flow.CONSUMPTION);
        ledger.issueBonds(HERE, 80);
        ledger.sellBonds(HERE, bonds, owners, 0, 20);
        ledger.sellBondsToCentralBank(HERE, 30);
        ledger.sellExchange(HERE, 12, rate);
        ledger.depositReserves(HERE, 7);
        ledger.clear(HERE, 3);
        ledger.revaluation().abroad(HERE, foreign.at(0), rate, 1.5);
        rate = 1.5;
        ledger.revaluation().keyCurrency(HERE, 2, rate);
        ledger.payFromAbroad(HERE, owners, 0, 6, rate, Flow.INTEREST);
        ledger.payBankFromAbroad(HERE, 5, rate, Flow.INTEREST);
        ledger.payStateAbroad(HERE, 4, rate, Flow.INTEREST);
        ledger.found().gold(HERE, owners, 0, 9, rate);
        ledger.sellGold(HERE, 8);
        ledger.revaluation().loan(HERE, loans, 0, 15);
        ledger.writeOff().loan(HERE, loans, 0, 25);
        ledger.writeOff().bonds(HERE, bonds, 0, 5, Cause.SUCCESSION);
        ledger.writeOff().external(HERE, 10, rate);
        ledger.writeOff().foreign(HERE, foreign, 0, 11, rate);
        ledger.writeOff().claim(HERE, -1, rate);
        ledger.stateOfficial.add(HERE, 6);
        ledger.revalue(HERE, Holder.STATE, Instrument.OFFICIAL_LOANS, Cause.DEFAULT, 6 / rate);
        ledger.bankBondsAbroad.add(HERE, 7);
        ledger.revalue(HERE, Holder.BANK, Instrument.BONDS_ABROAD, Cause.EXCHANGE_RATE, 7 / rate);
        for (int k = 0; k < NetWorth.SECTORS.size(); k++) {
            assertThat(unexplained(k)).as("%s", NetWorth.SECTORS.get(k)).isLessThan(1e-9);
        }
    }

    @Test
    void aRateThatMovesWithoutAWordStopsTheRun() {
        rate = 1.5;
        assertThatThrownBy(this::close)
                .hasMessageContaining("changes of net worth of owners of territory 0");
        rate = 2;
        close();
        ledger.revaluation().abroad(HERE, foreign.at(0), rate, 1.5);
        rate = 1.5;
        close();
        assertThat(ofYear(Instrument.FOREIGN_CLAIMS, Holder.OWNERS, Cause.EXCHANGE_RATE))
                .isCloseTo(50 / 1.5 - 25, within(1e-12));
        assertThat(ofYear(Instrument.FOREIGN_CLAIMS, Holder.STATE, Cause.EXCHANGE_RATE))
                .isCloseTo(30 - 60 / 1.5, within(1e-12));
        assertThat(ofYear(Instrument.GOLD, Holder.CENTRAL_BANK, Cause.EXCHANGE_RATE))
                .isCloseTo(40 / 1.5 - 20, within(1e-12));
    }

    /** Gold, a claim on the bank and what it owes can each be moved so that other sums hold. */
    @Test
    void whatIsFoundOrPassesWithoutAWordStopsTheRun() {
        stops(each -> ledger.centralBankGold.add(HERE, each), "centralBank");
        stops(
                each -> {
                    ledger.bankBonds.add(HERE, each);
                    ledger.stateBonds.add(HERE, each);
                },
                "bank");
        stops(
                each -> {
                    owners.add(0, each);
                    plants.add(0, -each);
                },
                "owners");
        stops(
                each -> {
                    foreign.add(0, each);
                    ledger.stateExternal.add(HERE, each);
                },
                "owners");
        stops(
                each -> {
                    ledger.unionFunds.add(HERE, each);
                    ledger.stateDeposits.add(HERE, -each);
                },
                "unions");
    }

    private void stops(Consumer<Double> moved, String sector) {
        moved.accept(1.0);
        assertThatThrownBy(this::close)
                .hasMessageContaining("changes of net worth of " + sector + " of territory 0");
        moved.accept(-1.0);
        close();
    }

    @Test
    void claimsAmongResidentsCancelAndWhatIsLeftIsGoldAndClaimsAbroad() {
        double sum = 0;
        for (Holder holder : NetWorth.SECTORS) {
            sum += NetWorth.of(ledger, holdings(), HERE, holder);
        }
        assertThat(sum).isEqualTo((40 + 50 + 60 - 50 - 60) / rate);
        assertThat(NetWorth.amongResidents(ledger, holdings(), HERE)).isZero();
        ledger.bankReserves.add(HERE, 1);
        assertThat(NetWorth.amongResidents(ledger, holdings(), HERE)).isZero();
        ledger.stateBonds.add(HERE, 1);
        assertThat(NetWorth.amongResidents(ledger, holdings(), HERE)).isEqualTo(-1);
    }

    @Test
    void changesOfAYearAreThoseOfItsQuarters() {
        ledger.found().gold(HERE, owners, 0, 6, rate);
        close();
        ledger.found().gold(HERE, owners, 0, 8, rate);
        close();
        assertThat(ofYear(Instrument.GOLD, Holder.OWNERS, Cause.MINING)).isEqualTo(7);
        ledger.open(true);
        assertThat(ofYear(Instrument.GOLD, Holder.OWNERS, Cause.MINING)).isZero();
    }

    private double ofYear(Instrument instrument, Holder holder, Cause cause) {
        return ledger.changes().ofYear(HERE, instrument, holder, cause);
    }

    private double unexplained(int sector) {
        return StrictMath.abs(books.unexplained(holdings(), HERE, sector));
    }

    private void close() {
        books.close(holdings(), mover -> "mechanism" + mover);
        ledger.open(false);
    }

    private Books.Holdings holdings() {
        return new Books.Holdings() {
            @Override
            public double deposits(int t, Holder holder) {
                return switch (holder) {
                    case OWNERS -> owners.at(0);
                    case COMPANIES -> plants.at(0);
                    default -> 0;
                };
            }

            @Override
            public double loans(int t) {
                return loans.at(0);
            }

            @Override
            public double ownersBonds(int t) {
                return bonds.at(0);
            }

            @Override
            public double ownersForeign(int t) {
                return foreign.at(0);
            }

            @Override
            public double rate(int t) {
                return rate;
            }
        };
    }
}
