package org.conjuncture.model.money;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Central banks set the rate of interest by the rule of their monetary order, and expectations of
 * inflation are anchored by it.
 *
 * <p>Under gold (rule 0): i = r̄ + a·ln P, no term in past inflation, P prices in world money over
 * what is usual beside the world's. Fixed to the key currency without a target of one's own: i = r̄
 * + p̄ + a·ln(P/P̄), P̄ and p̄ prices and inflation where moneys are fixed. Gold suspended: i = r̄
 * + p + a·ln P, P prices at home. Managed (1): i = r̄₁ + p + φ₁·(p − p*) − φᵤ·(u − ū), u
 * unemployment and ū what is usual. Averse to inflation (2): the same with r̄ and φ₂. Expected
 * inflation πᵉ = (1 − A)·p + A·(anchor), with anchor −pull·ln P under gold, p̄ − pull·ln(P/P̄)
 * under the key currency, and the target after. Where money is printed ({@link MonetaryFinance})
 * the target loses its hold by the square of what that will do to prices beyond a tenth a year, and
 * πᵉ moves by f·(π_x − πᵉ⁺)⁺ towards it; a managed rate does not answer to it. Once nothing is
 * printed any more the target holds again, however high inflation stands (Sargent 1982: four big
 * inflations ended with the deficits that fed them).
 *
 * <p>One state has one rate, that of its seat; a currency union the mean of its members' by output.
 *
 * <p>No rate is below half a percent: what a rule that aims at prices asks below it is what a
 * floating money falls by instead ({@link ExchangeRegime}; McCallum 2000, Svensson 2001).
 *
 * <p>A rule on past inflation was tried: it was a source of the cycle, not its cure, since prices
 * follow work by a year and more; Taylor (1993), who answers to output as well; Eichengreen (1992)
 * for gold; Jonung (1979) for the price level as the norm of paper; Giavazzi and Pagano (1988) for
 * who ties prices to another's money.
 */
@Explained(
        does =
                "Central banks set the rate of interest by the rule of their monetary order, which"
                        + " anchors what inflation people expect.",
        equation =
                "i = r̄ + a·ln P under gold; i = r̄ + p̄ + a·ln(P/P̄) under the key currency; i ="
                    + " r̄ + p + a·ln P where neither holds; i = r̄ + p + φ·(p − p*) − φᵤ·(u − ū)"
                    + " after",
        source = "Taylor 1993; Eichengreen 1992 for gold",
        reads = {
            "ledger.bankForeign",
            "levers.exchangeRegime",
            "levers.inflationTarget",
            "levers.monetaryRule",
            "states.currency",
            "states.fiscalInflation",
            "states.isBanded",
            "states.isPegged",
            "states.purse",
            "states.realRateNorm",
            "territories.inflation",
            "territories.output",
            "territories.priceLevel",
            "territories.rate",
            "territories.rateAtStart",
            "territories.unemployed",
            "territories.wageWorkers"
        },
        writes = {
            "states.anchorGap",
            "states.belowFloor",
            "states.bondRate",
            "states.depositRate",
            "states.expectedInflation",
            "states.loanRate",
            "states.loanRateAtStart",
            "states.usualUnemployment"
        })
public final class InterestRates implements Mechanism {

    public record Parameters(
            @Doc("real rate of rest")
                    @Unit("1/year")
                    @Range({0, 0.1})
                    @Source("Homer & Sylla 2005: 3–5% on long bonds")
                    double realRate,
            @Doc("real rate that managed money asks where inflation is on target")
                    @Unit("1/year")
                    @Range({-0.02, 0.1})
                    @Source(
                            "Reinhart & Sbrancia 2015: real rates of the advanced about nought,"
                                    + " 1945–80")
                    double managedRealRate,
            @Doc("answer to the price level under gold")
                    @Unit("1/year")
                    @Range({0, 0.3})
                    @Source("harmless 0–0.3")
                    double goldResponse,
            @Doc("answer under a peg to what banks owe abroad over a year's output")
                    @Unit("1/year")
                    @Range({0, 2})
                    @Source("rules of the game: Bloomfield 1959; Eichengreen 1992; estimate")
                    double externalResponse,
            @Doc("answer to inflation, managed money")
                    @Unit("1")
                    @Range({-0.5, 1})
                    @Source("Romer & Romer 2002: below one")
                    double managedResponse,
            @Doc("answer to inflation, rule averse to inflation")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source("Taylor 1993: 0.5")
                    double averseResponse,
            @Doc("fall of a rate that aims at prices for unemployment above the usual, φᵤ")
                    @Unit("1")
                    @Range({0, 2})
                    @Source(
                            "Taylor 1993: 0.5 a part of output, which is 2 of unemployment by"
                                    + " Okun's law; Mankiw 2002: 1.4")
                    double slackResponse,
            @Doc("speed at which unemployment that is usual follows experience")
                    @Unit("1/quarter")
                    @Range({0, 0.05})
                    @Source("as wageCurve.normSpeed: Blanchard & Summers 1986")
                    double usualSpeed,
            @Doc("weight of the anchor in expectations")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("at rest 0.6–1")
                    double anchorWeight,
            @Doc("pull to parity of expectations under gold")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source(
                            "at rest 0.1–0.3; with 0.2 prices drift where pay answers to slack by"
                                    + " change alone")
                    double parityPull,
            @Doc("weight of the anchor after gold")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Cogley & Sargent 2001")
                    double managedAnchor,
            @Doc("part of what printed money will do to prices that people expect before it does")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Sargent & Wallace 1981; Sargent 1982")
                    double foresight,
            @Doc(
                            "what printing does to prices, or coming back to those of old would,"
                                    + " beyond which the anchor loses its hold, by the square")
                    @Unit("1/year")
                    @Range({0.02, 1})
                    @Source("estimate; Cagan 1956; Sargent 1982: deficits, not prices, undo trust")
                    double crediblePace,
            @Doc("banks' margin on loans, and on owners' deposits with the sign turned")
                    @Unit("1/year")
                    @Range({0, 0.08})
                    @Source("estimate")
                    double margin) {

        public static Parameters defaults() {
            return new Parameters(
                    0.045, 0.02, 0.05, 0.6, -0.3, 0.0, 0.7, 0.005, 0.8, 0.3, 0.5, 0.7, 0.1, 0.02);
        }
    }

    /** Regime of exchange in which a money is fixed to the key currency. */
    private static final int KEY_CURRENCY = 2;

    /** Quarters at the start in which what is usual is set by what is found. */
    private static final int SETTING = 8;

    /** Position abroad, in years of output, beyond which rates answer no further. */
    private static final double MOST_ANSWERED = 0.05;

    /** Lowest rate on bonds: nobody lends for less than notes bring. */
    private static final double LEAST = 0.005;

    private final Parameters parameters;

    public InterestRates(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Area area = fixedMoneys(world);
        for (int t = 0; t < world.count; t++) {
            set(world, now, t, area, now.since() == 0);
        }
        // One state, one money, one rate: that of the seat.
        States states = world.states;
        for (int t = 0; t < world.count; t++) {
            int seat = states.purse[t];
            if (states.currency[t] == seat) {
                states.bondRate[t] = states.bondRate[seat];
                states.loanRate[t] = states.loanRate[seat];
                states.depositRate[t] = states.depositRate[seat];
            }
        }
        for (int t = 0; t < world.count; t++) {
            if (states.currency[t] == t) {
                unite(world, t);
            }
        }
    }

    /** Members of a currency union have one rate, the mean of what each would set, by output. */
    private void unite(World world, int issuer) {
        double sum = 0;
        double weight = 0;
        boolean isUnion = false;
        for (int t = 0; t < world.count; t++) {
            if (isOf(world, t, issuer)) {
                double output =
                        StrictMath.max(
                                1e-9, world.territories.output[t] * world.territories.rate[t]);
                sum += output * world.states.bondRate[t];
                weight += output;
                isUnion |= t != issuer;
            }
        }
        for (int t = 0; t < world.count && isUnion; t++) {
            if (isOf(world, t, issuer)) {
                double rate = sum / weight;
                world.states.bondRate[t] = rate;
                world.states.loanRate[t] = rate + parameters.margin();
                world.states.depositRate[t] = StrictMath.max(0, rate - parameters.margin());
            }
        }
    }

    private static boolean isOf(World world, int t, int issuer) {
        return t == issuer || world.states.currency[t] == issuer && Moneys.shares(world, t, issuer);
    }

    /** Where moneys are fixed to the key currency: the mean rise of prices, and what they are. */
    private record Area(double inflation, double gap) {}

    private static Area fixedMoneys(World world) {
        double inflation = 0;
        double gap = 0;
        double weight = 0;
        for (int t = 0; t < world.count; t++) {
            if (isFixed(world, t)) {
                double output =
                        StrictMath.max(
                                1e-9, world.territories.output[t] * world.territories.rate[t]);
                // What one of them prints is no norm for the others.
                inflation +=
                        output
                                * (world.territories.inflation[t]
                                        - FloatingRates.fallForMoney(world, t));
                gap += output * FloatingRates.gap(world, t);
                weight += output;
            }
        }
        return weight > 0 ? new Area(inflation / weight, gap / weight) : new Area(0, 0);
    }

    private static boolean isFixed(World world, int t) {
        return world.states.isPegged[t] && world.levers.exchangeRegime[t] == KEY_CURRENCY;
    }

    /** Whether no parity holds prices: a money floats, or crawls with them. */
    private static boolean isPaper(World world, int issuer) {
        return FloatingRates.floats(world, issuer) || CrawlingPeg.holds(world, issuer);
    }

    private void set(World world, Now now, int t, Area area, boolean isStart) {
        Territories territories = world.territories;
        States states = world.states;
        double inflation = territories.inflation[t];
        double unemployment =
                territories.unemployed[t]
                        / StrictMath.max(1, territories.unemployed[t] + territories.wageWorkers[t]);
        double speed = now.since() < SETTING ? 1.0 / (now.since() + 1) : parameters.usualSpeed();
        states.usualUnemployment[t] += speed * (unemployment - states.usualUnemployment[t]);
        int rule = (int) world.levers.monetaryRule[t];
        boolean isPaper = rule == 0 && isPaper(world, states.currency[t]);
        boolean isFixed = rule == 0 && !isPaper && isFixed(world, t);
        double gap = isPaper ? gapAtHome(world, t) : gapInGold(world, t);
        // Prices rise with those of the money that one's own is fixed to: it is no gold.
        gap -= isFixed ? area.gap() : 0;
        double steady = isFixed ? area.inflation() : 0;
        states.anchorGap[t] = gap;
        double printed = states.fiscalInflation[t];
        double rate;
        double expected;
        if (rule == 0) {
            rate = parameters.realRate() + steady + parameters.goldResponse() * gap;
            // No parity holds prices where gold is suspended: the rate makes up for what they rise.
            rate += isPaper ? inflation : 0;
            expected =
                    (1 - parameters.anchorWeight()) * inflation
                            + parameters.anchorWeight() * (steady - parameters.parityPull() * gap);
        } else {
            // A central bank that must pay deficits does not answer to what they make of prices
            // beyond its target; it does not miss the target from below for their sake.
            double target = world.levers.inflationTarget[t];
            double miss = inflation - target;
            miss -= StrictMath.min(printed, StrictMath.max(0, miss));
            boolean isManaged = rule <= 1;
            double response =
                    isManaged ? parameters.managedResponse() : parameters.averseResponse();
            rate = isManaged ? parameters.managedRealRate() : parameters.realRate();
            rate += inflation + response * miss;
            rate -= parameters.slackResponse() * (unemployment - states.usualUnemployment[t]);
            double hold = parameters.managedAnchor() * hold(printed);
            expected = (1 - hold) * inflation + hold * target;
        }
        // Who sees money printed does not wait for prices to rise by it.
        expected +=
                parameters.foresight() * StrictMath.max(0, printed - StrictMath.max(0, expected));
        if (states.isBanded[t] || states.isPegged[t] && world.levers.exchangeRegime[t] != 0) {
            rate += parameters.externalResponse() * owedAbroad(world, t);
        }
        double bounded = StrictMath.max(LEAST, StrictMath.min(0.6 + printed, rate));
        // What a rule that aims at prices asks beyond nought, the rate of exchange must do.
        states.belowFloor[t] = rule == 0 ? 0 : StrictMath.max(0, LEAST - rate);
        now.chronicle().bound("interestRates.bounds", 1, bounded == rate ? 0 : 1);
        rate = bounded;
        states.expectedInflation[t] = expected;
        states.bondRate[t] = rate;
        states.loanRate[t] = rate + parameters.margin();
        states.depositRate[t] = StrictMath.max(0, rate - parameters.margin());
        if (isStart) {
            states.loanRateAtStart[t] = states.loanRate[t] - expected;
        }
    }

    /**
     * Prices in world money above parity, reckoned from where they usually stand beside the
     * world's: who has become cheaper or dearer for good is not expected to come back.
     */
    private static double gapInGold(World world, int t) {
        return FloatingRates.gap(world, t) - world.states.realRateNorm[t];
    }

    /**
     * Prices at home above those of old: what paper is expected to come back to, the less the
     * farther it is. Reckoned in world money each fall of the rate would call for a rise of prices.
     */
    private double gapAtHome(World world, int t) {
        double gap = StrictMath.log(world.territories.priceLevel[t]);
        return hold(parameters.parityPull() * gap) * gap;
    }

    /**
     * What a pace of prices that is to be believed in leaves of the anchor: all where it is small.
     */
    private double hold(double pace) {
        double beyond = StrictMath.max(1, StrictMath.abs(pace) / parameters.crediblePace());
        return 1 / (beyond * beyond);
    }

    /** What banks owe abroad, less what they own there, in years of output; within bounds. */
    private static double owedAbroad(World world, int t) {
        double yearly = 4 * world.territories.output[t] * world.territories.rate[t];
        double owed = -world.ledger.bankForeign.at(t) / StrictMath.max(1e-9, yearly);
        return StrictMath.max(-MOST_ANSWERED, StrictMath.min(MOST_ANSWERED, owed));
    }
}
