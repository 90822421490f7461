package org.conjuncture.model.results;

import org.conjuncture.base.results.Rows;
import org.conjuncture.model.indicator.Observation;
import org.conjuncture.model.indicator.Survey;
import org.conjuncture.model.indicator.Wealth;
import org.conjuncture.model.ledger.BondsAcross;
import org.conjuncture.model.ledger.Cause;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Instrument;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.ledger.OfficialLoans;
import org.conjuncture.model.ledger.OtherChanges;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Rows of the ledger's matrices at a year's end: flows of the year, balances, and who has claims on
 * whom across borders.
 */
final class MoneyRows {

    /** Part of a host's companies below which a holder's share is not told. */
    private static final double LEAST = 1e-3;

    /** Part of a year's output of who holds them below which bonds of a debtor are not told. */
    private static final double LEAST_BONDS = 2e-3;

    /** Part of a quarter's output below which rounding is not told. */
    private static final double DUST = 1e-12;

    private final Rows flows;
    private final Rows balances;
    private final Rows others;
    private final Rows claims;
    private final Survey survey;
    private final World world;

    MoneyRows(Rows flows, Rows balances, Rows others, Rows claims, Survey survey) {
        this.flows = flows;
        this.balances = balances;
        this.others = others;
        this.claims = claims;
        this.survey = survey;
        world = survey.world();
    }

    void write(int year) {
        for (int t = 0; t < world.count; t++) {
            flows(year, t);
            balances(year, t);
            changes(year, t);
            claims(year, t);
        }
    }

    private void flows(int year, int t) {
        for (int f = 0; f < Flow.count(); f++) {
            for (Holder holder : Holder.values()) {
                double value = world.ledger.yearFlow(t, Flow.at(f), holder);
                // What passes through clearing and comes out again is no income of anyone.
                if (value != 0 && holder != Holder.CLEARING && !isDust(t, Flow.at(f), value)) {
                    flows.integer(year)
                            .text(world.territories.id[t])
                            .text(Flow.at(f).id())
                            .text(holder == Holder.ABROAD ? "worldMarket" : holder.id())
                            .number(value)
                            .end();
                }
            }
        }
    }

    /** What arithmetic leaves over, which is not told where it is nothing beside output. */
    private boolean isDust(int t, Flow flow, double value) {
        return flow == Flow.ROUNDING && StrictMath.abs(value) < DUST * world.territories.output[t];
    }

    private void balances(int year, int t) {
        Ledger ledger = world.ledger;
        Observation sums = survey.sums();
        double rate = world.territories.rate[t];
        int from = t * Owners.CLASSES;
        int to = from + Owners.CLASSES;
        double workers = world.workers[t].deposits.sum(0, world.workers[t].count);
        double owners = world.owners.deposits.sum(from, to);
        double unions = ledger.unionFunds.at(t);
        double state = ledger.stateDeposits.at(t);
        double bank = ledger.bankDeposits.at(t);
        double loans = ledger.bankLoans.at(t);
        balance(year, t, Instrument.DEPOSITS, Holder.WORKERS, workers);
        balance(year, t, Instrument.DEPOSITS, Holder.OWNERS, owners);
        balance(year, t, Instrument.DEPOSITS, Holder.UNIONS, unions);
        balance(year, t, Instrument.DEPOSITS, Holder.STATE, state);
        balance(
                year,
                t,
                Instrument.DEPOSITS,
                Holder.COMPANIES,
                bank - workers - owners - unions - state);
        balance(year, t, Instrument.DEPOSITS, Holder.BANK, -bank);
        balance(year, t, Instrument.LOANS, Holder.COMPANIES, -loans);
        balance(year, t, Instrument.LOANS, Holder.BANK, loans);
        balance(year, t, Instrument.BONDS, Holder.OWNERS, world.owners.bonds.sum(from, to));
        balance(year, t, Instrument.BONDS, Holder.BANK, ledger.bankBonds.at(t));
        balance(year, t, Instrument.BONDS, Holder.CENTRAL_BANK, ledger.centralBankBonds.at(t));
        balance(year, t, Instrument.BONDS, Holder.STATE, -ledger.stateBonds.at(t));
        balance(year, t, Instrument.RESERVES, Holder.BANK, ledger.bankReserves.at(t));
        balance(year, t, Instrument.RESERVES, Holder.CENTRAL_BANK, -ledger.bankReserves.at(t));
        balance(year, t, Instrument.GOLD, Holder.CENTRAL_BANK, ledger.centralBankGold.at(t) / rate);
        double ownersAbroad = world.owners.foreign.sum(from, to) / rate;
        double bankAbroad = ledger.bankForeign.at(t) / rate;
        double centralAbroad = ledger.centralBankForeign.at(t) / rate;
        double kept = ledger.bankKeyCurrency.at(t) / rate;
        double external = ledger.stateExternal.at(t) / rate;
        double cleared = ledger.bankClearing.at(t) / rate;
        balance(year, t, Instrument.CLEARING_CLAIMS, Holder.BANK, cleared);
        balance(year, t, Instrument.CLEARING_CLAIMS, Holder.ABROAD, -cleared);
        balance(year, t, Instrument.KEY_CURRENCY, Holder.CENTRAL_BANK, centralAbroad);
        balance(year, t, Instrument.KEY_CURRENCY, Holder.BANK, -kept);
        balance(year, t, Instrument.KEY_CURRENCY, Holder.ABROAD, kept - centralAbroad);
        balance(year, t, Instrument.FOREIGN_CLAIMS, Holder.OWNERS, ownersAbroad);
        balance(year, t, Instrument.FOREIGN_CLAIMS, Holder.BANK, bankAbroad);
        balance(year, t, Instrument.FOREIGN_CLAIMS, Holder.STATE, -external);
        balance(
                year,
                t,
                Instrument.FOREIGN_CLAIMS,
                Holder.ABROAD,
                external - ownersAbroad - bankAbroad);
        double across = ledger.bankBondsAbroad.at(t) / rate;
        balance(year, t, Instrument.BONDS_ABROAD, Holder.BANK, across);
        balance(year, t, Instrument.BONDS_ABROAD, Holder.ABROAD, -across);
        double official = OfficialLoans.net(ledger, t) / rate;
        balance(year, t, Instrument.OFFICIAL_LOANS, Holder.STATE, official);
        balance(year, t, Instrument.OFFICIAL_LOANS, Holder.ABROAD, -official);
        double ofOwners = sums.privateEquity(t);
        double ofState = sums.stateEquity(t);
        balance(year, t, Instrument.EQUITY, Holder.OWNERS, ofOwners / rate);
        balance(year, t, Instrument.EQUITY, Holder.STATE, ofState / rate);
        balance(year, t, Instrument.EQUITY, Holder.COMPANIES, -sums.worth[t] / rate);
        balance(
                year,
                t,
                Instrument.EQUITY,
                Holder.ABROAD,
                (sums.worth[t] - ofOwners - ofState) / rate);
        balance(
                year,
                t,
                Instrument.FIXED_CAPITAL,
                Holder.COMPANIES,
                sums.sum(sums.capital, t, 1, Sectors.VOLUNTARY));
        balance(year, t, Instrument.STOCKS, Holder.COMPANIES, sums.stocks[t]);
    }

    /** What changed balances and was no flow. */
    private void changes(int year, int t) {
        OtherChanges changes = world.ledger.changes();
        for (int k = 0; k < Instrument.count(); k++) {
            for (Holder holder : Holder.values()) {
                for (int cause = 0; cause < Cause.count(); cause++) {
                    Instrument instrument = Instrument.at(k);
                    double value = changes.ofYear(t, instrument, holder, Cause.at(cause));
                    change(year, t, instrument, holder, Cause.at(cause), value);
                }
            }
        }
        Wealth.tell(
                world,
                survey.sums(),
                t,
                (instrument, holder, cause, value) ->
                        change(year, t, instrument, holder, cause, value));
    }

    private void change(
            int year, int t, Instrument instrument, Holder holder, Cause cause, double value) {
        if (value != 0) {
            others.integer(year)
                    .text(world.territories.id[t])
                    .text(instrument.id())
                    .text(holder.id())
                    .text(cause.kind().id())
                    .text(cause.id())
                    .number(value)
                    .end();
        }
    }

    private void balance(int year, int t, Instrument instrument, Holder holder, double value) {
        if (value != 0) {
            balances.integer(year)
                    .text(world.territories.id[t])
                    .text(instrument.id())
                    .text(holder == Holder.ABROAD ? "worldMarket" : holder.id())
                    .number(value)
                    .end();
        }
    }

    private void claims(int year, int t) {
        claimsOnTheMarket(year, t);
        for (int host = 0; host < world.count; host++) {
            double value = survey.sums().equity[t * world.count + host];
            if (value > LEAST * survey.sums().worth[host]) {
                claim(year, "equity", world.territories.id[t], world.territories.id[host], value);
            }
        }
    }

    private void claimsOnTheMarket(int year, int t) {
        Ledger ledger = world.ledger;
        String id = world.territories.id[t];
        claim(year, "externalDebt", Tables.MARKET, id, ledger.stateExternal.at(t));
        double bank = ledger.bankForeign.at(t);
        claim(
                year,
                "bankPosition",
                bank >= 0 ? id : Tables.MARKET,
                bank >= 0 ? Tables.MARKET : id,
                StrictMath.abs(bank));
        double cleared = ledger.bankClearing.at(t);
        claim(
                year,
                "clearing",
                cleared >= 0 ? id : Tables.MARKET,
                cleared >= 0 ? Tables.MARKET : id,
                StrictMath.abs(cleared));
        claim(
                year,
                "bonds",
                id,
                Tables.MARKET,
                world.owners.foreign.sum(t * Owners.CLASSES, (t + 1) * Owners.CLASSES));
        OfficialLoans official = new OfficialLoans(ledger, world.territories.rate);
        for (int borrower = 0; borrower < world.count; borrower++) {
            String debtor = world.territories.id[borrower];
            claim(year, "officialLoan", id, debtor, official.between(t, borrower));
        }
        bondsAbroad(year, t);
        double owed = ledger.bankKeyCurrency.sum(0, world.count);
        for (int issuer = 0; issuer < world.count && owed > 0; issuer++) {
            double part = ledger.bankKeyCurrency.at(issuer) / owed;
            double held = part * ledger.centralBankForeign.at(t);
            claim(year, "keyCurrency", id, world.territories.id[issuer], held);
        }
    }

    private void bondsAbroad(int year, int t) {
        BondsAcross across = new BondsAcross(world.ledger, world.territories.rate);
        double output = 4 * world.territories.output[t] * world.territories.rate[t];
        for (int debtor = 0; debtor < world.count; debtor++) {
            double held = across.between(t, debtor);
            if (held > LEAST_BONDS * output) {
                claim(
                        year,
                        "bondAbroad",
                        world.territories.id[t],
                        world.territories.id[debtor],
                        held);
            }
        }
    }

    private void claim(int year, String instrument, String holder, String debtor, double value) {
        if (value != 0) {
            claims.integer(year).text(instrument).text(holder).text(debtor).number(value).end();
        }
    }
}
