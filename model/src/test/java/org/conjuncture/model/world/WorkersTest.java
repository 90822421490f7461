package org.conjuncture.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conjuncture.model.ledger.Ledger;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private static final int PLANTS = 5;
    private static final int[] AMONG = {0, 1, 2, 3, 4};

    @Test
    void storageKeepsWhoHasWhat() {
        Ledger ledger = new Ledger(1);
        Workers workers = filled(ledger);
        Map<Long, String> before = rows(workers);

        workers.compact(AMONG, new Spare());

        assertThat(rows(workers)).isEqualTo(before);
    }

    @Test
    void storagePutsWorkersOfAPlantSideBySideAndDropsEmptyRows() {
        Workers workers = filled(new Ledger(1));
        int alive = workers.alive();

        workers.compact(AMONG, new Spare());

        assertThat(workers.count).isEqualTo(alive);
        assertThat(workers.alive()).isEqualTo(alive);
        for (int i = 1; i < workers.count; i++) {
            assertThat(workers.plant[i]).isGreaterThanOrEqualTo(workers.plant[i - 1]);
        }
    }

    @Test
    void storagePutsSideBySideWhoIsInOneStateOfOneSexAndPlaceWithoutAPlant() {
        Workers workers = filled(new Ledger(1));

        workers.compact(AMONG, new Spare());

        int stretches = 1;
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < workers.count && workers.plant[i] == Workers.NOBODY; i++) {
            String kind = kind(workers, i);
            kinds.add(kind);
            stretches += i > 0 && !kind.equals(kind(workers, i - 1)) ? 1 : 0;
        }
        assertThat(stretches).isEqualTo(kinds.size());
    }

    private static String kind(Workers workers, int i) {
        return workers.state[i] + " " + workers.sex[i] + " " + workers.place[i];
    }

    @Test
    void anAgeIsRightWhenTheYearOfTheRowPasses() {
        Workers workers = new Workers(8);
        for (int quarter = Workers.BEFORE_THE_YEAR; quarter < 4; quarter++) {
            for (int slot = 0; slot < 8; slot++) {
                workers.enter(slot, 15, quarter);
                int passed = 1;
                while ((quarter + passed) % 4 != slot % 4) {
                    passed++;
                }
                assertThat(workers.age[slot] + 1).isEqualTo(15 + passed / 4f);
            }
        }
    }

    @Test
    void aRowThatBeginsAfterStorageHasNoMoney() {
        Workers workers = filled(new Ledger(1));

        workers.compact(AMONG, new Spare());

        int slot = workers.add(1_000);
        assertThat(workers.deposits.at(slot)).isZero();
        assertThat(workers.budget[slot]).isZero();
        assertThat(workers.member[slot]).isFalse();
    }

    private static Workers filled(Ledger ledger) {
        Workers workers = new Workers(8);
        for (int name = 0; name < 200; name++) {
            int i = workers.add(name);
            workers.people[i] = 10 + name;
            workers.state[i] = (byte) (1 + name % 5);
            workers.sex[i] = (byte) (name % 2);
            workers.group[i] = (byte) (name / 2 % 2);
            workers.place[i] = (byte) (name / 4 % 2);
            workers.occupation[i] = (byte) (name % Occupations.COUNT);
            workers.rights[i] = (byte) (name % 3);
            workers.origin[i] = (short) (name % 11);
            workers.member[i] = name % 3 == 0;
            workers.age[i] = 15 + name % 50;
            workers.schooling[i] = name % 13;
            workers.skill[i] = 1 + name / 1000f;
            workers.plant[i] = workers.state[i] == Workers.WAGE ? name % PLANTS : Workers.NOBODY;
            workers.budget[i] = name * 0.5;
            workers.payUnits[i] = 1 + name / 500f;
            workers.pay[i] = name * 2;
            ledger.found().deposit(0, workers.deposits, i, name % 7 == 0 ? 0 : name * 3.0);
        }
        for (int i = 0; i < workers.count; i += 7) {
            workers.remove(i);
        }
        return workers;
    }

    /** All columns of the rows that are not empty, by name. */
    private static Map<Long, String> rows(Workers workers) {
        Map<Long, String> rows = new HashMap<>();
        for (int i = 0; i < workers.count; i++) {
            if (workers.state[i] != Workers.GONE) {
                rows.put(
                        workers.identity[i],
                        workers.people[i]
                                + " "
                                + workers.state[i]
                                + workers.sex[i]
                                + workers.group[i]
                                + workers.place[i]
                                + workers.occupation[i]
                                + workers.rights[i]
                                + " "
                                + workers.origin[i]
                                + workers.member[i]
                                + workers.age[i]
                                + " "
                                + workers.schooling[i]
                                + " "
                                + workers.skill[i]
                                + " "
                                + workers.plant[i]
                                + " "
                                + workers.budget[i]
                                + " "
                                + workers.payUnits[i]
                                + " "
                                + workers.pay[i]
                                + " "
                                + workers.deposits.at(i));
            }
        }
        return rows;
    }
}
