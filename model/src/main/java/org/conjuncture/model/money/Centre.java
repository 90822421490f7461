package org.conjuncture.model.money;

import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * Houses of the centre, which lend what banks elsewhere place with them: those where the moneys are
 * issued that debts are in ({@link MoneyOfDebts}). Their mood, the losses they remember and the
 * controls they are under are means by the parts s_i of debts in each money; where debts are in
 * nobody's money, who has claims lends them himself. Rey (2015): credit of the world moves with the
 * centre's.
 */
final class Centre {
    private final World world;
    private final double all;
    private final double mood;
    private final double will;
    private final double rate;
    private final double control;

    Centre(World world) {
        this.world = world;
        States states = world.states;
        double shares = 0;
        double ofMood = 0;
        double ofWill = 0;
        double ofRate = 0;
        double ofControl = 0;
        for (int t = 0; t < world.count; t++) {
            double share = states.debtMoneyShare[t];
            shares += share;
            ofMood += share * states.lendingMood[t];
            ofWill += share * states.lendingWill[t];
            ofControl += share * world.levers.capitalControl[t];
            ofRate += share * (states.bondRate[t] + states.expectedRise[t]);
        }
        all = shares;
        mood = ofMood / shares;
        will = ofWill / shares;
        rate = ofRate / shares;
        control = ofControl / shares;
    }

    private boolean isThere() {
        return all > 0;
    }

    /** Mood in which what a country's banks have abroad is lent on. */
    double mood(int t) {
        return isThere() ? mood : world.states.lendingMood[t];
    }

    /** What older losses leave of the will to lend it on. */
    double will(int t) {
        return isThere() ? will : world.states.lendingWill[t];
    }

    /** Control of capital that keeps it at home. */
    double control(int t) {
        return isThere() ? control : world.levers.capitalControl[t];
    }

    /**
     * What it earns a year, in world money.
     *
     * @param own what it would earn at the home of the bank
     */
    double rate(double own) {
        return isThere() ? rate : own;
    }
}
