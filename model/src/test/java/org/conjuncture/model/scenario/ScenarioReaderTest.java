package org.conjuncture.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.UserError;
import org.conjuncture.base.schema.SchemaCheck;
import org.conjuncture.base.yaml.Yaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

    private final ScenarioReader reader = Shipped.reader();

    @Test
    void everyShippedScenarioIsValidAndSaysWhatItIs() {
        SchemaCheck schema = new SchemaCheck(ScenarioSchema.node());
        for (ScenarioLibrary.Shipped shipped : Shipped.LIBRARY.all()) {
            assertThat(shipped.about()).as(shipped.name()).isNotBlank();
            Shipped.registered().read(shipped.name());
            assertThat(schema.mistakes(Yaml.read(Shipped.LIBRARY.file(shipped.name())))).isEmpty();
        }
        assertThat(Shipped.LIBRARY.names()).contains("century", "century-small", "rest");
    }

    @Test
    void theCenturyHas520Quarters() {
        Scenario century = reader.read("century");
        assertThat(century.quarters()).isEqualTo(520);
        assertThat(century.scale()).isEqualTo(2000);
        assertThat(century.timeline().world()).isTrue();
    }

    @Test
    void theCenturySaysWhatHoldsByDefault() {
        assertThat(reader.read("century")).isEqualTo(Scenario.defaults());
    }

    @Test
    void aWorldMayBeAFolderElsewhereCountedFromTheFileThatNamesIt(@TempDir Path folder)
            throws Exception {
        Path tables = Files.createDirectories(folder.resolve("my tables"));
        try (var files = Files.list(Shipped.WORLDS.resolve("1870-30"))) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName().toString()));
            }
        }
        Path mine = Files.createDirectories(folder.resolve("scenarios")).resolve("mine.yaml");
        Files.writeString(mine, "base: century\nworld: ../my tables\n");
        Scenario scenario = reader.read(mine.toString());
        assertThat(scenario.world()).isEqualTo(tables.toAbsolutePath().normalize().toString());
        assertThat(reader.world(scenario.world()).tables().name()).isEqualTo("1870-30");
        Path kept = Files.writeString(folder.resolve("scenario.yaml"), scenario.toYaml());
        assertThat(reader.readKept(kept, List.of()).world()).isEqualTo(scenario.world());

        Files.writeString(tables.resolve("population.csv"), "territory,cohort\n");
        ScenarioReader again = new ScenarioReader(Shipped.LIBRARY, Shipped.WORLDS, Shipped.NAMES);
        assertThatThrownBy(() -> again.read(mine.toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("population.csv");
    }

    @Test
    void aScenarioIsNotRunInAWorldOfAnotherTimeThanItsOwn() {
        assertThatThrownBy(() ->
                        Shipped.registered()
                                .read(
                                        "present",
                                        List.of(Yaml.parse("--world", "world: 1870").map())))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("made for the world 1995")
                .hasMessageContaining("whose tables are of 1870");
        Scenario alone = reader.defaultsOver(Yaml.parse("--world", "world: 1995").map());
        assertThat(alone.fromQuarter()).isEqualTo(4 * 1995);
    }

    @Test
    void aScenarioTakesFromItsBaseWhatItDoesNotSay() {
        Scenario small = reader.read("century-small");
        assertThat(small.world()).isEqualTo("1870-30");
        assertThat(small.until()).isEqualTo("2000");
        assertThat(small.seed()).isEqualTo(1);
    }

    @Test
    void mapsAreLaidOverKeyByKey() {
        Scenario scenario =
                reader.read(
                        "century",
                        List.of(
                                Yaml.parse("--set", "set: {migration.cost: 2}").map(),
                                Yaml.parse("--set", "set: {wageCurve.elasticity: 0.2}").map()));
        assertThat(scenario.set())
                .isEqualTo(Map.of("migration.cost", 2.0, "wageCurve.elasticity", 0.2));
    }

    @Test
    void aResolvedScenarioReadsBackAsItself(@TempDir Path folder) throws Exception {
        for (String name : Shipped.LIBRARY.names()) {
            String text = Shipped.registered().read(name).toYaml();
            Path file = folder.resolve(name + ".yaml");
            Files.writeString(file, text);
            assertThat(Shipped.registered().read(file.toString()).toYaml()).isEqualTo(text);
        }
    }

    @Test
    void aMisspeltKeyIsToldWithItsPlaceAndTheNearest() {
        refused("world: 1870\nscael: 2000", "mine.yaml:2:1", "scael", "did you mean 'scale'?");
    }

    @Test
    void aMisspeltParameterIsToldWithTheNearest() {
        refused(
                "set:\n  wageCurve.elastisity: 0.1",
                "mine.yaml:2:3",
                "did you mean 'wageCurve.elasticity'?");
    }

    @Test
    void aParameterOutsideItsRangeIsRefused() {
        refused("set: {wageCurve.elasticity: 3}", "'3'", "a number from 0 to 0.3");
    }

    @Test
    void theSkeletonCannotBeSwitchedOff() {
        refused("off: [markets]", "skeleton", "replaced");
    }

    @Test
    void whatHasOneFormIsNotReplaced() {
        refused(
                "replace: {migration: foo}",
                "mine.yaml:1:11",
                "has one form",
                "a mechanism with several: markets");
    }

    @Test
    void aLeverOrAMechanismAmongParametersIsToldWhereItBelongs() {
        refused("set: {statutoryHours: 40}", "mine.yaml:1:7", "is a lever", "by a strategy");
        refused("set: {wageCurve: .4}", "is a mechanism", "one of wageCurve.elasticity");
    }

    @Test
    void anEmptyFileIsNoScenario(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.yaml"), "# nothing yet\n");
        assertThatThrownBy(() -> reader.read(empty.toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(empty + ":", "the scenario is empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    institutions.csv | tradeRounds,  | tradeRound,    | column 'kind' | did you mean 'tradeRounds'?
                    timeline.csv     | ,ad valorem,  | ,feet,         | column 'unit' | found 'feet'
                    record.csv       | gdpPerHead,   | outputAHead,   | column 'name' | found 'outputAHead'
                    """)
    void aNameThatNothingReadsIsRefusedInAWorldsTables(
            String table,
            String known,
            String unknown,
            String column,
            String told,
            @TempDir Path folder)
            throws Exception {
        try (var files = Files.list(Shipped.WORLDS.resolve("1870-30"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        Path changed = folder.resolve(table);
        Files.writeString(changed, Files.readString(changed).replace(known, unknown));
        assertThatThrownBy(() -> reader.world(folder.toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(changed + ":", column, told);
    }

    @Test
    void anUnknownVariantIsRefused() {
        refused("replace: {markets: auctoin}", "did you mean 'auction'?");
    }

    @Test
    void anUnknownLeverIsToldWithTheNearest() {
        refused(measure("set: {statutoryHour: 35}"), "did you mean 'statutoryHours'?");
    }

    @Test
    void aLeverOutsideItsRangeIsRefused() {
        refused(measure("set: {statutoryHours: 350}"), "a number from 0 to 100");
    }

    @Test
    void anUnknownTerritoryIsToldWithItsPlace() {
        refused(
                "timeline:\n"
                        + "  add:\n"
                        + "    - at: 1900\n"
                        + "      who: [FRX]\n"
                        + "      set: {tariffPrimary: 0}",
                "mine.yaml:4:13",
                "FRX");
    }

    @Test
    void datesMustLieInTheRun() {
        refused("from: 1860", "1870-Q1 on");
        refused("until: 1870", "a quarter after 1870-Q1");
        refused(measure("set: {tariffPrimary: 0}").replace("1900", "2005"), "a quarter of the run");
    }

    @Test
    void aMeasureEndsAfterItStarts() {
        refused(measure("set: {tariffPrimary: 0}, until: 1899"), "a quarter after 1900");
    }

    @Test
    void aMeasureMustDoSomething() {
        refused(measure("phase: 3"), "does nothing");
    }

    @Test
    void anEmptyCoalitionIsRefused() {
        refused(strategy("a", "[]", "set: {statutoryHours: 35}"), "the coalition is empty");
        // Nobody belongs to OPEC in 1900.
        refused(
                strategy("a", "[members:opec]", "set: {statutoryHours: 35}"),
                "coalition of strategy 'a' is empty");
    }

    @Test
    void strategiesThatContradictEachOtherAreRefused() {
        String two =
                strategy("a", "[FRA]", "set: {statutoryHours: 35}")
                        + strategy("b", "[western-europe]", "set: {statutoryHours: 40}")
                                .replace("strategies:\n", "");
        refused(two, "contradict", "FRA");
    }

    @Test
    void strategiesOfDifferentTerritoriesOrTimesDoNotContradict() {
        String two =
                strategy("a", "[FRA]", "set: {statutoryHours: 35}, until: 1920")
                        + strategy("b", "[western-europe]", "at: 1930, set: {statutoryHours: 40}")
                                .replace("strategies:\n", "");
        assertThat(reader.parse("mine.yaml", two).strategies()).hasSize(2);
    }

    @Test
    void aScenarioThatBuildsOnItselfIsRefused(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "base: b.yaml");
        Files.writeString(folder.resolve("b.yaml"), "base: a.yaml");
        assertThatThrownBy(() -> reader.read(folder.resolve("a.yaml").toString()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("builds on itself");
    }

    @Test
    void aScenarioThatIsNotThereIsToldWithTheNearest() {
        assertThatThrownBy(() -> reader.read("centurry"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("did you mean 'century'?");
    }

    private static String measure(String what) {
        return "timeline:\n  add:\n    - {at: 1900, who: [FRA], " + what + "}";
    }

    private static String strategy(String name, String who, String what) {
        return "strategies:\n  - name: "
                + name
                + "\n    who: "
                + who
                + "\n    start: 1900\n    measures:\n      - {"
                + what
                + "}\n";
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> reader.parse("mine.yaml", text))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(words);
    }
}
