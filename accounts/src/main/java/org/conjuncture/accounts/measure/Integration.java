package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;

/**
 * How far a region's work and demand are tied to the world; tables of several years make a series.
 *
 * <pre>
 * openness               (exports + imports) / GDP
 * cross_border_labour    hours abroad in the region's footprint / footprint
 * labour_for_abroad      hours for others' final use / hours worked
 * fragmentation          imported inputs / all inputs
 * domestic_wage_share    labour income of the region / all sales of its sectors
 * home_demand            the part of its sectors' final sales that its own households buy
 * </pre>
 *
 * <p>Labour of the rest of the world imputed; without labour accounts the columns of labour are
 * empty. Pure numbers.
 */
public final class Integration implements Measure {

    @Override
    public String name() {
        return "integration";
    }

    @Override
    public String says() {
        return "openness, labour across borders, fragmentation and the domestic wage in sales";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        int regions = table.regions.size();
        double[] exports = table.byRegion(analysis.exports());
        double[] imports = analysis.exportsTo().columnSums();
        double[] gdp = table.byRegion(analysis.valueAdded());
        boolean hasLabour = table.account("H_EMP").isPresent() && table.account("LAB").isPresent();
        Matrix hours =
                hasLabour
                        ? LabourFootprint.sources(
                                analysis, PricesOfProduction.labour(table, "H_EMP"))
                        : new Matrix(regions, regions);
        double[] income =
                hasLabour
                        ? table.byRegion(PricesOfProduction.labour(table, "LAB"))
                        : new double[regions];
        double[] importedShare = ExportMeasures.importedInputs(table, leontief);
        double[] inputs = table.byRegion(table.flows.columnSums());
        double[] output = table.byRegion(table.output);
        ResultTable result =
                ResultTable.of(
                        name(),
                        "pure numbers",
                        2,
                        "country",
                        "year",
                        "openness",
                        "cross_border_labour",
                        "labour_for_abroad",
                        "fragmentation",
                        "domestic_wage_share",
                        "home_demand");
        double[] footprint = hours.columnSums();
        double[] worked = hours.rowSums();
        for (int r = 0; r < regions; r++) {
            double imported = 0;
            for (int i : table.cellsIn(r)) {
                imported += importedShare[i] * table.output[i];
            }
            double households = 0, sold = 0;
            double[] bundle = table.finalDemandOf(r, UseKind.HOUSEHOLDS);
            double[] finals = analysis.finalDemand().rowSums();
            for (int i : table.cellsIn(r)) {
                households += bundle[i];
                sold += finals[i];
            }
            result.add(
                    new String[] {
                        table.regions.get(r).code(), Integer.toString(table.source.year())
                    },
                    ExportMeasures.share(exports[r] + imports[r], gdp[r]),
                    hasLabour ? 1 - ExportMeasures.share(hours.at(r, r), footprint[r]) : Double.NaN,
                    hasLabour ? 1 - ExportMeasures.share(hours.at(r, r), worked[r]) : Double.NaN,
                    ExportMeasures.share(imported, inputs[r]),
                    hasLabour ? ExportMeasures.share(income[r], output[r]) : Double.NaN,
                    ExportMeasures.share(households, sold));
        }
        return List.of(result);
    }
}
