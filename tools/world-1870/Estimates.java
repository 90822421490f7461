import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cells of a territory that need a choice: the figure where there is one, else a rule. Either
 * way what was done is added to {@code sources}.
 */
final class Estimates {

    private final World1870 world;
    private final Map<String, Map<String, String>> parents;
    private final Map<String, Double> bilateral = new HashMap<>();
    private final double meanLabourShare;
    private final double medianHours;
    private final double[] literacyLine;
    StringBuilder sources = new StringBuilder();

    Estimates(World1870 world) throws IOException {
        this.world = world;
        parents = Sheet.read(world.history.resolve("world-1870/parents-1870.csv")).by("old_id");
        for (Map<String, String> row : Trade.measured(world).values()) {
            bilateral.merge(row.get("exporter"), Double.parseDouble(row.get("value")), Double::sum);
        }
        meanLabourShare =
                world.source.stream()
                        .mapToDouble(row -> Sheet.number(row, "labour_share"))
                        .filter(x -> x > 0)
                        .average()
                        .orElseThrow();
        List<Double> hours = new ArrayList<>();
        for (Map<String, String> row : world.source) {
            if (Sheet.number(row, "annual_hours_fulltime", 0) > 0) {
                hours.add(Sheet.number(row, "annual_hours_fulltime"));
            }
        }
        Collections.sort(hours);
        medianHours = hours.get(hours.size() / 2);
        literacyLine = fitLiteracy();
    }

    /**
     * Logit of literacy on the logarithm of a tenth of a year plus schooling, where both are known
     * (least squares).
     */
    private double[] fitLiteracy() {
        double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
        for (Map<String, String> row : world.source) {
            double literacy = Sheet.number(row, "literacy") / 100;
            if (literacy > 0) {
                double x = StrictMath.log(0.1 + Sheet.number(row, "years_of_schooling"));
                double y = StrictMath.log(literacy / (1 - literacy));
                n++;
                sx += x;
                sy += y;
                sxx += x * x;
                sxy += x * y;
            }
        }
        double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        return new double[] {(sy - slope * sx) / n, slope};
    }

    void note(String column, String text) {
        if (!sources.isEmpty()) {
            sources.append("; ");
        }
        sources.append(column).append(": ").append(text.replace(';', ','));
    }

    double townShare(Map<String, String> from, Map<String, String> record) {
        double own = Sheet.number(record, "town_share");
        if (own > 0) {
            note(
                    "town_share",
                    "estimate from the general historical record, unverified: towns of 5,000 and"
                            + " more, in reach of Bairoch 1988");
            return own;
        }
        note("town_share", from.get("urban_source"));
        return Sheet.number(from, "urban_share") / 100;
    }

    double literacy(Map<String, String> from, Map<String, String> record) {
        double own = Sheet.number(record, "literacy");
        if (own > 0) {
            note("literacy", "estimate from the general historical record, unverified");
            return own;
        }
        double known = Sheet.number(from, "literacy");
        if (known > 0) {
            note("literacy", from.get("literacy_source"));
            return known / 100;
        }
        double x =
                literacyLine[0]
                        + literacyLine[1]
                                * StrictMath.log(0.1 + Sheet.number(from, "years_of_schooling"));
        note(
                "literacy",
                "estimate: logit on the logarithm of schooling plus a tenth of a year, fitted on"
                        + " the territories with both");
        return 1 / (1 + StrictMath.exp(-x));
    }

    double hours(Map<String, String> from) {
        double known = Sheet.number(from, "annual_hours_fulltime");
        note(
                "annual_hours",
                known > 0
                        ? "Huberman & Minns 2007"
                        : "estimate: median of the territories in Huberman & Minns 2007");
        return known > 0 ? known : medianHours;
    }

    double labourShare(Map<String, String> from) {
        double known = Sheet.number(from, "labour_share");
        note(
                "labour_share",
                known > 0
                        ? "Piketty 2014, tables S6.1–S6.2"
                        : "estimate: mean of Britain and France (Piketty 2014)");
        return known > 0 ? known : meanLabourShare;
    }

    double exportShare(Map<String, String> from, Map<String, String> record, double pounds) {
        double own = Sheet.number(record, "export_share");
        if (own > 0) {
            note("export_share", "estimate from the general historical record, unverified");
            return own;
        }
        double known = Sheet.number(from, "exports_gdp_1870_tradhist");
        Map<String, String> parent = parents.get(from.get("parent_old_id").split(";")[0]);
        double dollars = Sheet.number(from, "exports_1870_musd_cow");
        String text;
        double share;
        if (known > 0) {
            text = "TRADHIST (Fouquin & Hugot 2016)";
            share = known / 100;
        } else if (dollars > 0) {
            text = "exports of 1870 (COW Trade 4.0, 4.866 dollars to the pound) over GDP in pounds";
            share = dollars * 1e6 / 4.866 / pounds;
        } else if (parent != null && Sheet.number(parent, "exports_1870_musd_cow") > 0) {
            text =
                    "estimate: exports of the old state (COW Trade 4.0) over its GDP, at the"
                            + " territory's price level";
            share =
                    Sheet.number(parent, "exports_1870_musd_cow")
                            * 1e6
                            / 4.866
                            / (1000
                                    * Sheet.number(parent, "population_thousand")
                                    * Sheet.number(parent, "gdp_per_head_1990intusd")
                                    * Sheet.number(from, "price_level_relative_gbr")
                                    * World1870.POUNDS_PER_DOLLAR);
        } else if (bilateral.containsKey(from.get("id"))) {
            text =
                    "estimate: exports to Britain, France and the United States (TRADHIST) taken as"
                            + " 60% of all, over GDP in pounds";
            share = bilateral.get(from.get("id")) / 0.6 / pounds;
        } else {
            text = "estimate: no figure in a source that may be shipped, 4% of GDP";
            share = 0.04;
        }
        note("export_share", text + (share > 0.5 ? ", capped at one half" : ""));
        return Math.min(share, 0.5);
    }

    double publicShare(Map<String, String> from, Map<String, String> record) {
        double known = Sheet.number(from, "gov_expenditure_gdp_pct_1880") / 100;
        double own = Sheet.number(record, "public_share");
        if (own > 0) {
            note(
                    "public_share",
                    "estimate from the general historical record, unverified: central and local"
                            + " government");
            return own;
        }
        double share = Math.clamp(known, 0.03, 0.2);
        note(
                "public_share",
                "Mauro et al. 2015, year "
                        + from.get("gov_expenditure_gdp_pct_1880_year").replace(".0", "")
                        + (share == known ? "" : ", held between 3% and 20%"));
        return share;
    }

    double tariff(Map<String, String> from, Map<String, String> record) {
        double rating = Sheet.number(from, "hiel_tariff_rating");
        double own = Sheet.number(record, "tariff");
        if (own >= 0) {
            note(
                    "tariff",
                    "estimate from the general historical record, unverified: treaty, colonial or"
                            + " state tariff of about 1870");
            return own;
        }
        note(
                "tariff",
                "no measured table: 3% + 47% × (1 − rating/10) from the tariff rating of HIEL"
                        + " (Prados de la Escosura), which puts the USA at 38% and Britain at 9%");
        return 0.03 + 0.47 * (1 - rating / 10);
    }

    double energy(Map<String, String> from, String column, String name) {
        double known = Sheet.number(from, column);
        if (known >= 0) {
            note(name, "COW National Material Capabilities");
            return known;
        }
        Map<String, String> parent = parents.get(from.get("parent_old_id").split(";")[0]);
        double whole = parent == null ? 0 : Sheet.number(parent, column, 0);
        if (whole == 0) {
            note(name, "no state in COW: taken as 0");
            return 0;
        }
        note(name, "estimate: the old state's figure (COW) by share of its output");
        double old =
                1000
                        * Sheet.number(parent, "population_thousand")
                        * Sheet.number(parent, "gdp_per_head_1990intusd");
        double own =
                1000
                        * Sheet.number(from, "population_thousand")
                        * Sheet.number(from, "gdp_per_head_1990intusd");
        return whole * Math.min(1, own / old);
    }

    double polyarchy(Map<String, String> from) {
        double known = Sheet.number(from, "vdem_polyarchy");
        note(
                "polyarchy",
                known >= 0
                        ? "V-Dem, state of 1870 (" + from.get("regime_from") + ")"
                        : "estimate: no V-Dem score, 0.05");
        return known >= 0 ? known : 0.05;
    }
}
