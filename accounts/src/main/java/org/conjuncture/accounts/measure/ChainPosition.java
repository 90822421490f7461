package org.conjuncture.accounts.measure;

import java.util.List;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * A region's place in value chains.
 *
 * <pre>
 * backward      foreign content / exports; forward = VS1 / exports; participation their sum
 *               (Hummels, Ishii and Yi 2001; Koopman, Powers, Wang and Wei 2010)
 * position      ln(1 + forward) − ln(1 + backward)            (Koopman et al. 2010)
 * upstreamness  of exports, Σ e_i U_i / Σ e_i                 (Antràs et al. 2012)
 * downstreamness of exports, by 1'L                           (Antràs and Chor 2013)
 * fragmentation imported inputs / all inputs                  (Feenstra and Hanson 1996)
 * grubel_lloyd  1 − Σ_s |e_s − m_s| / Σ_s (e_s + m_s)         (Grubel and Lloyd 1975)
 * primary_share exports of agriculture and mining / exports; concentration Σ (e_s/e)²
 * </pre>
 *
 * <p>Agriculture and mining are what the shipped concordance of sectors says. Pure numbers.
 */
public final class ChainPosition implements Measure {

    @Override
    public String name() {
        return "gvc-position";
    }

    @Override
    public String says() {
        return "participation in value chains, position, fragmentation and composition of exports";
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Leontief leontief = analysis.leontief();
        Matrix b = analysis.valueAddedContents();
        double[] e = analysis.exports();
        double[] up = SectorMeasures.upstreamness(analysis);
        double[] down = analysis.outputContents().columnSums();
        double[] allInputs = table.flows.columnSums();
        double[] importedShare = ExportMeasures.importedInputs(table, leontief);
        Matrix trade = TradeBySector.of(analysis);
        boolean[] primary = TradeBySector.primary(table);
        ResultTable result =
                ResultTable.of(
                        name(),
                        "pure numbers",
                        1,
                        "country",
                        "backward",
                        "forward",
                        "participation",
                        "position",
                        "upstreamness_of_exports",
                        "downstreamness_of_exports",
                        "fragmentation",
                        "grubel_lloyd",
                        "primary_share",
                        "concentration");
        for (int r = 0; r < table.regions.size(); r++) {
            double[] own = leontief.part(e, r);
            double gross = BorinMancini.sum(own);
            double foreign = 0, vs1 = 0;
            for (int t = 0; t < table.regions.size(); t++) {
                if (t != r) {
                    foreign += analysis.dot(b, t, r, own);
                    vs1 += analysis.dot(b, r, t, leontief.part(e, t));
                }
            }
            double imported = 0, inputs = 0;
            for (int i : table.cellsIn(r)) {
                imported += importedShare[i] * table.output[i];
                inputs += allInputs[i];
            }
            double differs = 0, all = 0, first = 0, squares = 0;
            for (int s = 0; s < table.sectors.size(); s++) {
                double sold = trade.at(r, s);
                double bought = trade.at(table.regions.size() + r, s);
                differs += Math.abs(sold - bought);
                all += sold + bought;
                first += primary[s] ? sold : 0;
                squares += sold * sold;
            }
            double back = ExportMeasures.share(foreign, gross);
            double forth = ExportMeasures.share(vs1, gross);
            result.add(
                    table.regions.get(r).code(),
                    back,
                    forth,
                    back + forth,
                    StrictMath.log(1 + forth) - StrictMath.log(1 + back),
                    ExportMeasures.share(BorinMancini.dot(own, leontief.part(up, r)), gross),
                    ExportMeasures.share(BorinMancini.dot(own, leontief.part(down, r)), gross),
                    ExportMeasures.share(imported, inputs),
                    all == 0 ? 0 : 1 - differs / all,
                    ExportMeasures.share(first, gross),
                    gross == 0 ? 0 : squares / (gross * gross));
        }
        return List.of(result);
    }
}
