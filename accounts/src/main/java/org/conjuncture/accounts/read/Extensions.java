package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Extension files: one row for each kind of factor or burden, one column for each cell. Rows of
 * employment are also added up to the accounts EMP (persons) and H_EMP (hours) that measures of
 * labour ask for; of very long files (emissions of EXIOBASE) only labour, pay and value added stay.
 */
final class Extensions {

    private static final int LONG = 200;

    private Extensions() {}

    static WorldTable add(WorldTable table, Reading reading, Member member, boolean perOutput) {
        BlockLabels block = BlockLabels.of(reading.text(member));
        int[] cells = cells(table, block);
        Map<Integer, Account> found = new TreeMap<>();
        Set<String> met = new HashSet<>();
        Map<String, String> units = units(reading, member);
        block.grid()
                .read(
                        block.headerRows(),
                        block.labelColumns(),
                        new Grid.Sink() {
                            @Override
                            public void header(List<List<String>> rows) {}

                            @Override
                            public void row(
                                    int row,
                                    Grid.RowPlace place,
                                    String[] labels,
                                    double[] values,
                                    int count) {
                                Account one =
                                        account(
                                                table, units, place, labels, values, count, cells,
                                                perOutput);
                                synchronized (found) {
                                    once(met, labels, place);
                                    found.put(row, one);
                                }
                            }
                        });
        TableDraft draft = table.toDraft();
        List<Account> all = new ArrayList<>(found.values());
        all.removeIf(account -> all.size() > LONG && !isLabourOrIncome(account.name()));
        all.forEach(draft::account);
        sum(draft, table, all, "EMP", "employment(?! hours).*", "thousand persons");
        sum(draft, table, all, "H_EMP", "employment hours.*", "million hours");
        sum(draft, table, all, "COMP", "compensation of employees.*", table.source.unit());
        return draft.finish();
    }

    /** What final use itself gives off, put on the accounts of the same rows. */
    static WorldTable addOfUse(WorldTable table, Reading reading, Member member) {
        BlockLabels block = BlockLabels.of(reading.text(member));
        int[] columns = new int[block.regions().size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = use(table, block, c);
        }
        Set<String> met = new HashSet<>();
        Map<String, String> units = units(reading, member);
        TableDraft draft = table.toDraft();
        block.grid()
                .read(
                        block.headerRows(),
                        block.labelColumns(),
                        new Grid.Sink() {
                            @Override
                            public void header(List<List<String>> rows) {}

                            @Override
                            public synchronized void row(
                                    int row,
                                    Grid.RowPlace place,
                                    String[] labels,
                                    double[] values,
                                    int count) {
                                String name = name(labels, !units.isEmpty());
                                Account of = table.accounts.get(name);
                                once(met, labels, place);
                                checkRow(place, values, count, columns.length);
                                if (of != null) {
                                    double[] use = new double[table.useRegion.length];
                                    for (int c = 0; c < count; c++) {
                                        use[columns[c]] = values[c];
                                    }
                                    draft.account(
                                            new Account(
                                                    name,
                                                    of.unit(),
                                                    of.additive(),
                                                    of.values(),
                                                    use,
                                                    of.missing()));
                                }
                            }
                        });
        return draft.finish();
    }

    private static void once(Set<String> met, String[] labels, Grid.RowPlace place) {
        if (!met.add(String.join("\t", labels))) {
            throw new UserError(
                    place.row(), "a row twice", "'" + String.join(" ", labels) + "'", "each once");
        }
    }

    private static void checkRow(Grid.RowPlace place, double[] values, int count, int wanted) {
        if (count != wanted) {
            throw new UserError(
                    place.row(),
                    "a row of another length than the header",
                    count + " numbers",
                    wanted + " numbers");
        }
        for (int c = 0; c < count; c++) {
            if (Double.isNaN(values[c])) {
                throw new UserError(place.cell(c), "an empty cell", "nothing", "a number");
            }
        }
    }

    private static int use(WorldTable table, BlockLabels block, int column) {
        String region = block.regions().get(column);
        String code = block.codes().get(column);
        for (int u = 0; u < table.useRegion.length; u++) {
            if (table.regions.get(table.useRegion[u]).code().equals(region)
                    && table.uses.get(table.useCategory[u]).code().equals(code)) {
                return u;
            }
        }
        throw new UserError(
                new Place(block.grid().shown(), 2, block.labelColumns() + column + 1),
                "a column of no final use of the table",
                "'" + region + ":" + code + "'",
                "a region and category of final use");
    }

    private static boolean isLabourOrIncome(String name) {
        return name.toLowerCase(Locale.ROOT)
                .matches("(employment|compensation|taxes|.*taxes|operating surplus|value added).*");
    }

    private static int[] cells(WorldTable table, BlockLabels block) {
        Map<String, Integer> known = new TreeMap<>();
        for (int i = 0; i < table.cells(); i++) {
            known.put(table.label(i), i);
        }
        int[] cells = new int[block.regions().size()];
        Set<String> met = new HashSet<>();
        for (int c = 0; c < cells.length; c++) {
            String label = block.regions().get(c) + ":" + block.codes().get(c);
            Integer cell = known.get(label);
            if (cell == null) {
                throw new UserError(
                        new Place(block.grid().shown(), 2, block.labelColumns() + c + 1),
                        "a column of no sector of the table",
                        "'" + label + "'",
                        "a sector of the table");
            }
            if (!met.add(label)) {
                throw new UserError(
                        new Place(block.grid().shown(), 2, block.labelColumns() + c + 1),
                        "a label twice",
                        "'" + label + "'",
                        "each label once");
            }
            cells[c] = cell;
        }
        if (cells.length != table.cells()) {
            throw new UserError(
                    new Place(block.grid().shown(), 1, 1),
                    "lacks columns of the table",
                    cells.length + " columns",
                    table.cells() + " columns");
        }
        return cells;
    }

    /**
     * Units of pymrio's extensions stand in {@code unit.txt} beside them, by all labels of the row;
     * then no label is a unit.
     */
    private static Map<String, String> units(Reading reading, Member member) {
        Map<String, String> units = new TreeMap<>();
        if (member.fileName().matches("F(_Y|_hh)?\\.txt")) {
            String folder = member.name().substring(0, member.name().lastIndexOf('/') + 1);
            for (Member other : reading.bundle().members()) {
                if (other.name().equals(folder + "unit.txt")) {
                    for (List<String> line : reading.text(other).peek(Integer.MAX_VALUE)) {
                        int last = line.size() - 1;
                        units.put(String.join(" ", line.subList(0, last)), line.get(last));
                    }
                }
            }
        }
        return units;
    }

    /** All labels, or all but the last where that is the unit. */
    private static String name(String[] labels, boolean unitElsewhere) {
        int parts = labels.length == 1 || unitElsewhere ? labels.length : labels.length - 1;
        return String.join(" ", java.util.Arrays.copyOf(labels, Math.min(2, parts)));
    }

    private static Account account(
            WorldTable table,
            Map<String, String> units,
            Grid.RowPlace place,
            String[] labels,
            double[] values,
            int count,
            int[] cells,
            boolean perOutput) {
        checkRow(place, values, count, cells.length);
        double[] result = new double[table.cells()];
        for (int c = 0; c < count; c++) {
            result[cells[c]] = values[c] * (perOutput ? table.output[cells[c]] : 1);
        }
        String name = name(labels, !units.isEmpty());
        String last = labels.length > 1 ? labels[labels.length - 1] : "";
        String unit = units.isEmpty() ? last : units.getOrDefault(name, "");
        int slash = unit.indexOf('/');
        return Account.of(name, slash > 0 ? unit.substring(0, slash) : unit, result);
    }

    private static void sum(
            TableDraft draft,
            WorldTable table,
            List<Account> all,
            String name,
            String pattern,
            String unit) {
        double[] sum = new double[table.cells()];
        boolean any = false;
        for (Account account : all) {
            if (account.name().toLowerCase(Locale.ROOT).matches(pattern)) {
                any = true;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += account.values()[i];
                }
            }
        }
        if (any) {
            draft.account(Account.of(name, unit, sum));
        }
    }
}
