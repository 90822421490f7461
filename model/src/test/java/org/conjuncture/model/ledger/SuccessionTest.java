package org.conjuncture.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What one state leaves another takes up: over the world nothing is made or lost. */
class SuccessionTest {

    private static final int OLD = 0;
    private static final int NEW = 1;

    /** World money for one unit of home currency, of the old state and of the new. */
    private static final double OLD_RATE = 2;

    private static final double NEW_RATE = 0.5;

    private final Ledger ledger = new Ledger(2);
    private final Succession succession = new Succession(ledger);

    private void assertGains(double inWorldMoneyOfNew, Holder holder) {
        assertThat(ledger.gain(NEW, holder) * NEW_RATE).isEqualTo(inWorldMoneyOfNew);
        assertThat(ledger.gain(OLD, holder) * OLD_RATE).isEqualTo(-inWorldMoneyOfNew);
    }

    private void assertNoFlows() {
        for (int t = 0; t < 2; t++) {
            for (Flow flow : Flow.values()) {
                for (Holder holder : Holder.values()) {
                    assertThat(ledger.flow(t, flow, holder)).isZero();
                }
            }
        }
    }

    @Test
    void debtAbroadPassesToWhoSucceedsEachInItsOwnMoney() {
        ledger.found().external(OLD, 100);
        succession.passExternalDebt(OLD, NEW, 40, OLD_RATE, NEW_RATE);
        assertThat(ledger.stateExternal.at(OLD)).isEqualTo(60);
        assertThat(ledger.stateExternal.at(NEW)).isEqualTo(40);
        assertGains(-40, Holder.STATE);
        assertNoFlows();
    }

    @Test
    void goldPassesFromVaultToVault() {
        ledger.found().gold(OLD, 100, OLD_RATE);
        ledger.open(true);
        succession.passGold(OLD, NEW, 40, OLD_RATE, NEW_RATE);
        assertThat(ledger.centralBankGold.at(OLD)).isEqualTo(60);
        assertThat(ledger.centralBankGold.at(NEW)).isEqualTo(40);
        assertThat(ledger.centralBankForeign.at(NEW)).isZero();
        assertGains(40, Holder.CENTRAL_BANK);
        assertNoFlows();
    }

    @Test
    void claimsInKeyCurrencyPassLikewise() {
        succession.passKeyCurrency(OLD, NEW, 40, OLD_RATE, NEW_RATE);
        assertThat(ledger.centralBankForeign.at(OLD)).isEqualTo(-40);
        assertThat(ledger.centralBankForeign.at(NEW)).isEqualTo(40);
        assertThat(ledger.centralBankGold.at(NEW)).isZero();
        assertGains(40, Holder.CENTRAL_BANK);
        assertNoFlows();
    }

    @Test
    void bondsOfABankBecomeClaimsOnTheWorldMarketAndTheStateOwesAbroadWhatItOwedAtHome() {
        ledger.issueBonds(OLD, 100);
        ledger.open(true);
        succession.exchangeBanksBonds(OLD, 30, OLD_RATE);
        assertThat(ledger.stateBonds.at(OLD)).isEqualTo(70);
        assertThat(ledger.bankBonds.at(OLD)).isEqualTo(70);
        assertThat(ledger.bankForeign.at(OLD)).isEqualTo(60);
        assertThat(ledger.stateExternal.at(OLD)).isEqualTo(60);
        assertThat(ledger.gain(OLD, Holder.BANK)).as("claim for claim").isZero();
        assertThat(ledger.gain(OLD, Holder.STATE)).as("debt for debt").isZero();
        assertThat(ledger.bankForeign.sum(0, 2) - ledger.stateExternal.sum(0, 2))
                .as("the world's position")
                .isZero();
        assertNoFlows();
    }

    @Test
    void bondsOfAHouseholdLikewise() {
        Balance bonds = new Balance(Holder.OWNERS, 3);
        Balance foreign = new Balance(Holder.OWNERS, 3);
        ledger.found().bonds(OLD, bonds, 2, 100);
        succession.exchangeBonds(OLD, bonds, foreign, 2, 30, OLD_RATE);
        assertThat(ledger.stateBonds.at(OLD)).isEqualTo(70);
        assertThat(bonds.at(2)).isEqualTo(70);
        assertThat(foreign.at(2)).isEqualTo(60);
        assertThat(ledger.stateExternal.at(OLD)).isEqualTo(60);
        assertThat(ledger.bankForeign.at(OLD)).isZero();
        assertThat(ledger.gain(OLD, Holder.OWNERS)).isZero();
        assertThat(ledger.gain(OLD, Holder.STATE)).isZero();
        assertNoFlows();
    }
}
