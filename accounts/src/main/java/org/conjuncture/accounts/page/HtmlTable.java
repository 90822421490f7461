package org.conjuncture.accounts.page;

import java.util.Locale;
import java.util.function.Predicate;
import org.conjuncture.accounts.measure.ResultTable;

/** A result as an html table. */
final class HtmlTable {

    private HtmlTable() {}

    static String of(ResultTable result, Predicate<ResultTable.Row> shown) {
        StringBuilder html = new StringBuilder("<div class=\"wide\"><table><caption>");
        html.append(escaped(result.name() + ", " + result.units())).append("</caption><thead><tr>");
        for (int c = 0; c < result.columns().size(); c++) {
            html.append(
                    c < result.textColumns()
                            ? "<th scope=\"col\">"
                            : "<th scope=\"col\" class=\"n\">");
            html.append(escaped(result.columns().get(c).replace('_', ' '))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (ResultTable.Row row : result.rows()) {
            if (!shown.test(row)) {
                continue;
            }
            html.append("<tr>");
            for (String text : row.texts()) {
                html.append("<td>").append(escaped(text)).append("</td>");
            }
            for (double number : row.numbers()) {
                html.append("<td class=\"n\">").append(number(number)).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table></div>").toString();
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
