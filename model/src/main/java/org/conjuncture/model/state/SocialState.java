package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * The state supports those without work and the old, whose pensions reach the families they live
 * with; tax is planned with what it costs.
 *
 * <p>benefit = b·c·w̄ for an unemployed person, pensions = p·c·w̄·O over people of working age, c =
 * c₀ + (1 − c₀)·insured, with b and p the replacement rates, w̄ mean pay, O people of 65 and over,
 * c₀ the part reached without insurance.
 *
 * <p>Esping-Andersen (1990) for rates times coverage; Lindert (2004) for transfers out of current
 * tax. Ours pays the old's pension to those of working age by head, since the old have no accounts
 * of their own.
 */
@Explained(
        does = "The state supports the unemployed and the old out of tax.",
        equation = "benefit = b·c·w̄; pensions = p·c·w̄·O; c = c₀ + (1 − c₀)·insured",
        source = "Esping-Andersen 1990; Lindert 2004; pensions go to families by head",
        without = "nobody is supported",
        reads = {
            "levers.benefitReplacement",
            "levers.pensionReplacement",
            "levers.socialInsurance",
            "territories.dependants",
            "territories.meanPay",
            "territories.outputTrend",
            "territories.population",
            "territories.priceLevel",
            "territories.unemployed",
            "workers.people",
            "workers.state"
        },
        writes = {"states.benefit", "states.familySupport", "states.transferNorm"})
public final class SocialState implements Mechanism {

    public record Parameters(
            @Doc("part of those entitled who are reached without social insurance, c₀")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; means-tested relief before insurance, Lindert 2004")
                    double coverage,
            @Doc("transfers over trend output that are paid at most")
                    @Unit("1")
                    @Range({0.05, 0.5})
                    @Source("Lindert 2004: a third is the highest on record")
                    double limit) {

        public static Parameters defaults() {
            return new Parameters(0.3, 0.3);
        }
    }

    private static final int OLD_FROM = 3;

    private final Parameters parameters;

    public SocialState(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> support(world, t));
    }

    private void support(World world, int t) {
        Territories territories = world.territories;
        States states = world.states;
        Levers levers = world.levers;
        double reached =
                parameters.coverage() + (1 - parameters.coverage()) * levers.socialInsurance[t];
        double benefit = levers.benefitReplacement[t] * reached * territories.meanPay[t];
        double pensions =
                levers.pensionReplacement[t]
                        * reached
                        * territories.meanPay[t]
                        * old(territories, t);
        double trend =
                territories.outputTrend[t] * territories.population[t] * territories.priceLevel[t];
        double cost =
                (benefit * territories.unemployed[t] + pensions) / StrictMath.max(1e-9, trend);
        double part = cost > parameters.limit() ? parameters.limit() / cost : 1;
        states.benefit[t] = part * benefit;
        states.familySupport[t] =
                pensions > 0
                        ? part * pensions / StrictMath.max(1, ofWorkingAge(world.workers[t]))
                        : 0;
        states.transferNorm[t] = part * cost;
    }

    private static double old(Territories territories, int t) {
        double sum = 0;
        int from = Territories.dependant(t, OLD_FROM, 0, 0, 0);
        for (int k = from; k < Territories.dependant(t + 1, 0, 0, 0, 0); k++) {
            sum += territories.dependants[k];
        }
        return sum;
    }

    private static double ofWorkingAge(Workers workers) {
        double sum = 0;
        for (int i = 0; i < workers.count; i++) {
            sum += workers.state[i] == Workers.GONE ? 0 : workers.people[i];
        }
        return sum;
    }
}
