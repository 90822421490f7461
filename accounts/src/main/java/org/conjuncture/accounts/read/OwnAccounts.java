package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.grid.Decimal;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Accounts of one's own: a line for each sector of a region, its {@code label} (REGION:SECTOR) and
 * a column for each account, as {@code accounts export} writes them. EMP is in thousand persons,
 * H_EMP in million hours, all others in the table's money unless the column says {@code NAME (unit
 * of it)}; prices and indices, which no one may add up, end in _P or _QI.
 */
final class OwnAccounts {

    private static final String LABEL = "label";

    private OwnAccounts() {}

    static boolean is(Grid grid) {
        List<List<String>> first = grid.peek(1);
        return !first.isEmpty() && first.get(0).get(0).equalsIgnoreCase(LABEL);
    }

    static WorldTable put(WorldTable table, Grid grid) {
        List<List<String>> lines = grid.peek(Integer.MAX_VALUE);
        List<String> names = lines.get(0);
        Map<String, Integer> cells = new HashMap<>();
        for (int i = 0; i < table.cells(); i++) {
            cells.put(table.label(i), i);
        }
        double[][] values = new double[names.size()][table.cells()];
        int[] missing = new int[names.size()];
        boolean[] met = new boolean[table.cells()];
        for (int l = 1; l < lines.size(); l++) {
            List<String> line = lines.get(l);
            int cell = cell(grid, cells, met, line.get(0), new Place(grid.shown(), l + 1, 1));
            if (line.size() != names.size()) {
                throw new UserError(
                        new Place(grid.shown(), l + 1, 1),
                        "a row of another length than the header",
                        line.size() + " cells",
                        names.size() + " cells");
            }
            for (int c = 1; c < names.size(); c++) {
                boolean isEmpty = line.get(c).isEmpty();
                missing[c] += isEmpty ? 1 : 0;
                values[c][cell] =
                        isEmpty
                                ? 0
                                : Decimal.number(
                                        line.get(c), new Place(grid.shown(), l + 1, c + 1));
            }
        }
        for (int i = 0; i < met.length; i++) {
            if (!met[i]) {
                throw new UserError(
                        Place.of(grid.shown()),
                        "lacks a sector of the table",
                        "no row '" + table.label(i) + "'",
                        "a row for each of its " + met.length + " sectors");
            }
        }
        return accounts(table, grid, names, values, missing);
    }

    private static int cell(
            Grid grid, Map<String, Integer> cells, boolean[] met, String label, Place place) {
        Integer cell = cells.get(label);
        if (cell == null) {
            throw new UserError(
                    place,
                    "a row of no sector of the table",
                    "'" + label + "'",
                    "REGION:SECTOR",
                    Nearest.of(label, cells.keySet()));
        }
        if (met[cell]) {
            throw new UserError(place, "a row twice", "'" + label + "'", "each row once");
        }
        met[cell] = true;
        return cell;
    }

    private static WorldTable accounts(
            WorldTable table, Grid grid, List<String> names, double[][] values, int[] missing) {
        TableDraft draft = table.toDraft();
        List<String> put = new ArrayList<>();
        for (int c = 1; c < names.size(); c++) {
            String column = names.get(c);
            int bracket = column.endsWith(")") ? column.lastIndexOf(" (") : -1;
            String name = bracket < 0 ? column : column.substring(0, bracket).strip();
            if (put.contains(name) || name.isEmpty()) {
                throw new UserError(
                        new Place(grid.shown(), 1, c + 1),
                        "an account twice or without a name",
                        "'" + column + "'",
                        "each account once");
            }
            put.add(name);
            if (name.equals("output")) {
                continue;
            }
            String usual = unit(name, table.source.unit());
            String unit = bracket < 0 ? usual : column.substring(bracket + 2, column.length() - 1);
            if (!usual.equals(table.source.unit()) && !unit.equals(usual)) {
                throw new UserError(
                        new Place(grid.shown(), 1, c + 1),
                        "another unit than accounts of labour are in",
                        "'" + unit + "'",
                        usual);
            }
            boolean additive = !name.matches(".*(_P|_QI)|EXCHANGE_RATE");
            draft.account(new Account(name, unit, additive, values[c], new double[0], missing[c]));
        }
        return draft.finish();
    }

    /** The unit an account is in where nothing is said. */
    static String unit(String name, String money) {
        if (name.matches("EMPE?(_.*)?")) {
            return "thousand persons";
        }
        return name.matches("H_EMPE?(_.*)?") ? "million hours" : money;
    }
}
