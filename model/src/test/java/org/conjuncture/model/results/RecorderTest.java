package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.results.Columns;
import org.conjuncture.base.results.ResultsReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {

    @TempDir private static Path runs;

    private static ResultsReader results;

    @BeforeAll
    static void run() {
        SmallRuns.whole(runs, "small", SmallRuns.plan(2, ""));
        results = ResultsReader.open(RunFolder.results(runs.resolve("small")));
    }

    @AfterAll
    static void close() {
        results.close();
    }

    @Test
    void everyTableIsThereAndOnlyOutcomesMayBeNone() {
        for (var layout : Tables.ALL) {
            assertThat(number("SELECT count(*) AS n FROM \"" + layout.name() + "\""))
                    .as(layout.name())
                    .isPositive();
        }
    }

    @Test
    void theWorldsOutputIsTheSumOverTerritoriesInWorldMoney() {
        double world =
                number(
                        "SELECT sum(value) AS n FROM indicator WHERE name = 'gdp' AND territory ="
                                + " 'WORLD'");
        double sum =
                number(
                        "SELECT sum(value) AS n FROM indicator WHERE name = 'gdpWorldMoney' AND"
                                + " territory <> 'WORLD' AND sector = ''");
        assertThat(world).isCloseTo(sum, within(1e-9 * sum));
    }

    @Test
    void whoMovesFromPlaceToPlaceInAYearIsWhoLeavesInItsQuarters() {
        double pairs = number("SELECT sum(people) AS n FROM migration");
        double quarters =
                number(
                        "SELECT sum(value) AS n FROM indicator WHERE name = 'emigration' AND"
                                + " territory <> 'WORLD' AND quarter // 4 IN (SELECT year FROM"
                                + " migration)");
        assertThat(pairs).isCloseTo(quarters, within(1e-9 * quarters));
    }

    @Test
    void sharesOfEmploymentSumToOne() {
        Columns rows =
                results.query(
                        "SELECT sum(value) AS n FROM indicator WHERE name IN ('agricultureShare',"
                            + " 'industryShare', 'servicesShare') AND sector = '' GROUP BY quarter,"
                            + " territory");
        assertThat(rows.size()).isPositive();
        for (double sum : rows.numbers("n")) {
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aTerritoryIsUnderOneRegimeAtATime() {
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM regime a JOIN regime b USING (territory)"
                                    + " WHERE a.rowid < b.rowid AND a.fromQuarter < b.toQuarter AND"
                                    + " b.fromQuarter < a.toQuarter"))
                .isZero();
        assertThat(number("SELECT count(*) AS n FROM regime WHERE fromQuarter >= toQuarter"))
                .isZero();
    }

    @Test
    void membershipsOfAnInstitutionDoNotOverlap() {
        String both =
                "SELECT count(*) AS n FROM membership a JOIN membership b USING (territory,"
                        + " institution) WHERE a.rowid < b.rowid AND a.fromQuarter < b.toQuarter"
                        + " AND b.fromQuarter < a.toQuarter";
        assertThat(number(both)).isZero();
        assertThat(number("SELECT count(*) AS n FROM membership WHERE fromQuarter >= toQuarter"))
                .isZero();
        assertThat(number("SELECT count(*) AS n FROM membership")).isPositive();
    }

    @Test
    void techniqueStandsOnTheLadderAndExchangeRegimesAreThoseOfTheLever() {
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM production WHERE techniqueStage NOT"
                                        + " BETWEEN 0 AND 4"))
                .isZero();
        assertThat(
                        number(
                                "SELECT count(DISTINCT sector) AS n FROM production WHERE"
                                        + " techniqueStage IS NOT NULL"))
                .isEqualTo(9);
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM indicator WHERE name ="
                                        + " 'exchangeRegimeHeld' AND value NOT IN (0, 1, 2, 3, 4)"))
                .isZero();
    }

    @Test
    void peopleOfTheLabourTableAreThoseOfTheIndicators() {
        double table =
                number(
                        "SELECT sum(people) AS n FROM labour WHERE state IN ('wage', 'subsistence',"
                                + " 'ownAccount', 'outwork') AND year = 1870");
        double told =
                number(
                        "SELECT value AS n FROM indicator WHERE name = 'employment' AND territory ="
                                + " 'WORLD' AND quarter = 7483");
        assertThat(table).isCloseTo(told, within(0.02 * told));
    }

    @Test
    void balancesOfEveryInstrumentCancel() {
        Columns rows =
                results.query(
                        "SELECT sum(value) AS n, sum(abs(value)) AS size FROM balance WHERE"
                            + " instrument NOT IN ('gold', 'fixedCapital', 'stocks', 'reserves')"
                            + " GROUP BY territory, instrument");
        double[] sums = rows.numbers("n");
        double[] sizes = rows.numbers("size");
        for (int i = 0; i < sums.length; i++) {
            assertThat(Math.abs(sums[i])).isLessThanOrEqualTo(1e-9 * sizes[i]);
        }
    }

    /** The first year's start is not told; there are two years. */
    @Test
    void whatASectorIsWorthChangesByFlowsAndByChangesThatAreToldAndByNothingElse() {
        Columns rows =
                results.query(
                        """
                        WITH worth AS (SELECT territory, sector,
                          sum(value) FILTER (year = 1871) AS after,
                          sum(value) FILTER (year = 1870) AS before, sum(abs(value)) AS size
                          FROM balance WHERE sector <> 'worldMarket' GROUP BY ALL),
                        paid AS (SELECT territory, sector, sum(value) AS n FROM flow
                          WHERE year = 1871 AND flow NOT IN ('loans', 'bonds', 'externalLoans',
                          'reserves', 'gold', 'equityIssue', 'equitySale', 'investment')
                          GROUP BY ALL),
                        told AS (SELECT territory, sector, sum(value) AS n FROM change
                          WHERE year = 1871 GROUP BY ALL)
                        SELECT territory || sector AS place, size, coalesce(after, 0)
                          - coalesce(before, 0) - coalesce(paid.n, 0) - coalesce(told.n, 0) AS left
                        FROM worth LEFT JOIN paid USING (territory, sector)
                        LEFT JOIN told USING (territory, sector)\
                        """);
        assertThat(rows.size()).isGreaterThan(100);
        for (int i = 0; i < rows.size(); i++) {
            double size = rows.numbers("size")[i];
            assertThat(rows.numbers("left")[i])
                    .as(rows.texts("place")[i])
                    .isCloseTo(0, within(1e-9 * size));
        }
        assertThat(results.query("SELECT DISTINCT cause FROM change ORDER BY 1").texts("cause"))
                .contains("price", "production", "wear", "worth");
    }

    @Test
    void whatABuyerPaysAbroadIsItsImports() {
        double trade =
                number("SELECT sum(value) AS n FROM trade WHERE year = 1870 AND origin <> buyer");
        double imports =
                number(
                        "SELECT sum(value) AS n FROM indicator WHERE name = 'imports' AND territory"
                                + " = 'WORLD' AND quarter // 4 = 1870");
        assertThat(trade).isCloseTo(imports, within(1e-6 * imports));
    }

    @Test
    void smallCellsGiveUpPlaceFirstThenSkillAndSexAndGroupLast() {
        double all = number("SELECT sum(people) AS n FROM labour");
        double withoutSex = number("SELECT sum(people) AS n FROM labour WHERE sex = ''");
        double withoutSkill = number("SELECT sum(people) AS n FROM labour WHERE skill = ''");
        double withoutPlace = number("SELECT sum(people) AS n FROM labour WHERE place = ''");
        assertThat(withoutSex).isBetween(0.0, 0.03 * all);
        assertThat(withoutSkill).isBetween(withoutSex, 0.25 * all);
        assertThat(withoutPlace).isGreaterThan(withoutSkill);
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM labour WHERE (sex = '' AND skill <> '')"
                                        + " OR (skill = '' AND place <> '') OR (sex = '') <> (grp ="
                                        + " '')"))
                .isZero();
        assertThat(number("SELECT count(DISTINCT skill) AS n FROM labour WHERE skill <> ''"))
                .isBetween(2.0, 3.0);
    }

    @Test
    void workUsesNoMoreSchoolingThanPeopleHaveOrPlacesAskFor() {
        assertThat(
                        number(
                                "SELECT count(*) AS n FROM labour WHERE schoolingUsed >"
                                        + " 1.000001 * schooling OR schoolingUsed > 1.000001 *"
                                        + " schoolingAsked"))
                .isZero();
        assertThat(number("SELECT sum(schoolingUsed) AS n FROM labour")).isPositive();
    }

    /** What comes less what goes is the change, but for those who die, age or emigrate. */
    @Test
    void movesBetweenStatesOfWorkMakeTheChangeOfTheirPeople() {
        Columns rows =
                results.query(
                        """
                        WITH people AS (SELECT state, sum(people) FILTER (year = 1871)
                          - sum(people) FILTER (year = 1870) AS change, sum(people) / 2 AS size
                          FROM labour GROUP BY state),
                        came AS (SELECT toState AS state, sum(people) AS n FROM move
                          WHERE year = 1871 GROUP BY 1),
                        went AS (SELECT fromState AS state, sum(people) AS n FROM move
                          WHERE year = 1871 GROUP BY 1)
                        SELECT (came.n - went.n - change) / size AS lost FROM people
                        JOIN came USING (state) JOIN went USING (state)
                        WHERE state IN ('wage', 'unemployed', 'subsistence')\
                        """);
        assertThat(rows.size()).isEqualTo(3);
        for (double lost : rows.numbers("lost")) {
            assertThat(lost).isBetween(-0.3, 0.3);
        }
        assertThat(number("SELECT count(*) AS n FROM move WHERE fromState = toState")).isZero();
    }

    @Test
    void payAndHoursOfLabourAreWhatSectorsPaidInTheYear() {
        Columns rows =
                results.query(
                        """
                        SELECT p.wages, p.hours, sum(l.pay) AS pay, sum(l.hours) AS worked,
                          count(DISTINCT l.state) AS states
                        FROM production p JOIN (SELECT year, territory, state, hours,
                          CASE state WHEN 'ownAccount' THEN 'business'
                            WHEN 'outwork' THEN 'lightManufacturing' ELSE sector END AS sector,
                          CASE state WHEN 'wage' THEN pay ELSE 0 END AS pay
                          FROM labour WHERE state IN ('wage', 'ownAccount', 'outwork')) l
                        USING (year, territory, sector) GROUP BY ALL\
                        """);
        double[] wages = rows.numbers("wages");
        double[] hours = rows.numbers("hours");
        assertThat(rows.size()).isPositive();
        for (int i = 0; i < rows.size(); i++) {
            // The table tells whole units; rounding is carried on from row to row of a state.
            double half = 0.5 * rows.numbers("states")[i];
            assertThat(rows.numbers("pay")[i]).isCloseTo(wages[i], within(half + 1e-9 * wages[i]));
            assertThat(rows.numbers("worked")[i])
                    .isCloseTo(hours[i], within(half + 1e-9 * hours[i]));
        }
    }

    @Test
    void whatOriginsSoldOfAGoodIsWhatWasBoughtOfIt() {
        Columns rows =
                results.query(
                        """
                        SELECT p.n AS sold, t.n AS bought FROM
                        (SELECT year, CASE sector WHEN 'subsistence' THEN 'agriculture'
                          ELSE sector END AS good, sum(sales) AS n FROM production GROUP BY ALL) p
                        JOIN (SELECT year, good, sum(value) AS n FROM trade GROUP BY ALL) t
                        USING (year, good)\
                        """);
        assertThat(rows.size()).isEqualTo(18);
        for (int i = 0; i < rows.size(); i++) {
            double sold = rows.numbers("sold")[i];
            assertThat(rows.numbers("bought")[i]).isCloseTo(sold, within(1e-6 * sold));
        }
    }

    @Test
    void yearsOfTradeStandAlone() {
        double first = number("SELECT sum(value) AS n FROM trade WHERE year = 1870");
        double second = number("SELECT sum(value) AS n FROM trade WHERE year = 1871");
        assertThat(second).isBetween(0.7 * first, 1.3 * first);
    }

    @Test
    void labourByQuarterOfSomeTerritoriesComesBesideAllThatIsUsual() {
        RunPlan plan = SmallRuns.plan(2, "record: {labour: quarter, territories: [GBR, FRA]}\n");
        SmallRuns.whole(runs, "more", plan);
        try (ResultsReader more = ResultsReader.open(RunFolder.results(runs.resolve("more")))) {
            List<String> tables = new ArrayList<>(results.tables());
            tables.add("labourByQuarter");
            assertThat(more.tables()).containsExactlyInAnyOrderElementsOf(tables);
            assertThat(
                            more.query(
                                            "SELECT DISTINCT territory FROM labourByQuarter ORDER"
                                                    + " BY 1")
                                    .texts("territory"))
                    .containsExactly("FRA", "GBR");
            assertThat(
                            more.query("SELECT count(DISTINCT quarter) AS n FROM labourByQuarter")
                                    .numbers("n"))
                    .containsExactly(8);
            for (String table : List.of("indicator", "labour", "trade")) {
                String sql = "SELECT count(*) AS n FROM " + table;
                assertThat(more.query(sql).numbers("n")[0]).as(table).isEqualTo(number(sql));
            }
        }
    }

    @Test
    void tablesThatAreLeftOutAreNotWritten() {
        String map =
                "{labour: never, move: never, migration: never, trade: never, claim: never, flow:"
                        + " never, balance: never, change: never, interindustry: never, production:"
                        + " never}";
        for (String record : List.of("[indicator, event]", map)) {
            String name = record.startsWith("[") ? "list" : "map";
            SmallRuns.whole(runs, name, SmallRuns.plan(1, "record: " + record + "\n"));
            try (ResultsReader few = ResultsReader.open(RunFolder.results(runs.resolve(name)))) {
                assertThat(few.tables())
                        .containsExactly(
                                "definition",
                                "event",
                                "indicator",
                                "membership",
                                "record",
                                "regime",
                                "ruler",
                                "territory");
            }
        }
    }

    /**
     * Of companies alike in size and held as at the opening, none is too small for a row in the
     * table of claims.
     */
    @Test
    void whatMembersOwnIsNotOwnedFromAbroad() {
        SmallRuns.whole(
                runs,
                "alike",
                SmallRuns.plan(1, "set: {opening.sizeSpread: 0}\noff: [diversification]\n"));
        try (ResultsReader alike = ResultsReader.open(RunFolder.results(runs.resolve("alike")))) {
            double abroad =
                    alike.query(
                                    "SELECT sum(value) FILTER (holder <> debtor) / sum(value) AS n"
                                            + " FROM claim WHERE instrument = 'equity' AND year ="
                                            + " 1871")
                            .numbers("n")[0];
            double told =
                    alike.query(
                                    "SELECT max(value) AS n FROM indicator WHERE name ="
                                            + " 'foreignOwnedCapitalShare' AND territory = 'WORLD'"
                                            + " AND quarter // 4 = 1871")
                            .numbers("n")[0];
            assertThat(told).isPositive().isLessThan(abroad + 1e-4);
        }
    }

    @Test
    void whatIsRecordedChangesNothingElse() {
        SmallRuns.whole(runs, "listed", SmallRuns.plan(1, "record: [indicator]\n"));
        try (ResultsReader listed = ResultsReader.open(RunFolder.results(runs.resolve("listed")))) {
            String sql = "SELECT sum(value) AS n FROM indicator WHERE name = 'gdpConstant'";
            assertThat(listed.query(sql).numbers("n")[0]).isEqualTo(number(sql));
        }
    }

    /** Where news cost next to nothing, so that the first years have bonds to tell. */
    @Test
    void whoHoldsWhoseBondsIsToldButForWhatIsNextToNothing() {
        SmallRuns.whole(runs, "bonds", SmallRuns.plan(2, "set: {bondsAbroad.halfway: 1}\n"));
        try (ResultsReader bonds = ResultsReader.open(RunFolder.results(runs.resolve("bonds")))) {
            double told =
                    bonds.query(
                                    "SELECT sum(value) AS n FROM claim WHERE instrument ="
                                            + " 'bondAbroad' AND year = 1871")
                            .numbers("n")[0];
            double held =
                    bonds.query(
                                    "SELECT product(value) AS n FROM indicator WHERE name IN"
                                            + " ('bondsAbroadShare', 'foreignAssets') AND territory"
                                            + " = 'WORLD' AND quarter = 4 * 1871 + 3")
                            .numbers("n")[0];
            assertThat(told).isBetween(0.9 * held, 1.000001 * held).isPositive();
        }
    }

    private static double number(String sql) {
        return results.query(sql).numbers("n")[0];
    }
}
