package org.conjuncture.cli.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.balance.Gras;
import org.conjuncture.base.UserError;
import org.conjuncture.model.world.Sectors;

/**
 * Cuts regions of the table into the territories that lie in them.
 *
 * <p>Output of a sector goes to territories by their output and by how many of their people work in
 * that branch; final use by output; a flow to or from another place by nearness, and what stays in
 * the region mostly at home. Then all cut rows and columns are balanced by GRAS to those outputs,
 * inputs and uses; flows between other places stay as they are.
 */
final class RestOfWorld {

    /**
     * A pair trades in proportion to distance to this power (Disdier and Head 2008: about −0.9).
     */
    private static final double DISTANCE = -0.9;

    /** How much more a place buys at home than its nearness explains (McCallum 1995: 10 to 20). */
    private static final double HOME = 10;

    private static final int STEPS = 2000;

    private RestOfWorld() {}

    /** The table with a place for each territory, in the order of the gazetteer. */
    static TenSectors cut(TenSectors table, Gazetteer land) {
        List<String> ids = land.entries.stream().map(Gazetteer.Entry::id).toList();
        int[] parent = new int[ids.size()];
        boolean[] isCut = new boolean[ids.size()];
        for (int t = 0; t < ids.size(); t++) {
            String region = land.entries.get(t).region();
            parent[t] = table.places.indexOf(region);
            isCut[t] = land.of(region).size() > 1;
        }
        TenSectors made = new TenSectors(ids);
        made.notes.addAll(table.notes);
        double[][] makes = makes(table, land);
        double[] spends = spends(land);
        fill(table, made, land, parent, makes, spends);
        if (made.places.size() > table.places.size()) {
            balance(table, made, parent, isCut, makes, spends);
        }
        return made;
    }

    /** Part of its region's output of a sector that a territory makes. */
    private static double[][] makes(TenSectors table, Gazetteer land) {
        double[][] part = new double[land.entries.size()][TenSectors.SECTORS];
        for (String region : table.places) {
            List<Integer> members = land.of(region);
            for (int s = 1; s < TenSectors.SECTORS; s++) {
                double sum = 0;
                for (int t : members) {
                    Gazetteer.Entry entry = land.entries.get(t);
                    double workers = Math.max(0.1, entry.number(branch(s), 30));
                    part[t][s] = entry.weight() * (Sectors.isTraded(s) ? workers : 1);
                    sum += part[t][s];
                }
                for (int t : members) {
                    part[t][s] /= sum;
                }
            }
        }
        return part;
    }

    static String branch(int sector) {
        return switch (sector) {
            case Sectors.AGRICULTURE -> "agri_employment_share";
            case Sectors.MINING,
                    Sectors.LIGHT_MANUFACTURING,
                    Sectors.MACHINERY,
                    Sectors.CONSTRUCTION ->
                    "industry_employment_share";
            default -> "services_employment_share";
        };
    }

    private static double[] spends(Gazetteer land) {
        double[] part = new double[land.entries.size()];
        for (int t = 0; t < part.length; t++) {
            double sum = 0;
            for (int other : land.of(land.entries.get(t).region())) {
                sum += land.entries.get(other).weight();
            }
            part[t] = land.entries.get(t).weight() / sum;
        }
        return part;
    }

    private static void fill(
            TenSectors table,
            TenSectors made,
            Gazetteer land,
            int[] parent,
            double[][] makes,
            double[] spends) {
        int places = made.places.size();
        for (int i = 0; i < places; i++) {
            for (int s = 1; s < TenSectors.SECTORS; s++) {
                int from = TenSectors.cell(i, s);
                double[] flows = table.flows[TenSectors.cell(parent[i], s)];
                double[] uses = table.uses[TenSectors.cell(parent[i], s)];
                for (int j = 0; j < places; j++) {
                    double near = near(land, parent, i, j, s) * makes[i][s];
                    for (int q = 1; q < TenSectors.SECTORS && near > 0; q++) {
                        made.flows[from][TenSectors.cell(j, q)] =
                                near * makes[j][q] * flows[TenSectors.cell(parent[j], q)];
                    }
                    for (int kind = 0; kind < TenSectors.USES && near > 0; kind++) {
                        made.uses[from][TenSectors.use(j, kind)] =
                                near * spends[j] * uses[TenSectors.use(parent[j], kind)];
                    }
                }
            }
        }
    }

    /** Weight of a pair; 1 between places that are whole regions of the table. */
    private static double near(Gazetteer land, int[] parent, int i, int j, int sector) {
        boolean isInside = parent[i] == parent[j];
        if (isInside && i != j && !Sectors.isTraded(sector)) {
            return 0;
        }
        boolean isWhole =
                land.of(land.entries.get(i).region()).size() == 1
                        && land.of(land.entries.get(j).region()).size() == 1;
        if (isWhole) {
            return 1;
        }
        double near = StrictMath.pow(land.km[i][j] / 1000, DISTANCE);
        return i == j ? HOME * near : near;
    }

    private static void balance(
            TenSectors table,
            TenSectors made,
            int[] parent,
            boolean[] isCut,
            double[][] makes,
            double[] spends) {
        int cells = made.cells();
        int columns = cells + made.places.size() * TenSectors.USES;
        Matrix loose = new Matrix(cells, columns);
        double[] rows = new double[cells];
        double[] sums = new double[columns];
        for (int i = 0; i < cells; i++) {
            int place = i / TenSectors.SECTORS;
            int of = TenSectors.cell(parent[place], i % TenSectors.SECTORS);
            rows[i] = makes[place][i % TenSectors.SECTORS] * table.output(of);
            for (int j = 0; j < columns; j++) {
                int buyer = buyer(j, cells);
                double value = j < cells ? made.flows[i][j] : made.uses[i][j - cells];
                if (isCut[place] || isCut[buyer]) {
                    loose.set(i, j, value);
                } else {
                    rows[i] -= value;
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            int buyer = buyer(j, cells);
            sums[j] = wanted(table, j, cells, parent[buyer], makes[buyer], spends[buyer]);
            for (int i = 0; i < cells; i++) {
                boolean isFixed = !isCut[i / TenSectors.SECTORS] && !isCut[buyer];
                sums[j] -= !isFixed ? 0 : j < cells ? made.flows[i][j] : made.uses[i][j - cells];
            }
        }
        clean(rows);
        clean(sums);
        Gras.Result result = Gras.balance(loose, rows, sums, STEPS, 1e-9);
        if (!result.converged()) {
            throw new UserError(
                    String.format(
                            Locale.ROOT,
                            "The regions cannot be cut so that sales and purchases agree: still"
                                    + " %.3g apart after %d steps of GRAS.",
                            result.distances().getLast(),
                            result.distances().size()));
        }
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < columns; j++) {
                if (isCut[i / TenSectors.SECTORS] || isCut[buyer(j, cells)]) {
                    if (j < cells) {
                        made.flows[i][j] = result.matrix().at(i, j);
                    } else {
                        made.uses[i][j - cells] = result.matrix().at(i, j);
                    }
                }
            }
        }
        report(made, isCut, result);
    }

    private static int buyer(int column, int cells) {
        return column < cells ? column / TenSectors.SECTORS : (column - cells) / TenSectors.USES;
    }

    private static double wanted(
            TenSectors table, int j, int cells, int parent, double[] makes, double spends) {
        if (j < cells) {
            int s = j % TenSectors.SECTORS;
            return makes[s] * table.inputs(TenSectors.cell(parent, s));
        }
        int kind = (j - cells) % TenSectors.USES;
        return spends * table.use(parent, kind, false);
    }

    private static void clean(double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.max(0, sums[i]);
        }
    }

    private static void report(TenSectors made, boolean[] isCut, Gras.Result result) {
        List<String> cut = new ArrayList<>();
        for (int t = 0; t < isCut.length; t++) {
            if (isCut[t]) {
                cut.add(made.places.get(t));
            }
        }
        if (!cut.isEmpty()) {
            made.notes.add(
                    String.format(
                            Locale.ROOT,
                            "%d regions cut out by output, employment and distance, balanced by"
                                    + " GRAS in %d steps; %.1f%% of their estimated flows moved",
                            cut.size(),
                            result.distances().size(),
                            100 * result.moved()));
        }
    }
}
