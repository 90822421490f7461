package org.conjuncture.model.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.base.yaml.Yaml;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.world.Levers;

/**
 * Reads a scenario with those it builds on and whatever the command line lays over it, and checks
 * it once and fully against a world and the names of mechanisms.
 */
public final class ScenarioReader {

    /** Which dates a scenario may name. */
    private enum Dated {
        /** Quarters of the run. */
        IN_THE_RUN,
        /** Later ones too: the command ends the run sooner than the scenario does. */
        OR_LATER,
        /** Earlier ones too: what a run goes on under may have begun before it branched. */
        WHENEVER
    }

    private final ScenarioLibrary library;
    private final Path worlds;
    private final Names names;
    private final Map<String, ScenarioWorld> known = new LinkedHashMap<>();

    /** What was read last, with its places. */
    private MarkedMap last = new MarkedMap(Place.of(""), java.util.Collections.emptyMap());

    /**
     * @param worlds folder whose folders are worlds
     * @param names what mechanisms and parameters are called
     */
    public ScenarioReader(ScenarioLibrary library, Path worlds, Names names) {
        this.library = library;
        this.worlds = worlds;
        this.names = names;
    }

    /** A shipped scenario by its name, or a file by its path. */
    public Scenario read(String nameOrFile) {
        return read(nameOrFile, List.of());
    }

    /**
     * The same with more laid over it, the last on top: maps key by key, everything else as a
     * whole. A command's options come as maps too, so that a mistake in them is told the same way.
     */
    public Scenario read(String nameOrFile, List<MarkedMap> overlays) {
        boolean isCut = overlays.stream().anyMatch(each -> each.keys().contains("until"));
        return read(library.file(nameOrFile), overlays, isCut ? Dated.OR_LATER : Dated.IN_THE_RUN);
    }

    /**
     * The scenario that a run has kept, to go on from one of its states: what it names may have
     * begun before, and hold still.
     */
    public Scenario readKept(Path file, List<MarkedMap> overlays) {
        return read(file, overlays, Dated.WHENEVER);
    }

    private Scenario read(Path file, List<MarkedMap> overlays, Dated dated) {
        MarkedMap own = resolve(file, new LinkedHashSet<>());
        MarkedMap whole = own;
        for (MarkedMap overlay : overlays) {
            whole = Layers.over(whole, overlay.allowOnly(Scenario.KEYS));
        }
        requireWorldOf(own, whole);
        return check(whole, dated);
    }

    /**
     * What holds where nothing is said, in a world that begins when it will: for a world without a
     * scenario of its own.
     */
    public Scenario defaultsOver(MarkedMap overlay) {
        return check(overlay.allowOnly(Scenario.KEYS), Dated.OR_LATER);
    }

    /**
     * A scenario is made for a world: parameters of another time than that of the world it is laid
     * over would go unseen.
     */
    private void requireWorldOf(MarkedMap own, MarkedMap whole) {
        Optional<Marked> stated = own.get("world");
        Optional<Marked> asked = whole.get("world");
        if (stated.isEmpty() || asked.isEmpty()) {
            return;
        }
        int made = world(knownWorld(stated.get())).tables().startYear();
        int begins = world(knownWorld(asked.get())).tables().startYear();
        if (made != begins) {
            throw new UserError(
                    asked.get().place(),
                    "the scenario is made for the world "
                            + stated.get().text()
                            + " ("
                            + stated.get().place().file()
                            + "), whose tables are of "
                            + made,
                    asked.get().text() + ", whose tables are of " + begins,
                    "a world of "
                            + made
                            + ", or no scenario: what holds by default is then run from "
                            + begins);
        }
    }

    /** A scenario given as text, for forms and tests; the name is for messages. */
    public Scenario parse(String file, String text) {
        return check(
                onBase(
                        Yaml.parse(file, text).map(),
                        new LinkedHashSet<>(java.util.Collections.singleton(file))),
                Dated.IN_THE_RUN);
    }

    /** The world a scenario runs in, by its name or the whole path of its folder; read once. */
    public ScenarioWorld world(String name) {
        return known.computeIfAbsent(
                name, each -> ScenarioWorld.read(worlds.resolve(each), names.recorded()));
    }

    /** Where the scenario that was read last says something; the key itself where it does not. */
    public Place placeOf(String key) {
        return last.get(key).map(Marked::place).orElse(Place.of(key));
    }

    private MarkedMap resolve(Path file, Set<String> above) {
        if (!above.add(file.toAbsolutePath().normalize().toString())) {
            throw new UserError(Place.of(file.toString()), "the scenario builds on itself");
        }
        MarkedMap own = Yaml.read(file).map();
        if (own.keys().isEmpty()) {
            throw new UserError(
                    own.place(),
                    "the scenario is empty",
                    "no key",
                    "one key or more, such as base: century");
        }
        return onBase(own, above);
    }

    private MarkedMap onBase(MarkedMap own, Set<String> above) {
        own.allowOnly(Scenario.KEYS);
        Optional<Marked> base = own.get("base");
        if (base.isEmpty() || base.get().text().isEmpty()) {
            return own;
        }
        Path file = library.base(base.get());
        if (above.contains(file.toAbsolutePath().normalize().toString())) {
            throw new UserError(base.get().place(), "the scenario builds on itself");
        }
        return Layers.over(resolve(file, above), own);
    }

    private Scenario check(MarkedMap map, Dated dated) {
        last = map;
        Scenario defaults = Scenario.defaults();
        String worldName = map.get("world").map(this::knownWorld).orElse(defaults.world());
        ScenarioWorld world = world(worldName);
        String from =
                map.get("from")
                        .map(value -> from(value, world))
                        .orElseGet(() -> Integer.toString(world.tables().startYear()));
        String until = map.get("until").map(Marked::text).orElse(defaults.until());
        int last = until(map, from, world);
        MeasureReader measures =
                new MeasureReader(
                        world,
                        dated == Dated.WHENEVER ? world.startQuarter() : Quarters.parse(from),
                        dated == Dated.IN_THE_RUN ? last : lastPossible(world));
        List<Place> places = new ArrayList<>();
        Scenario scenario =
                new Scenario(
                        map.get("base").map(Marked::text).orElse(""),
                        worldName,
                        from,
                        until,
                        map.get("scale")
                                .map(value -> (int) value.integer(10, 1000000))
                                .orElse(defaults.scale()),
                        map.get("seed")
                                .map(value -> value.integer(0, 9007199254740991L))
                                .orElse(defaults.seed()),
                        parameters(map),
                        off(map),
                        replace(map),
                        timeline(map, world, measures),
                        strategies(map, measures, places),
                        map.get("record")
                                .map(value -> Recording.read(value, territories(world)))
                                .orElse(defaults.record()),
                        checkpoints(map, measures));
        if (!scenario.strategies().isEmpty()) {
            new Contradictions(world, scenario).check(scenario.strategies(), places);
        }
        return scenario;
    }

    private static List<String> territories(ScenarioWorld world) {
        return world.tables().territories().stream().map(TerritoryRow::id).toList();
    }

    /** A shipped world's name, or the whole path of a folder of tables elsewhere. */
    private String knownWorld(Marked value) {
        List<String> shipped = ScenarioLibrary.folders(worlds);
        if (shipped.contains(value.text())) {
            return value.text();
        }
        Path folder = ScenarioLibrary.beside(value);
        if (Files.isDirectory(folder)) {
            return folder.toAbsolutePath().normalize().toString();
        }
        throw new UserError(
                value.place(),
                "there is no such world",
                value.shown(),
                "a folder of tables, or one of " + String.join(", ", shipped),
                Nearest.of(value.text(), shipped));
    }

    private static String from(Marked value, ScenarioWorld world) {
        int quarter = value.quarter();
        if (quarter < world.startQuarter() || quarter >= lastPossible(world)) {
            throw value.error("a quarter from " + Quarters.text(world.startQuarter()) + " on");
        }
        return value.text();
    }

    private static int lastPossible(ScenarioWorld world) {
        return world.startQuarter() + 4 * ScenarioWorld.LONGEST_YEARS;
    }

    private static int until(MarkedMap map, String from, ScenarioWorld world) {
        int start = Quarters.parse(from);
        Optional<Marked> written = map.get("until");
        int end = written.map(Marked::quarter).orElse(Scenario.defaults().untilQuarter());
        if (end <= start || end > lastPossible(world)) {
            String expected =
                    "a quarter after "
                            + Quarters.text(start)
                            + ", at most "
                            + Quarters.text(lastPossible(world));
            throw written.or(() -> map.get("from"))
                    .map(value ->
                            value.error(written.isPresent() ? expected : "a quarter before 2000"))
                    .orElseGet(() ->
                            new UserError(
                                    Place.of("until"), "nothing says when to end", "", expected));
        }
        return end;
    }

    private Map<String, Double> parameters(MarkedMap map) {
        Map<String, Double> set = new LinkedHashMap<>();
        map.get("set")
                .ifPresent(given ->
                        given.map().keys().forEach(key -> requireParameter(given.map(), key)));
        MarkedMap written = MeasureReader.named(map, "set", names.parameters().keySet());
        for (String name : written.keys()) {
            Names.Bounds bounds = names.parameters().getOrDefault(name, new Names.Bounds(0, 0));
            set.put(name, written.need(name).number(bounds.min(), bounds.max()));
        }
        return set;
    }

    /** Refuses what is set elsewhere, or is more than a number. */
    private void requireParameter(MarkedMap set, String key) {
        if (Levers.indexOf(key) >= 0) {
            throw new UserError(
                    set.keyPlace(key),
                    "'" + key + "' is a lever, which states move, and no parameter",
                    "'" + key + "'",
                    "mechanism.parameter; a lever is moved by a strategy (measures: [{set: {"
                            + key
                            + ": …}}])");
        }
        if (names.mechanisms().contains(key)) {
            List<String> own =
                    names.parameters().keySet().stream()
                            .filter(each -> each.startsWith(key + "."))
                            .toList();
            throw new UserError(
                    set.keyPlace(key),
                    "'" + key + "' is a mechanism, and no parameter",
                    "'" + key + "'",
                    own.isEmpty()
                            ? "mechanism.parameter; it has none"
                            : "one of " + String.join(", ", own));
        }
    }

    private List<String> off(MarkedMap map) {
        Set<String> valid = new TreeSet<>(names.mechanisms());
        valid.addAll(names.families().keySet());
        List<String> off = new ArrayList<>();
        for (Marked value : map.get("off").map(list -> list.list().values()).orElse(List.of())) {
            String name = value.oneOf(valid);
            if (names.skeleton().contains(name)) {
                throw new UserError(
                        value.place(),
                        "'" + name + "' belongs to the skeleton and cannot be switched off",
                        value.shown(),
                        "a mechanism that is not"
                                + (forms(name).size() > 1
                                        ? "; it can be replaced (replace: {"
                                                + name
                                                + ": …}) by "
                                                + String.join(", ", forms(name))
                                        : ""));
            }
            off.add(name);
        }
        return off.stream().distinct().toList();
    }

    private Map<String, String> replace(MarkedMap map) {
        Map<String, String> replace = new LinkedHashMap<>();
        List<String> withForms =
                names.mechanisms().stream().filter(each -> forms(each).size() > 1).toList();
        map.get("replace")
                .ifPresent(given ->
                        given.map()
                                .keys()
                                .forEach(name -> {
                                    if (names.mechanisms().contains(name)
                                            && !withForms.contains(name)) {
                                        throw new UserError(
                                                given.map().keyPlace(name),
                                                "the mechanism '"
                                                        + name
                                                        + "' has one form, so nothing can replace"
                                                        + " it",
                                                "'" + name + "'",
                                                "a mechanism with several: "
                                                        + String.join(", ", withForms));
                                    }
                                }));
        MarkedMap written = MeasureReader.named(map, "replace", withForms);
        for (String name : written.keys()) {
            replace.put(name, written.need(name).oneOf(forms(name)));
        }
        return replace;
    }

    /** Names of what may stand in a mechanism's place, the usual one too. */
    private List<String> forms(String mechanism) {
        return names.variants().getOrDefault(mechanism, List.of(mechanism));
    }

    private static TimelineUse timeline(
            MarkedMap map, ScenarioWorld world, MeasureReader measures) {
        Optional<Marked> written = map.get("timeline");
        if (written.isEmpty()) {
            return Scenario.defaults().timeline();
        }
        MarkedMap use = written.get().map().allowOnly(TimelineUse.KEYS);
        Set<String> valid = new TreeSet<>(TimelineKinds.PERMITTED);
        use.get("without")
                .ifPresent(any ->
                        world.timeline().interventions().forEach(each -> valid.add(each.id())));
        return new TimelineUse(
                use.get("world").map(Marked::truth).orElse(true),
                use.get("without").map(value -> oneOfEach(value, valid)).orElse(List.of()),
                measures.measures(use.get("add"), true));
    }

    private static List<Strategy> strategies(
            MarkedMap map, MeasureReader measures, List<Place> places) {
        List<Strategy> strategies = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Marked each :
                map.get("strategies").map(list -> list.list().values()).orElse(List.of())) {
            MarkedMap written = each.map().allowOnly(Strategy.KEYS);
            String name = written.need("name").text();
            if (!taken.add(name)) {
                throw written.need("name").error("a name that no other strategy has");
            }
            List<String> who = measures.who(Optional.of(written.need("who")));
            String start = measures.within(written.need("start"));
            Optional<String> end = written.get("until").map(measures::end);
            MeasureReader.checkOrder(Optional.of(start), end, written);
            places.add(written.place());
            List<Measure> alone = measures.measures(written.get("measures"), false);
            List<Measure> together = measures.measures(written.get("together"), false);
            if (alone.isEmpty() && together.isEmpty()) {
                throw new UserError(
                        written.place(), "the strategy has no measures", "none", "at least one");
            }
            checkWithin(alone, start, end, written);
            checkWithin(together, start, end, written);
            strategies.add(new Strategy(name, who, start, end, alone, together));
        }
        return strategies;
    }

    /** A measure with a date of its own stays within its strategy's. */
    private static void checkWithin(
            List<Measure> measures, String start, Optional<String> end, MarkedMap strategy) {
        int first = Quarters.parse(start);
        int last = end.map(Quarters::parse).orElse(Intervention.FOR_GOOD);
        for (Measure each : measures) {
            int at = each.at().map(Quarters::parse).orElse(first);
            int until = each.until().map(Quarters::parse).orElse(last);
            if (at < first || until > last || until <= at) {
                throw new UserError(
                        strategy.place(),
                        "a measure lies outside its strategy",
                        Quarters.text(at),
                        "dates from " + start + end.map(text -> " to " + text).orElse(" on"));
            }
        }
    }

    private static List<String> oneOfEach(Marked value, Collection<String> valid) {
        return value.list().values().stream().map(each -> each.oneOf(valid)).distinct().toList();
    }

    private static List<String> checkpoints(MarkedMap map, MeasureReader measures) {
        return map.get("checkpoints").map(list -> list.list().values()).orElse(List.of()).stream()
                .map(measures::within)
                .distinct()
                .toList();
    }
}
