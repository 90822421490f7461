package org.conjuncture.model.explain;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Parameter;
import org.conjuncture.model.ParameterGroup;
import org.conjuncture.model.indicator.Indicator;
import org.conjuncture.model.indicator.Indicator.Part;
import org.conjuncture.model.indicator.Indicators;
import org.conjuncture.model.indicator.NationalAccounts;
import org.conjuncture.model.ledger.Ledger;
import org.conjuncture.model.results.Outcomes;
import org.conjuncture.model.scenario.Institution;
import org.conjuncture.model.scenario.InstitutionRule;
import org.conjuncture.model.scenario.Regimes;
import org.conjuncture.model.scenario.Seats;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Capitals;
import org.conjuncture.model.world.Lever;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.ShareMarkets;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Explains every name that a user meets: mechanisms, parameters, levers, columns, indicators, kinds
 * of event, and tables of results.
 */
public final class Explanations {

    private static final String REGIME = "regime";

    /** Kinds of which there are more and fewer as a run goes on. */
    private static final List<String> OF_ROWS = List.of("plants", "workers", "capitals");

    private final Map<String, Class<?>> columns = new LinkedHashMap<>();

    private final List<Parameter> parameters = Mechanisms.parameters();

    private final @Nullable Regimes regimes;
    private final List<Institution> institutions;

    /** Without a world's regimes and institutions. */
    public Explanations() {
        this(null, List.of());
    }

    /**
     * @param regimes of the world whose names are to be explained; none, where null
     */
    public Explanations(@Nullable Regimes regimes, List<Institution> institutions) {
        this.regimes = regimes;
        this.institutions = List.copyOf(institutions);
        columns("plants", Plants.class);
        columns("workers", Workers.class);
        columns("territories", Territories.class);
        columns("states", States.class);
        columns("shareMarkets", ShareMarkets.class);
        columns("units", BargainingUnits.class);
        columns("markets", Markets.class);
        columns("owners", Owners.class);
        columns("capitals", Capitals.class);
        columns("ledger", Ledger.class);
    }

    private void columns(String kind, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            boolean isColumn =
                    Modifier.isPublic(field.getModifiers())
                            && !Modifier.isStatic(field.getModifiers());
            if (isColumn && !field.getType().isPrimitive()) {
                columns.put(kind + "." + field.getName(), type);
            }
        }
    }

    /** Every name there is to explain, by kind. */
    public Map<String, List<String>> names() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        names.put("mechanism", Mechanisms.names());
        names.put("family", Mechanisms.families());
        names.put("parameter", Mechanisms.parameters().stream().map(Parameter::name).toList());
        names.put(
                "form",
                Mechanisms.groups().stream()
                        .filter(group -> group.variants().size() > 1)
                        .map(ParameterGroup::form)
                        .toList());
        names.put("lever", Levers.names());
        List<String> bundles = new ArrayList<>(List.of(REGIME));
        bundles.addAll(regimes == null ? List.of() : regimes.names());
        names.put("regime", bundles);
        names.put("institution", institutions.stream().map(Institution::name).toList());
        names.put("column", List.copyOf(columns.keySet()));
        names.put("indicator", Indicators.list().stream().map(Indicator::name).toList());
        names.put("event", java.util.Arrays.stream(Outcomes.values()).map(Outcomes::name).toList());
        names.putAll(TableExplanations.names());
        return names;
    }

    /** All that is called so; one name may stand for an indicator and a column. */
    public List<Explanation> of(String name) {
        List<Explanation> found = new ArrayList<>();
        for (ParameterGroup group : Mechanisms.groups()) {
            if (group.name().equals(name)) {
                found.add(group(group));
            }
            if (group.variants().size() > 1 && group.form().equals(name)) {
                found.add(form(group));
            }
        }
        for (Parameter parameter : parameters) {
            if (parameter.name().equals(name)) {
                found.add(parameter(parameter));
            }
        }
        if (Mechanisms.families().contains(name)) {
            found.addAll(family(name));
        }
        if (Levers.indexOf(name) >= 0) {
            found.add(lever(Levers.get(name)));
        }
        if (name.equals(REGIME)) {
            found.add(regimesOfStates());
        }
        if (regimes != null && regimes.names().contains(name)) {
            found.add(regime(regimes, name));
        }
        for (Institution institution : institutions) {
            if (institution.name().equals(name)) {
                found.add(institution(institution));
            }
        }
        for (Indicator indicator : Indicators.list()) {
            if (indicator.name().equals(name)) {
                found.add(indicator(indicator));
            }
        }
        columns.forEach((column, type) -> {
            if (column.equals(name) || column.endsWith("." + name)) {
                found.add(column(column, type));
            }
        });
        for (Outcomes outcome : Outcomes.values()) {
            if (outcome.name().equals(name)) {
                found.add(
                        new Explanation(
                                name,
                                "event",
                                List.of(outcome.doc() + ".", "Value: " + outcome.unit())));
            }
        }
        found.addAll(TableExplanations.of(name));
        if (found.isEmpty()) {
            throw unknown(name);
        }
        return found;
    }

    /** What a regime is, and which there are. */
    private Explanation regimesOfStates() {
        List<String> lines = new ArrayList<>(SourceText.of(Regimes.class).classComment());
        if (regimes != null) {
            lines.add("Known: " + String.join(", ", regimes.names()));
        }
        return new Explanation(REGIME, "what states can be under", lines);
    }

    private static Explanation regime(Regimes regimes, String name) {
        List<String> lines = new ArrayList<>();
        lines.add("A regime: it sets these levers of a state while it holds.");
        regimes.bundle(name)
                .forEach((lever, value) ->
                        lines.add(
                                "  "
                                        + lever
                                        + " = "
                                        + Numbers.text(value)
                                        + "  "
                                        + Levers.get(lever).doc()));
        lines.add("Source: " + regimes.source(name));
        lines.add(
                "Who is under it when: timeline.csv of the world, kind regime; table regime of a"
                        + " run");
        return new Explanation(name, "regime", lines);
    }

    private static Explanation institution(Institution institution) {
        List<String> lines = new ArrayList<>();
        lines.add(institution.title() + ", an institution of the kind " + institution.kind() + ".");
        lines.add(
                institution.rules().isEmpty()
                        ? "At its founding it lays nothing down for its members."
                        : "At its founding it lays down between its members:");
        SourceText rules = SourceText.of(InstitutionRule.class);
        institution
                .rules()
                .forEach((rule, value) ->
                        lines.add(
                                "  "
                                        + rule.name()
                                        + " = "
                                        + Numbers.text(value)
                                        + "  "
                                        + String.join(" ", rules.constantComment(rule.name()))));
        lines.add("Source: " + institution.source());
        lines.add(
                "Who joins and leaves it when, and how its rules change: timeline.csv of the world;"
                        + " table membership of a run");
        return new Explanation(institution.name(), "institution", lines);
    }

    private UserError unknown(String name) {
        List<String> all = names().values().stream().flatMap(List::stream).toList();
        return new UserError(
                Place.of("explain"),
                "nothing is called so",
                "'" + name + "'",
                "a mechanism, family, parameter, lever, regime, institution, column, indicator,"
                        + " event or table;"
                        + " `explain` alone lists them",
                Nearest.of(name, all));
    }

    /** What belongs together, and each of its members. */
    private static List<Explanation> family(String name) {
        List<String> members = Mechanisms.family(name);
        List<Explanation> found = new ArrayList<>();
        found.add(
                new Explanation(
                        name,
                        "family",
                        List.of(
                                "Mechanisms that are switched together (--off " + name + "):",
                                String.join(", ", members))));
        for (ParameterGroup group : Mechanisms.groups()) {
            if (members.contains(group.name())) {
                found.add(group(group));
            }
        }
        return found;
    }

    private static Explanation group(ParameterGroup group) {
        List<String> lines = new ArrayList<>(SourceText.of(group.owner()).classComment());
        @Nullable Explained explained = group.owner().getAnnotation(Explained.class);
        boolean isMechanism = Mechanism.class.isAssignableFrom(group.owner());
        if (isMechanism) {
            lines.add(
                    explained == null || explained.without().isEmpty()
                            ? "Part of the skeleton: cannot be switched off"
                                    + (group.variants().size() > 1 ? "; it can be replaced." : ".")
                            : "Switched off (--off " + group.name() + "): " + explained.without());
        }
        if (group.variants().size() > 1) {
            lines.add(
                    "Forms ("
                            + group.form()
                            + "; replace: {"
                            + group.name()
                            + ": …} or --replace "
                            + group.name()
                            + "=…): "
                            + String.join(", ", group.variants())
                            + "; default: "
                            + group.usualVariant());
        }
        if (explained != null && explained.writes().length > 0) {
            lines.add("Reads: " + String.join(", ", explained.reads()));
            lines.add("Writes: " + String.join(", ", explained.writes()));
        }
        lines.add("File: " + SourceText.path(group.owner()));
        if (!group.parameters().isEmpty()) {
            lines.add("Parameters, with default, unit, range and source:");
        }
        for (Parameter parameter : group.parameters()) {
            lines.add(
                    "  "
                            + parameter.name()
                            + " = "
                            + Numbers.text(parameter.initial())
                            + " ["
                            + parameter.unit()
                            + "; "
                            + parameter.rangeText()
                            + "]  "
                            + parameter.doc()
                            + " ("
                            + parameter.source()
                            + ")");
        }
        List<String> constants = Constants.of(group.name(), group.owner());
        if (!constants.isEmpty()) {
            lines.add("Numbers that no run sets, with unit, range and source:");
            lines.addAll(constants);
        }
        return new Explanation(group.name(), isMechanism ? "mechanism" : "parameters", lines);
    }

    /** Which of its forms a mechanism has. */
    private static Explanation form(ParameterGroup group) {
        return new Explanation(
                group.form(),
                "form",
                List.of(
                        group.formDoc(),
                        "Forms: " + String.join(", ", group.variants()),
                        "Default: " + group.usualVariant(),
                        "Source: " + group.formSource(),
                        "Chosen in a scenario with replace: {" + group.name() + ": …}"));
    }

    private static Explanation parameter(Parameter parameter) {
        return new Explanation(
                parameter.name(),
                "parameter",
                List.of(
                        parameter.doc(),
                        "Unit: " + parameter.unit(),
                        "Default: "
                                + Numbers.text(parameter.initial())
                                + "; "
                                + parameter.rangeText(),
                        "Source: " + parameter.source(),
                        "Set it with --set " + parameter.name() + "=…"));
    }

    private static Explanation lever(Lever lever) {
        return new Explanation(
                lever.name(),
                "lever",
                List.of(
                        lever.doc(),
                        "Unit: " + lever.unit(),
                        "Default: " + Numbers.text(lever.initial()) + "; " + lever.rangeText(),
                        "Source: " + lever.source(),
                        "Moved by regimes, dated decisions and strategies of a scenario, territory"
                                + " by territory"));
    }

    private static Explanation indicator(Indicator indicator) {
        String where =
                indicator.ofTerritory() == null
                        ? "the world"
                        : indicator.ofWorld() == null
                                ? "each territory"
                                : "each territory and the world";
        return new Explanation(
                indicator.name(),
                "indicator",
                List.of(
                        indicator.doc(),
                        "Unit: " + indicator.unit(),
                        "Told of "
                                + where
                                + (indicator.isYearly() ? ", once a year" : ", every quarter")
                                + parts(indicator),
                        "Source: " + indicator.source()));
    }

    /** Of which sectors and people it is told too. */
    private static String parts(Indicator indicator) {
        List<String> told = new ArrayList<>();
        List<String> sectors =
                indicator.parts().stream().map(Part::sector).filter(s -> !s.isEmpty()).toList();
        if (!sectors.isEmpty()) {
            told.add("by sector (" + String.join(", ", sectors) + ")");
        }
        List<String> people =
                indicator.parts().stream().map(Part::grp).filter(g -> !g.isEmpty()).toList();
        if (!people.isEmpty()) {
            told.add("by sex and group (" + String.join(", ", people) + ")");
        }
        return told.isEmpty()
                ? ""
                : "; of each territory once a year " + String.join(" and ", told);
    }

    /** Who writes what no step of the quarter does. */
    private static String onceWritten(String column) {
        boolean isOfRows = OF_ROWS.contains(column.substring(0, column.indexOf('.')));
        return isOfRows
                ? "whatever makes, orders or closes its rows"
                : "the opening of the world, once";
    }

    private static Explanation column(String column, Class<?> type) {
        String field = column.substring(column.indexOf('.') + 1);
        List<String> lines = new ArrayList<>(SourceText.of(type).fieldComment(field));
        List<String> writers = new ArrayList<>();
        List<String> readers = new ArrayList<>();
        for (String mechanism : Mechanisms.names()) {
            @Nullable Explained explained =
                    Mechanisms.type(mechanism).getAnnotation(Explained.class);
            if (explained == null) {
                continue;
            }
            if (List.of(explained.writes()).contains(column)) {
                writers.add(mechanism);
            } else if (List.of(explained.reads()).contains(column)) {
                readers.add(mechanism);
            }
        }
        if (NationalAccounts.WRITES.contains(column)) {
            writers.add("the national accounts at the quarter's end");
        }
        if (Seats.WRITES.contains(column)) {
            writers.add("the dates of who rules, at the quarter's start");
        }
        lines.add(
                "Written by: "
                        + (writers.isEmpty() ? onceWritten(column) : String.join(", ", writers)));
        lines.add("Read by: " + (readers.isEmpty() ? "no other" : String.join(", ", readers)));
        return new Explanation(column, "column", lines);
    }
}
