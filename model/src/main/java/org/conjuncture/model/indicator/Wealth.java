package org.conjuncture.model.indicator;

import org.conjuncture.model.ledger.Cause;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.ledger.Holder;
import org.conjuncture.model.ledger.Instrument;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.world.WealthAtStart;
import org.conjuncture.model.world.World;

/**
 * What shares and real capital gained and lost in a year beyond what was paid for them. The ledger
 * keeps neither: shares are worth what plants are, and plants wear, are destroyed and change their
 * price. What was paid is the flow; what law and war did is told by the ledger; a price is known;
 * of a change the rest is wear, production or worth.
 */
public final class Wealth {

    /** Tells a change that is not nothing, home currency. */
    @FunctionalInterface
    public interface Told {
        void change(Instrument instrument, Holder holder, Cause cause, double value);
    }

    private Wealth() {}

    /** Before the first step of a year. */
    public static void begin(World world, Observation sums) {
        WealthAtStart start = world.wealthAtStart;
        for (int t = 0; t < world.count; t++) {
            sums.ownership(t);
        }
        for (int t = 0; t < world.count; t++) {
            double rate = world.territories.rate[t];
            start.ownersEquity[t] = sums.privateEquity(t) / rate;
            start.stateEquity[t] = sums.stateEquity(t) / rate;
            start.worth[t] = sums.worth[t] / rate;
            start.capital[t] = sums.units[t];
            start.price[t] = world.territories.investmentPrice[t];
            start.stocks[t] = sums.stocks[t];
        }
    }

    /** At a year's end. */
    public static void tell(World world, Observation sums, int t, Told told) {
        WealthAtStart start = world.wealthAtStart;
        double rate = world.territories.rate[t];
        equity(world, t, Holder.OWNERS, sums.privateEquity(t) / rate - start.ownersEquity[t], told);
        equity(world, t, Holder.STATE, sums.stateEquity(t) / rate - start.stateEquity[t], told);
        equity(world, t, Holder.COMPANIES, start.worth[t] - sums.worth[t] / rate, told);
        equity(world, t, Holder.WORKERS, 0, told);
        capital(world, sums, t, told);
        double stocks = sums.stocks[t] - start.stocks[t];
        told.change(
                Instrument.STOCKS,
                Holder.COMPANIES,
                Cause.PRODUCTION,
                stocks - known(world, t, Instrument.STOCKS, Holder.COMPANIES));
    }

    private static void equity(World world, int t, Holder holder, double change, Told told) {
        Ledger ledger = world.ledger;
        double paid =
                -ledger.yearFlow(t, Flow.EQUITY_ISSUE, holder)
                        - ledger.yearFlow(t, Flow.EQUITY_SALE, holder);
        told.change(
                Instrument.EQUITY,
                holder,
                Cause.WORTH,
                change - paid - known(world, t, Instrument.EQUITY, holder));
    }

    private static void capital(World world, Observation sums, int t, Told told) {
        WealthAtStart start = world.wealthAtStart;
        double now = world.territories.investmentPrice[t];
        double price = start.capital[t] * (now - start.price[t]);
        double change = sums.units[t] * now - start.capital[t] * start.price[t];
        double paid = -world.ledger.yearFlow(t, Flow.INVESTMENT, Holder.COMPANIES);
        told.change(Instrument.FIXED_CAPITAL, Holder.COMPANIES, Cause.PRICE, price);
        told.change(
                Instrument.FIXED_CAPITAL,
                Holder.COMPANIES,
                Cause.WEAR,
                change
                        - paid
                        - price
                        - known(world, t, Instrument.FIXED_CAPITAL, Holder.COMPANIES));
        // Tools of people on own account are used up in the quarter they are bought.
        for (Holder holder : new Holder[] {Holder.WORKERS, Holder.OWNERS, Holder.STATE}) {
            double tools = world.ledger.yearFlow(t, Flow.INVESTMENT, holder);
            told.change(Instrument.FIXED_CAPITAL, holder, Cause.WEAR, tools);
        }
    }

    private static double known(World world, int t, Instrument instrument, Holder holder) {
        double sum = 0;
        for (int cause = 0; cause < Cause.count(); cause++) {
            sum += world.ledger.changes().ofYear(t, instrument, holder, Cause.at(cause));
        }
        return sum;
    }
}
