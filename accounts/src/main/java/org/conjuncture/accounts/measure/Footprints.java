package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Footprints of every account of the table: what is used or given off anywhere for a region's final
 * use. M = q̂ x̂⁻¹ L Y, by region ({@code footprint}), by product bought ({@code
 * footprint-by-product}, λ_j Y_j^g) and by end user ({@code footprint-by-use}).
 *
 * <p>Miller and Blair (2009), ch. 10; Peters, "From Production-Based to Consumption-Based National
 * Emission Inventories" (Ecological Economics 65, 2008). Value added is account {@code
 * value_added}. Unit: that of each account. {@code of_use} is what final use itself gives off and
 * is part of production and footprint. Footprints sum to production, less what sectors without
 * output show.
 */
public final class Footprints implements Measure {

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public List<String> files() {
        return List.of(name(), "footprint-by-product", "footprint-by-use");
    }

    @Override
    public String says() {
        return "footprints of every account, by region, product and end user";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        ResultTable byRegion =
                ResultTable.of(
                                name(),
                                "units of the accounts",
                                3,
                                "account",
                                "unit",
                                "country",
                                "production",
                                "footprint",
                                "exported",
                                "imported",
                                "of_use")
                        .sums("production", "footprint", "of_use");
        ResultTable byProduct =
                ResultTable.of(
                                "footprint-by-product",
                                "units of the accounts",
                                3,
                                "account",
                                "country",
                                "product",
                                "footprint")
                        .sumsAll();
        ResultTable byUse =
                ResultTable.of(
                                "footprint-by-use",
                                "units of the accounts",
                                3,
                                "account",
                                "country",
                                "use",
                                "footprint")
                        .sumsAll();
        List<Account> accounts = new ArrayList<>();
        accounts.add(Account.of("value_added", table.source.unit(), analysis.valueAdded()));
        table.accounts.values().stream().filter(Account::additive).forEach(accounts::add);
        Leontief leontief = analysis.leontief();
        Matrix coefficients = new Matrix(accounts.size(), table.cells());
        for (int a = 0; a < accounts.size(); a++) {
            double[] row = leontief.perOutput(accounts.get(a).values());
            System.arraycopy(row, 0, coefficients.values, a * table.cells(), row.length);
        }
        Matrix contents = leontief.contents(coefficients);
        for (int a = 0; a < accounts.size(); a++) {
            Account account = accounts.get(a);
            addRegions(byRegion, analysis, account, coefficients.rowValues(a));
            double[] lambda = contents.rowValues(a);
            addProducts(byProduct, analysis, account, lambda);
            addUses(byUse, table, account, lambda);
        }
        return List.of(byRegion, byProduct, byUse);
    }

    private static void addRegions(
            ResultTable result, Analysis analysis, Account account, double[] perOutput) {
        WorldTable table = analysis.table();
        Matrix m = analysis.byRegion(perOutput, analysis.outputByConsumer());
        double[] production = table.byRegion(account.values());
        double[] footprint = m.columnSums();
        double[] served = m.rowSums();
        double[] ofUse = new double[footprint.length];
        for (int u = 0; u < account.ofUse().length; u++) {
            ofUse[table.useRegion[u]] += account.ofUse()[u];
        }
        for (int r = 0; r < footprint.length; r++) {
            result.add(
                    new String[] {account.name(), account.unit(), table.regions.get(r).code()},
                    production[r] + ofUse[r],
                    footprint[r] + ofUse[r],
                    served[r] - m.at(r, r),
                    footprint[r] - m.at(r, r),
                    ofUse[r]);
        }
    }

    private static void addProducts(
            ResultTable result, Analysis analysis, Account account, double[] lambda) {
        WorldTable table = analysis.table();
        Matrix y = analysis.finalDemand();
        for (int r = 0; r < table.regions.size(); r++) {
            double[] sums = new double[table.sectors.size()];
            for (int j = 0; j < lambda.length; j++) {
                sums[table.sectorOf[j]] += lambda[j] * y.at(j, r);
            }
            for (int s = 0; s < sums.length; s++) {
                result.add(
                        new String[] {
                            account.name(), table.regions.get(r).code(), table.sectors.get(s).code()
                        },
                        sums[s]);
            }
        }
    }

    private static void addUses(
            ResultTable result, WorldTable table, Account account, double[] lambda) {
        Map<Integer, Double> sums = new TreeMap<>();
        double[] contents = table.finalDemand.timesFromLeft(lambda);
        for (int u = 0; u < contents.length; u++) {
            int key = table.useRegion[u] * table.uses.size() + table.useCategory[u];
            sums.merge(key, contents[u], Double::sum);
        }
        sums.forEach((key, value) -> {
            FinalUse use = table.uses.get(key % table.uses.size());
            result.add(
                    new String[] {
                        account.name(),
                        table.regions.get(key / table.uses.size()).code(),
                        use.code()
                    },
                    value);
        });
    }
}
