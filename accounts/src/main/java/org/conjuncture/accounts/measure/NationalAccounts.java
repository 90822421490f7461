package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/** One country of a table of national tables: its technique without and with imported inputs. */
final class NationalAccounts {

    final int region;
    final double[] output;

    /** (I − A)⁻¹ of domestic inputs, and of domestic and imported inputs together. */
    final LuFactors domestic;

    final LuFactors total;
    final Matrix totalCoefficients;
    private final WorldTable table;
    private final int first;
    private final int size;

    NationalAccounts(Analysis analysis, int region) {
        this.region = region;
        this.table = analysis.table();
        if (!table.isOfSingleCountries()) {
            throw new UserError("National measures are of national tables; this is a world table.");
        }
        first = table.firstCell(region);
        size = table.cellsOf(region);
        output = new double[size];
        for (int i = 0; i < size; i++) {
            output[i] = table.output[first + i];
        }
        Matrix own = coefficients(null);
        totalCoefficients = coefficients(table.importedInputs);
        domestic = factors(own, analysis);
        total = factors(totalCoefficients, analysis);
    }

    static List<String> accounts() {
        return List.of("EMP", "H_EMPE", "LAB", "COMP", "VA");
    }

    private Matrix coefficients(@Nullable Matrix imported) {
        Matrix a = new Matrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double input = table.flows.at(first + i, first + j);
                input += imported == null ? 0 : imported.at(first + i, first + j);
                a.set(i, j, output[j] == 0 ? 0 : input / output[j]);
            }
        }
        return a;
    }

    private static LuFactors factors(Matrix a, Analysis analysis) {
        Matrix system = new Matrix(a.rows, a.rows);
        for (int i = 0; i < a.rows; i++) {
            for (int j = 0; j < a.rows; j++) {
                system.set(i, j, (i == j ? 1 : 0) - a.at(i, j));
            }
        }
        return LuFactors.ofPivoted(system, analysis.workers());
    }

    double[] part(double[] cells) {
        return java.util.Arrays.copyOfRange(cells, first, first + size);
    }

    double[] perOutput(double[] values) {
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            result[i] = output[i] == 0 ? 0 : values[i] / output[i];
        }
        return result;
    }

    /** Household consumption by product, domestic and imported. */
    double[] householdBundle() {
        double[] bundle = new double[size];
        for (int u = 0; u < table.useRegion.length; u++) {
            boolean own = table.useRegion[u] == region;
            if (own && table.uses.get(table.useCategory[u]).kind() == UseKind.HOUSEHOLDS) {
                for (int i = 0; i < size; i++) {
                    bundle[i] += table.finalDemand.at(first + i, u);
                    Matrix imported = table.importedUse;
                    bundle[i] += imported == null ? 0 : imported.at(first + i, u);
                }
            }
        }
        return bundle;
    }
}
