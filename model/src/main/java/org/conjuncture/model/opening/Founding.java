package org.conjuncture.model.opening;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.conjuncture.model.Stream;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * People: rows of workers out of the tables' populations, and their first places in the divisions
 * of labour. Rows are of equal weight in a territory but for rounding, and are scaled so that every
 * count of people is exact.
 */
final class Founding {
    private static final int FIRST_BAND = 3;
    private static final int LAST_BAND = 12;

    /** A territory keeps at least this many rows, where people are many enough. */
    private static final double FEWEST_ROWS = 2000;

    private static final double LEAST_PEOPLE = 50;

    /** Where counted employment would have it beyond these, the count is not met. */
    private static final double LEAST_AT_HOME = 0.03;

    private static final double MOST_AT_HOME = 0.95;

    private final World world;
    private final OpeningRules rules;
    private final PayScale pay;
    private final long draws;

    Founding(World world, OpeningRules rules, PayScale pay, long seed) {
        this.world = world;
        this.rules = rules;
        this.pay = pay;
        this.draws = Draw.address(seed, -1, Stream.OPENING.ordinal());
    }

    /**
     * Makes the rows of a territory and tells the people in its labour force.
     *
     * @param atHome part of the women of working age who are outside it
     */
    double people(int t, double scale, double atHome) {
        WorldTables tables = world.tables;
        TerritoryRow row = tables.territories().get(t);
        Territories territories = world.territories;
        double ofWorkingAge = 0;
        for (int sex = 0; sex < 2; sex++) {
            for (int band = FIRST_BAND; band <= LAST_BAND; band++) {
                ofWorkingAge += tables.people()[t][sex][band][0] + tables.people()[t][sex][band][1];
            }
        }
        double workers = ofWorkingAge * (1 - rules.owners());
        double weight = scale;
        while (workers / weight < FEWEST_ROWS && weight > LEAST_PEOPLE) {
            weight = StrictMath.max(LEAST_PEOPLE, weight / 2);
        }
        territories.peoplePerWorker[t] = (float) weight;
        Workers rows = world.workers[t];
        double inLabourForce = 0;
        double carried = 0;
        for (int place = 0; place < 2; place++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int band = FIRST_BAND; band <= LAST_BAND; band++) {
                    double persons = tables.people()[t][sex][band][place] * (1 - rules.owners());
                    carried += persons / weight;
                    int made = (int) carried;
                    carried -= made;
                    for (int k = 0; k < made; k++) {
                        int i = rows.add(world.newName());
                        person(t, i, sex, place, band, (k + 0.5) / made, row);
                        boolean home =
                                sex == Workers.FEMALE && uniform(rows.identity[i], 0) < atHome;
                        rows.state[i] = home ? Workers.HOUSEHOLD : Workers.UNEMPLOYED;
                    }
                }
            }
        }
        double scaleUp = workers / (rows.count * weight);
        for (int i = 0; i < rows.count; i++) {
            rows.people[i] = (float) (weight * scaleUp);
            if (rows.state[i] != Workers.HOUSEHOLD) {
                inLabourForce += rows.people[i];
            }
        }
        dependants(t, row);
        for (int c = 0; c < org.conjuncture.model.world.Owners.OF_OWNERS; c++) {
            world.owners.people[t * org.conjuncture.model.world.Owners.CLASSES + c] =
                    ofWorkingAge * rules.owners() * WealthClasses.peopleShare(c);
        }
        return inLabourForce;
    }

    /** Persons of working age outside the labour force. */
    double atHome(int t) {
        Workers rows = world.workers[t];
        double sum = 0;
        for (int i = 0; i < rows.count; i++) {
            sum += rows.state[i] == Workers.HOUSEHOLD ? rows.people[i] : 0;
        }
        return sum;
    }

    /** People of working age who are not owners, by sex. */
    private double[] ofWorkingAge(int t) {
        double[] persons = new double[2];
        for (int sex = 0; sex < 2; sex++) {
            for (int band = FIRST_BAND; band <= LAST_BAND; band++) {
                double[] places = world.tables.people()[t][sex][band];
                persons[sex] += (places[0] + places[1]) * (1 - rules.owners());
            }
        }
        return persons;
    }

    /**
     * Part of the women of working age outside the labour force: by the rules' line on agriculture,
     * or where the tables count who is at work, that which leaves so many at it.
     */
    double homeShare(int t, LabourMarket.Parameters market) {
        WorldTables tables = world.tables;
        if (tables.employed().length == 0) {
            return homeShare(tables.territories().get(t));
        }
        double[] persons = ofWorkingAge(t);
        double low = LEAST_AT_HOME;
        double high = MOST_AT_HOME;
        for (int round = 0; round < 40; round++) {
            double middle = 0.5 * (low + high);
            double home = persons[Workers.FEMALE] * middle;
            double force = persons[0] + persons[1] - home;
            if (employed(t, force, home, market) > tables.employed()[t]) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    private double employed(
            int t, double labourForce, double home, LabourMarket.Parameters market) {
        double own = world.tables.sectorShare()[t][Sectors.SUBSISTENCE];
        double idle = LabourMarket.steadyUnemployment(market, own, home / labourForce);
        return labourForce / (own + (1 - own) / (1 - idle));
    }

    private double homeShare(TerritoryRow row) {
        return row.agricultureShare() * rules.womenAtHomeOnTheLand()
                + (1 - row.agricultureShare()) * rules.womenAtHomeElsewhere();
    }

    private void person(
            int t, int i, int sex, int place, int band, double along, TerritoryRow row) {
        Workers rows = world.workers[t];
        long name = rows.identity[i];
        rows.sex[i] = (byte) sex;
        rows.place[i] = (byte) place;
        rows.enter(i, 5 * (band + along), Workers.BEFORE_THE_YEAR);
        rows.group[i] =
                uniform(name, 1) < row.dominatedShare() ? Workers.DOMINATED : Workers.DOMINANT;
        double spread = 0.3 + 1.4 * uniform(name, 2);
        double town = place == Workers.TOWN ? 1.4 : 0.9;
        double group = rows.group[i] == Workers.DOMINATED ? 0.7 : 1.1;
        rows.schooling[i] =
                (float) StrictMath.min(18, row.yearsOfSchooling() * spread * town * group);
    }

    private void dependants(int t, TerritoryRow row) {
        Territories territories = world.territories;
        int[] bands = {0, 1, 2, 13, 14, 15};
        for (int a = 0; a < bands.length; a++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int place = 0; place < 2; place++) {
                    double persons = world.tables.people()[t][sex][bands[a]][place];
                    territories
                                    .dependants[
                                    Territories.dependant(t, a, sex, place, Workers.DOMINANT)] =
                            persons * (1 - row.dominatedShare());
                    territories
                                    .dependants[
                                    Territories.dependant(t, a, sex, place, Workers.DOMINATED)] =
                            persons * row.dominatedShare();
                }
            }
        }
    }

    /**
     * Gives the rows of the labour force their work: country people first to the land, then mines,
     * then the rest, with townspeople on own account and out of work; the persons in each cell are
     * exactly those of the accounts.
     *
     * @param persons wanted by sector; sector 0 is subsistence
     * @param plantsOf the plants of each sector, the largest first, whose people are alike
     */
    void work(int t, double[] persons, double ownAccount, double unemployed, int[][] plantsOf) {
        Workers rows = world.workers[t];
        int[] order = byPlace(rows);
        double weight = world.territories.peoplePerWorker[t];
        int next = 0;
        int left = order.length;
        int[] wanted = new int[Sectors.COUNT];
        int total = 0;
        for (int s = 1; s < Sectors.COUNT; s++) {
            wanted[s] =
                    persons[s] > 0
                            ? (int)
                                    StrictMath.max(
                                            plantsOf[s].length,
                                            StrictMath.round(persons[s] / weight))
                            : 0;
            total += wanted[s];
        }
        int alone =
                ownAccount > 0 ? (int) StrictMath.max(1, StrictMath.round(ownAccount / weight)) : 0;
        total += alone;
        int idle = (int) StrictMath.max(1, StrictMath.round(unemployed / weight));
        int peasants = StrictMath.max(persons[0] > 0 ? 1 : 0, left - total - idle);
        if (persons[0] <= 0) {
            idle = left - total;
        } else {
            idle = left - total - peasants;
        }
        double[] carried = new double[Occupations.COUNT];
        next = place(t, order, next, peasants, persons[0], Workers.SUBSISTENCE);
        order = byTrade(t, order, next, wanted);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int[] plants = plantsOf[s];
            double each = wanted[s] > 0 ? persons[s] / wanted[s] : 0;
            int[] occupations = occupations(t, s, order, next, wanted[s], carried);
            int[] company = asAsked(companies(s, wanted[s], plants.length), occupations);
            for (int k = 0; k < wanted[s]; k++, next++) {
                int i = order[next];
                rows.state[i] = Workers.WAGE;
                rows.people[i] = (float) each;
                rows.occupation[i] = (byte) occupations[k];
                rows.plant[i] = plants[company[k]];
            }
        }
        next = place(t, order, next, alone, ownAccount, Workers.OWN_ACCOUNT);
        place(t, order, next, idle, unemployed, Workers.UNEMPLOYED);
    }

    /**
     * The same companies dealt to rows so that each has of every occupation what it asks for, as
     * far as rows can be parted: who stands in the first tenth of a company's places, and so on,
     * occupation by occupation.
     */
    private static int[] asAsked(int[] companies, int[] occupations) {
        int[] size = new int[companies.length + 1];
        double[] place = new double[companies.length];
        for (int k = 0; k < companies.length; k++) {
            place[k] = size[companies[k]]++ + 0.5;
        }
        for (int k = 0; k < companies.length; k++) {
            place[k] /= size[companies[k]];
        }
        int[] places = sorted(place);
        int[] rows = sorted(Arrays.stream(occupations).asDoubleStream().toArray());
        int[] dealt = new int[companies.length];
        for (int k = 0; k < companies.length; k++) {
            dealt[rows[k]] = companies[places[k]];
        }
        return dealt;
    }

    /** Indices in the order of what they stand for. */
    private static int[] sorted(double[] key) {
        return IntStream.range(0, key.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> key[k]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The company that each row of a sector works for; what states own is of one size. */
    private int[] companies(int sector, int rows, int companies) {
        double spread = sector == Sectors.PUBLIC ? 0 : rules.sizeSpread();
        return OpeningSizes.places(rows, companies, spread, rules.largestCompany());
    }

    /**
     * The rows after the first ones in the order of sectors, with women for whom a men's trade has
     * no room left for the next that has.
     */
    private int[] byTrade(int t, int[] order, int first, int[] wanted) {
        Workers rows = world.workers[t];
        int[] arranged = order.clone();
        int[] left = new int[order.length];
        int waiting = 0;
        int taken = 0;
        int next = first;
        int at = first;
        for (int s = 1; s < Sectors.COUNT; s++) {
            for (int k = 0; k < wanted[s]; k++) {
                boolean isMens = Sectors.isMensTrade(s);
                while (isMens && next < order.length && isKeptOut(rows, order[next])) {
                    left[waiting++] = order[next++];
                }
                boolean takesWaiting = taken < waiting && (!isMens || next == order.length);
                arranged[at++] = takesWaiting ? left[taken++] : order[next++];
            }
        }
        while (taken < waiting) {
            arranged[at++] = left[taken++];
        }
        System.arraycopy(order, next, arranged, at, order.length - next);
        return arranged;
    }

    private boolean isKeptOut(Workers rows, int i) {
        return rows.sex[i] == Workers.FEMALE
                && uniform(rows.identity[i], 5) >= rules.womenInMensTrades();
    }

    private int place(int t, int[] order, int from, int howMany, double persons, byte state) {
        Workers rows = world.workers[t];
        for (int k = 0; k < howMany; k++) {
            int i = order[from + k];
            rows.state[i] = state;
            rows.people[i] = (float) (persons / howMany);
        }
        return from + howMany;
    }

    /** Rows of the labour force, country people before townspeople but for chance. */
    private int[] byPlace(Workers rows) {
        int size = 0;
        for (int i = 0; i < rows.count; i++) {
            size += rows.state[i] == Workers.HOUSEHOLD ? 0 : 1;
        }
        double[] key = new double[rows.count];
        Integer[] order = new Integer[size];
        int k = 0;
        for (int i = 0; i < rows.count; i++) {
            key[i] = rows.place[i] + 0.8 * uniform(rows.identity[i], 3);
            if (rows.state[i] != Workers.HOUSEHOLD) {
                order[k++] = i;
            }
        }
        Arrays.sort(
                order,
                (a, b) ->
                        key[a] != key[b] ? Double.compare(key[a], key[b]) : Integer.compare(a, b));
        int[] sorted = new int[size];
        for (int j = 0; j < size; j++) {
            sorted[j] = order[j];
        }
        return sorted;
    }

    /**
     * Occupations of the next rows in a cell: the better schooled, and those the norms favour,
     * stand higher.
     *
     * @param carried what rounding left over in the cells before, by occupation: in small cells
     *     alone the rarer occupations would be missing
     */
    private int[] occupations(
            int t, int sector, int[] order, int from, int howMany, double[] carried) {
        Workers rows = world.workers[t];
        double[] shares = world.tables.technique(t).occupationShare()[sector];
        Integer[] rank = new Integer[howMany];
        double[] score = new double[howMany];
        for (int k = 0; k < howMany; k++) {
            int i = order[from + k];
            rank[k] = k;
            score[k] =
                    rows.schooling[i]
                            + 6 * uniform(rows.identity[i], 4)
                            + (rows.sex[i] == Workers.MALE ? 3 : 0);
        }
        Arrays.sort(
                rank,
                (a, b) ->
                        score[a] != score[b]
                                ? Double.compare(score[b], score[a])
                                : Integer.compare(a, b));
        int[] ladder = {
            Occupations.CONCEPTION,
            Occupations.MANAGEMENT,
            Occupations.CLERICAL,
            Occupations.CRAFT,
            Occupations.EXECUTION
        };
        int[] given = new int[howMany];
        int next = 0;
        for (int step = 0; step < ladder.length - 1; step++) {
            int occupation = ladder[step];
            double due = shares[occupation] * howMany + carried[occupation];
            int rowsOf =
                    (int) StrictMath.max(0, StrictMath.min(howMany - next, StrictMath.round(due)));
            carried[occupation] = due - rowsOf;
            for (int k = 0; k < rowsOf; k++) {
                given[rank[next++]] = occupation;
            }
        }
        while (next < howMany) {
            given[rank[next++]] = Occupations.EXECUTION;
        }
        return given;
    }

    /**
     * Mean premium × norm in a sector, as the tables' occupation shares imply; for the first
     * division of labour only.
     */
    double expectedPayUnits(int t, int sector) {
        double[] shares = world.tables.technique(t).occupationShare()[sector];
        double mean = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            mean += shares[o] * pay.premium(o);
        }
        return mean;
    }

    private double uniform(long identity, int number) {
        return Draw.uniform(draws, identity, number);
    }
}
