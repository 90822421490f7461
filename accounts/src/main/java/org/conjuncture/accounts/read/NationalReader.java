package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.WorldTable;
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
                                .forEach(row ->
                                        names.put(
                                                row.getOrDefault("code", ""),
                                                row.getOrDefault("name", ""))));
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
        List<Map<String, String>> rows = Rows.of(reading.text(file));
        int first = region * sectors.size();
        int firstUse = region * uses.size();
        int line = 1;
        int seen = 0;
        for (Map<String, String> row : rows) {
            line++;
            String origin = row.getOrDefault("origin", "");
            int at = index(sectors, row.getOrDefault("code", ""));
            if (at < 0 || origin.equals("TOT")) {
                continue;
            }
            seen++;
            boolean domestic = origin.equals("Domestic");
            Matrix flowsTo = domestic ? draft.flows() : inputs;
            Matrix useTo = domestic ? draft.finalDemand() : use;
            Place place = new Place(file.shown(), line, 1);
            for (int j = 0; j < sectors.size(); j++) {
                flowsTo.set(first + at, first + j, number(row, sectors.get(j).code(), place));
            }
            for (int u = 0; u < uses.size(); u++) {
                useTo.set(first + at, firstUse + u, number(row, uses.get(u).code(), place));
            }
            if (domestic) {
                // Exports take up the rounding of the row, so that output is the published one.
                exports[first + at] = number(row, OUTPUT, place) - sold(draft, first + at);
            }
        }
        if (seen != 2 * sectors.size()) {
            throw new UserError(
                    Place.of(file.shown()),
                    "lacks rows; it may be cut off",
                    seen + " rows of industries",
                    2 * sectors.size() + " rows");
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

    private static int index(List<Sector> sectors, String code) {
        for (int s = 0; s < sectors.size(); s++) {
            if (sectors.get(s).code().equals(code)) {
                return s;
            }
        }
        return -1;
    }

    private static double number(Map<String, String> row, String column, Place place) {
        return Rows.number(row, column.toLowerCase(java.util.Locale.ROOT), place);
    }
}
