package org.conjuncture.base.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.base.yaml.Yaml;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {

    enum Closure {
        FIXED_NORM,
        FOREIGN_PRICES
    }

    record Bargaining(
            @Doc("elasticity of pay to slack") @Unit("1") @Range({0.0, 0.3}) @Source("1994: 0.1")
                    double elasticity,
            boolean on) {}

    record Scenario(
            String world,
            @Range({1, 100}) int scale,
            Closure closure,
            Bargaining bargaining,
            Optional<String> note,
            OptionalDouble share,
            List<Bargaining> more,
            Map<String, Double> set) {}

    private static final String GOOD =
            """
            world: 1870
            scale: 10
            closure: fixedNorm
            bargaining: {elasticity: 0.1, on: true}
            """;

    private final SchemaCheck check = new SchemaCheck(JsonSchemas.of(Scenario.class));

    private void refused(String text, String message) {
        assertThatThrownBy(() -> check.require(Yaml.parse("s.yaml", text))).hasMessage(message);
    }

    @Test
    void whatFitsTheRecordIsAccepted() {
        String all = GOOD + "more: [{elasticity: 0, on: false}]\nset: {a.b: 3}\nnote: 12\nshare:\n";
        assertThatCode(() -> check.require(Yaml.parse("s.yaml", all))).doesNotThrowAnyException();
    }

    @Test
    void mistakesAreToldWithPlaceFoundExpectedAndNearest() {
        refused(
                GOOD.replace("elasticity: 0.1", "elasticity: 0.4"),
                "s.yaml:4:26: wrong value; found '0.4', expected a number from 0 to 0.3");
        refused(
                GOOD.replace("fixedNorm", "fixedNrm"),
                "s.yaml:3:10: unknown name; found 'fixedNrm', expected one of fixedNorm,"
                        + " foreignPrices (did you mean 'fixedNorm'?)");
        refused(
                GOOD.replace("elasticity", "elasticty"),
                "s.yaml:4:14: unknown key; found 'elasticty', expected one of elasticity, on"
                        + " (did you mean 'elasticity'?)");
        refused(GOOD + "set: {a: x}\n", "s.yaml:5:10: wrong value; found 'x', expected a number");
        refused(
                GOOD + "more:\n  - 3\n",
                "s.yaml:6:5: wrong value; found '3', expected keys with values");
        refused(
                GOOD.replace("scale: 10\n", ""),
                "s.yaml:1:1: key 'scale' is missing; found world, closure, bargaining, expected a"
                        + " value for 'scale'");
    }

    @Test
    void allMistakesAreToldInTheOrderOfTheFile() {
        var mistakes =
                check.mistakes(
                        Yaml.parse(
                                "s.yaml", "nonsense:\n" + GOOD.replace("10", "1.5") + "zz: 1\n"));
        assertThat(mistakes)
                .extracting(mistake -> mistake.getMessage().substring(0, 11))
                .containsExactly("s.yaml:1:1:", "s.yaml:3:8:", "s.yaml:6:1:");
    }

    @Test
    void theSchemaCarriesWhatStandsOnTheRecord() {
        var schema = JsonSchemas.withDefaults(new Bargaining(0.1, true));
        var elasticity = schema.path("properties").path("elasticity");
        assertThat(elasticity.path("description").asString()).contains("elasticity of pay");
        assertThat(elasticity.path("maximum").asDouble()).isEqualTo(0.3);
        assertThat(elasticity.path("default").asDouble()).isEqualTo(0.1);
        assertThat(elasticity.path("x-unit").asString()).isEqualTo("1");
        assertThat(schema.has("required")).isFalse();
    }
}
