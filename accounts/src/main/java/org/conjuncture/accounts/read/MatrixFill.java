package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BiFunction;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.TextGrid;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Puts the numbers of a file into flows, final demand and accounts, and refuses what does not fit:
 * rows of another length, rows twice, rows missing, empty cells where there should be numbers.
 */
final class MatrixFill implements Grid.Sink {

    /** Where the numbers of a column go. */
    sealed interface Target {
        /** Column of a cell. */
        record Cell(int at) implements Target {}

        /** A column of final use. */
        record Use(int at) implements Target {}

        /** Final use of no region: goes to the region of the row. The first of its columns. */
        record HomeUse(int first) implements Target {}

        /** Output as published. */
        record Output() implements Target {}

        /** A total, or a column that is not wanted. */
        record Skip() implements Target {}
    }

    /** What a row is. */
    sealed interface Row {
        record Cell(int at) implements Row {}

        record Primary(String name) implements Row {}

        record Skip() implements Row {}
    }

    static final Target SKIP = new Target.Skip();
    static final Target OUTPUT = new Target.Output();
    static final Row SKIP_ROW = new Row.Skip();

    private final TableDraft draft;
    private final Target[] targets;
    private final BiFunction<String[], Place, Row> rows;
    private final boolean emptyIsZero;

    /** Rows of sheets end with their last number. */
    private final boolean shortRows;

    private final boolean adds;
    private final AtomicIntegerArray seen;
    private final int[] regionOfCell;
    private final double[] published;
    private final Map<String, double[]> primary = new TreeMap<>();
    private final String shown;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private boolean needsPrimary;

    MatrixFill(
            TableDraft draft,
            int[] regionOfCell,
            List<Target> targets,
            BiFunction<String[], Place, Row> rows,
            boolean emptyIsZero,
            boolean adds,
            Grid grid) {
        this.draft = draft;
        this.regionOfCell = regionOfCell;
        this.targets = targets.toArray(Target[]::new);
        this.rows = rows;
        this.emptyIsZero = emptyIsZero;
        this.adds = adds;
        this.seen = new AtomicIntegerArray(regionOfCell.length);
        this.published = new double[regionOfCell.length];
        this.shown = grid.shown();
        this.shortRows = !(grid instanceof TextGrid);
    }

    @Override
    public void header(List<List<String>> header) {}

    @Override
    public void row(int row, Grid.RowPlace place, String[] labels, double[] values, int count) {
        Row what = rows.apply(labels, place.row());
        switch (what) {
            case Row.Skip skip -> {}
            case Row.Primary named -> {
                checkLength(place, count);
                checkOnce(place, labels, !met.add(String.join("\t", labels)));
                addPrimary(named.name(), place, values, count);
            }
            case Row.Cell cell -> {
                checkLength(place, count);
                boolean isSecond = seen.getAndIncrement(cell.at()) > 0;
                checkOnce(place, labels, adds ? !met.add(String.join("\t", labels)) : isSecond);
                if (adds) {
                    synchronized (this) {
                        fill(cell.at(), place, values, count);
                    }
                } else {
                    fill(cell.at(), place, values, count);
                }
            }
        }
    }

    private static void checkOnce(Grid.RowPlace place, String[] labels, boolean isSecond) {
        if (isSecond) {
            throw new UserError(
                    place.row(),
                    "a row twice",
                    "'" + String.join(" ", labels).strip() + "'",
                    "each row once");
        }
    }

    private void checkLength(Grid.RowPlace place, int count) {
        boolean tooShort = count < targets.length && !shortRows;
        if (tooShort || count > targets.length) {
            throw new UserError(
                    place.row(),
                    "a row of another length than the header",
                    count + " numbers",
                    targets.length + " numbers");
        }
    }

    private void fill(int cell, Grid.RowPlace place, double[] values, int count) {
        double[] flows = draft.flows().values;
        double[] uses = draft.finalDemand().values;
        int flowRow = cell * draft.flows().columns;
        int useRow = cell * draft.finalDemand().columns;
        for (int c = 0; c < count; c++) {
            double value = values[c];
            if (Double.isNaN(value)) {
                if (targets[c] instanceof Target.Skip || targets[c] instanceof Target.Output) {
                    continue;
                }
                value = isEmpty(value, place, c) ? 0 : value;
            }
            switch (targets[c]) {
                case Target.Cell to -> flows[flowRow + to.at()] += value;
                case Target.Use to -> uses[useRow + to.at()] += value;
                case Target.HomeUse to -> uses[useRow + to.first() + regionOfCell[cell]] += value;
                case Target.Output output -> published[cell] += value;
                case Target.Skip skip -> {}
            }
        }
    }

    private boolean isEmpty(double value, Grid.RowPlace place, int at) {
        boolean isEmpty = Double.isNaN(value);
        if (isEmpty && !emptyIsZero) {
            throw new UserError(place.cell(at), "an empty cell", "nothing", "a number");
        }
        return isEmpty;
    }

    /** Says that rows of value added belong to the format, so that a file without is cut off. */
    MatrixFill needPrimary() {
        needsPrimary = true;
        return this;
    }

    private synchronized void addPrimary(
            String name, Grid.RowPlace place, double[] values, int count) {
        double[] row = primary.computeIfAbsent(name, key -> new double[regionOfCell.length]);
        for (int c = 0; c < count; c++) {
            if (targets[c] instanceof Target.Cell to && !isEmpty(values[c], place, c)) {
                row[to.at()] += values[c];
            }
        }
    }

    /** Checks that every row came; gives the accounts of primary inputs to the draft. */
    void finish(BiFunction<Integer, Boolean, String> label) {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < seen.length(); i++) {
            if (seen.get(i) == 0) {
                missing.add(label.apply(i, true));
            }
        }
        if (!missing.isEmpty()) {
            throw new UserError(
                    Place.of(shown),
                    "lacks rows; it may be cut off",
                    (seen.length() - missing.size()) + " rows",
                    seen.length() + " rows, '" + missing.get(0) + "' among them");
        }
        if (needsPrimary && primary.isEmpty()) {
            throw new UserError(
                    Place.of(shown),
                    "lacks the rows of value added; it may be cut off",
                    "rows of sectors alone",
                    "value added and taxes below them");
        }
        if (java.util.Arrays.stream(published).anyMatch(value -> value != 0)) {
            draft.publishedOutput(published);
        }
        primary.forEach(
                (name, values) -> draft.account(Account.of(name, draft.source().unit(), values)));
    }
}
