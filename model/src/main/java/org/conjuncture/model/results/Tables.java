package org.conjuncture.model.results;

import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.results.TableLayout;
import org.conjuncture.model.scenario.Recording;

/**
 * The tables of a run's results, in long form; a dimension that does not apply is an empty text.
 */
public final class Tables {

    /** The world as a place. */
    public static final String WORLD = "WORLD";

    /** The world market for capital as a holder or a debtor. */
    public static final String MARKET = "MARKET";

    /** Origins of a good, or destinations of migrants, too small to be told one by one. */
    public static final String OTHERS = "OTHERS";

    public static final List<TableLayout> ALL =
            List.of(
                    TableLayout.of(
                            "indicator",
                            "quarter INT",
                            "territory TEXT",
                            "sector TEXT",
                            "grp TEXT",
                            "name TEXT",
                            "value DOUBLE"),
                    TableLayout.of(
                            "labour",
                            "year INT",
                            "territory TEXT",
                            "sector TEXT",
                            "state TEXT",
                            "occupation TEXT",
                            "sex TEXT",
                            "grp TEXT",
                            "skill TEXT",
                            "place TEXT",
                            "people DOUBLE",
                            "hours DOUBLE",
                            "pay DOUBLE",
                            "unpaidHours DOUBLE",
                            "unionMembers DOUBLE",
                            "overqualified DOUBLE",
                            "schooling DOUBLE",
                            "schoolingAsked DOUBLE",
                            "schoolingUsed DOUBLE"),
                    TableLayout.of(
                            "move",
                            "year INT",
                            "territory TEXT",
                            "fromState TEXT",
                            "toState TEXT",
                            "people DOUBLE"),
                    TableLayout.of(
                            "migration",
                            "year INT",
                            "origin TEXT",
                            "destination TEXT",
                            "people DOUBLE",
                            "clandestine DOUBLE",
                            "returned DOUBLE"),
                    TableLayout.of(
                            "trade",
                            "year INT",
                            "good TEXT",
                            "origin TEXT",
                            "buyer TEXT",
                            "value DOUBLE",
                            "quantity DOUBLE"),
                    TableLayout.of(
                            "claim",
                            "year INT",
                            "instrument TEXT",
                            "holder TEXT",
                            "debtor TEXT",
                            "value DOUBLE"),
                    TableLayout.of(
                            "flow",
                            "year INT",
                            "territory TEXT",
                            "flow TEXT",
                            "sector TEXT",
                            "value DOUBLE"),
                    TableLayout.of(
                            "balance",
                            "year INT",
                            "territory TEXT",
                            "instrument TEXT",
                            "sector TEXT",
                            "value DOUBLE"),
                    TableLayout.of(
                            "event",
                            "quarter INT",
                            "territory TEXT",
                            "kind TEXT",
                            "name TEXT",
                            "value DOUBLE",
                            "cause TEXT",
                            "source TEXT",
                            "verified TEXT"),
                    TableLayout.of(
                            "interindustry",
                            "year INT",
                            "territory TEXT",
                            "good TEXT",
                            "sector TEXT",
                            "value DOUBLE",
                            "quantity DOUBLE"),
                    TableLayout.of(
                            "production",
                            "year INT",
                            "territory TEXT",
                            "sector TEXT",
                            "people DOUBLE",
                            "hours DOUBLE",
                            "wages DOUBLE",
                            "labourIncome DOUBLE",
                            "inputs DOUBLE",
                            "sales DOUBLE",
                            "output DOUBLE",
                            "capital DOUBLE",
                            "utilization DOUBLE",
                            "techniqueStage DOUBLE",
                            "priceLevel DOUBLE",
                            "unionDensity DOUBLE"),
                    TableLayout.fixed(
                            "record",
                            "name TEXT",
                            "territory TEXT",
                            "year INT",
                            "value DOUBLE",
                            "lower DOUBLE",
                            "upper DOUBLE",
                            "source TEXT"),
                    TableLayout.fixed(
                            "territory", "id TEXT", "name TEXT", "region TEXT", "shapes TEXT"),
                    TableLayout.fixed(
                            "ruler",
                            "territory TEXT",
                            "state TEXT",
                            "fromQuarter INT",
                            "toQuarter INT"),
                    TableLayout.fixed(
                            "regime",
                            "territory TEXT",
                            "regime TEXT",
                            "fromQuarter INT",
                            "toQuarter INT"),
                    TableLayout.fixed(
                            "definition",
                            "name TEXT",
                            "kind TEXT",
                            "doc TEXT",
                            "unit TEXT",
                            "source TEXT"));

    /** The table of labour, of quarters; written where a scenario asks for it. */
    static final TableLayout LABOUR_BY_QUARTER = byQuarter();

    private Tables() {}

    private static TableLayout byQuarter() {
        TableLayout labour =
                ALL.stream().filter(each -> each.name().equals("labour")).findFirst().orElseThrow();
        List<TableLayout.Column> columns = new ArrayList<>(labour.columns());
        columns.set(0, new TableLayout.Column("quarter", TableLayout.Type.INTEGER));
        return new TableLayout("labourByQuarter", columns, false);
    }

    /** The tables a run writes: those its scenario asks for, and what explains them. */
    static List<TableLayout> of(Recording recording) {
        List<TableLayout> written = new ArrayList<>();
        for (TableLayout layout : ALL) {
            if (layout.isFixed() || recording.has(layout.name())) {
                written.add(layout);
            }
        }
        if (recording.isQuarterly("labour")) {
            written.add(LABOUR_BY_QUARTER);
        }
        return written;
    }
}
