package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.table.WorldTable;

/**
 * Hours embodied in trade between regions and what their difference is worth.
 *
 * <pre>
 * exported_hours, imported_hours   hours of the region for others' final use, of others for its own
 * net_hours                        imported − exported: labour appropriated (Hickel, Hanbury Lemos and Barbour 2024)
 * wage                             labour income per hour of the region
 * drain_at_centre_wage             −net_hours · wage of the centre tier: price of the labour it gives net
 * transfer_equal_wages             Σ_partners of own hours exported · (world wage − own wage) less the
 *                                  same of what it imports: value that equal wages would shift (Emmanuel 1969)
 * transfer_wage_gap                the same against the partner's wage pair by pair (Amin 1974)
 * </pre>
 *
 * <p>By skill (HS, MS, LS) where the accounts have it, and all together. Labour of the rest of the
 * world is imputed. Positive transfers are losses. It says what the exchange rates of labour are,
 * not that productivity or prices would stay if wages were equal. Units: million hours, the table's
 * money.
 */
public final class UnequalExchange implements Measure {

    private static final String TREATMENT = "row-imputed";

    @Override
    public String name() {
        return "unequal-exchange";
    }

    @Override
    public List<String> files() {
        return List.of(name(), "unequal-exchange-pairs");
    }

    @Override
    public String says() {
        return "net appropriation of hours and transfers at equal wages, by region, tier and skill";
    }

    @Override
    public List<String> needs() {
        return List.of("H_EMP", "LAB");
    }

    @Override
    public List<ResultTable> compute(Analysis analysis) {
        WorldTable table = analysis.table();
        Concordance tiers = Concordance.shipped("tiers");
        ResultTable result =
                ResultTable.of(
                                name(),
                                "million hours; " + table.source.unit(),
                                3,
                                "skill",
                                "country",
                                "tier",
                                "exported_hours",
                                "imported_hours",
                                "net_hours",
                                "wage",
                                "drain_at_centre_wage",
                                "transfer_equal_wages",
                                "transfer_wage_gap")
                        .sums(
                                "net_hours",
                                "drain_at_centre_wage",
                                "transfer_equal_wages",
                                "transfer_wage_gap");
        ResultTable pairs =
                ResultTable.of(
                                "unequal-exchange-pairs",
                                "million hours; " + table.source.unit(),
                                2,
                                "country",
                                "partner",
                                "hours_given",
                                "hours_received",
                                "income_given",
                                "income_received")
                        .sumsAll();
        for (String skill : List.of("all", "HS", "MS", "LS")) {
            String hours = skill.equals("all") ? "H_EMP" : "H_EMP_" + skill;
            String income = skill.equals("all") ? "LAB" : "LAB_" + skill;
            if (table.account(hours).isEmpty() || table.account(income).isEmpty()) {
                continue;
            }
            Matrix h = sources(analysis, hours);
            Matrix m = sources(analysis, income);
            List<String> tier = new ArrayList<>();
            table.regionCodes().forEach(code -> tier.add(tiers.groupOr(code, "semi-periphery")));
            addRegions(result, table, skill, tier, h, m, wages(table, hours, income));
            if (skill.equals("all")) {
                addPairs(pairs, table, h, m);
            }
        }
        return List.of(result, pairs);
    }

    private static Matrix sources(Analysis analysis, String account) {
        return LabourFootprint.sources(
                analysis, PricesOfProduction.labour(analysis.table(), account));
    }

    private static double[][] wages(WorldTable table, String hours, String income) {
        return new double[][] {
            table.byRegion(PricesOfProduction.labour(table, hours)),
            table.byRegion(PricesOfProduction.labour(table, income))
        };
    }

    private static void addRegions(
            ResultTable result,
            WorldTable table,
            String skill,
            List<String> tier,
            Matrix h,
            Matrix m,
            double[][] sums) {
        int regions = table.regions.size();
        double centreHours = 0;
        double centreIncome = 0;
        for (int r = 0; r < regions; r++) {
            boolean centre = tier.get(r).equals("centre");
            centreHours += centre ? sums[0][r] : 0;
            centreIncome += centre ? sums[1][r] : 0;
        }
        double centreWage = ExportMeasures.share(centreIncome, centreHours);
        double worldWage =
                ExportMeasures.share(BorinMancini.sum(sums[1]), BorinMancini.sum(sums[0]));
        for (int r = 0; r < regions; r++) {
            double wage = ExportMeasures.share(sums[1][r], sums[0][r]);
            double given = 0, received = 0, equal = 0, gap = 0;
            for (int q = 0; q < regions; q++) {
                if (q == r) {
                    continue;
                }
                double other = ExportMeasures.share(sums[1][q], sums[0][q]);
                given += h.at(r, q);
                received += h.at(q, r);
                equal += h.at(r, q) * worldWage - m.at(r, q);
                equal -= h.at(q, r) * worldWage - m.at(q, r);
                gap += h.at(r, q) * (other - wage) / 2 - h.at(q, r) * (wage - other) / 2;
            }
            result.add(
                    new String[] {skill, table.regions.get(r).code(), tier.get(r)},
                    given,
                    received,
                    received - given,
                    wage,
                    (given - received) * centreWage,
                    equal,
                    gap);
        }
    }

    private static void addPairs(ResultTable pairs, WorldTable table, Matrix h, Matrix m) {
        for (int r = 0; r < h.rows; r++) {
            for (int q = 0; q < h.rows; q++) {
                if (q != r) {
                    pairs.add(
                            new String[] {table.regions.get(r).code(), table.regions.get(q).code()},
                            h.at(r, q),
                            h.at(q, r),
                            m.at(r, q),
                            m.at(q, r));
                }
            }
        }
    }
}
