package org.conjuncture.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.base.schema.SchemaCheck;
import org.conjuncture.base.yaml.Yaml;
import org.junit.jupiter.api.Test;

class ScenarioSchemaTest {

    /**
     * Written anew by: mvn -pl model -am test -Dtest=ScenarioSchemaTest -Dconjuncture.update=true.
     */
    @Test
    void theDocumentedSchemaIsTheOneTheProgramHas() throws Exception {
        Path file = Shipped.ROOT.resolve("docs/scenario.schema.json");
        if (Boolean.getBoolean("conjuncture.update")) {
            Files.writeString(file, ScenarioSchema.text());
        }
        assertThat(Files.readString(file)).isEqualTo(ScenarioSchema.text());
    }

    @Test
    void theSchemaKnowsTheKeysTheReaderKnows() {
        var properties = ScenarioSchema.node().get("properties");
        assertThat(properties.propertyNames()).containsExactlyElementsOf(Scenario.KEYS);
        var strategy = properties.get("strategies").get("items").get("properties");
        assertThat(strategy.propertyNames()).containsExactlyElementsOf(Strategy.KEYS);
        var measure = strategy.get("measures").get("items").get("properties");
        assertThat(measure.propertyNames()).containsExactlyElementsOf(Measure.KEYS);
        assertThat(properties.get("timeline").get("properties").propertyNames())
                .containsExactlyElementsOf(TimelineUse.KEYS);
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() {
        SchemaCheck check = new SchemaCheck(ScenarioSchema.node());
        for (String wrong :
                new String[] {
                    "scael: 2000",
                    "scale: many",
                    "scale: 1",
                    "timeline: {world: perhaps}",
                    "timeline: {add: [{at: 1900, who: [FRA], set: {statutoryHours: 350}}]}",
                    "record: [everything]",
                    "strategies: [{who: [FRA]}]"
                }) {
            assertThat(check.mistakes(Yaml.parse("mine.yaml", wrong))).as(wrong).isNotEmpty();
        }
    }
}
