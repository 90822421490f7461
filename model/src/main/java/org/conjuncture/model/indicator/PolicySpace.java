package org.conjuncture.model.indicator;

import java.util.function.IntToDoubleFunction;
import org.conjuncture.model.world.Agreements;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.World;

/**
 * What treaties, unions, lenders and rulers leave a territory's state to decide, policy by policy,
 * 0 to 1 (Gallagher 2005; UNCTAD, Trade and Development Report 2014).
 *
 * <ul>
 *   <li>duties: none with another's customs law; not towards partners with whom rounds of trade
 *       bind them, and only as far as agreements leave the usual duty; half where a union has one
 *       duty on manufactures;
 *   <li>control of capital: as far as unions of free capital and investment treaties leave owners
 *       of other territories to be controlled;
 *   <li>rate of interest: none with another's money; under a peg as far as capital is in fact
 *       controlled, whole under a float (Obstfeld, Shambaugh and Taylor 2005);
 *   <li>ownership: as far as treaties leave owners abroad without a claim to compensation;
 *   <li>spending and law: none with another's purse; less what fear of claims stops.
 * </ul>
 *
 * <p>A lender's programme takes its conditions' strength off duties, ownership and spending. A
 * territory that is ruled from another has nothing to decide. Partners weigh by their output. What
 * is told is what rules allow: not whether a state has the means to do it.
 */
final class PolicySpace {

    /** Part of duties that a union's common duty on manufactures leaves. */
    private static final double PRIMARY = 0.5;

    private final World world;
    private final States states;
    private final Agreements agreements;
    private final int t;

    PolicySpace(World world, int t) {
        this.world = world;
        this.t = t;
        states = world.states;
        agreements = world.agreements;
    }

    double mean() {
        return states.ruler[t] == t
                ? (duties() + capital() + interest() + ownership() + spending()) / 5
                : 0;
    }

    double duties() {
        if (states.customs[t] != t) {
            return 0;
        }
        double open =
                overPartners(h -> {
                    int pair = agreements.pair(h, t);
                    return agreements.bound[pair]
                            ? 0
                            : StrictMath.min(1, agreements.tariffFactor[pair]);
                });
        double kept = agreements.commonTariff[t] >= 0 ? PRIMARY : 1;
        return open * kept * (1 - condition());
    }

    double capital() {
        return overPartners(h ->
                1 - StrictMath.max(protection(h), agreements.freeCapital[agreements.pair(h, t)]));
    }

    double interest() {
        if (states.currency[t] != t || isInMonetaryUnion()) {
            return 0;
        }
        boolean isHeld =
                states.isBanded[t] || states.isPegged[t] && world.levers.exchangeRegime[t] != 0;
        return isHeld ? world.levers.capitalControl[t] * capital() : 1;
    }

    double ownership() {
        return overPartners(h -> 1 - protection(h)) * (1 - condition());
    }

    double spending() {
        return states.purse[t] == t ? (1 - condition()) * (1 - states.chill[t]) : 0;
    }

    private double protection(int home) {
        return states.protection[t * world.count + home];
    }

    private double condition() {
        return states.programme[t] > 0 ? StrictMath.min(1, agreements.conditionality[t]) : 0;
    }

    private boolean isInMonetaryUnion() {
        boolean isMember = false;
        for (int h = 0; h < world.count; h++) {
            isMember |= h != t && agreements.oneCurrency[agreements.pair(t, h)];
        }
        return isMember;
    }

    /** Mean over the other territories, weighted with their output in world money. */
    private double overPartners(IntToDoubleFunction open) {
        double sum = 0;
        double weights = 0;
        for (int h = 0; h < world.count; h++) {
            if (h != t) {
                double weight =
                        StrictMath.max(0, world.territories.output[h] * world.territories.rate[h]);
                sum += weight * open.applyAsDouble(h);
                weights += weight;
            }
        }
        return weights > 0 ? sum / weights : 1;
    }
}
