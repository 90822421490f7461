package org.conjuncture.accounts.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.conjuncture.accounts.measure.ResultTable;

/** A result as an html table. */
final class HtmlTable {

    private HtmlTable() {}

    /**
     * Texts that are the same in every row shown stand above the table, not in a column.
     *
     * @param nameOf names of regions by their codes
     */
    static String of(
            ResultTable result, Predicate<ResultTable.Row> shown, Map<String, String> nameOf) {
        List<ResultTable.Row> rows = result.rows().stream().filter(shown).toList();
        StringBuilder words = new StringBuilder(escaped(result.name()));
        StringBuilder head = new StringBuilder();
        boolean[] isColumn = new boolean[result.textColumns()];
        for (int c = 0; c < isColumn.length; c++) {
            isColumn[c] = isColumn.length == 1 || !isSame(rows, c);
            if (isColumn[c]) {
                head.append("<th scope=\"col\">").append(name(result, c)).append("</th>");
            } else {
                words.append(", ").append(escaped(rows.get(0).texts()[c]));
            }
        }
        for (int c = result.textColumns(); c < result.columns().size(); c++) {
            head.append("<th scope=\"col\" class=\"n\">").append(name(result, c)).append("</th>");
        }
        words.append("; ").append(escaped(result.units()));
        // What the table is stands above what scrolls, or a phone would push it out of sight.
        StringBuilder html = new StringBuilder("<p class=\"what\">").append(words).append("</p>");
        html.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"");
        html.append(words).append("\"><table><thead><tr>");
        html.append(head).append("</tr></thead><tbody>");
        for (ResultTable.Row row : rows) {
            html.append("<tr>");
            boolean isFirst = true;
            for (int c = 0; c < isColumn.length; c++) {
                if (isColumn[c]) {
                    html.append(isFirst ? "<th scope=\"row\">" : "<td>");
                    String text = row.texts()[c];
                    boolean isRegion = result.columns().get(c).equals("country");
                    html.append(escaped(isRegion ? nameOf.getOrDefault(text, text) : text));
                    html.append(isFirst ? "</th>" : "</td>");
                    isFirst = false;
                }
            }
            for (double number : row.numbers()) {
                html.append("<td class=\"n\">").append(number(number)).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
    }

    private static boolean isSame(List<ResultTable.Row> rows, int column) {
        return rows.size() > 1
                && rows.stream().map(row -> row.texts()[column]).distinct().count() == 1;
    }

    private static String name(ResultTable result, int column) {
        return escaped(result.columns().get(column).replace('_', ' '));
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        double size = Math.abs(number);
        return String.format(
                Locale.ROOT, size >= 1000 ? "%,.0f" : size >= 10 ? "%.1f" : "%.3f", number);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
