package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Workers leave or lose places and look for others; plants fill vacancies.
 *
 * <p>Each employed worker separates with probability q + layoffs of the plant. Every unemployed
 * worker, a part of the subsistence producers and of those at home look at a few vacancies of their
 * own territory in an occupation their schooling opens to them, take the best paid if it beats what
 * they have, and are taken if the norms of employers let them in and in the order these set (see
 * {@link Segmentation}). Unemployed workers retreat to subsistence, the household or trades of
 * their own (see {@link OwnAccount}), where they go on looking beside it. Subsistence pays its
 * average product (Lewis 1954), so it hides a reserve army. Looking takes time: a part only of
 * those who leave or lose work in a quarter can be at another place within it, so that some are
 * between jobs where there are places for all.
 *
 * <p>Search of a few offers: Stigler (1961); segmentation: Reich, Gordon and Edwards (1973),
 * Bergmann (1974).
 */
@Explained(
        does =
                "Workers leave or lose places and look for others; plants fill vacancies in the"
                        + " order their norms set.",
        source = "Stigler 1961; Lewis 1954; Reich, Gordon & Edwards 1973; Bergmann 1974",
        reads = {
            "levers.moneyTax",
            "levers.racialSegregation",
            "levers.womensRights",
            "markets.price",
            "plants.dominated",
            "plants.layoff",
            "plants.occupationShare",
            "plants.payFloor",
            "plants.piecePay",
            "plants.wage",
            "plants.wanted",
            "territories.besideCraft",
            "territories.boundFreed",
            "territories.boundWanted",
            "territories.craftPay",
            "territories.dominatedAccess",
            "territories.dominatedCrafts",
            "territories.dominatedLaidOff",
            "territories.dominatedLast",
            "territories.meanPay",
            "territories.otherPay",
            "territories.outworkEnd",
            "territories.outworkEntry",
            "territories.outworkIncome",
            "territories.ownAccountEnd",
            "territories.ownAccountEntry",
            "territories.ownAccountIncome",
            "territories.peoplePerWorker",
            "territories.schooledPay",
            "territories.schoolingForClerical",
            "territories.schoolingForConception",
            "territories.subsistenceProduct",
            "territories.womensAccess",
            "territories.womensTrades",
            "workers.group",
            "workers.origin",
            "workers.people",
            "workers.rights",
            "workers.schooling",
            "workers.sex",
            "workers.skill"
        },
        writes = {
            "plants.dominated",
            "plants.employed",
            "plants.labour",
            "plants.paidSkill",
            "plants.payUnits",
            "plants.staff",
            "territories.bound",
            "territories.household",
            "territories.indentured",
            "territories.jobChance",
            "territories.nearReserve",
            "territories.occupationBill",
            "territories.openPlaces",
            "territories.outworkers",
            "territories.ownAccount",
            "territories.paidTheFloor",
            "territories.pieceSpread",
            "territories.subsistence",
            "territories.unemployed",
            "territories.wageWorkers",
            "units.filled",
            "units.offered",
            "units.staff",
            "units.unfilled",
            "workers.contractEnds",
            "workers.occupation",
            "workers.payUnits",
            "workers.plant",
            "workers.rights",
            "workers.state",
            "workers.stateBefore"
        })
public final class LabourMarket implements Mechanism {

    public record Parameters(
            @Doc("separations that are not layoffs")
                    @Unit("1/quarter")
                    @Range({0.005, 0.08})
                    @Source("Shimer 2005 without moves from job to job")
                    double separation,
            @Doc("who lost or left work in the quarter and can find other work within it")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Shimer 2005: 45% find work in a month, and who leaves does so at any"
                                    + " time")
                    double atOnce,
            @Doc("vacancies a seeker looks at")
                    @Unit("vacancies")
                    @Range({1, 6})
                    @Source("Stigler 1961; few offers")
                    int tries,
            @Doc("subsistence producers who look for wage work")
                    @Unit("1/quarter")
                    @Range({0.01, 0.1})
                    @Source("Harris & Todaro 1970; fitted at rest")
                    double subsistenceSearch,
            @Doc(
                            "how much more they and people on own account look where all vacancies"
                                    + " stay unfilled")
                    @Unit("1")
                    @Range({0, 20})
                    @Source("Pissarides 2000: search follows the chance to find; fitted")
                    double vacancyPull,
            @Doc("wage over subsistence product at which a producer takes wage work")
                    @Unit("1")
                    @Range({0.8, 2})
                    @Source("Lewis 1954: some 30–50% above subsistence")
                    double subsistencePremium,
            @Doc(
                            "unemployed who retreat to the land where all work is subsistence;"
                                    + " falls with subsistence's share of work")
                    @Unit("1/quarter")
                    @Range({0.02, 0.5})
                    @Source(
                            "flow condition: 0.19–0.26 balances search out of subsistence in rich"
                                    + " and poor territories of 1870")
                    double retreat,
            @Doc("people at home who look for work")
                    @Unit("1/quarter")
                    @Range({0, 0.1})
                    @Source("fitted to steady participation")
                    double homeSearch,
            @Doc("people on own account who look for wage work beside it")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate; Fields 1975: who is busy hears of fewer places; at 0.3"
                                    + " slumps show half as much in unemployment as they did")
                    double ownAccountSearch,
            @Doc("unemployed women who withdraw into the household")
                    @Unit("1/quarter")
                    @Range({0, 0.3})
                    @Source("fitted to steady participation")
                    double withdrawal,
            @Doc("part of the seekers near the market who fall away")
                    @Unit("1/quarter")
                    @Range({0.02, 0.2})
                    @Source("0.05–0.1 fitted")
                    double nearDecay) {

        public static Parameters defaults() {
            return new Parameters(0.02, 0.45, 3, 0.03, 1, 1.1, 0.22, 0.008, 0.2, 0.1, 0.055);
        }
    }

    private final Parameters parameters;
    private final PayScale pay;
    private final LegalFloor law;
    private final double hiringSpeed;

    public LabourMarket(Parameters parameters, PayScale pay, double hiringSpeed) {
        this.parameters = parameters;
        this.pay = pay;
        law = new LegalFloor(pay.spread());
        this.hiringSpeed = hiringSpeed;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.since() == 0) {
            startNearReserve(world);
            for (Workers workers : world.workers) {
                System.arraycopy(workers.state, 0, workers.stateBefore, 0, workers.count);
            }
        }
        if (now.since() == 0 || now.quarterOfYear() == 0) {
            java.util.Arrays.fill(world.year.moves, 0);
        }
        long separation = now.draws(Stream.SEPARATION);
        long search = now.draws(Stream.SEARCH);
        long retreat = now.draws(Stream.RETREAT);
        now.forEachTerritory(
                world.count,
                t ->
                        new TerritoryMarket(
                                        world,
                                        t,
                                        parameters,
                                        pay,
                                        law,
                                        hiringSpeed,
                                        separation,
                                        search,
                                        retreat)
                                .clear());
    }

    /**
     * Unemployment over the labour force outside subsistence at which the flows of this market
     * balance, for the first quarter.
     *
     * <p>With f = q·E / (U + z·S + h·H) the chance of a seeker, producers leave and come back when
     * z·S·f = (1 − f)·ρ·(S/L)·U.
     *
     * @param subsistence share of subsistence in employment
     * @param home people at home over the labour force
     */
    public static double steadyUnemployment(
            Parameters parameters, double subsistence, double home) {
        double unemployed = 0.06 * (1 - subsistence);
        for (int round = 0; round < 50; round++) {
            double employed = (1 - unemployed) * (1 - subsistence);
            double onTheLand = (1 - unemployed) * subsistence;
            double seekers =
                    unemployed
                            + parameters.atOnce() * parameters.separation() * employed
                            + parameters.subsistenceSearch() * onTheLand
                            + parameters.homeSearch() * home;
            double chance = StrictMath.min(0.9, parameters.separation() * employed / seekers);
            double next =
                    parameters.subsistenceSearch() * chance / ((1 - chance) * parameters.retreat());
            unemployed = 0.5 * unemployed + 0.5 * next;
        }
        double employed = (1 - unemployed) * (1 - subsistence);
        return StrictMath.max(0.02, StrictMath.min(0.15, unemployed / (unemployed + employed)));
    }

    /**
     * The near reserve that keeps itself up at the first quarter's subsistence and unemployment.
     */
    private void startNearReserve(World world) {
        Territories territories = world.territories;
        for (int t = 0; t < world.count; t++) {
            double onTheLand = territories.subsistence[t];
            double unemployed = territories.unemployed[t];
            double share = onTheLand / (onTheLand + territories.wageWorkers[t] + unemployed);
            double inflow =
                    0.9 * parameters.subsistenceSearch() * onTheLand
                            + parameters.retreat() * share * unemployed;
            territories.nearReserve[t] = StrictMath.min(onTheLand, inflow / parameters.nearDecay());
        }
    }
}
