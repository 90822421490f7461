package org.conjuncture.model.scenario;

import java.util.List;
import org.conjuncture.base.csv.CsvRow;

/**
 * Units in which a timeline may give the value of a lever, a rule, a member or a regime. A remark
 * may follow, after a comma or in brackets; of what no lever follows, the unit is the source's own.
 */
final class TimelineUnits {

    private static final List<String> PERMITTED =
            List.of(
                    "1",
                    "1/year",
                    "1/quarter",
                    "a year",
                    "ad valorem",
                    "code",
                    "hours a week",
                    "member",
                    "of India's network of 1913",
                    "on gold",
                    "over a capacity taken as 29.5",
                    "part of usual exports",
                    "part planned",
                    "regime",
                    "share of output",
                    "share of population",
                    "share of reserves",
                    "share of the usual duty",
                    "share of usual hours",
                    "sovereign (1) or not (0)",
                    "weeks",
                    "weight among issuers",
                    "years",
                    "% of industrial fixed assets",
                    "% of national wealth",
                    "% of population",
                    "% of pre-war domestic assets");

    private TimelineUnits() {}

    /** The unit of a row, empty where it has none. */
    static String of(CsvRow row, Action action) {
        String unit = row.textOrEmpty("unit");
        if (action != Action.NONE
                && !unit.isEmpty()
                && PERMITTED.stream().noneMatch(each -> is(unit, each))) {
            row.oneOf("unit", PERMITTED);
        }
        return unit;
    }

    private static boolean is(String unit, String permitted) {
        return unit.equals(permitted)
                || unit.startsWith(permitted + ",")
                || unit.startsWith(permitted + " (");
    }
}
