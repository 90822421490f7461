package org.conjuncture.model.people;

import java.util.Arrays;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;

/**
 * Rows of one territory that leave this quarter, in the order they decided, and their journey: the
 * row ends at one place and begins at the other with its weight, its name and its deposit. See
 * {@link Migration}.
 */
final class Movers {
    /** Groups of age under fifteen. */
    private static final int CHILDREN = 3;

    private final int from;
    private int count;

    /** Children who come along with an adult. */
    private double perAdult;

    private int[] row = new int[16];
    private int[] to = new int[16];
    private byte[] rights = new byte[16];
    private boolean[] isSchooled = new boolean[16];

    /** When a contract of indenture ends; 0 for who goes free. */
    private short[] contractEnds = new short[16];

    Movers(int from) {
        this.from = from;
    }

    void add(int leaving, int destination, byte status, boolean schooled) {
        if (count == row.length) {
            row = Arrays.copyOf(row, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            rights = Arrays.copyOf(rights, 2 * count);
            isSchooled = Arrays.copyOf(isSchooled, 2 * count);
            contractEnds = Arrays.copyOf(contractEnds, 2 * count);
        }
        row[count] = leaving;
        to[count] = destination;
        isSchooled[count] = schooled;
        contractEnds[count] = 0;
        rights[count++] = status;
    }

    /** One is carried under a contract of indenture, which ends in that quarter. */
    void carry(int leaving, int destination, short end) {
        add(leaving, destination, Workers.INDENTURED, false);
        contractEnds[count - 1] = end;
    }

    /**
     * All have decided.
     *
     * @param children who come along, over the children there are to an adult
     */
    void gather(World world, double children) {
        perAdult = count == 0 ? 0 : children * childrenOfAnAdult(world, from);
    }

    /** Tells the law of each destination how many people come, children included. */
    void count(World world, Admission admission) {
        for (int k = 0; k < count; k++) {
            double people = (1 + children(k)) * world.workers[from].people[row[k]];
            admission.count(from, to[k], rights[k], people);
        }
    }

    /** Children who come along; nobody brings any under a contract. */
    private double children(int k) {
        return rights[k] == Workers.INDENTURED ? 0 : perAdult;
    }

    /** Leaves out those who find no place. */
    void ration(Admission admission) {
        int left = 0;
        for (int k = 0; k < count; k++) {
            byte status = admission.byLot(from, row[k], to[k], rights[k]);
            if (status != Admission.REFUSED) {
                row[left] = row[k];
                to[left] = to[k];
                isSchooled[left] = isSchooled[k];
                contractEnds[left] = contractEnds[k];
                rights[left++] = status;
            }
        }
        count = left;
    }

    /** Movers cross borders one after another, since both ends change. */
    void move(World world) {
        for (int k = 0; k < count; k++) {
            Workers leaving = world.workers[from];
            double people = leaving.people[row[k]];
            if (isSchooled[k]) {
                world.territories.schooledDepartures[from] += people;
            }
            boolean goesHome = leaving.origin[row[k]] == to[k];
            int group = leaving.group[row[k]];
            people += takeChildren(world, from, group, to[k], children(k) * people);
            move(world, row[k], to[k], rights[k], contractEnds[k]);
            tell(world, to[k], people, rights[k], goesHome);
        }
    }

    private void tell(World world, int to, double people, byte rights, boolean goesHome) {
        double[] migrations = world.year.migrations;
        int pair = (from * world.count + to) * YearAccounts.MIGRATIONS;
        migrations[pair + YearAccounts.ALL] += people;
        migrations[pair + YearAccounts.CLANDESTINE] += rights == Workers.CLANDESTINE ? people : 0;
        migrations[pair + YearAccounts.RETURNED] += goesHome ? people : 0;
        migrations[pair + YearAccounts.INDENTURED] += rights == Workers.INDENTURED ? people : 0;
    }

    private static double childrenOfAnAdult(World world, int t) {
        double children = 0;
        for (int k = 0; k < 8 * CHILDREN; k++) {
            children += world.territories.dependants[Territories.dependant(t, 0, 0, 0, 0) + k];
        }
        double adults = 0;
        Workers workers = world.workers[t];
        for (int i = 0; i < workers.count; i++) {
            adults += workers.people[i];
        }
        return adults > 0 ? children / adults : 0;
    }

    /**
     * Children go from the places of their group to the towns of the other territory; tells how
     * many.
     */
    private static double takeChildren(World world, int from, int group, int to, double wanted) {
        Territories territories = world.territories;
        double there = 0;
        for (int k = 0; k < 4 * CHILDREN; k++) {
            there += territories.dependants[child(from, k, group)];
        }
        double part = there > 0 ? StrictMath.min(0.5, wanted / there) : 0;
        double gone = 0;
        for (int k = 0; k < 4 * CHILDREN; k++) {
            double moving = part * territories.dependants[child(from, k, group)];
            territories.dependants[child(from, k, group)] -= moving;
            territories
                            .dependants[
                            Territories.dependant(to, k / 4, k / 2 % 2, Workers.TOWN, group)] +=
                    moving;
            gone += moving;
        }
        territories.population[from] -= gone;
        territories.population[to] += gone;
        territories.departures[from] += gone;
        territories.arrivals[to] += gone;
        return gone;
    }

    /** Groups of age under fifteen × sex × place, of one group. */
    private static int child(int territory, int k, int group) {
        return Territories.dependant(territory, k / 4, k / 2 % 2, k % 2, group);
    }

    private void move(World world, int i, int to, byte rights, short contractEnd) {
        Workers left = world.workers[from];
        Workers joined = world.workers[to];
        Territories territories = world.territories;
        float people = left.people[i];
        int k = joined.add(left.identity[i]);
        joined.people[k] = people;
        joined.state[k] = Workers.UNEMPLOYED;
        joined.sex[k] = left.sex[i];
        joined.group[k] = left.group[i];
        joined.place[k] = Workers.TOWN;
        joined.occupation[k] = Occupations.EXECUTION;
        joined.rights[k] = rights;
        joined.contractEnds[k] = contractEnd;
        joined.age[k] = left.age[i];
        joined.schooling[k] = left.schooling[i];
        joined.skill[k] = left.skill[i];

        int born = left.origin[i] >= 0 ? left.origin[i] : from;
        if (left.origin[i] >= 0) {
            territories.migrants[from * world.count + born] -= people;
        }
        if (born != to) {
            joined.origin[k] = (short) born;
            territories.migrants[to * world.count + born] += people;
        }
        takeMoney(world, from, i, to, k);
        territories.population[from] -= people;
        territories.population[to] += people;
        territories.departures[from] += people;
        territories.arrivals[to] += people;
        left.remove(i);
    }

    /** Deposits go along; what was set aside for spending is spent at the new place. */
    private static void takeMoney(World world, int from, int i, int to, int k) {
        Workers left = world.workers[from];
        Workers joined = world.workers[to];
        Territories territories = world.territories;
        double rateFrom = territories.rate[from];
        double rateTo = territories.rate[to];
        double deposit = left.deposits.at(i);
        world.ledger.payAbroad(
                from,
                left.deposits,
                i,
                to,
                joined.deposits,
                k,
                deposit * rateFrom,
                rateFrom,
                rateTo,
                Flow.MIGRANTS_ASSETS);
        double dust = left.deposits.at(i);
        if (dust != 0) {
            world.ledger.pay(
                    from, left.deposits, i, world.ledger.stateDeposits, from, dust, Flow.ROUNDING);
        }
        double budget = left.budget[i];
        territories.workersBudget[from] -= budget;
        joined.budget[k] = budget * rateFrom / rateTo;
        territories.workersBudget[to] += joined.budget[k];
    }
}
