package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.conjuncture.accounts.grid.Bundle;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.grid.Workbook;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Socio-economic accounts of WIOD 2013 (one row for country, variable and industry, one column a
 * year) and 2016 (one row for country, industry and year, one column a variable), put on a table:
 * persons, hours, pay, value added, capital by cell.
 *
 * <p>Money is in national currency there; it is turned into the table's unit with the exchange
 * rates in the folder, or where there are none with the rate that makes gross output of the country
 * equal in both.
 */
public final class LabourReader {

    private static final List<String> MONEY =
            List.of("GO", "II", "VA", "COMP", "LAB", "CAP", "GFCF", "K", "K_GFCF");
    private static final Map<String, String> UNITS =
            Map.of(
                    "EMP", "thousand persons",
                    "EMPE", "thousand persons",
                    "H_EMP", "million hours",
                    "H_EMPE", "million hours");

    /** One series of numbers by cell, with what the publisher left out as NaN. */
    private final Map<String, double[]> found = new LinkedHashMap<>();

    /** Rows that were there, whether or not they had a number. */
    private final Map<String, boolean[]> met = new LinkedHashMap<>();

    private final WorldTable table;
    private final LabelRules rules;
    private final int year;
    private final Map<String, Map<String, Integer>> cells = new HashMap<>();
    private final List<String> strangers = new ArrayList<>();

    private LabourReader(WorldTable table, LabelRules rules) {
        this.table = table;
        this.rules = rules;
        this.year = table.source.year();
        for (int i = 0; i < table.cells(); i++) {
            String region = rules.regionKey(table.regions.get(table.regionOf[i]).code());
            Map<String, Integer> ofRegion = cells.computeIfAbsent(region, k -> new HashMap<>());
            var sector = table.sectors.get(table.sectorOf[i]);
            ofRegion.put(LabelRules.sectorKey(sector.standard()), i);
            ofRegion.putIfAbsent(LabelRules.sectorKey(sector.code()), i);
        }
    }

    /** The table with the labour accounts of its year put on it. */
    public static WorldTable read(WorldTable table, Reading reading) {
        LabourReader reader = new LabourReader(table, reading.rules());
        Member file = accountsFile(reading.bundle());
        if (!Reading.isWorkbook(file) && OwnAccounts.is(reading.text(file))) {
            return OwnAccounts.put(table, reading.text(file));
        }
        if (Reading.isWorkbook(file)) {
            try (Workbook workbook = reading.workbook(file)) {
                reader.readRows(workbook.sheet("DATA"));
            }
        } else {
            reader.readRows(reading.text(file));
        }
        Map<String, Double> rates = new HashMap<>();
        reading.bundle()
                .find("exchange-rates.*\\.csv")
                .ifPresent(rateFile -> reader.readRates(reading.text(rateFile), rates));
        return reader.put(rates);
    }

    private static Member accountsFile(Bundle bundle) {
        if (bundle.members().size() == 1) {
            return bundle.members().get(0);
        }
        return bundle.find(".*sea.*\\.(csv|txt|xlsx|xlsb)")
                .orElseGet(() ->
                        bundle.get(
                                ".*(socio|labour|labor|accounts).*\\.(csv|xlsx)",
                                "socio-economic accounts, such as WIOD_SEA_July14.csv"));
    }

    private void readRows(Grid grid) {
        List<Rows.Row> rows = Rows.of(grid);
        if (rows.isEmpty() || !rows.get(0).has("country")) {
            throw new UserError(
                    new Place(grid.shown(), 1, 1),
                    "not socio-economic accounts",
                    rows.isEmpty() ? "nothing" : String.join(", ", rows.get(0).cells().keySet()),
                    "columns country, code and variable or year");
        }
        boolean wide = rows.get(0).has("variable");
        String column = rows.get(0).has("_" + year) ? "_" + year : Integer.toString(year);
        if (wide && !rows.get(0).has(column)) {
            throw new UserError(
                    new Place(grid.shown(), 1, 1),
                    "no labour accounts of the year",
                    String.join(", ", rows.get(0).cells().keySet()),
                    "a column _" + year);
        }
        for (Rows.Row row : rows) {
            if (wide) {
                add(row, row.text("variable"), column);
            } else if (row.text("year").equals(Integer.toString(year))) {
                for (String name : row.cells().keySet()) {
                    if (!List.of("country", "code", "year").contains(name)) {
                        add(row, name.toUpperCase(Locale.ROOT), name);
                    }
                }
            }
        }
        if (found.isEmpty()) {
            throw new UserError(Place.of(grid.shown()), "no labour accounts of the year " + year);
        }
        checkWhole(grid);
    }

    /** Publishers leave cells empty but no row out: where one is missing the file is not whole. */
    private void checkWhole(Grid grid) {
        met.forEach((variable, cellsMet) -> {
            for (int i = 0; i < cellsMet.length; i++) {
                if (!cellsMet[i] && !rules.isRestOfWorld(region(i))) {
                    throw new UserError(
                            Place.of(grid.shown()),
                            "lacks rows; it may be cut off",
                            "no " + variable + " of '" + table.label(i) + "'",
                            "a row for each industry of each country but the rest of the world");
                }
            }
        });
    }

    private String region(int cell) {
        return table.regions.get(table.regionOf[cell]).code();
    }

    private void add(Rows.Row row, String variable, String column) {
        String code = row.text("code");
        if (rules.isTotal(code)) {
            return;
        }
        String country = row.text("country");
        Map<String, Integer> ofRegion = cells.get(rules.regionKey(country));
        if (ofRegion == null) {
            if (!strangers.contains(country)) {
                strangers.add(country);
            }
            return;
        }
        Integer cell = ofRegion.get(LabelRules.sectorKey(code));
        if (cell == null) {
            throw new UserError(
                    row.place(),
                    "an industry that the table lacks",
                    "'" + country + " " + code + "'",
                    "a sector of " + table.source.name());
        }
        double[] values =
                found.computeIfAbsent(
                        variable,
                        key -> {
                            double[] empty = new double[table.cells()];
                            java.util.Arrays.fill(empty, Double.NaN);
                            return empty;
                        });
        boolean[] cellsMet = met.computeIfAbsent(variable, key -> new boolean[table.cells()]);
        if (cellsMet[cell]) {
            throw new UserError(
                    row.place(),
                    "a row twice",
                    "'" + country + " " + code + "' of " + variable,
                    "each row once");
        }
        cellsMet[cell] = true;
        if (!isMissing(row.text(column))) {
            values[cell] = row.number(column);
        }
    }

    /** Empty, or one of the marks the publishers and their spreadsheets leave. */
    private static boolean isMissing(String text) {
        return text.isEmpty()
                || text.matches("(?i)NA|N/A|nan|\\.\\.?|-|#(VALUE!|N/A|DIV/0!|REF!|NUM!)");
    }

    private static final Pattern RATE = Pattern.compile("usd_per.*|rate|exchange_rate");

    private void readRates(Grid grid, Map<String, Double> rates) {
        for (Rows.Row row : Rows.of(grid)) {
            if (row.text("year").equals(Integer.toString(year))) {
                for (String column : row.cells().keySet()) {
                    if (RATE.matcher(column).matches()) {
                        putRate(row, column, rates);
                    }
                }
            }
        }
    }

    private void putRate(Rows.Row row, String column, Map<String, Double> rates) {
        double rate = row.number(column);
        if (rate <= 0) {
            throw new UserError(
                    row.place(), "not an exchange rate", row.text(column), "more than nothing");
        }
        if (rates.put(rules.regionKey(row.text("country")), rate) != null) {
            throw new UserError(
                    row.place(), "a rate twice", "'" + row.text("country") + "'", "each rate once");
        }
    }

    private WorldTable put(Map<String, Double> given) {
        TableDraft draft = table.toDraft();
        double[] rate = new double[table.regions.size()];
        double[] output = table.byRegion(table.output);
        double[] reported = table.byRegion(zeroForMissing(found.get("GO")));
        for (int r = 0; r < rate.length; r++) {
            Double known = given.get(rules.regionKey(table.regions.get(r).code()));
            boolean computed = known == null && reported[r] != 0;
            rate[r] = known != null ? known : computed ? output[r] / reported[r] : 0;
            if (computed) {
                draft.note(
                        String.format(
                                Locale.ROOT,
                                "exchange rate of %s from gross output of both accounts: %.9g",
                                table.regions.get(r).code(),
                                rate[r]));
            }
        }
        found.forEach((name, values) -> {
            if (MONEY.contains(name)) {
                draft.account(money(name, values, rate));
            } else if (UNITS.containsKey(name)) {
                draft.account(account(name, UNITS.getOrDefault(name, ""), true, values));
            } else if (!isSkillShare(name)) {
                draft.account(account(name, "index or share", false, values));
            }
        });
        draft.account(exchangeRates(rate));
        addSkills(draft, "H_HS H_MS H_LS", "H_EMP", "million hours", null);
        addSkills(draft, "LABHS LABMS LABLS", "LAB", table.source.unit(), rate);
        found.forEach((name, values) -> noteMissing(draft, name, values));
        if (!strangers.isEmpty()) {
            draft.note("labour accounts of countries not in the table: " + strangers);
        }
        return draft.finish();
    }

    /** The rates used, by cell, so that prices in national currency can be put into the table's. */
    private Account exchangeRates(double[] rate) {
        double[] values = new double[table.cells()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rate[table.regionOf[i]];
        }
        String unit = table.source.unit() + " for millions of national currency";
        return new Account("EXCHANGE_RATE", unit, false, values, new double[0], 0);
    }

    private static boolean isSkillShare(String name) {
        return name.matches("H_[HML]S|LAB[HML]S");
    }

    /** Shares of hours or pay by skill, times the total: {@code H_EMP_HS}, {@code LAB_LS}. */
    private void addSkills(
            TableDraft draft, String shares, String of, String unit, double @Nullable [] rate) {
        double[] whole = found.get(of);
        for (String share : shares.split(" ")) {
            double[] part = found.get(share);
            if (part == null || whole == null) {
                continue;
            }
            double[] values = new double[part.length];
            for (int i = 0; i < values.length; i++) {
                double factor = rate == null ? 1 : rate[table.regionOf[i]];
                values[i] = part[i] * whole[i] * factor;
            }
            String skill = share.substring(share.length() - 2);
            draft.account(account(of + "_" + skill, unit, true, values));
        }
    }

    private Account money(String name, double[] values, double[] rate) {
        double[] converted = new double[values.length];
        double[] prices = found.get("GFCF_P");
        for (int i = 0; i < values.length; i++) {
            converted[i] = values[i] * rate[table.regionOf[i]];
            if (name.equals("K_GFCF")) {
                // The stock is in prices of 1995; investment goods of the year have another price.
                converted[i] *= prices == null ? Double.NaN : prices[i] / 100;
            }
        }
        return account(name, table.source.unit(), true, converted);
    }

    private static Account account(String name, String unit, boolean additive, double[] values) {
        int missing = 0;
        for (double value : values) {
            missing += Double.isNaN(value) ? 1 : 0;
        }
        return new Account(name, unit, additive, zeroForMissing(values), new double[0], missing);
    }

    private static double[] zeroForMissing(double @Nullable [] values) {
        double[] filled = values == null ? new double[0] : values.clone();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = Double.isNaN(filled[i]) ? 0 : filled[i];
        }
        return filled;
    }

    private void noteMissing(TableDraft draft, String name, double[] values) {
        int covered = 0;
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            boolean restOfWorld = rules.isRestOfWorld(table.regions.get(table.regionOf[i]).code());
            covered += restOfWorld ? 0 : 1;
            missing += !restOfWorld && Double.isNaN(values[i]) ? 1 : 0;
        }
        if (missing > 0) {
            draft.note(
                    String.format(
                            Locale.ROOT,
                            "%s missing in %d of %d sectors, counted as 0",
                            name,
                            missing,
                            covered));
        }
    }
}
