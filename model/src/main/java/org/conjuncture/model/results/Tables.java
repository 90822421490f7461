package org.conjuncture.model.results;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conjuncture.base.results.TableLayout;
import org.conjuncture.model.scenario.Recording;

/**
 * The tables of a run's results, in long form, with the unit of each column; a dimension that does
 * not apply is an empty text, a number that does not is empty. World money is the money of trade
 * and claims abroad, pounds of the world's start; home currency is the territory's own.
 */
public final class Tables {

    /** The world as a place. */
    public static final String WORLD = "WORLD";

    /** The world market for capital as a holder or a debtor. */
    public static final String MARKET = "MARKET";

    /** Origins of a good, or destinations of migrants, too small to be told one by one. */
    public static final String OTHERS = "OTHERS";

    private static final String QUARTER =
            "quarter INT [quarter] 4 × year + 0 to 3: 7480 is the first quarter of 1870";

    private static final String YEAR = "year INT [year] the year that the row is of";
    private static final String TERRITORY =
            "territory TEXT id of the territory, as in the table territory";

    /** What is told of quarters and years while a run goes on. */
    private static final List<TableLayout> OF_TIME =
            List.of(
                    TableLayout.of(
                                    "indicator",
                                    QUARTER,
                                    "territory TEXT id of the territory, or WORLD",
                                    "sector TEXT the sector it is of, once a year; empty: all",
                                    "grp TEXT female, male, dominant or dominated: the people it is"
                                            + " of, once a year; empty: all",
                                    "name TEXT the indicator, as in definition",
                                    "value DOUBLE [the indicator's] its value")
                            .whoseRowIs(
                                    "an indicator of a territory or the world in a quarter; yearly"
                                            + " ones, and those of a sector or of people of one sex"
                                            + " or group, stand in the last"),
                    TableLayout.of(
                                    "labour",
                                    YEAR,
                                    TERRITORY,
                                    "sector TEXT sector of wage work and subsistence, else empty",
                                    "state TEXT wage, ownAccount, outwork, subsistence, unemployed,"
                                            + " household or school",
                                    "occupation TEXT of wage work, else empty",
                                    "sex TEXT empty where cells are too few to be told apart",
                                    "grp TEXT dominant or dominated group; empty likewise",
                                    "skill TEXT low, middle or high: schooling of under six years,"
                                            + " of six to twelve, of more; empty likewise",
                                    "place TEXT country or town; empty likewise",
                                    "people DOUBLE [persons] those of the year's last quarter",
                                    "hours DOUBLE [hours a year] hours of paid work and"
                                            + " subsistence",
                                    "pay DOUBLE [home currency a year] pay, and income without pay",
                                    "unpaidHours DOUBLE [hours a year] work at home",
                                    "unionMembers DOUBLE [persons] members of unions",
                                    "overqualified DOUBLE [persons] three years of schooling or"
                                            + " more beyond what their places ask for",
                                    "schooling DOUBLE [person-years] schooling that people have",
                                    "schoolingAsked DOUBLE [person-years] schooling that their"
                                            + " places ask for",
                                    "schoolingUsed DOUBLE [person-years] schooling that their work"
                                            + " uses")
                            .whoseRowIs(
                                    "people of working age who are alike in all that the columns"
                                            + " of text say"),
                    TableLayout.of(
                                    "move",
                                    YEAR,
                                    TERRITORY,
                                    "fromState TEXT state of work before; empty for who comes of"
                                            + " age or from abroad",
                                    "toState TEXT state of work after",
                                    "people DOUBLE [persons a year] who went from one to the other")
                            .whoseRowIs("moves between two states of work in a year"),
                    TableLayout.of(
                                    "migration",
                                    YEAR,
                                    "origin TEXT territory that people left",
                                    "destination TEXT territory they went to, or OTHERS",
                                    "people DOUBLE [persons a year] who moved, children included",
                                    "clandestine DOUBLE [persons a year] of them those without"
                                            + " rights",
                                    "returned DOUBLE [persons a year] of them those who went back"
                                            + " to where they were born",
                                    "indentured DOUBLE [persons a year] of them those carried"
                                            + " under contracts that bind them")
                            .whoseRowIs("people who moved from one territory to another in a year"),
                    TableLayout.of(
                                    "trade",
                                    YEAR,
                                    "good TEXT sector that makes the good",
                                    "origin TEXT territory that sells, or OTHERS",
                                    "buyer TEXT territory that buys; its own goods included",
                                    "value DOUBLE [world money a year] at sellers' prices, without"
                                            + " duties",
                                    "quantity DOUBLE [origin's units a year] a unit is a 1990"
                                            + " dollar's worth at the origin's prices of the start")
                            .whoseRowIs("a good that a territory bought of another in a year"),
                    TableLayout.of(
                                    "claim",
                                    YEAR,
                                    "instrument TEXT equity, bonds, bankPosition, externalDebt,"
                                            + " officialLoan, bondAbroad, keyCurrency or clearing",
                                    "holder TEXT territory that holds the claim, or MARKET",
                                    "debtor TEXT territory it is a claim on, or MARKET",
                                    "value DOUBLE [world money] at the year's end")
                            .whoseRowIs(
                                    "a claim on another territory or the world market; equity of"
                                            + " residents at home too"),
                    TableLayout.of(
                                    "flow",
                                    YEAR,
                                    TERRITORY,
                                    "flow TEXT kind of payment",
                                    "sector TEXT who is paid or pays: workers, owners, companies,"
                                            + " state, bank, centralBank or worldMarket",
                                    "value DOUBLE [home currency a year] receipts (+) less payments"
                                            + " (−)")
                            .whoseRowIs(
                                    "a cell of the matrix of flows; what passes through clearing is"
                                            + " left out"),
                    TableLayout.of(
                                    "balance",
                                    YEAR,
                                    TERRITORY,
                                    "instrument TEXT what is owned or owed",
                                    "sector TEXT who owns or owes it, as in flow",
                                    "value DOUBLE [home currency] owned (+) or owed (−) at the"
                                            + " year's end")
                            .whoseRowIs("a cell of the matrix of balances"),
                    TableLayout.of(
                                    "change",
                                    YEAR,
                                    TERRITORY,
                                    "instrument TEXT what is owned or owed, as in balance",
                                    "sector TEXT whose net worth it changes, as in flow",
                                    "kind TEXT revaluation; writeOff, what ends; founding, what is"
                                            + " found or made; passing, from one to another without"
                                            + " pay",
                                    "cause TEXT exchangeRate, price of capital goods, worth of"
                                            + " plants by profits kept and prices, bankruptcy,"
                                            + " default, wear and scrapping, destruction in war,"
                                            + " mining of gold, production into stocks, taking by"
                                            + " law or force, succession of states",
                                    "value DOUBLE [home currency a year] gain (+) or loss (−)")
                            .whoseRowIs(
                                    "a change of what a sector is worth that is no flow: its net"
                                            + " worth at a year's end, the sum of its balances, is"
                                            + " that of the year before with its changes and its"
                                            + " flows; flows that only change one thing owned for"
                                            + " another (loans, bonds, externalLoans, reserves,"
                                            + " gold, equityIssue, equitySale, investment) aside"),
                    TableLayout.of(
                                    "event",
                                    QUARTER,
                                    "territory TEXT id of the territory, or WORLD",
                                    "kind TEXT kind of decision, or kind of event as in definition",
                                    "name TEXT what happened",
                                    "value DOUBLE [the kind's] its size; of a decision, what its"
                                            + " lever is set to or moved by",
                                    "cause TEXT decision of the timeline or what set it off",
                                    "source TEXT of a decision",
                                    "verified TEXT yes or no, of a decision: whether its source has"
                                            + " been looked up")
                            .whoseRowIs(
                                    "a decision that took effect, or what the model brought about"),
                    TableLayout.of(
                                    "interindustry",
                                    YEAR,
                                    TERRITORY,
                                    "good TEXT sector that makes the good",
                                    "sector TEXT who uses it: a sector as input, or households,"
                                            + " state or investment",
                                    "value DOUBLE [home currency a year] at buyers' prices, duties"
                                            + " included",
                                    "quantity DOUBLE [buyer's units a year] value over the price"
                                            + " delivered in the year's last quarter; units as in"
                                            + " trade")
                            .whoseRowIs("a good and who used it in a territory and year"),
                    TableLayout.of(
                                    "production",
                                    YEAR,
                                    TERRITORY,
                                    "sector TEXT the sector",
                                    "people DOUBLE [persons] at work, mean of the quarters",
                                    "hours DOUBLE [hours a year] worked",
                                    "wages DOUBLE [home currency a year] pay of the employed",
                                    "labourIncome DOUBLE [world money a year] wages, what outwork"
                                            + " and own account bring, and the worth of subsistence"
                                            + " produce",
                                    "inputs DOUBLE [world money a year] goods bought for"
                                            + " production, duties included",
                                    "sales DOUBLE [world money a year] sold, at sellers' prices",
                                    "output DOUBLE [world money a year] made, at sellers' prices",
                                    "capital DOUBLE [world money] fixed capital at its price, mean"
                                            + " of the quarters",
                                    "utilization DOUBLE [1] output over capacity, last quarter;"
                                            + " empty where there is no capacity",
                                    "techniqueStage DOUBLE [0 to 4] place on the ladder of"
                                            + " techniques, last quarter; empty for subsistence",
                                    "priceLevel DOUBLE [home currency a unit] sellers' price, 1 at"
                                            + " the start, last quarter; empty for subsistence",
                                    "unionDensity DOUBLE [1] members of unions over employed, last"
                                            + " quarter; empty for subsistence")
                            .whoseRowIs(
                                    "what a sector of a territory made, sold and paid in a year"));

    /** What is written once at the start: what maps and pictures need to know. */
    private static final List<TableLayout> FIXED =
            List.of(
                    TableLayout.fixed(
                                    "record",
                                    "name TEXT the indicator it is a figure of",
                                    "territory TEXT id of the territory, or WORLD",
                                    "year INT [year] the year that the figure is of",
                                    "value DOUBLE [the indicator's] the figure",
                                    "lower DOUBLE [the indicator's] least that it may be",
                                    "upper DOUBLE [the indicator's] most that it may be",
                                    "source TEXT where it is from")
                            .whoseRowIs("a figure of the historical record, to compare with"),
                    TableLayout.fixed(
                                    "territory",
                                    "id TEXT by which other tables name it",
                                    "name TEXT its name",
                                    "region TEXT part of the world it is counted with",
                                    "shapes TEXT shapes of the map it is drawn as, parted by ;")
                            .whoseRowIs("a territory"),
                    TableLayout.fixed(
                                    "ruler",
                                    TERRITORY,
                                    "state TEXT territory whose state rules it",
                                    "fromQuarter INT [quarter] first quarter, 4 × year + 0 to 3",
                                    "toQuarter INT [quarter] first quarter after; 2147483647 for"
                                            + " good")
                            .whoseRowIs("a span of time in which a state rules a territory"),
                    TableLayout.fixed(
                                    "regime",
                                    TERRITORY,
                                    "regime TEXT name of the regime",
                                    "fromQuarter INT [quarter] first quarter, 4 × year + 0 to 3",
                                    "toQuarter INT [quarter] first quarter after")
                            .whoseRowIs("a span of time in which a territory is under a regime"),
                    TableLayout.fixed(
                                    "membership",
                                    TERRITORY,
                                    "institution TEXT name of the institution",
                                    "fromQuarter INT [quarter] first quarter, 4 × year + 0 to 3",
                                    "toQuarter INT [quarter] first quarter after")
                            .whoseRowIs(
                                    "a span of time in which a territory is a member of an"
                                            + " institution"),
                    TableLayout.fixed(
                                    "definition",
                                    "name TEXT an indicator, a kind of event, a table, or"
                                            + " table.column",
                                    "kind TEXT indicator, event, table or column",
                                    "doc TEXT what it is",
                                    "unit TEXT its unit; empty for texts and tables",
                                    "source TEXT where the definition is from")
                            .whoseRowIs("what a name in the results means"));

    public static final List<TableLayout> ALL =
            Stream.concat(OF_TIME.stream(), FIXED.stream()).toList();

    /** The table of labour, of quarters; written where a scenario asks for it. */
    static final TableLayout LABOUR_BY_QUARTER = byQuarter();

    private Tables() {}

    private static TableLayout byQuarter() {
        TableLayout labour =
                ALL.stream().filter(each -> each.name().equals("labour")).findFirst().orElseThrow();
        List<TableLayout.Column> columns = new ArrayList<>(labour.columns());
        columns.set(0, TableLayout.of("labourByQuarter", QUARTER).columns().getFirst());
        String row =
                "the same as in labour by quarter: people of its end, hours and pay of its own";
        return new TableLayout("labourByQuarter", row, columns, false);
    }

    /** Every table that a run may write. */
    public static List<TableLayout> everyOne() {
        return Stream.concat(ALL.stream(), Stream.of(LABOUR_BY_QUARTER)).toList();
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
