package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Once a year each bargaining unit (territory and sector) settles its wage; a quarter of the units
 * does so each quarter.
 *
 * <p>Δ ln w = ι·πᵉ + m·(π − x₋₁) + φ·(1 − ρ·S)·Δ ln q + [κ·(ω* − ω)] + c·(ln w̄ + k − ln w) +
 * v·unfilled, with [x] = (1 − ρ·S)·x for a rise and x for a cut, expected inflation πᵉ anchored by
 * the monetary order, x₋₁ what the last round put in for it and π what came, q productivity, S the
 * reserve's share of work (who lives off the land, and who is on own account as far as that gives
 * less than would keep one there; Lewis 1954 counts petty trade in), ω* = ω_low + span·B the share
 * that power B claims, k what crowding makes of a trade's pay ({@link Crowding}). Slack holds pay
 * down in {@link WageCurve} and the land's produce keeps it within reach in {@link LandPay}, which
 * add to the same round.
 *
 * <p>Where agreements are made above the sector, the covered part of a unit gets, instead of the
 * first three and the last of these, what they give in the mean of the territory: c·max(0, 2·level
 * − 1) of the way (Calmfors and Driffill 1988; Hibbs and Locking 1996 for Sweden). Where members of
 * an institution make agreements together (rule {@code commonRounds}), the covered part of a trade
 * gets, beside its own prices, what the trade gets in the mean of members (Gumbrell-McCormick and
 * Hyman 2013, ch. 7, for what was tried). What is left to the plant below the sector, {@link
 * FirmPay} has; whom no agreement covers makes, as far as a run lets him, a contract alone as in
 * {@link IndividualContracts}.
 *
 * <p>Where expected inflation is beyond a tenth a year, contracts shorten and what is not indexed
 * shrinks by its square (Gray 1976): else pay would fall behind prices without end. What is indexed
 * follows prices once they are known, so there the next round makes up for what was expected and
 * did not come, and for what came unexpected, m = 1 − (a tenth / x₋₁)² (Gray 1976, Fischer 1977):
 * else pay would outrun prices where more is always expected than comes.
 *
 * <p>Rowthorn (1977) for conflicting claims; Taylor (1980) for staggering; Lewis (1954) for the
 * force that the hidden reserve takes from all that would raise pay.
 */
@Explained(
        does = "Once a year each bargaining unit settles its wage between claims, power and slack.",
        equation =
                "Δ ln w = ι·πᵉ + m·(π − x₋₁) + φ·(1 − ρ·S)·Δ ln q + [κ·(ω* − ω)] + c·(ln w̄ +"
                        + " crowding − ln w) + v·unfilled, [x] = (1 − ρ·S)·x for a rise",
        source = "Rowthorn 1977; Taylor 1980; Lewis 1954; Gray 1976",
        without =
                "each makes a contract alone: pay follows the cost of living, slack, the land and"
                        + " what employers bid (individualContracts)",
        reads = {
            "levers.bargainingLevel",
            "plants.rent",
            "states.conditionOnWages",
            "states.expectedInflation",
            "territories.inflation",
            "territories.meanPay",
            "territories.ownAccount",
            "territories.ownAccountIncome",
            "territories.priceLevel",
            "territories.subsistence",
            "territories.wageWorkers",
            "units.coverage",
            "units.crowding",
            "units.employed",
            "units.indexedAtRound",
            "units.landClaim",
            "units.power",
            "units.powerAtStart",
            "units.priceAtRound",
            "units.productivity",
            "units.slackClaim",
            "units.unfilled",
            "units.wageShare",
            "units.wageShareNorm",
            "units.won"
        },
        writes = {
            "plants.wage",
            "units.indexedAtRound",
            "units.ownRise",
            "units.productivityAtRound",
            "units.wage"
        })
public final class Bargaining implements Mechanism {

    public record Parameters(
            @Doc("part of expected inflation put into wages")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("at rest 0.3–1 with an anchor")
                    double indexation,
            @Doc("expected inflation beyond which contracts shorten and are indexed, by the square")
                    @Unit("1/year")
                    @Range({0.02, 1})
                    @Source("estimate; Gray 1976, Heymann & Leijonhufvud 1995")
                    double usualInflation,
            @Doc("part of productivity growth put into wages")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("calibrated")
                    double passThrough,
            @Doc("how far the hidden reserve lowers pass-through, claims and scarcity, ρ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Lewis 1954; fitted 0.5–0.7")
                    double reserveDrag,
            @Doc("weight of the gap between the wage share claimed and had")
                    @Unit("1/year")
                    @Range({0, 0.4})
                    @Source("Rowthorn 1977; decides the size of employment effects")
                    double claimWeight,
            @Doc("wage share that full power claims above none")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("estimate; spread of shares over regimes")
                    double claimSpan,
            @Doc("pull to the mean wage of the territory")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source("fitted at rest")
                    double comparison,
            @Doc("wage rise where all vacancies stay unfilled")
                    @Unit("1/year")
                    @Range({0, 0.3})
                    @Source("fitted 0.06")
                    double scarcity,
            @Doc("how far those whom no agreement covers make contracts each alone")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "0: what a unit settles holds for all in it, as where employers pay all"
                                    + " alike; 1: Beaudry & DiNardo 1991")
                    double persons) {

        public static Parameters defaults() {
            return new Parameters(0.5, 0.1, 0.9, 0.7, 0.1, 0.2, 0.15, 0.06, 0);
        }
    }

    /**
     * Part of vacancies that is unfilled in any quarter, with seekers enough: matching takes time.
     */
    private static final double USUALLY_UNFILLED = 0;

    private final Parameters parameters;

    public Bargaining(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] abroad = risesAbroad(world);
        now.forEachTerritory(world.count, t -> settle(world, t, abroad, now));
    }

    /**
     * What the last rounds gave a unit's trade beyond prices in the mean of those who make
     * agreements together with it; its own where nobody does.
     */
    private static double[] risesAbroad(World world) {
        BargainingUnits units = world.units;
        double[] rises = new double[units.ownRise.length];
        for (int unit = 0; unit < rises.length; unit++) {
            double sum = 0;
            double people = 0;
            for (int other = 0; other < world.count; other++) {
                double weight = together(world, unit / Sectors.COUNT, other);
                if (weight > 0) {
                    int there = other * Sectors.COUNT + unit % Sectors.COUNT;
                    double beyond = units.ownRise[there] - units.indexedAtRound[there];
                    sum += weight * units.employed[there] * beyond;
                    people += weight * units.employed[there];
                }
            }
            rises[unit] = people > 0 ? sum / people : 0;
        }
        return rises;
    }

    private static double together(World world, int t, int other) {
        return t == other ? 1 : world.agreements.commonRounds[world.agreements.pair(t, other)];
    }

    /** How far agreements of a territory are made together with others. */
    private static double aboveTerritory(World world, int t) {
        double most = 0;
        for (int other = 0; other < world.count; other++) {
            most = other == t ? most : StrictMath.max(most, together(world, t, other));
        }
        return most;
    }

    private void settle(World world, int t, double[] abroad, Now now) {
        BargainingUnits units = world.units;
        Territories territories = world.territories;
        double mean = meanLogWage(world, t);
        double drag = 1 - parameters.reserveDrag() * reserve(territories, t);
        double passThrough = parameters.passThrough() * drag;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            if (!isRound(unit, now) || units.employed[unit] <= 0) {
                continue;
            }
            double granted = 1 - world.states.conditionOnWages[t];
            double prices =
                    indexed(world.states.expectedInflation[t])
                            * granted
                            * world.states.expectedInflation[t];
            double missed = missed(units.indexedAtRound[unit], territories.inflation[t]);
            double rise = prices + (missed > 0 ? granted * missed : missed);
            units.indexedAtRound[unit] = prices;
            double productivity = units.productivity[unit];
            if (productivity > 0 && units.productivityAtRound[unit] > 0) {
                rise +=
                        passThrough
                                * StrictMath.log(productivity / units.productivityAtRound[unit]);
            }
            units.productivityAtRound[unit] = productivity;
            double claim =
                    units.wageShareNorm[unit]
                            + parameters.claimSpan()
                                    * (units.power[unit] - units.powerAtStart[unit]);
            rise += held(parameters.claimWeight() * (claim - units.wageShare[unit]), drag);
            rise += parameters.scarcity() * (units.unfilled[unit] - USUALLY_UNFILLED);
            units.ownRise[unit] = rise;
        }
        double common = now.since() >= 4 ? commonRise(units, t) : 0;
        double central = StrictMath.max(0, 2 * world.levers.bargainingLevel[t] - 1);
        double above = now.since() >= 4 ? aboveTerritory(world, t) : 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            if (!isRound(unit, now) || units.employed[unit] <= 0) {
                continue;
            }
            double together = now.since() >= 4 ? central * units.coverage[unit] : 0;
            double rise = units.ownRise[unit] + together * (common - units.ownRise[unit]);
            double withOthers = units.indexedAtRound[unit] + abroad[unit];
            rise += above * units.coverage[unit] * (withOthers - rise);
            double compared = mean + units.crowding[unit] - StrictMath.log(units.wage[unit]);
            rise += parameters.comparison() * compared;
            double alone = parameters.persons() * (1 - units.coverage[unit]);
            if (alone > 0) {
                rise += alone * (contract(world, t, unit) - rise);
            }
            // In full both ways: it takes back what it put in, and nothing may be lost between.
            rise += units.slackClaim[unit] + units.landClaim[t];
            units.wage[unit] *= StrictMath.exp(rise + units.won[unit]);
            units.won[unit] = 0;
        }
        pay(world, t);
    }

    /** What one who makes a contract alone gets: the cost of living, and what employers bid. */
    private double contract(World world, int t, int unit) {
        return StrictMath.log(world.territories.priceLevel[t] / world.units.priceAtRound[unit])
                + parameters.scarcity() * world.units.unfilled[unit];
    }

    /** What the last rounds of a territory's units gave them by their own claims, in the mean. */
    private static double commonRise(BargainingUnits units, int t) {
        double sum = 0;
        double people = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            sum += units.employed[unit] * units.ownRise[unit];
            people += units.employed[unit];
        }
        return people > 0 ? sum / people : 0;
    }

    /** Part of expected inflation that is put into pay: all of it, nearly, where it is high. */
    private double indexed(double inflation) {
        double beyond = StrictMath.max(1, StrictMath.abs(inflation) / parameters.usualInflation());
        return 1 - (1 - parameters.indexation()) / (beyond * beyond);
    }

    /**
     * What prices have done beyond what the last round put in for them, or short of it, as far as
     * that was more than is usual: where contracts are indexed pay follows prices, and not what
     * they were expected to do.
     */
    private double missed(double putIn, double inflation) {
        double beyond = StrictMath.max(1, StrictMath.abs(putIn) / parameters.usualInflation());
        return (1 - 1 / (beyond * beyond)) * (inflation - putIn);
    }

    /**
     * Part of those without a place in a plant who would come for less than pay: who lives off the
     * land, and who is on own account as far as that gives less.
     */
    private static double reserve(Territories territories, int t) {
        double waiting = territories.subsistence[t] + OwnAccount.disguised(territories, t);
        return waiting / StrictMath.max(1, waiting + territories.wageWorkers[t]);
    }

    /** What would raise pay has less force while the land has people to spare; cuts have all. */
    private static double held(double pull, double drag) {
        return pull > 0 ? drag * pull : pull;
    }

    /** Whether the unit's round falls in this quarter. */
    static boolean isRound(int unit, Now now) {
        return (unit + now.quarter()) % 4 == 0;
    }

    static double meanLogWage(World world, int t) {
        BargainingUnits units = world.units;
        double sum = 0;
        double people = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            sum += units.employed[unit] * StrictMath.log(units.wage[unit]);
            people += units.employed[unit];
        }
        return people > 0 ? sum / people : 0;
    }

    /** Plants pay what their unit has settled, by their rents. */
    static void pay(World world, int t) {
        Plants plants = world.plants;
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                plants.wage[p] = world.units.wage[unit] * plants.rent[p];
            }
        }
    }
}
