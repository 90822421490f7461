package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Organized workers strike when what they claim and what they have part further than both sides
 * have come to expect; a strike costs days, eats up funds, and moves the next round.
 *
 * <p>rate = r · m · √rights · e^(k·x), x = 100·(gap − expected gap), gap = claim − wage share; m
 * members weighted with their unions' readiness; length exponential, longer where funds F are: mean
 * = T·√d·F/(F + F̄)·2; F grows by dues and falls by the days lost; the next round's wage moves by
 * ω·(gap − expected gap) of the struck part. Where strikes are forbidden few dare.
 *
 * <p>Hicks (1932), Ashenfelter and Johnson (1969) for the gap of expectations; Kennan (1986) for
 * length; Card (1990) for the small gains that are won or lost. Days not worked are labour the
 * plants of the unit lack this quarter. Runs after {@code unions} and before {@code bargaining}.
 */
@Explained(
        does =
                "Organized workers strike when what they claim and what they have part further than"
                        + " both sides expected; a strike costs days, eats up funds and moves the"
                        + " next round.",
        equation =
                "rate = r·m·√rights·e^(k·x), x = 100·(gap − expected gap); mean length ="
                        + " T·√d·2F/(F + F̄); Δ ln w = ω·(gap − expected gap)·struck",
        source = "Hicks 1932; Ashenfelter & Johnson 1969; Kennan 1986; Card 1990",
        without = "nobody strikes",
        reads = {
            "units.density",
            "units.militancy",
            "units.power",
            "units.powerAtStart",
            "units.wageShare",
            "units.wageShareNorm",
            "units.employed",
            "levers.unionRights"
        },
        writes = {
            "units.expectedGap",
            "units.strikeDays",
            "units.strikeLoss",
            "units.strikeFund",
            "units.won",
            "plants.labour"
        })
public final class Strikes implements Mechanism {

    public record Parameters(
            @Doc("strikes of a wholly organized unit where neither side is surprised")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("fitted to 100–300 days a year for 1,000 wage workers, ILO")
                    double rate,
            @Doc("rise of strikes with a surprise of one point of the wage share")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("Hicks 1932; Ashenfelter & Johnson 1969; size estimated")
                    double surpriseEffect,
            @Doc("wage share that full power claims above none")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("as bargaining.claimSpan")
                    double claimSpan,
            @Doc("mean length of a strike of the wholly organized with usual funds")
                    @Unit("days")
                    @Range({1, 60})
                    @Source("Card 1990; Edwards 1981: two to six weeks")
                    double days,
            @Doc("days of pay that members put into funds")
                    @Unit("days/year")
                    @Range({0, 20})
                    @Source("Boyer 1988: one to two per cent of pay, a part of it for strikes")
                    double dues,
            @Doc("funds spent or lent on in other ways")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate: two years of dues are usual funds")
                    double outlay,
            @Doc("part of the surprise that a strike settles in pay, ω")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("Card 1990; Harrison & Stewart 1989: small, of either sign")
                    double gain) {

        public static Parameters defaults() {
            return new Parameters(0.1, 0.3, 0.2, 20, 3, 0.5, 0.5);
        }
    }

    private static final double WORKDAYS = 65;
    private static final double MOST_OF_A_QUARTER = 0.5;
    private static final double MOST_WON = 0.03;
    private static final double EXPECTATION_SPEED = 0.1;

    /** Share of a territory's labour of a quarter that makes a strike wave. */
    private static final double WAVE = 0.01;

    private final Parameters parameters;

    public Strikes(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> hold(world, t, now));
    }

    private void hold(World world, int t, Now now) {
        BargainingUnits units = world.units;
        double days = 0;
        double workdays = 0;
        long draws = now.draws(Stream.STRIKE);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double claim =
                    units.wageShareNorm[unit]
                            + parameters.claimSpan()
                                    * (units.power[unit] - units.powerAtStart[unit]);
            double gap = claim - units.wageShare[unit];
            if (now.since() == 0) {
                units.expectedGap[unit] = gap;
                units.strikeFund[unit] = usualFund(units.density[unit]);
            }
            double surprise = gap - units.expectedGap[unit];
            units.expectedGap[unit] += EXPECTATION_SPEED * surprise;
            units.strikeLoss[unit] = loss(world, t, unit, surprise, draws);
            units.strikeDays[unit] = units.strikeLoss[unit] * units.employed[unit] * WORKDAYS;
            settle(units, unit, surprise);
            days += units.strikeDays[unit];
            workdays += units.employed[unit] * WORKDAYS;
            withhold(world.plants, unit, 1 - units.strikeLoss[unit]);
        }
        if (days > WAVE * workdays && workdays > 0) {
            String cause =
                    "claims on the wage share beyond what both sides expected; "
                            + Math.round(days)
                            + " days not worked";
            now.chronicle()
                    .tell(new Chronicle.Event(now.quarter(), t, "strikeWave", "", days, cause));
        }
    }

    /** Days of pay of an employee that dues and outlay keep up. */
    private double usualFund(double density) {
        return density * parameters.dues() / StrictMath.max(0.01, parameters.outlay());
    }

    /** Share of the unit's labour of the quarter that is withheld. */
    private double loss(World world, int t, int unit, double surprise, long draws) {
        double rights = world.levers.unionRights[t];
        double density = world.units.density[unit];
        double ready = world.units.militancy[unit];
        double heat =
                StrictMath.exp(
                        StrictMath.max(
                                -3,
                                StrictMath.min(3, 100 * parameters.surpriseEffect() * surprise)));
        double rate = parameters.rate() / 4 * ready * StrictMath.sqrt(rights) * heat;
        if (rate <= 0 || Draw.uniform(draws, unit, 0) >= rate) {
            return 0;
        }
        double fund = world.units.strikeFund[unit];
        double usual = usualFund(density);
        double staying = fund + usual > 0 ? 2 * fund / (fund + usual) : 1;
        double length =
                parameters.days()
                        * StrictMath.sqrt(density)
                        * staying
                        * Draw.exponential(draws, unit, 1);
        return StrictMath.min(MOST_OF_A_QUARTER, density * length / WORKDAYS);
    }

    /** Dues come in, strikes are paid for, and what was struck for goes into the next round. */
    private void settle(BargainingUnits units, int unit, double surprise) {
        double loss = units.strikeLoss[unit];
        double fund = units.strikeFund[unit];
        units.strikeFund[unit] =
                StrictMath.max(
                        0,
                        fund
                                + (parameters.dues() * units.density[unit]
                                                - parameters.outlay() * fund)
                                        / 4
                                - loss * WORKDAYS);
        if (loss > 0) {
            double won = parameters.gain() * surprise;
            units.won[unit] += StrictMath.max(-MOST_WON, StrictMath.min(MOST_WON, won));
        }
    }

    private static void withhold(Plants plants, int unit, double kept) {
        if (kept < 1) {
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                plants.labour[plants.cellPlant[k]] *= kept;
            }
        }
    }
}
