package org.conjuncture.model.labour;

import org.conjuncture.base.Numbers;
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
 * have come to expect; a strike costs the plant days and its staff their pay, eats up funds, and
 * moves the next round.
 *
 * <p>rate = r · m/√d · √rights · (1 − π·level) · e^(k·x), x = 100·(gap − expected gap), gap = claim
 * − wage share; d members' part of staff, m members weighted with their unions' readiness. Others
 * follow members: √d of a struck plant's staff strike, and unions call more often than members
 * alone would. Whose agreements are made for a whole trade or territory keep the peace while they
 * hold, and take to politics instead (π). The part level·coverage of strikes are of the whole unit,
 * the rest of single plants, each with a draw of its own: so where agreements are made for the
 * plant strikes are many and small, and few and large where they are made for all. Length is
 * exponential, longer where funds F (days of a member's pay) are and where the plant can hold out:
 * mean = T·√d·2(F + f)/(F + F̄ + 2f)·2h/(1 + h), f what strikers can live on by themselves, h the
 * plant's cash over pay against its unit's. Days struck are not paid; members put δ·q − o·F days of
 * pay a year into the territory's fund, q the readiness of their unions, until it has F̄ = δ·q/o,
 * and it makes good the part s of what they lose. The next round's wage moves by ω·(gap − expected
 * gap) of the struck part. Where strikes are forbidden few dare. Members of cooperatives would
 * strike against themselves, and do not.
 *
 * <p>Hicks (1932), Ashenfelter and Johnson (1969) for the gap of expectations; Clegg (1976) for
 * level and size of strikes; Edwards (1981) for strikes of others than members; Hibbs (1978) and
 * Korpi and Shalev (1979) for peace; Kennan (1986) for length; Boyer (1988) for dues; Card (1990)
 * for the small gains that are won or lost. What unions take and give besides, for offices and
 * friendly benefits, goes from members to members and is left out. Runs after {@code unions} and
 * before {@code bargaining}; {@link UnionChest} collects and pays out.
 */
@Explained(
        does =
                "Organized workers strike when what they claim and what they have part further than"
                        + " both sides expected; a strike costs days and pay, eats up funds and"
                        + " moves the next round.",
        equation =
                "rate = r·m/√d·√rights·(1 − π·level)·e^(k·x), x = 100·(gap − expected gap),"
                    + " level·coverage of it the whole unit at once, √d of staff strike; mean"
                    + " length = T·√d·2(F + f)/(F + F̄ + 2f)·2h/(1 + h); dues = δ·q − o·F; Δ ln w ="
                    + " ω·(gap − expected gap)·struck",
        source =
                "Hicks 1932; Ashenfelter & Johnson 1969; Clegg 1976; Hibbs 1978; Korpi & Shalev"
                        + " 1979; Edwards 1981; Kennan 1986; Boyer 1988; Card 1990",
        without = "nobody strikes, and nobody pays into strike funds",
        reads = {
            "capitals.isCooperative",
            "ledger.unionFunds",
            "levers.bargainingLevel",
            "levers.unionRights",
            "plants.capital",
            "plants.deposits",
            "plants.employed",
            "plants.payUnits",
            "plants.wage",
            "units.coverage",
            "units.density",
            "units.militancy",
            "units.power",
            "units.powerAtStart",
            "units.wageShare",
            "units.wageShareNorm"
        },
        writes = {
            "plants.labour",
            "plants.struck",
            "territories.strikePay",
            "territories.unionDues",
            "units.expectedGap",
            "units.strikeDays",
            "units.strikeGain",
            "units.strikeLoss",
            "units.strikers",
            "units.won"
        })
public final class Strikes implements Mechanism {

    public record Parameters(
            @Doc("strikes of a wholly organized plant where neither side is surprised")
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
            @Doc("days of pay that members put into empty funds, δ")
                    @Unit("days/year")
                    @Range({0, 20})
                    @Source("Boyer 1988: one to two per cent of pay, a part of it for strikes")
                    double dues,
            @Doc("what a day of pay in the fund takes off a year's dues, o")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source("estimate: two years of dues are usual funds")
                    double outlay,
            @Doc("part of the pay lost that funds make good, s")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Boyer 1988: a third to half of a wage")
                    double strikePay,
            @Doc("part of the surprise that a strike settles in pay, ω")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("Card 1990; Harrison & Stewart 1989: small, of either sign")
                    double gain,
            @Doc("part of strikes that agreements for a whole territory put an end to, π")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Hibbs 1978; Korpi & Shalev 1979: northern Europe strikes a twentieth"
                                    + " to a fifth of what it did before 1938")
                    double peace) {

        public static Parameters defaults() {
            return new Parameters(0.1, 0.3, 0.2, 20, 3, 0.5, 0.5, 0.5, 0.9);
        }
    }

    private static final double WORKDAYS = 65;
    private static final double MOST_OF_A_QUARTER = 0.5;
    private static final double MOST_WON = 0.03;
    private static final double EXPECTATION_SPEED = 0.1;

    /** Days of pay that strikers have or can borrow by themselves, an estimate; f. */
    private static final double OWN_MEANS = 2;

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
        double staying = fill(world, t);
        long draws = now.draws(Stream.STRIKE);
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double claim =
                    units.wageShareNorm[unit]
                            + parameters.claimSpan()
                                    * (units.power[unit] - units.powerAtStart[unit]);
            double gap = claim - units.wageShare[unit];
            if (now.since() == 0) {
                units.expectedGap[unit] = gap;
            }
            double surprise = gap - units.expectedGap[unit];
            units.expectedGap[unit] += EXPECTATION_SPEED * surprise;
            double employed = strike(world, t, unit, surprise, staying, draws);
            workdays += employed * WORKDAYS;
            days += units.strikeDays[unit];
        }
        if (days > WAVE * workdays && workdays > 0) {
            String cause =
                    "claims on the wage share beyond what both sides expected; "
                            + Numbers.grouped(days)
                            + " days not worked";
            now.chronicle()
                    .tell(
                            new Chronicle.Event(
                                    now.quarter(),
                                    t,
                                    "strikeWave",
                                    "many strike at once",
                                    days,
                                    cause));
        }
    }

    /** Sets the dues of the quarter, and tells how long strikes last by what the fund has. */
    private double fill(World world, int t) {
        BargainingUnits units = world.units;
        Plants plants = world.plants;
        double paid = 0;
        double ready = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double bill = 0;
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                bill += plants.wage[p] * plants.payUnits[p];
            }
            paid += units.density[unit] * bill;
            ready += units.militancy[unit] * bill;
        }
        world.territories.strikePay[t] = parameters.strikePay();
        if (paid <= 0) {
            world.territories.unionDues[t] = 0;
            return 1;
        }
        double fund = world.ledger.unionFunds.at(t) / (paid / WORKDAYS);
        double most = parameters.dues() * ready / paid;
        double due = StrictMath.max(0, most - parameters.outlay() * fund);
        world.territories.unionDues[t] = due / (4 * WORKDAYS);
        double usual = most / StrictMath.max(0.01, parameters.outlay());
        return 2 * (fund + OWN_MEANS) / (fund + usual + 2 * OWN_MEANS);
    }

    /** Strikes that a plant of the unit has in a quarter. */
    private double rate(World world, int t, int unit, double following, double surprise) {
        double heat =
                StrictMath.exp(
                        StrictMath.max(
                                -3,
                                StrictMath.min(3, 100 * parameters.surpriseEffect() * surprise)));
        return parameters.rate()
                / 4
                * world.units.militancy[unit]
                / following
                * StrictMath.sqrt(world.levers.unionRights[t])
                * heat;
    }

    /** Lets plants of a unit be struck; tells the persons who work in it. */
    private double strike(
            World world, int t, int unit, double surprise, double staying, long draws) {
        BargainingUnits units = world.units;
        Plants plants = world.plants;
        double following = StrictMath.sqrt(units.density[unit]);
        double together = world.levers.bargainingLevel[t] * units.coverage[unit];
        double rate =
                following > 0
                        ? rate(world, t, unit, following, surprise)
                                * (1 - parameters.peace() * world.levers.bargainingLevel[t])
                        : 0;
        boolean isGeneral = rate > 0 && Draw.uniform(draws, unit, 0) < rate * together;
        double ofAll = isGeneral ? Draw.exponential(draws, unit, 1) : 0;
        double mean = parameters.days() * following * staying;
        double usualCash = cash(world, unit);
        double employed = 0;
        double lost = 0;
        double strikers = 0;
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            employed += plants.employed[p];
            plants.struck[p] = 0;
            if (rate <= 0 || world.capitals.isCooperative[plants.capital[p]]) {
                continue;
            }
            double length = ofAll;
            long plant = plants.identity[p];
            if (!isGeneral && Draw.uniform(draws, plant, 2) < rate * (1 - together)) {
                length = Draw.exponential(draws, plant, 3);
            }
            if (length > 0) {
                length *= mean * holdingOut(plants, p, usualCash);
                double part = StrictMath.min(MOST_OF_A_QUARTER, following * length / WORKDAYS);
                plants.struck[p] = part;
                plants.labour[p] *= 1 - part;
                lost += part * plants.employed[p];
                strikers += following * plants.employed[p];
            }
        }
        units.strikers[unit] = strikers;
        units.strikeDays[unit] = lost * WORKDAYS;
        units.strikeLoss[unit] = employed > 0 ? lost / employed : 0;
        double struck = strikers > 0 ? strikers / (following * employed) : 0;
        units.strikeGain[unit] = struck * won(surprise);
        units.won[unit] += units.strikeGain[unit];
        return employed;
    }

    /** Cash over a quarter's pay in the plants of a unit. */
    private static double cash(World world, int unit) {
        Plants plants = world.plants;
        double cash = 0;
        double bill = 0;
        for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
            int p = plants.cellPlant[k];
            cash += StrictMath.max(0, plants.deposits.at(p));
            bill += plants.wage[p] * plants.payUnits[p];
        }
        return bill > 0 ? cash / bill : 0;
    }

    /** How much longer than others a plant stands a strike by the cash it has, at most twice. */
    private static double holdingOut(Plants plants, int p, double usual) {
        double own = StrictMath.max(0, plants.deposits.at(p));
        double asUsual = usual * plants.wage[p] * plants.payUnits[p];
        return own + asUsual > 0 ? 2 * own / (own + asUsual) : 1;
    }

    /** What a strike settles in pay, a logarithm. */
    private double won(double surprise) {
        return StrictMath.max(-MOST_WON, StrictMath.min(MOST_WON, parameters.gain() * surprise));
    }
}
