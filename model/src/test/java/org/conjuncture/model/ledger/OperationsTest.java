package org.conjuncture.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.Numbers;
import org.junit.jupiter.api.Test;

/**
 * What every operation writes, entry by entry: balances, then flows of the quarter, then holding
 * gains; whatever is not named stays as it was. World money at two to a unit of home money.
 */
class OperationsTest {

    private static final int HERE = 1;
    private static final double RATE = 2;

    private final Ledger ledger = new Ledger(2);
    private final Balance deposits = new Balance(Holder.OWNERS, 3);
    private final Balance others = new Balance(Holder.COMPANIES, 3);
    private final Balance loans = new Balance(Holder.COMPANIES, 3);
    private final Balance bonds = new Balance(Holder.OWNERS, 3);
    private final Balance foreign = new Balance(Holder.OWNERS, 3);

    @Test
    void aPaymentAndALoanTouchWhoTheyName() {
        writes(
                () -> ledger.pay(HERE, deposits, 2, others, 0, 10, Flow.CONSUMPTION),
                "deposits[2] -10, others[0] 10; CONSUMPTION OWNERS -10, CONSUMPTION COMPANIES 10");
        writes(
                () -> ledger.lend(HERE, loans, others, 2, 10),
                "others[2] 10, loans[2] 10, bankDeposits[1] 10, bankLoans[1] 10;"
                        + " LOANS BANK -10, LOANS COMPANIES 10");
        writes(
                () -> ledger.writeOff().loan(HERE, loans, 2, 4),
                "loans[2] -4, bankLoans[1] -4; COMPANIES gains 4, BANK gains -4");
        writes(
                () -> ledger.revaluation().loan(HERE, loans, 2, 4),
                "loans[2] 4, bankLoans[1] 4; COMPANIES gains -4, BANK gains 4");
    }

    @Test
    void whatABankTakesInIsNoLongerOwedByIt() {
        writes(
                () -> ledger.payBank(HERE, deposits, 2, 10, Flow.INTEREST),
                "deposits[2] -10, bankDeposits[1] -10; INTEREST BANK 10, INTEREST OWNERS -10");
        writes(
                () -> ledger.payFromBank(HERE, deposits, 2, 10, Flow.INTEREST),
                "deposits[2] 10, bankDeposits[1] 10; INTEREST BANK -10, INTEREST OWNERS 10");
    }

    @Test
    void bondsComeToBeWithADepositAndPassAgainstOne() {
        writes(
                () -> ledger.issueBonds(HERE, 10),
                "bankDeposits[1] 10, bankBonds[1] 10, stateBonds[1] 10, stateDeposits[1] 10;"
                        + " BONDS BANK -10, BONDS STATE 10");
        writes(
                () -> ledger.sellBonds(HERE, bonds, deposits, 2, 10),
                "deposits[2] -10, bonds[2] 10, bankDeposits[1] -10, bankBonds[1] -10;"
                        + " BONDS BANK 10, BONDS OWNERS -10");
        writes(
                () -> ledger.sellBondsToCentralBank(HERE, 10),
                "bankBonds[1] -10, bankReserves[1] 10, centralBankBonds[1] 10;"
                        + " BONDS BANK 10, BONDS CENTRAL_BANK -10");
        writes(
                () -> ledger.writeOff().bonds(HERE, ledger.bankBonds, HERE, 4, Cause.DEFAULT),
                "bankBonds[1] -4, stateBonds[1] -4; STATE gains 4, BANK gains -4");
        writes(
                () -> ledger.writeOff().bonds(HERE, bonds, 2, 4, Cause.DEFAULT),
                "bonds[2] -4, stateBonds[1] -4; OWNERS gains -4, STATE gains 4");
    }

    @Test
    void claimsAbroadAreInWorldMoneyAndWhatIsPaidForThemInHomeMoney() {
        writes(
                () -> ledger.borrowAbroad(HERE, 10, RATE),
                "bankDeposits[1] 5, bankForeign[1] 10, stateExternal[1] 10, stateDeposits[1] 5;"
                        + " EXTERNAL_LOANS STATE 5, EXTERNAL_LOANS ABROAD -5");
        writes(
                () -> ledger.sellForeign(HERE, foreign, deposits, 2, 10, RATE),
                "deposits[2] -5, foreign[2] 10, bankDeposits[1] -5, bankForeign[1] -10;"
                        + " EXTERNAL_LOANS BANK 5, EXTERNAL_LOANS OWNERS -5");
        writes(
                () -> ledger.payFromAbroad(HERE, deposits, 2, 10, RATE, Flow.INTEREST),
                "deposits[2] 5, bankDeposits[1] 5, bankForeign[1] 10;"
                        + " INTEREST OWNERS 5, INTEREST ABROAD -5");
        writes(
                () -> ledger.payBankFromAbroad(HERE, 10, RATE, Flow.INTEREST),
                "bankForeign[1] 10; INTEREST BANK 5, INTEREST ABROAD -5");
        writes(
                () -> ledger.payStateAbroad(HERE, 10, RATE, Flow.INTEREST),
                "bankDeposits[1] -5, bankForeign[1] -10, stateDeposits[1] -5;"
                        + " INTEREST STATE -5, INTEREST ABROAD 5");
    }

    /** Of the pairs of two territories the third is what the second has lent to the first. */
    @Test
    void aLoanOfAStateToAStatePassesThroughBothBanksAndBack() {
        OfficialLoans official = new OfficialLoans(ledger, new double[] {1, RATE});
        Map<String, Double> before = balances();
        official.lend(HERE, 0, 10);
        assertThat(ledger.officialLoans.at(2)).isEqualTo(10);
        assertThat(ledger.stateOfficial.at(0)).isEqualTo(-10);
        assertThat(ledger.stateOfficial.at(HERE)).isEqualTo(10);
        assertThat(ledger.stateDeposits.at(0)).isEqualTo(10);
        assertThat(ledger.stateDeposits.at(HERE)).as("home money").isEqualTo(-10 / RATE);
        assertThat(ledger.bankForeign.at(0)).isEqualTo(10);
        assertThat(ledger.bankForeign.at(HERE)).isEqualTo(-10);
        official.lend(HERE, 0, -10);
        assertThat(balances()).isEqualTo(before);
    }

    /** Of the pairs of two territories the third is what the second holds of the first's bonds. */
    @Test
    void bondsAcrossBordersAreExchangedWithoutMoneyAndRepaidWithIt() {
        BondsAcross bonds = new BondsAcross(ledger, new double[] {1, RATE});
        writes(() -> bonds.exchange(HERE, 0, 10), "bondsAbroad[1] 10, bondsAbroad[2] 10");
        writes(
                () -> bonds.revalue(HERE, 0, 4),
                "bankBondsAbroad[0] -4, bankBondsAbroad[1] 4, bondsAbroad[2] 4;"
                        + " BANK gains -4, BANK gains 2");
        Map<String, Double> before = balances();
        bonds.repay(HERE, 0, 10);
        assertThat(bonds.between(HERE, 0)).isEqualTo(4);
        assertThat(ledger.bankBondsAbroad.at(HERE)).isEqualTo(-6);
        assertThat(ledger.bankBondsAbroad.at(0)).isEqualTo(6);
        assertThat(ledger.bankForeign.at(HERE)).isEqualTo(10);
        assertThat(ledger.bankForeign.at(0)).isEqualTo(-10);
        assertThat(ledger.flow(HERE, Flow.EXTERNAL_LOANS, Holder.BANK)).isEqualTo(10 / RATE);
        bonds.repay(HERE, 0, -10);
        assertThat(balances()).isEqualTo(before);
    }

    @Test
    void whatAStateOwesToAStateEndsOrIsRevaluedForBoth() {
        OfficialLoans official = new OfficialLoans(ledger, new double[] {1, RATE});
        writes(
                () -> official.writeOff(HERE, 0, 10),
                "stateOfficial[0] 10, stateOfficial[1] -10, officialLoans[2] -10;"
                        + " STATE gains 10, STATE gains -5");
        writes(
                () -> official.revalue(HERE, 0, 4),
                "stateOfficial[0] -4, stateOfficial[1] 4, officialLoans[2] 4;"
                        + " STATE gains -4, STATE gains 2");
    }

    @Test
    void aDefaultAbroadIsTheDebtorsGainAndEachHoldersLoss() {
        writes(
                () -> ledger.writeOff().external(HERE, 10, RATE),
                "stateExternal[1] -10; STATE gains 5");
        writes(
                () -> ledger.writeOff().foreign(HERE, foreign, 2, 10, RATE),
                "foreign[2] -10; OWNERS gains -5");
        writes(() -> ledger.writeOff().claim(HERE, 10, RATE), "bankForeign[1] -10; BANK gains -5");
    }

    @Test
    void reservesAreBoughtWithExchangeGoldOrWhatIsMined() {
        writes(
                () -> ledger.sellExchange(HERE, 10, RATE),
                "bankForeign[1] -10, bankReserves[1] 5, centralBankForeign[1] 10;"
                        + " RESERVES BANK 5, RESERVES CENTRAL_BANK -5");
        writes(() -> ledger.sellGold(HERE, 10), "centralBankForeign[1] 10, centralBankGold[1] -10");
        writes(
                () -> ledger.found().gold(HERE, 10, RATE),
                "centralBankGold[1] 10; CENTRAL_BANK gains 5");
        writes(
                () -> ledger.found().gold(HERE, deposits, 2, 10, RATE),
                "deposits[2] 5, bankDeposits[1] 5, bankReserves[1] 5, centralBankGold[1] 10;"
                        + " GOLD OWNERS 5, GOLD CENTRAL_BANK -5; OWNERS gains 5");
    }

    @Test
    void anIssuersBankOwesWhatIsPlacedWithItInItsOwnMoney() {
        writes(() -> ledger.depositReserves(HERE, 10), "bankForeign[1] 10, bankKeyCurrency[1] 10");
        writes(
                () -> ledger.revaluation().keyCurrency(HERE, 10, RATE),
                "bankKeyCurrency[1] -10; BANK gains 5");
    }

    @Test
    void aPaymentAbroadToTheSameTerritoryIsAPaymentAtHome() {
        writes(
                () ->
                        ledger.payAbroad(
                                HERE, deposits, 2, HERE, others, 0, 10, RATE, RATE, Flow.TRADE),
                "deposits[2] -5, others[0] 5; TRADE OWNERS -5, TRADE COMPANIES 5");
    }

    @Test
    void aPositionPassesIntoAClearingAndBackWithoutAFlow() {
        writes(() -> ledger.clear(HERE, 10), "bankForeign[1] -10, bankClearing[1] 10");
        writes(() -> ledger.clear(HERE, -10), "bankForeign[1] 10, bankClearing[1] -10");
    }

    @Test
    void theCurrentAccountIsWhatCameLessWhatWentClaimsAside() {
        ledger.open(true);
        ledger.payAbroad(HERE, deposits, 0, 0, others, 0, 12, RATE, 0.5, Flow.TRADE);
        ledger.payFromAbroad(HERE, deposits, 2, 10, RATE, Flow.INTEREST);
        ledger.borrowAbroad(HERE, 100, RATE);
        ledger.sellForeign(HERE, foreign, deposits, 2, 10, RATE);
        assertThat(ledger.currentAccount(HERE)).isEqualTo(-6 + 5);
        assertThat(ledger.currentAccount(0)).isEqualTo(24);
    }

    @Test
    void whoMovedAnAccountLastIsKnownOfBothSides() {
        ledger.workingFor(4);
        ledger.pay(HERE, deposits, 2, others, 0, 10, Flow.CONSUMPTION);
        ledger.workingFor(6);
        ledger.payBank(HERE, deposits, 2, 10, Flow.INTEREST);
        assertThat(ledger.lastMover(HERE, Holder.COMPANIES)).isEqualTo(4);
        assertThat(ledger.lastMover(HERE, Holder.OWNERS)).isEqualTo(6);
        assertThat(ledger.lastMover(HERE, Holder.BANK)).isEqualTo(6);
        assertThat(ledger.lastMover(0, Holder.BANK)).isZero();
    }

    @Test
    void whatIsFoundAtTheOpeningIsNoFlow() {
        writes(
                () -> ledger.found().deposit(HERE, deposits, 2, 10),
                "deposits[2] 10, bankDeposits[1] 10");
        writes(() -> ledger.found().loan(HERE, loans, 2, 10), "loans[2] 10, bankLoans[1] 10");
        writes(() -> ledger.found().bonds(HERE, bonds, 2, 10), "bonds[2] 10, stateBonds[1] 10");
        writes(() -> ledger.found().foreign(foreign, 2, 10), "foreign[2] 10");
        writes(() -> ledger.found().external(HERE, 10), "stateExternal[1] 10");
        writes(() -> ledger.found().reserves(HERE, 10), "bankReserves[1] 10");
    }

    /**
     * Keynes and Ohlin 1929, before any answer of prices or demand: in the books it is only this.
     */
    @Test
    void aPureTransferMovesAPositionByItsAmountAndGivenBackLeavesNothing() {
        Map<String, Double> before = balances();
        ledger.payAbroad(0, deposits, 0, HERE, others, 1, 48, 0.5, RATE, Flow.CONSUMPTION);
        assertThat(ledger.flow(0, Flow.CONSUMPTION, Holder.OWNERS)).isEqualTo(-96);
        assertThat(ledger.flow(0, Flow.CONSUMPTION, Holder.ABROAD)).isEqualTo(96);
        assertThat(ledger.flow(HERE, Flow.CONSUMPTION, Holder.ABROAD)).isEqualTo(-24);
        assertThat(ledger.flow(HERE, Flow.CONSUMPTION, Holder.COMPANIES)).isEqualTo(24);
        assertThat(ledger.bankForeign.at(0)).isEqualTo(-48);
        assertThat(ledger.bankForeign.at(HERE)).isEqualTo(48);
        assertThat(deposits.at(0)).as("home money of who gives").isEqualTo(-48 / 0.5);
        assertThat(others.at(1)).as("home money of who receives").isEqualTo(48 / RATE);
        double worth =
                0.5 * (deposits.at(0) - ledger.bankDeposits.at(0))
                        + RATE * (others.at(1) - ledger.bankDeposits.at(HERE))
                        + ledger.bankForeign.sum(0, 2);
        assertThat(worth).as("the world is no richer").isZero();
        ledger.payAbroad(HERE, others, 1, 0, deposits, 0, 48, RATE, 0.5, Flow.CONSUMPTION);
        assertThat(balances()).isEqualTo(before);
    }

    private void writes(Runnable operation, String expected) {
        ledger.open(true);
        Map<String, Double> before = balances();
        operation.run();
        List<String> parts = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        balances()
                .forEach((name, value) ->
                        add(changed, name, value - before.getOrDefault(name, 0.0)));
        parts.add(String.join(", ", changed));
        List<String> flows = new ArrayList<>();
        List<String> gains = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            for (Flow flow : Flow.values()) {
                for (Holder holder : Holder.values()) {
                    double value = ledger.flow(t, flow, holder);
                    assertThat(t == HERE || value == 0).as("%s elsewhere", flow).isTrue();
                    add(flows, flow + " " + holder, value);
                }
            }
            for (Holder holder : Holder.values()) {
                add(gains, holder + " gains", ledger.gain(t, holder));
            }
        }
        parts.add(String.join(", ", flows));
        parts.add(String.join(", ", gains));
        parts.removeIf(String::isEmpty);
        assertThat(sorted(String.join("; ", parts))).isEqualTo(sorted(expected));
    }

    private static void add(List<String> told, String name, double value) {
        if (value != 0) {
            told.add(name + " " + Numbers.text(value));
        }
    }

    /** Entries of a kind in any order: which of two is written first says nothing. */
    private static List<List<String>> sorted(String told) {
        List<List<String>> kinds = new ArrayList<>();
        for (String kind : told.split("; ")) {
            List<String> entries = new ArrayList<>(List.of(kind.split(", ")));
            entries.sort(null);
            kinds.add(entries);
        }
        return kinds;
    }

    private Map<String, Double> balances() {
        Map<String, Balance> all = new LinkedHashMap<>();
        all.put("deposits", deposits);
        all.put("others", others);
        all.put("loans", loans);
        all.put("bonds", bonds);
        all.put("foreign", foreign);
        Map<String, Double> values = new LinkedHashMap<>();
        all.forEach((name, balance) -> values(values, name, balance, 3));
        Map<String, Balance> own = new LinkedHashMap<>();
        own.put("bankDeposits", ledger.bankDeposits);
        own.put("bankLoans", ledger.bankLoans);
        own.put("bankBonds", ledger.bankBonds);
        own.put("bankForeign", ledger.bankForeign);
        own.put("bankClearing", ledger.bankClearing);
        own.put("bankKeyCurrency", ledger.bankKeyCurrency);
        own.put("bankReserves", ledger.bankReserves);
        own.put("centralBankBonds", ledger.centralBankBonds);
        own.put("centralBankForeign", ledger.centralBankForeign);
        own.put("centralBankGold", ledger.centralBankGold);
        own.put("stateBonds", ledger.stateBonds);
        own.put("stateExternal", ledger.stateExternal);
        own.put("stateOfficial", ledger.stateOfficial);
        own.put("officialLoans", ledger.officialLoans);
        own.put("bankBondsAbroad", ledger.bankBondsAbroad);
        own.put("bondsAbroad", ledger.bondsAbroad);
        own.put("stateDeposits", ledger.stateDeposits);
        own.put("clearing", ledger.clearing);
        own.forEach((name, balance) -> values(values, name, balance, balance.slots()));
        return values;
    }

    private static void values(Map<String, Double> values, String name, Balance of, int count) {
        for (int i = 0; i < count; i++) {
            values.put(name + "[" + i + "]", of.at(i) + 0.0);
        }
    }
}
