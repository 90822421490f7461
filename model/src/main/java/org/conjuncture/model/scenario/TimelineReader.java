package org.conjuncture.model.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;
import org.conjuncture.model.world.Lever;
import org.conjuncture.model.world.Levers;

/**
 * Reads timeline.csv, one intervention a row, and refuses what names nothing or is out of range.
 */
public final class TimelineReader {

    private static final String[] COLUMNS = {
        "id",
        "from",
        "until",
        "phase",
        "kind",
        "who",
        "name",
        "action",
        "lever_or_institution",
        "value",
        "unit",
        "source",
        "verified"
    };

    private final List<String> regimes;
    private final List<Institution> institutions;
    private final Coalitions coalitions;

    public TimelineReader(Regimes regimes, List<Institution> institutions, Coalitions coalitions) {
        this.regimes = regimes.names();
        this.institutions = institutions;
        this.coalitions = coalitions;
    }

    /** The timeline of a world's folder. */
    public Timeline read(Path folder) {
        List<Intervention> read = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (CsvRow row : CsvTable.read(folder.resolve("timeline.csv"), COLUMNS).rows()) {
            if (!ids.add(row.text("id"))) {
                throw new UserError(
                        row.place("id"), "the id stands twice", row.text("id"), "each id once");
            }
            read.add(intervention(row));
        }
        return new Timeline(read);
    }

    private Intervention intervention(CsvRow row) {
        int from = row.quarter("from");
        int until = row.isEmpty("until") ? Intervention.FOR_GOOD : row.quarter("until");
        if (until <= from) {
            throw row.error("until", "a quarter after the one in column 'from'");
        }
        Action action = Action.of(row.oneOf("action", Action.words()));
        String target = target(row, action);
        return new Intervention(
                row.text("id"),
                from,
                until,
                row.integerOr("phase", 0, 0, 2000),
                row.oneOf("kind", TimelineKinds.PERMITTED),
                who(row),
                row.text("name"),
                action,
                target,
                value(row, action, target),
                TimelineUnits.of(row, action),
                row.text("source"),
                row.oneOf("verified", List.of("yes", "no")).equals("yes"),
                row.place("id"));
    }

    private Who who(CsvRow row) {
        List<String> names = List.of(row.text("who").split(";", -1));
        for (String name : names) {
            if (!coalitions.knows(name)) {
                List<String> valid = coalitions.names();
                throw new UserError(
                        row.place("who"),
                        "column 'who'",
                        "'" + name + "'",
                        "a territory, state, group or 'all'",
                        Nearest.of(name, valid));
            }
        }
        return new Who(names);
    }

    private String target(CsvRow row, Action action) {
        return switch (action) {
            case SET, ADD, MULTIPLY -> row.oneOf("lever_or_institution", Levers.names());
            case REGIME -> row.oneOf("lever_or_institution", regimes);
            case JOIN, LEAVE ->
                    row.oneOf(
                            "lever_or_institution",
                            institutions.stream().map(Institution::name).toList());
            case RULE -> row.oneOf("lever_or_institution", ruleNames(institutions));
            case NONE -> row.oneOfOrEmpty("lever_or_institution", List.of());
        };
    }

    /** Every {@code institution.rule}. */
    static List<String> ruleNames(List<Institution> institutions) {
        List<String> names = new ArrayList<>();
        for (Institution each : institutions) {
            InstitutionRule.names().forEach(rule -> names.add(each.name() + "." + rule));
        }
        return names;
    }

    private static double value(CsvRow row, Action action, String target) {
        return switch (action) {
            case SET -> {
                Lever lever = Levers.get(target);
                yield row.number("value", lever.min(), lever.max());
            }
            case ADD, MULTIPLY -> row.number("value");
            case RULE -> {
                InstitutionRule rule =
                        InstitutionRule.valueOf(target.substring(target.indexOf('.') + 1));
                yield row.number("value", rule.min(), rule.max());
            }
            case REGIME, JOIN, LEAVE -> 0;
            case NONE -> row.isEmpty("value") ? 0 : row.number("value");
        };
    }
}
