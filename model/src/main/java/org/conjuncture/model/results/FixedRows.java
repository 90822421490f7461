package org.conjuncture.model.results;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.results.ResultsWriter;
import org.conjuncture.base.results.Rows;
import org.conjuncture.base.results.TableLayout;
import org.conjuncture.model.indicator.Indicator;
import org.conjuncture.model.indicator.Indicators;
import org.conjuncture.model.scenario.MembershipSpan;
import org.conjuncture.model.scenario.RegimeSpan;
import org.conjuncture.model.tables.Border;
import org.conjuncture.model.tables.RecordFact;
import org.conjuncture.model.tables.Ruler;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;

/**
 * Tables written once: what maps and pictures need to know of the world, the record to compare
 * with, and what names mean.
 */
final class FixedRows {

    private static final String THE_MODEL = "the model";

    private final ResultsWriter writer;
    private final WorldTables tables;
    private final List<RegimeSpan> regimes;
    private final List<MembershipSpan> memberships;

    FixedRows(
            ResultsWriter writer,
            WorldTables tables,
            List<RegimeSpan> regimes,
            List<MembershipSpan> memberships) {
        this.writer = writer;
        this.tables = tables;
        this.regimes = regimes;
        this.memberships = memberships;
    }

    void write() {
        territories();
        rulers();
        regimes();
        memberships();
        record();
        definitions();
    }

    private void territories() {
        Rows rows = writer.rows("territory");
        for (int t = 0; t < tables.territories().size(); t++) {
            TerritoryRow row = tables.territories().get(t);
            List<String> shapes = new ArrayList<>();
            for (Border border : tables.borders()) {
                if (border.territory() == t && border.inAtlas()) {
                    shapes.add(border.shape().isEmpty() ? border.name() : border.shape());
                }
            }
            rows.text(row.id())
                    .text(row.name())
                    .text(row.region())
                    .text(String.join(";", shapes))
                    .end();
        }
    }

    private void rulers() {
        Rows rows = writer.rows("ruler");
        for (Ruler ruler : tables.rulers()) {
            if (ruler.isWhole()) {
                rows.text(tables.territories().get(ruler.territory()).id())
                        .text(ruler.state())
                        .integer(ruler.from())
                        .integer(ruler.to())
                        .end();
            }
        }
    }

    private void regimes() {
        Rows rows = writer.rows("regime");
        for (RegimeSpan span : regimes) {
            rows.text(tables.territories().get(span.territory()).id())
                    .text(span.regime())
                    .integer(span.from())
                    .integer(span.to())
                    .end();
        }
    }

    private void memberships() {
        Rows rows = writer.rows("membership");
        for (MembershipSpan span : memberships) {
            rows.text(tables.territories().get(span.territory()).id())
                    .text(span.institution())
                    .integer(span.from())
                    .integer(span.to())
                    .end();
        }
    }

    private void record() {
        Rows rows = writer.rows("record");
        for (RecordFact fact : tables.facts()) {
            rows.text(fact.name())
                    .text(fact.territory())
                    .integer(fact.year())
                    .number(fact.value())
                    .number(fact.lower())
                    .number(fact.upper())
                    .text(fact.source())
                    .end();
        }
    }

    private void definitions() {
        Rows rows = writer.rows("definition");
        for (Indicator indicator : Indicators.list()) {
            rows.text(indicator.name())
                    .text("indicator")
                    .text(indicator.doc())
                    .text(indicator.unit())
                    .text(indicator.source())
                    .end();
        }
        for (Outcomes outcome : Outcomes.values()) {
            define(rows, outcome.name(), "event", outcome.doc(), outcome.unit());
        }
        for (TableLayout table : Tables.everyOne()) {
            define(rows, table.name(), "table", table.doc(), "");
            for (TableLayout.Column column : table.columns()) {
                define(
                        rows,
                        table.name() + "." + column.name(),
                        "column",
                        column.doc(),
                        column.unit());
            }
        }
    }

    private static void define(Rows rows, String name, String kind, String doc, String unit) {
        rows.text(name).text(kind).text(doc).text(unit).text(THE_MODEL).end();
    }
}
