package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.WorldTable;

/**
 * One account as a table of regions by regions: row, where the labour is done; column, whose final
 * use it serves. {@code l̂ L Y} summed; see {@link LabourFootprint}.
 */
public final class LabourSources implements Measure {

    private final String account;
    private final String treatment;

    public LabourSources(String account, String treatment) {
        this.account = account;
        this.treatment = treatment;
    }

    @Override
    public String name() {
        return "labour-" + account + "-" + treatment + "-source-by-consumer";
    }

    @Override
    public String says() {
        return "whose labour (" + account + ") serves whose final use, " + treatment;
    }

    @Override
    public List<String> needs() {
        return List.of(account);
    }

    /** Of a run both treatments are one, and one is enough. */
    @Override
    public boolean isPossible(WorldTable table) {
        return Measure.super.isPossible(table)
                && LabourCoefficients.treatments(table).contains(treatment);
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Account found = LabourCoefficients.account(table, account);
        double[] q = LabourCoefficients.values(table, found, treatment);
        return List.of(
                ValueAddedSources.square(
                        name(), table, LabourFootprint.sources(analysis, q), found.unit()));
    }
}
