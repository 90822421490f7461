package org.conjuncture.accounts.measure;

import java.util.List;
import java.util.Locale;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;

/**
 * Labour by cell, with the rest of the world in two treatments, because no accounts cover it:
 * {@code row-zero} counts nothing there, a lower bound; {@code row-imputed} gives each of its
 * sectors the labour per output of seven countries taken together in that sector.
 */
final class LabourCoefficients {

    static final List<String> TREATMENTS = List.of("row-zero", "row-imputed");

    /** The countries of WIOD whose income is nearest to that of the rest of the world. */
    private static final List<String> MODELS =
            List.of("BRA", "CHN", "IDN", "IND", "MEX", "RUS", "TUR");

    private LabourCoefficients() {}

    /** The account, or a message that says which there are. */
    static Account account(WorldTable table, String name) {
        return table.account(name)
                .orElseThrow(() ->
                        new UserError(
                                "The table has no account '%s'; it has %s. Import it with --labour."
                                        .formatted(
                                                name,
                                                table.accounts.isEmpty()
                                                        ? "none"
                                                        : table.accounts.keySet())));
    }

    static boolean isRestOfWorld(String code) {
        return code.toUpperCase(Locale.ROOT).matches("ROW|WLD|FIGW1|REST OF THE WORLD");
    }

    /** The treatments that a table is told in: one of a run, which knows all of its labour. */
    static List<String> treatments(WorldTable table) {
        return table.source.format().equals("run") ? List.of("row-imputed") : TREATMENTS;
    }

    private static boolean hasRestOfWorld(WorldTable table) {
        return table.regions.stream().anyMatch(region -> isRestOfWorld(region.code()));
    }

    /** Values by cell in one treatment of the rest of the world. */
    static double[] values(WorldTable table, Account account, String treatment) {
        double[] values = account.values().clone();
        if (treatment.equals("row-zero") || !hasRestOfWorld(table)) {
            return values;
        }
        double[] labour = new double[table.sectors.size()];
        double[] output = new double[table.sectors.size()];
        for (int i = 0; i < values.length; i++) {
            if (MODELS.contains(table.regions.get(table.regionOf[i]).code())) {
                labour[table.sectorOf[i]] += values[i];
                output[table.sectorOf[i]] += table.output[i];
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (isRestOfWorld(table.regions.get(table.regionOf[i]).code()) && values[i] == 0) {
                double x = output[table.sectorOf[i]];
                values[i] = x == 0 ? 0 : labour[table.sectorOf[i]] / x * table.output[i];
            }
        }
        return values;
    }
}
