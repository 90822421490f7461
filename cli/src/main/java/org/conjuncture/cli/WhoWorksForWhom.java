package org.conjuncture.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.measure.LabourFootprint;
import org.conjuncture.accounts.measure.LabourSources;
import org.conjuncture.accounts.measure.ResultTable;
import org.conjuncture.accounts.measure.SurplusValue;
import org.conjuncture.accounts.page.CountryShapes;
import org.conjuncture.accounts.read.RunTable;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.SampleTable;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.UserError;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.report.WorkForWhom;

/**
 * Who works for whom in a run, in its first year, each tenth and the last, and in the published
 * table that comes with the program: the measures of {@code accounts analyse}, so that the page and
 * the command say the same.
 */
final class WhoWorksForWhom {

    private static final String HOURS = "H_EMP";
    private static final String TREATMENT = "row-imputed";
    private static final double MILLION = 1e6;

    private WhoWorksForWhom() {}

    static WorkForWhom.Told of(Path folder) {
        try (Workers workers = new Workers(1)) {
            List<WorkForWhom> ofRun = ofRun(folder, workers);
            return new WorkForWhom.Told(ofRun, ofRun.isEmpty() ? List.of() : published(workers));
        }
    }

    /** Nothing where there are no results that can be read now, as the page says itself. */
    private static List<WorkForWhom> ofRun(Path folder, Workers workers) {
        List<WorkForWhom> told = new ArrayList<>();
        try (ResultsReader results = ResultsReader.open(RunFolder.results(folder))) {
            List<Integer> years = RunTable.years(results);
            for (int year : years) {
                if (year % 10 == 0 || year == years.getFirst() || year == years.getLast()) {
                    String name = folder.getFileName() + "@" + year;
                    told.add(of(RunTable.undivided(results, year, name), workers));
                }
            }
        } catch (EnvironmentError | UserError unreadable) {
            return List.of();
        }
        return told;
    }

    private static List<WorkForWhom> published(Workers workers) {
        try {
            return List.of(of(SampleTable.read(), workers));
        } catch (EnvironmentError noRoom) {
            return List.of();
        }
    }

    private static WorkForWhom of(WorldTable table, Workers workers) {
        Analysis analysis = new Analysis(table, workers);
        ResultTable between = new LabourSources(HOURS, TREATMENT).compute(analysis).get(0);
        ResultTable footprint = new LabourFootprint().compute(analysis).get(0);
        ResultTable surplus = new SurplusValue().compute(analysis).get(0);
        int count = table.regions.size();
        List<WorkForWhom.Place> places = new ArrayList<>();
        double[][] hours = new double[count][];
        double[] worked = new double[count];
        double[] used = new double[count];
        double[] necessary = new double[count];
        for (int r = 0; r < count; r++) {
            Region region = table.regions.get(r);
            String code = region.code();
            places.add(new WorkForWhom.Place(code, CountryShapes.of(region)));
            hours[r] = inHours(between.rows().get(r).numbers());
            int row = footprint.rowOf(HOURS, TREATMENT, code);
            worked[r] = MILLION * footprint.at(row, "employed_in_country");
            used[r] = MILLION * footprint.at(row, "footprint");
            necessary[r] = MILLION * necessary(surplus, code);
        }
        return new WorkForWhom(
                table.source.name(), table.source.year(), places, hours, worked, used, necessary);
    }

    /** A region without labour income has no row. */
    private static double necessary(ResultTable surplus, String code) {
        Optional<ResultTable.Row> row =
                surplus.rows().stream()
                        .filter(each -> each.texts()[0].equals(TREATMENT))
                        .filter(each -> each.texts()[1].equals(code))
                        .findFirst();
        int column = surplus.columns().indexOf("value_of_labour_power_hours");
        return row.map(each -> each.numbers()[column - surplus.textColumns()]).orElse(Double.NaN);
    }

    private static double[] inHours(double[] millions) {
        double[] hours = new double[millions.length];
        for (int i = 0; i < hours.length; i++) {
            hours[i] = MILLION * millions[i];
        }
        return hours;
    }
}
