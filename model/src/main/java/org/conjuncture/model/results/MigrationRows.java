package org.conjuncture.model.results;

import org.conjuncture.base.results.Rows;
import org.conjuncture.model.world.World;
import org.conjuncture.model.world.YearAccounts;

/**
 * Rows of the table of migration: people who moved from one territory to another in the year,
 * children included; of them those without rights and those who went back to where they were born.
 * Destinations of less than a fiftieth of those who leave a territory stand together.
 */
final class MigrationRows {
    private static final double LEAST = 0.02;

    private final Rows rows;
    private final World world;

    MigrationRows(Rows rows, World world) {
        this.rows = rows;
        this.world = world;
    }

    void write(int year) {
        for (int from = 0; from < world.count; from++) {
            destinations(year, from);
        }
    }

    private void destinations(int year, int from) {
        double all = 0;
        for (int to = 0; to < world.count; to++) {
            all += people(from, to, YearAccounts.ALL);
        }
        double[] others = new double[YearAccounts.MIGRATIONS];
        for (int to = 0; to < world.count; to++) {
            double people = people(from, to, YearAccounts.ALL);
            if (people <= 0) {
                continue;
            }
            double[] each = new double[YearAccounts.MIGRATIONS];
            for (int what = 0; what < each.length; what++) {
                each[what] = people(from, to, what);
            }
            if (people >= LEAST * all) {
                row(year, from, world.territories.id[to], each);
            } else {
                for (int what = 0; what < each.length; what++) {
                    others[what] += each[what];
                }
            }
        }
        if (others[YearAccounts.ALL] > 0) {
            row(year, from, Tables.OTHERS, others);
        }
    }

    private double people(int from, int to, int what) {
        return world.year.migrations[(from * world.count + to) * YearAccounts.MIGRATIONS + what];
    }

    private void row(int year, int from, String destination, double[] people) {
        rows.integer(year)
                .text(world.territories.id[from])
                .text(destination)
                .number(people[YearAccounts.ALL])
                .number(people[YearAccounts.CLANDESTINE])
                .number(people[YearAccounts.RETURNED])
                .number(people[YearAccounts.INDENTURED])
                .end();
    }
}
