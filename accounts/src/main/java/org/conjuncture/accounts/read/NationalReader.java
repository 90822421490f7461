package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * National input–output tables of WIOD 2016, one file {@code CCC-YYYY.csv} for each country: rows
 * of industries, domestic and imported, columns of industries, final uses, exports and output. They
 * make a table whose blocks between countries are empty; imports stand beside it, of no country.
 */
final class NationalReader implements TableReader {

    private static final String EXPORTS = "EXP";
    private static final String OUTPUT = "GO";

    @Override
    public WorldTable read(Reading reading) {
        List<Member> files =
                reading.bundle().matching("[A-Z]{3}-" + reading.year() + "\\.csv").stream()
                        .sorted(java.util.Comparator.comparing(Member::fileName))
                        .toList();
        List<Region> regions =
                files.stream()
                        .map(file -> file.fileName().substring(0, 3))
                        .map(code -> new Region(code, code))
                        .toList();
        Map<String, String> names = new LinkedHashMap<>();
        reading.bundle()
                .find("industries\\.csv")
                .ifPresent(file ->
                        Rows.of(reading.text(file))
                                .forEach(row -> names.put(row.text("code"), row.text("name"))));
        List<String> header = reading.text(files.get(0)).peek(1).get(0);
        List<Sector> sectors = new ArrayList<>();
        List<FinalUse> uses = new ArrayList<>();
        for (String code : header.subList(2, header.size())) {
            var kind = reading.rules().useKind(code);
            if (kind.isPresent()) {
                uses.add(new FinalUse(code, code, kind.get()));
            } else if (!code.equals(EXPORTS) && !reading.rules().isTotal(code)) {
                sectors.add(Sector.of(code, names.getOrDefault(code, code)));
            }
        }
        TableDraft draft =
                new TableDraft(
                        new TableSource(
                                "WIOD 2016 national input-output tables " + reading.year(),
                                reading.year(),
                                "millions of US$",
                                "wiod16",
                                "CC BY 4.0",
                                "Timmer et al. (2015), Review of International Economics 23:"
                                        + " 575-605; doi 10.34894/PJ2M1C"));
        draft.rectangular(regions, sectors, uses);
        Matrix inputs = new Matrix(draft.flows().rows, draft.flows().columns);
        Matrix use = new Matrix(draft.finalDemand().rows, draft.finalDemand().columns);
        double[] exports = new double[draft.flows().rows];
        for (int r = 0; r < files.size(); r++) {
            readCountry(reading, files.get(r), r, sectors, uses, draft, inputs, use, exports);
        }
        draft.imports(inputs, use, exports);
        draft.note("national tables: no trade between the countries, imports of no country");
        return draft.finish();
    }

    private static void readCountry(
            Reading reading,
            Member file,
            int region,
            List<Sector> sectors,
            List<FinalUse> uses,
            TableDraft draft,
            Matrix inputs,
            Matrix use,
            double[] exports) {
        int first = region * sectors.size();
        int firstUse = region * uses.size();
        Set<String> seen = new HashSet<>();
        for (Rows.Row row : Rows.of(reading.text(file))) {
            String origin = row.text("origin");
            if (origin.equals("TOT")) {
                continue;
            }
            int at = sector(row, sectors);
            boolean domestic = origin.equals("Domestic");
            if (!domestic && !origin.equals("Imports")) {
                throw new UserError(
                        row.place(),
                        "a row of no known origin",
                        "'" + origin + "'",
                        "Domestic, Imports or TOT");
            }
            if (!seen.add(origin + at)) {
                throw new UserError(
                        row.place(),
                        "a row twice",
                        "'" + row.text("code") + " " + origin + "'",
                        "each row once");
            }
            Matrix flowsTo = domestic ? draft.flows() : inputs;
            Matrix useTo = domestic ? draft.finalDemand() : use;
            for (int j = 0; j < sectors.size(); j++) {
                flowsTo.set(first + at, first + j, number(row, sectors.get(j).code()));
            }
            for (int u = 0; u < uses.size(); u++) {
                useTo.set(first + at, firstUse + u, number(row, uses.get(u).code()));
            }
            if (domestic) {
                // Exports take up the rounding of the row, so that output is the published one.
                double output = number(row, OUTPUT);
                exports[first + at] = output - sold(draft, first + at);
                checkSum(row, output, exports[first + at]);
            }
        }
        if (seen.size() != 2 * sectors.size()) {
            throw new UserError(
                    Place.of(file.shown()),
                    "lacks rows; it may be cut off",
                    seen.size() + " rows of industries",
                    2 * sectors.size() + " rows");
        }
    }

    /** Sales at home and exports make output, but for rounding. */
    private static void checkSum(Rows.Row row, double output, double exports) {
        double stated = row.has("exp") ? number(row, EXPORTS) : exports;
        if (Math.abs(exports - stated) > 1 + 0.01 * Math.abs(output)) {
            throw new UserError(
                    row.place(),
                    "sales that do not make the output",
                    stated + " of exports where " + exports + " are left",
                    "inputs, final use and exports in one unit");
        }
    }

    private static double sold(TableDraft draft, int cell) {
        double inputs = 0;
        for (double value : draft.flows().rowValues(cell)) {
            inputs += value;
        }
        double use = 0;
        for (double value : draft.finalDemand().rowValues(cell)) {
            use += value;
        }
        return inputs + use;
    }

    private static int sector(Rows.Row row, List<Sector> sectors) {
        List<String> codes = sectors.stream().map(Sector::code).toList();
        int at = codes.indexOf(row.text("code"));
        if (at < 0) {
            throw new UserError(
                    row.place(),
                    "a row of no industry",
                    "'" + row.text("code") + "'",
                    "an industry of the header",
                    Nearest.of(row.text("code"), codes));
        }
        return at;
    }

    private static double number(Rows.Row row, String column) {
        return row.number(column.toLowerCase(Locale.ROOT));
    }
}
