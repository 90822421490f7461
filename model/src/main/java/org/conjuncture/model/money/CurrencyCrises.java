package org.conjuncture.model.money;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conjuncture.base.Numbers;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Tells of crises of currencies, each with the numbers that its own reason looks at, as they are
 * before the rate falls: a drain of gold, a debt without reserves, money printed and prices that
 * are dear, or what a floating rate answers to ({@link ExchangeRegime}).
 */
final class CurrencyCrises {

    /** Why a declared rate is held no longer. */
    enum Reason {
        ATTACKED("attacked"),
        BROKEN("broken"),
        GIVEN_UP("given up");

        private final String word;

        Reason(String word) {
            this.word = word;
        }
    }

    private static final int GOLD = 1;

    private final World world;
    private final Moneys moneys;
    private final Now now;

    CurrencyCrises(World world, Moneys moneys, Now now) {
        this.world = world;
        this.moneys = moneys;
        this.now = now;
    }

    /** A peg or band that breaks; one to gold is left with it. */
    void broke(int t, String what, Reason reason, double fall) {
        String why = why(t, reason);
        tell(t, "currencyCrisis", what + " " + reason.word, fall, why);
        if (world.levers.exchangeRegime[t] == GOLD) {
            tell(t, "exitFromGold", what + " to gold " + reason.word, months(t), why);
        }
    }

    /** A rate that falls far without a peg that breaks. */
    void fell(int t, double fall, boolean isDefended) {
        String why = isDefended ? declared(t) : floated(t);
        tell(t, "currencyCrisis", "the rate falls", fall, why);
    }

    private void tell(int t, String kind, String name, double value, String why) {
        now.chronicle().tell(new Chronicle.Event(now.quarter(), t, kind, name, value, why));
    }

    private String why(int t, Reason reason) {
        return switch (reason) {
            case ATTACKED ->
                    String.format(
                            Locale.ROOT,
                            "gold and exchange last %.1f quarters as they drain and cover %.1f"
                                    + " months of imports; %s",
                            moneys.reserves(t) / StrictMath.max(1e-9, moneys.drain(t)),
                            months(t),
                            control(t));
            case BROKEN ->
                    String.format(
                            Locale.ROOT,
                            "bank owes %.0f%% of a year's output abroad; gold and exchange cover"
                                    + " %.1f months of imports, %s; %s",
                            -100 * moneys.position(t) / (4 * moneys.output(t)),
                            months(t),
                            Numbers.percent(
                                    moneys.drain(t) / StrictMath.max(1e-9, moneys.imports(t)),
                                    0,
                                    "# of them drain in a quarter",
                                    "# of them come in in a quarter",
                                    "none drain"),
                            control(t));
            case GIVEN_UP -> hollow(t);
        };
    }

    private String hollow(int t) {
        double overhang = world.states.moneyOverhang[t];
        double dear = ExchangeRegime.dear(world, t);
        return String.format(
                Locale.ROOT,
                "left alone the rate would fall by %.0f%%: money printed and not yet in prices"
                        + " %.0f%%; %s",
                -100 * StrictMath.expm1(-overhang - dear),
                100 * StrictMath.expm1(overhang),
                Numbers.percent(
                        StrictMath.expm1(dear),
                        0,
                        "prices # dearer beside the world's than usual",
                        "prices # cheaper beside the world's than usual",
                        "prices beside the world's as usual"));
    }

    private String control(int t) {
        return Numbers.percent(
                world.levers.capitalControl[t],
                0,
                "capital controlled by #",
                "capital freed by #",
                "capital free to go");
    }

    /** Months of imports that gold and claims in key currency cover. */
    private double months(int t) {
        return 3 * moneys.reserves(t) / StrictMath.max(1e-9, moneys.imports(t));
    }

    private String declared(int t) {
        return Numbers.percent(
                StrictMath.expm1(FloatingRates.declared(world, t)),
                0,
                "parity is raised by #",
                "parity is lowered by #",
                "parity stands");
    }

    /** What a floating rate answers to. */
    private String floated(int t) {
        States states = world.states;
        List<String> parts = new ArrayList<>();
        parts.add(
                ofTrade(
                        t,
                        moneys.currentAccount(t),
                        "current account # of trade",
                        "current account −# of trade",
                        "current account even"));
        parts.add(
                ofTrade(
                        t,
                        moneys.capitalInflow(t),
                        "# of trade comes in as capital",
                        "# of trade leaves as capital",
                        ""));
        parts.add(
                ofTrade(
                        t,
                        moneys.flight(t),
                        "owners take # of trade abroad",
                        "owners bring # of trade home",
                        ""));
        parts.add(states.isTrusted[t] ? "" : "lenders have left");
        parts.add(
                Numbers.percent(
                        FloatingRates.fallForMoney(world, t),
                        0,
                        "money printed takes # a year",
                        "",
                        ""));
        parts.add(
                Numbers.percent(
                        states.belowFloor[t], 0, "interest # below what the rule asks", "", ""));
        parts.add(
                Numbers.percent(
                        world.territories.inflation[t],
                        0,
                        "prices rise by # a year",
                        "prices fall by # a year",
                        "prices hardly move"));
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }

    private String ofTrade(int t, double flow, String above, String below, String none) {
        return Numbers.percent(flow / moneys.trade(t), 0, above, below, none);
    }
}
