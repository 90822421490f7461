package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;

/**
 * What every region sells to every other, by sector of the product, and what is embodied in it.
 *
 * <pre>
 * intermediate, final   Σ_j z_ij and Σ_u y_ij to the importer; exports is their sum
 * value_added           e_i · v'L_i            of all regions: exports, where the sector has output
 * value_added_domestic  e_i · v_s'L_si         the exporter's own
 * EMP, H_EMP, LAB, COMP (…_domestic)           the same for labour, the rest of the world imputed
 * </pre>
 *
 * <p>Content of gross trade flows: what crosses several borders is in each of them, so that sums
 * over flows exceed footprints (Peters 2008; for value added Koopman, Wang and Wei 2014). Summed
 * over importers and sectors the domestic value added is {@code domestic_content} of {@link
 * ExportMeasures}. Units: the table's money and those of the accounts.
 */
public final class BilateralTrade implements Measure {

    private static final List<String> LABOUR = List.of("EMP", "H_EMP", "LAB", "COMP");

    @Override
    public String name() {
        return "bilateral-trade";
    }

    @Override
    public String says() {
        return "exports by partner and sector, and the value added and labour embodied in them";
    }

    @Override
    public boolean isLarge() {
        return true;
    }

    /** An account's contents of a unit of each product: of all regions, and of its own. */
    private record Contents(double[] all, double[] own) {

        static Contents of(Analysis analysis, double[] values) {
            WorldTable table = analysis.table();
            Leontief leontief = analysis.leontief();
            Matrix byRegion = leontief.contentsByRegion(leontief.perOutput(values));
            double[] own = new double[table.cells()];
            for (int i = 0; i < own.length; i++) {
                own[i] = byRegion.at(table.regionOf[i], i);
            }
            return new Contents(byRegion.columnSums(), own);
        }
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "exporter",
                                "importer",
                                "sector",
                                "intermediate",
                                "final",
                                "exports",
                                "value_added",
                                "value_added_domestic"));
        List<Contents> contents = new ArrayList<>();
        contents.add(Contents.of(analysis, analysis.valueAdded()));
        for (String name : LABOUR) {
            if (table.account(name).isPresent()) {
                Account account = LabourCoefficients.account(table, name);
                contents.add(
                        Contents.of(
                                analysis,
                                LabourCoefficients.values(table, account, "row-imputed")));
                columns.addAll(List.of(name, name + "_domestic"));
            }
        }
        ResultTable result =
                ResultTable.of(
                                name(),
                                table.source.unit() + ", thousand persons, million hours",
                                3,
                                columns.toArray(String[]::new))
                        .sumsAll();
        Matrix all = analysis.exportsTo();
        Matrix finals = analysis.finalDemand();
        for (int i = 0; i < table.cells(); i++) {
            int exporter = table.regionOf[i];
            for (int r = 0; r < table.regions.size(); r++) {
                if (r != exporter) {
                    double[] numbers =
                            numbers(contents, columns.size() - 3, i, all.at(i, r), finals.at(i, r));
                    result.add(
                            new String[] {
                                table.regions.get(exporter).code(),
                                table.regions.get(r).code(),
                                table.sectors.get(table.sectorOf[i]).code()
                            },
                            numbers);
                }
            }
        }
        return List.of(result);
    }

    private static double[] numbers(
            List<Contents> contents, int columns, int cell, double exports, double finals) {
        double[] numbers = new double[columns];
        numbers[0] = exports - finals;
        numbers[1] = finals;
        numbers[2] = exports;
        for (int c = 0; c < contents.size(); c++) {
            numbers[3 + 2 * c] = exports * contents.get(c).all()[cell];
            numbers[4 + 2 * c] = exports * contents.get(c).own()[cell];
        }
        return numbers;
    }
}
