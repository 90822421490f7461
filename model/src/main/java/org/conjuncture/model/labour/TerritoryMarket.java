package org.conjuncture.model.labour;

import java.util.Arrays;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * One quarter of one territory's labour market; see {@link LabourMarket} for what it does and why.
 */
final class TerritoryMarket {
    private static final int DONE = -1;

    /** Number of a seeker's draw for what a trade of his own would give. */
    private static final int OWN_TRADE = 70;

    /** And for whether a woman is let into men's trades. */
    private static final int MENS_TRADES = 71;

    /** And for whether he who has just lost or left work looks for another in time. */
    private static final int IN_TIME = 72;

    private final World world;
    private final int t;
    private final LabourMarket.Parameters parameters;
    private final double hiringSpeed;
    private final long separation;
    private final long search;
    private final long retreat;
    private final Workers workers;
    private final Plants plants;
    private final Seekers seekers;
    private final Staff staff;
    private final PieceRates rates;

    /** Plants of the territory, and where each stands among them. */
    private final int first;

    private final int size;

    /** Persons employed before this quarter's separations. */
    private final double[] before;

    private final Vacancies vacancies = new Vacancies();
    private final Levy levy;
    private final double[] offered = new double[Sectors.COUNT];
    private final double[] filled = new double[Sectors.COUNT];
    private double failed;
    private double retreated;
    private double sought;
    private double fromOwnTrade;

    /** The wage of a plant that pays as much as own account gives. */
    private double ownTrade;

    TerritoryMarket(
            World world,
            int t,
            LabourMarket.Parameters parameters,
            PayScale pay,
            LegalFloor law,
            double hiringSpeed,
            long separation,
            long search,
            long retreat) {
        this.world = world;
        this.t = t;
        this.parameters = parameters;
        this.hiringSpeed = hiringSpeed;
        this.separation = separation;
        this.search = search;
        this.retreat = retreat;
        workers = world.workers[t];
        plants = world.plants;
        first = plants.cellStart[t * Sectors.COUNT];
        size = plants.cellStart[(t + 1) * Sectors.COUNT] - first;
        rates = new PieceRates(plants, size, pay.byOutput());
        seekers = new Seekers(world, t, search);
        levy = new Levy(world, t, Draw.of(search, t));
        staff =
                new Staff(
                        workers,
                        plants,
                        pay.table(world, t),
                        law,
                        rates,
                        seekers,
                        new Layoffs(plants, first, size, world.territories.dominatedLaidOff[t]),
                        levy,
                        world.territories.boundFreed[t]);
        before = new double[size];
    }

    void clear() {
        double wages = 0;
        double persons = 0;
        plants.listLocally(t);
        for (int k = 0; k < size; k++) {
            int p = plants.cellPlant[first + k];
            before[k] = plants.employed[p];
            wages += plants.wage[p] * plants.employed[p];
            persons += plants.employed[p];
            plants.employed[p] = 0;
            plants.dominated[p] = 0;
            plants.labour[p] = 0;
            plants.payUnits[p] = 0;
            int cell = p * Occupations.COUNT;
            Arrays.fill(plants.staff, cell, cell + Occupations.COUNT, 0);
        }
        ownTrade = ownTrade(persons > 0 ? wages / persons : 0);
        // Search follows the chance to find.
        double pull = 1 + parameters.vacancyPull() * unfilled();
        staff.separate(
                separation,
                parameters.separation(),
                parameters.subsistenceSearch() * pull,
                parameters.homeSearch(),
                world.territories.outworkEntry[t],
                world.territories.outworkEnd[t],
                world.territories.ownAccountEnd[t],
                StrictMath.min(1, parameters.ownAccountSearch() * pull));
        offerVacancies(peopleOfARow());
        levy.place(vacancies, (i, p) -> hire(i, p, Occupations.EXECUTION));
        levy.take(vacancies, (i, p) -> hire(i, p, Occupations.EXECUTION));
        int number = seekers.count();
        int[] queue =
                seekers.byNorm(
                        Seekers.queue(number, number == 0 ? 0 : Draw.below(search, t, 9, number)),
                        world.territories.dominatedLast[t]);
        for (int turn = 0; turn < number; turn++) {
            int k = queue[turn];
            queue[turn] = !looksInTime(k) || seek(k, false) ? DONE : k;
        }
        vacancies.openUnfilledToAll();
        for (int k : queue) {
            if (k != DONE) {
                seek(k, true);
            }
        }
        retreat();
        count();
    }

    private double ownTrade(double meanWage) {
        double pay = world.territories.meanPay[t];
        return pay > 0 ? world.territories.ownAccountIncome[t] / pay * meanWage : 0;
    }

    /** Part of the territory's vacancies that stayed unfilled of late. */
    private double unfilled() {
        double offers = 0;
        double hires = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            offers += world.units.offered[t * Sectors.COUNT + s];
            hires += world.units.filled[t * Sectors.COUNT + s];
        }
        return offers > 0 ? StrictMath.max(0, 1 - hires / offers) : 0;
    }

    /** Persons that a seeking row stands for: a vacancy is for one of them. */
    private double peopleOfARow() {
        return seekers.count() == 0
                ? world.territories.peoplePerWorker[t]
                : seekers.people() / seekers.count();
    }

    private void offerVacancies(double weight) {
        double[] carried = new double[Occupations.COUNT];
        Arrays.fill(carried, Draw.uniform(search, t, 8));
        double[] missing = new double[Occupations.COUNT];
        double[] gaps = new double[size];
        for (int s = 1; s < Sectors.COUNT; s++) {
            int from = plants.cellStart[t * Sectors.COUNT + s];
            int to = plants.cellStart[t * Sectors.COUNT + s + 1];
            offered[s] = gaps(from, to, gaps);
            double[] staffing = Staffing.ofTrade(plants, from, to);
            for (int k = from; k < to; k++) {
                int p = plants.cellPlant[k];
                double gap = gaps[k - first];
                double sum = gap > 0 ? missing(p, gap, staffing, missing) : 0;
                for (int o = 0; o < Occupations.COUNT && sum > 0; o++) {
                    carried[o] += gap * missing[o] / sum / weight;
                    while (carried[o] >= 1) {
                        carried[o]--;
                        vacancies.offer(o, p);
                    }
                }
            }
        }
    }

    /** Staff that the plants of a cell look for. */
    private double gaps(int from, int to, double[] gaps) {
        double wanted = 0;
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            int slot = k - first;
            // Who left is replaced at once; what the plan asks beyond that is hired by and by.
            double gap =
                    StrictMath.min(
                            plants.wanted[p] - plants.employed[p],
                            hiringSpeed * (plants.wanted[p] - before[slot])
                                    + (before[slot] - plants.employed[p]));
            gaps[slot] = StrictMath.max(0, gap);
            wanted += gaps[slot];
        }
        return wanted;
    }

    /** What a plant that looks for so many lacks in each occupation, as far as rows can tell. */
    private double missing(int p, double gap, double[] staffing, double[] missing) {
        double beside = Staffing.ROWS_BESIDE * world.territories.peoplePerWorker[t];
        double sum = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            double share = plants.occupationShare[p * Occupations.COUNT + o];
            double asked = share * plants.employed[p];
            double had = plants.staff[p * Occupations.COUNT + o];
            double told = Staffing.told(had, asked, staffing[o], beside);
            missing[o] = StrictMath.max(0, share * gap + asked - told);
            sum += missing[o];
        }
        return sum;
    }

    /**
     * Looking takes time: of those who are out of work since this quarter a part finds it after.
     */
    private boolean looksInTime(int k) {
        return !seekers.isNew(k) || Draw.uniform(seekers.draws(k), IN_TIME) < parameters.atOnce();
    }

    private boolean seek(int k, boolean isSecondRound) {
        long draws = seekers.draws(k);
        int number = isSecondRound ? 40 : 10;
        if (!isSecondRound && seekers.mayRise(k)) {
            if (seekers.isSchooledForConception(k)) {
                int higher =
                        Draw.uniform(draws, 1) < 0.5
                                ? Occupations.CONCEPTION
                                : Occupations.MANAGEMENT;
                if (isLetIn(k, higher, 2) && tryIn(k, higher, number)) {
                    return true;
                }
            }
            if (seekers.isSchooledForClerical(k)
                    && isLetIn(k, Occupations.CLERICAL, 3)
                    && tryIn(k, Occupations.CLERICAL, number + 6)) {
                return true;
            }
            if (isLetIn(k, Occupations.CRAFT, 4) && tryIn(k, Occupations.CRAFT, number + 12)) {
                return true;
            }
        }
        return tryIn(k, Occupations.EXECUTION, number + 18);
    }

    /** The norms of employers: access by sex and group, not ability. */
    private boolean isLetIn(int k, int occupation, int number) {
        Territories territories = world.territories;
        double access = 1;
        if (seekers.isWoman(k) && occupation != Occupations.CLERICAL) {
            access *=
                    occupation == Occupations.CRAFT
                            ? territories.womensTrades[t]
                            : territories.womensAccess[t];
        }
        if (seekers.isDominated(k)) {
            if (occupation != Occupations.CRAFT) {
                access *= territories.dominatedAccess[t];
            } else if (!seekers.isLetInForLife(k, territories.dominatedCrafts[t], number)) {
                return false;
            }
        }
        return access >= 1 || Draw.uniform(seekers.draws(k), number) < access;
    }

    private boolean tryIn(int k, int occupation, int number) {
        if (!vacancies.areLeft(occupation)) {
            return false;
        }
        long draws = seekers.draws(k);
        boolean isLetInto =
                !seekers.isWoman(k)
                        || Draw.uniform(draws, MENS_TRADES) < world.territories.womensTrades[t];
        int best = -1;
        double bestWage = 0;
        int[] list = vacancies.plants(occupation);
        int offers = vacancies.offered(occupation);
        for (int look = 0; look < parameters.tries(); look++) {
            int slot = Draw.below(draws, number + look, offers);
            int p = list[slot];
            if (p >= 0
                    && plants.wage[p] > bestWage
                    && (isLetInto || !Sectors.isMensTrade(plants.sector[p]))) {
                best = slot;
                bestWage = plants.wage[p];
            }
        }
        // Custom marks down the alternative as it marks down the wage, so the norm of pay drops out
        // of the comparison.
        if (best < 0) {
            return false;
        }
        if (bestWage < least(k)) {
            if (seekers.state(k) == Workers.UNEMPLOYED) {
                seekers.setUp(k);
            }
            return false;
        }
        int p = vacancies.take(occupation, best);
        fromOwnTrade +=
                seekers.state(k) == Workers.OWN_ACCOUNT ? workers.people[seekers.row(k)] : 0;
        hire(seekers.row(k), p, occupation);
        return true;
    }

    private void hire(int i, int p, int occupation) {
        workers.state[i] = Workers.WAGE;
        workers.plant[i] = p;
        workers.occupation[i] = (byte) occupation;
        staff.engage(i, p);
        filled[plants.sector[p]] += workers.people[i];
    }

    /**
     * The wage below which a seeker stays as he is, or, out of work, sets up for himself. A
     * subsistence producer leaves for what he has times a premium.
     */
    private double least(int k) {
        return switch (seekers.state(k)) {
            case Workers.UNEMPLOYED, Workers.OWN_ACCOUNT ->
                    seekers.isChild(k)
                            ? 0
                            : OwnAccount.reservation(
                                    ownTrade, Draw.uniform(seekers.draws(k), OWN_TRADE));
            case Workers.SUBSISTENCE -> parameters.subsistencePremium() * onTheLand(world, t);
            case Workers.OUTWORK -> world.territories.outworkIncome[t];
            default -> 0;
        };
    }

    /** Produce at the farm price, less what money taxes push out. */
    static double onTheLand(World world, int t) {
        double price = world.markets.price[t * Sectors.COUNT + Sectors.AGRICULTURE];
        double kept = 1 - world.levers.moneyTax[t];
        return kept * world.territories.subsistenceProduct[t] * price;
    }

    /** Some of those who found nothing go back to the land, home, or to work of their own. */
    private void retreat() {
        double producers = world.territories.subsistence[t];
        double share =
                producers
                        / StrictMath.max(
                                1,
                                producers
                                        + world.territories.wageWorkers[t]
                                        + world.territories.unemployed[t]);
        double toTheLand = parameters.retreat() * share;
        boolean landGivesMore = onTheLand(world, t) > world.territories.ownAccountIncome[t];
        double setUp = world.territories.ownAccountEntry[t];
        double outwork = world.territories.outworkEntry[t];
        for (int k = 0; k < seekers.count(); k++) {
            int i = seekers.row(k);
            sought += workers.state[i] == Workers.OWN_ACCOUNT ? 0 : workers.people[i];
            if (workers.state[i] == Workers.SUBSISTENCE) {
                failed += workers.people[i];
            } else if (workers.state[i] == Workers.UNEMPLOYED && !seekers.isNew(k)) {
                double draw = Draw.uniform(retreat, workers.identity[i], 0);
                if (workers.sex[i] == Workers.FEMALE && draw < parameters.withdrawal()) {
                    workers.state[i] = Workers.HOUSEHOLD;
                } else if (draw > 1 - toTheLand) {
                    workers.state[i] = Workers.SUBSISTENCE;
                    retreated += workers.people[i];
                } else if (setUp > 0
                        && OwnAccount.canSetUp(workers, i)
                        && Draw.uniform(retreat, workers.identity[i], 1) < setUp) {
                    workers.state[i] = Workers.OWN_ACCOUNT;
                } else if (outwork > 0
                        && Draw.uniform(retreat, workers.identity[i], 2)
                                < outwork * Outwork.first(workers, i)) {
                    workers.state[i] = Workers.OUTWORK;
                }
            } else if (workers.state[i] == Workers.OWN_ACCOUNT
                    && landGivesMore
                    && Draw.uniform(retreat, workers.identity[i], 0) > 1 - toTheLand) {
                workers.state[i] = Workers.SUBSISTENCE;
                retreated += workers.people[i];
            }
        }
    }

    private void count() {
        Territories territories = world.territories;
        staff.countOccupations(world, t);
        territories.bound[t] = staff.bound();
        territories.indentured[t] = staff.indentured();
        territories.paidTheFloor[t] = staff.paidTheFloor();
        territories.pieceSpread[t] = rates.spread();
        rates.close(first);
        double[] sum = staff.byState(world.year.moves, t * Workers.STATES * Workers.STATES);
        territories.wageWorkers[t] = sum[Workers.WAGE];
        territories.unemployed[t] = sum[Workers.UNEMPLOYED];
        territories.subsistence[t] = sum[Workers.SUBSISTENCE];
        territories.household[t] = sum[Workers.HOUSEHOLD];
        territories.ownAccount[t] = sum[Workers.OWN_ACCOUNT];
        territories.outworkers[t] = sum[Workers.OUTWORK];
        territories.nearReserve[t] =
                StrictMath.min(
                        sum[Workers.SUBSISTENCE],
                        territories.nearReserve[t] * (1 - parameters.nearDecay())
                                + failed
                                + retreated);
        sought -= fromOwnTrade;
        double found = -fromOwnTrade - levy.taken();
        BargainingUnits units = world.units;
        for (int s = 1; s < Sectors.COUNT; s++) {
            found += filled[s];
            int unit = t * Sectors.COUNT + s;
            // Rows are lumps: the two sums are smoothed before their ratio is taken, or small cells
            // would seem short of people.
            units.offered[unit] += 0.1 * (offered[s] - units.offered[unit]);
            units.filled[unit] += 0.1 * (filled[s] - units.filled[unit]);
            double larger = StrictMath.max(units.offered[unit], units.filled[unit]);
            units.unfilled[unit] =
                    larger > 0 ? (units.offered[unit] - units.filled[unit]) / larger : 0;
        }
        double chance = sought > 0 ? StrictMath.min(1, found / sought) : 0;
        territories.jobChance[t] += 0.1 * (chance - territories.jobChance[t]);
        countOpenPlaces();
    }

    private void countOpenPlaces() {
        double wanted = 0;
        double found = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            wanted += offered[s];
            found += filled[s];
        }
        double halfARow = 0.5 * world.territories.peoplePerWorker[t];
        world.territories.openPlaces[t] = Vacancies.open(wanted, wanted - found, halfARow);
    }
}
