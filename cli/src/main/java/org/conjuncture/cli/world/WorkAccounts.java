package org.conjuncture.cli.world;

import java.util.List;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;
import org.conjuncture.model.world.Sectors;

/**
 * Who works where, for how much and with what: persons, labour's part of value added, capital over
 * output and skill by cell, from the table's labour accounts, and where it has none from what the
 * poorer places that have them show.
 */
final class WorkAccounts {

    /**
     * Below this output per head, dollars of 1990, a place is a guide to places without accounts.
     */
    private static final double GUIDE = 8500;

    final double[] persons;
    final double[] labourShare;

    /** Capital over a year's output. */
    final double[] capital;

    /** Part of hours worked by the highly, the middling skilled. */
    final double[] high;

    final double[] middle;

    /** Whether a place's accounts are the table's own. */
    final boolean[] isKnown;

    private final TenSectors ten;
    private final Gazetteer land;
    private final WorldTable summed;
    private final int[] parent;

    WorkAccounts(TenSectors ten, Gazetteer land, WorldTable summed) {
        this.ten = ten;
        this.land = land;
        this.summed = summed;
        for (String name : TableToTen.needed()) {
            if (!summed.accounts.containsKey(name)) {
                throw new UserError(
                        "The table has no labour account '"
                                + name
                                + "'; a world needs persons (EMP) and labour's pay (LAB): import it"
                                + " with --labour.");
            }
        }
        parent =
                land.entries.stream()
                        .mapToInt(entry -> summed.regionIndex(entry.region()))
                        .toArray();
        persons = new double[ten.cells()];
        labourShare = new double[ten.cells()];
        capital = new double[ten.cells()];
        high = new double[ten.cells()];
        middle = new double[ten.cells()];
        isKnown = new boolean[ten.places.size()];
        fill();
    }

    private double[] account(String name) {
        double[] values = TableToTen.account(summed, name);
        for (int r = 0; r < summed.regions.size(); r++) {
            // Non-profit work was split from public services after the table was added up.
            int from = TenSectors.cell(r, Sectors.PUBLIC);
            values[TenSectors.cell(r, Sectors.VOLUNTARY)] = TableToTen.VOLUNTARY * values[from];
            values[from] *= 1 - TableToTen.VOLUNTARY;
        }
        return values;
    }

    private void fill() {
        double[] emp = account("EMP");
        double[] pay = account("LAB");
        double[] stock = account("K_GFCF");
        double[] hours = account("H_EMP");
        double[] skilled = account("H_EMP_HS");
        double[] trained = account("H_EMP_MS");
        double[][] guide = new double[8][TenSectors.SECTORS];
        for (int t = 0; t < ten.places.size(); t++) {
            isKnown[t] = land.of(land.entries.get(t).region()).size() == 1 && known(emp, parent[t]);
            boolean guides = isKnown[t] && land.entries.get(t).income() < GUIDE;
            for (int s = 1; s < TenSectors.SECTORS && guides; s++) {
                int at = TenSectors.cell(parent[t], s);
                int cell = TenSectors.cell(t, s);
                double[] add = {
                    emp[at],
                    pay[at],
                    ten.valueAdded(cell),
                    hours[at],
                    skilled[at],
                    trained[at],
                    stock[at],
                    stock[at] > 0 ? ten.output(cell) : 0
                };
                for (int k = 0; k < add.length; k++) {
                    guide[k][s] += add[k];
                }
            }
        }
        if (guide[2][Sectors.BUSINESS] <= 0) {
            throw new UserError(
                    "No place with labour accounts is poorer than "
                            + (int) GUIDE
                            + " dollars of 1990 a head, so there is no guide to those without.");
        }
        for (int t = 0; t < ten.places.size(); t++) {
            for (int s = 1; s < TenSectors.SECTORS; s++) {
                int cell = TenSectors.cell(t, s);
                int at = TenSectors.cell(parent[t], s);
                double added = Math.max(1e-9, ten.valueAdded(cell));
                boolean own = isKnown[t] && emp[at] > 0;
                persons[cell] = own ? 1000 * emp[at] : 1000 * guide[0][s] / guide[2][s] * added;
                labourShare[cell] =
                        within(0.1, own ? pay[at] / added : guide[1][s] / guide[2][s], 0.95);
                boolean hasStock = own && stock[at] > 0 && ten.output(cell) > 0;
                capital[cell] =
                        within(
                                0.1,
                                hasStock
                                        ? stock[at] / ten.output(cell)
                                        : guide[6][s] / Math.max(1e-9, guide[7][s]),
                                12);
                boolean hasSkill = own && hours[at] > 0 && skilled[at] > 0;
                high[cell] = hasSkill ? skilled[at] / hours[at] : ratio(guide[4][s], guide[3][s]);
                middle[cell] = hasSkill ? trained[at] / hours[at] : ratio(guide[5][s], guide[3][s]);
            }
            if (!isKnown[t]) {
                asTheBranchesAre(t);
            }
        }
    }

    private static double ratio(double part, double whole) {
        return whole > 0 ? part / whole : 0.15;
    }

    private static boolean known(double[] values, int region) {
        double sum = 0;
        for (int s = 1; s < TenSectors.SECTORS; s++) {
            sum += values[TenSectors.cell(region, s)];
        }
        return sum > 0;
    }

    static double within(double low, double value, double high) {
        return Math.max(low, Math.min(high, value));
    }

    /** Persons of a place without accounts: its branches' shares of its own number at work. */
    private void asTheBranchesAre(int t) {
        Gazetteer.Entry entry = land.entries.get(t);
        double all =
                1e6
                        * entry.number(
                                "emp_million_pwt",
                                0.4 * entry.number("population_thousand", 1) / 1000);
        all = within(0.3, all / (1000 * entry.number("population_thousand", 1)), 0.55);
        all *= 1000 * entry.number("population_thousand", 1);
        for (String branch :
                List.of(
                        "agri_employment_share",
                        "industry_employment_share",
                        "services_employment_share")) {
            double sum = 0;
            for (int s = 1; s < TenSectors.SECTORS; s++) {
                sum += RestOfWorld.branch(s).equals(branch) ? persons[TenSectors.cell(t, s)] : 0;
            }
            double wanted = all * entry.number(branch, 33) / 100;
            for (int s = 1; s < TenSectors.SECTORS; s++) {
                if (RestOfWorld.branch(s).equals(branch)) {
                    persons[TenSectors.cell(t, s)] *= wanted / sum;
                }
            }
        }
    }

    double personsOf(int t) {
        double sum = 0;
        for (int s = 1; s < TenSectors.SECTORS; s++) {
            sum += persons[TenSectors.cell(t, s)];
        }
        return sum;
    }
}
