package org.conjuncture.accounts.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.measure.ExportMeasures;
import org.conjuncture.accounts.measure.LabourFootprint;
import org.conjuncture.accounts.measure.ResultTable;
import org.conjuncture.accounts.measure.SurplusValue;
import org.conjuncture.accounts.measure.UnequalExchange;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.WorldTable;

/**
 * One html file without any reference to the network: for how many hours of others' work each
 * region gets one of its own, the largest net flows of hours on the map, and the tables behind.
 */
public final class AccountsPage {

    private static final int ARROWS = 25;

    private final Analysis analysis;
    private final WorldTable table;
    private final WorldShapes shapes;
    private final Map<String, List<String>> shapesOf = new LinkedHashMap<>();
    private final Map<String, String> nameOf = new LinkedHashMap<>();

    private AccountsPage(Analysis analysis, String topoJson) {
        this.analysis = analysis;
        this.table = analysis.table();
        this.shapes = new WorldShapes(topoJson);
        nameOf.put("WORLD", "World");
        for (Region region : table.regions) {
            nameOf.put(region.code(), shortName(region));
            shapesOf.put(region.code(), CountryShapes.of(region));
        }
    }

    /**
     * The page.
     *
     * @param topoJson countries of the world, ids their ISO 3166 numbers
     */
    public static String html(Analysis analysis, String topoJson) {
        return new AccountsPage(analysis, topoJson).page();
    }

    /** What stands before a bracket or a word of explanation. */
    private static String shortName(Region region) {
        String name = region.name().replaceAll("\\s*\\(.*", "").strip();
        return name.isEmpty() ? region.code() : name;
    }

    private String name(String code) {
        return nameOf.getOrDefault(code, code);
    }

    private String table(ResultTable result, Predicate<ResultTable.Row> shown) {
        return HtmlTable.of(result.inMoney(table.source.unit()), shown, nameOf);
    }

    private String page() {
        boolean hasLabour = new UnequalExchange().isPossible(table);
        StringBuilder body = new StringBuilder();
        if (hasLabour) {
            addLabour(body);
        }
        body.append("<h2>Trade in value added</h2>");
        body.append(table(new ExportMeasures().compute(analysis).get(0), row -> true));
        body.append("<h2>The table</h2><dl>");
        describe(body, "Source", table.source.name());
        describe(body, "Unit", table.source.unit());
        describe(body, "Licence", table.source.licence());
        describe(body, "Citation", table.source.citation());
        body.append("</dl><ul>");
        table.notes.forEach(note -> body.append("<li>").append(HtmlTable.escaped(note)));
        body.append("</ul>");
        return String.join("\n", CountryShapes.lines("page.html"))
                .replace(
                        "{{title}}",
                        HtmlTable.escaped("Who works for whom: " + table.source.name()))
                .replace("{{body}}", body);
    }

    private static void describe(StringBuilder body, String name, String value) {
        body.append("<dt>").append(name).append("<dd>").append(HtmlTable.escaped(value));
    }

    private void addLabour(StringBuilder body) {
        List<ResultTable> exchange = new UnequalExchange().compute(analysis);
        ResultTable labour = new LabourFootprint().compute(analysis).get(0);
        Map<String, Double> ratio = new LinkedHashMap<>();
        for (ResultTable.Row row : labour.rows()) {
            if (row.texts()[0].equals("H_EMP") && row.texts()[1].equals("row-imputed")) {
                ratio.put(row.texts()[2], row.numbers()[5]);
            }
        }
        body.append(
                "<h2>Hours of others' work for one of one's own</h2><p>Hours embodied in what a"
                    + " region takes from others for its final use, for each hour of its own in"
                    + " what it gives. Above 1 it appropriates labour, below 1 it gives labour"
                    + " away. Arrows: the largest net flows of hours, from who works to who uses it"
                        + (rest(ratio).isEmpty()
                                ? ".</p>"
                                : "; those of the rest of the world, which has no one place, are"
                                        + " drawn from the middle of Africa.</p>"));
        body.append(map(ratio, arrows(exchange.get(1))));
        body.append("<h2>Labour at home, given and received</h2>");
        body.append(
                table(
                        labour,
                        row ->
                                row.texts()[0].equals("H_EMP")
                                        && row.texts()[1].equals("row-imputed")));
        body.append("<h2>Wages and transfers</h2>");
        body.append(table(exchange.get(0), row -> row.texts()[0].equals("all")));
        body.append("<h2>Necessary and surplus labour</h2>");
        body.append(
                table(
                        new SurplusValue().compute(analysis).get(0),
                        row -> row.texts()[0].equals("row-imputed")));
    }

    /** A net flow of hours from one region to another. */
    private record Arrow(String from, String to, double hours) {}

    private static List<Arrow> arrows(ResultTable pairs) {
        List<Arrow> arrows = new ArrayList<>();
        for (ResultTable.Row row : pairs.rows()) {
            double net = row.numbers()[0] - row.numbers()[1];
            if (net > 0) {
                arrows.add(new Arrow(row.texts()[0], row.texts()[1], net));
            }
        }
        arrows.sort(Comparator.comparingDouble(Arrow::hours).reversed());
        return arrows.subList(0, Math.min(ARROWS, arrows.size()));
    }

    /** The region that is the rest of the world; empty where there is none. */
    private static String rest(Map<String, Double> ratio) {
        String rest = "";
        for (String region : ratio.keySet()) {
            rest = region.toUpperCase(Locale.ROOT).matches("ROW|WLD|FIGW1") ? region : rest;
        }
        return rest;
    }

    private String map(Map<String, Double> ratio, List<Arrow> arrows) {
        Map<String, String> regionOfShape = new LinkedHashMap<>();
        String rest = rest(ratio);
        for (String region : ratio.keySet()) {
            shapesOf.getOrDefault(region, List.of())
                    .forEach(shape -> regionOfShape.put(shape, region));
        }
        StringBuilder svg = new StringBuilder();
        svg.append("<svg role=\"img\" aria-label=\"World map; the table below has its numbers\"")
                .append(
                        " viewBox=\"0 0 "
                                + (WorldShapes.WIDTH + WorldShapes.MARGIN)
                                + " "
                                + WorldShapes.HEIGHT
                                + "\">")
                .append(
                        "<defs><marker id=\"head\" viewBox=\"0 0 10 10\" refX=\"8\" refY=\"5\""
                                + " markerWidth=\"12\" markerHeight=\"12\" orient=\"auto\""
                                + " markerUnits=\"userSpaceOnUse\"><path class=\"head\""
                                + " d=\"M0,0L10,5L0,10z\"/></marker></defs>");
        for (Map.Entry<String, WorldShapes.Shape> shape : shapes.shapes().entrySet()) {
            String region = regionOfShape.getOrDefault(shape.getKey(), rest);
            Double value = ratio.get(region);
            String colour = value == null ? "none" : Colours.ofRatio(value);
            String words =
                    value == null
                            ? "no data"
                            : String.format(Locale.ROOT, "%s: %.2f", name(region), value);
            svg.append("<path fill=\"").append(colour).append("\" d=\"");
            svg.append(shape.getValue().path()).append("\"><title>");
            svg.append(HtmlTable.escaped(words)).append("</title></path>");
        }
        double largest = arrows.isEmpty() ? 1 : arrows.get(0).hours();
        for (Arrow arrow : arrows) {
            svg.append(arrow(arrow, largest, rest));
        }
        return svg.append("</svg>").append(Colours.legend()).toString();
    }

    private String arrow(Arrow arrow, double largest, String rest) {
        double[] from = place(arrow.from(), rest);
        double[] to = place(arrow.to(), rest);
        if (from.length == 0 || to.length == 0) {
            return "";
        }
        double middleX = (from[0] + to[0]) / 2 + (to[1] - from[1]) * 0.2;
        double middleY = (from[1] + to[1]) / 2 - Math.abs(to[0] - from[0]) * 0.2;
        return String.format(
                Locale.ROOT,
                "<path class=\"flow\" marker-end=\"url(#head)\" style=\"stroke-width:%.1f\""
                        + " d=\"M%.0f,%.0fQ%.0f,%.0f %.0f,%.0f\"><title>%s to %s: %,.0f million"
                        + " hours</title></path>",
                1 + 5 * Math.sqrt(arrow.hours() / largest),
                from[0],
                from[1],
                middleX,
                middleY,
                to[0],
                to[1],
                HtmlTable.escaped(name(arrow.from())),
                HtmlTable.escaped(name(arrow.to())),
                arrow.hours());
    }

    /** Where a region's arrows begin; the rest of the world has none of its own and gets Africa. */
    private double[] place(String region, String rest) {
        List<String> own =
                region.equals(rest) && !rest.isEmpty()
                        ? List.of("180")
                        : shapesOf.getOrDefault(region, List.of());
        return own.stream()
                .map(shapes.shapes()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(shape -> new double[] {shape.middleX(), shape.middleY()})
                .orElse(new double[0]);
    }
}
