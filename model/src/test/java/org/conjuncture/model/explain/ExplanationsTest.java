package org.conjuncture.model.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.UserError;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Parameter;
import org.conjuncture.model.indicator.NationalAccounts;
import org.conjuncture.model.scenario.Institution;
import org.conjuncture.model.scenario.Institutions;
import org.conjuncture.model.scenario.Regimes;
import org.conjuncture.model.scenario.Seats;
import org.junit.jupiter.api.Test;

class ExplanationsTest {

    private final Explanations explanations = new Explanations();

    @Test
    void everyNameIsExplained() {
        explanations
                .names()
                .forEach((kind, names) ->
                        assertThat(names)
                                .as(kind)
                                .allSatisfy(name -> assertThat(lines(name)).isNotEmpty()));
    }

    @Test
    void whatCapitalMoneyAndStatesAreAskedForIsExplained() {
        for (String name :
                List.of(
                        "location",
                        "takeover",
                        "externalDebt",
                        "exchangeRegime",
                        "planning",
                        "empire",
                        "regime",
                        "treaty",
                        "disorganization",
                        "sovereignDebt",
                        "clearing",
                        "retaliation")) {
            assertThat(String.join("\n", lines(name))).as(name).hasSizeGreaterThan(100);
        }
    }

    @Test
    void aRegimeIsExplainedByTheLeversItSets() {
        Explanations known = new Explanations(Regimes.read(world1870()), List.of());
        List<String> told =
                known.of("sovietType").stream().flatMap(each -> each.lines().stream()).toList();
        assertThat(told).anyMatch(line -> line.contains("planned = 1"));
        assertThat(told).anyMatch(line -> line.contains("Kornai 1992"));
    }

    @Test
    void anInstitutionIsExplainedByWhatItLaysDown() {
        List<Institution> all = Institutions.read(world1870());
        Explanations known = new Explanations(null, all);
        assertThat(known.names().get("institution")).hasSameSizeAs(all).contains("imf");
        List<String> told =
                known.of("imf").stream().flatMap(each -> each.lines().stream()).toList();
        assertThat(told).anyMatch(line -> line.contains("conditionality = 0.1  How hard the"));
    }

    private static Path world1870() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("worlds"))) {
            folder = folder.getParent();
        }
        return folder.resolve("worlds/1870");
    }

    @Test
    void aMechanismIsExplainedByItsCommentAndWhatHoldsWithoutIt() {
        assertThat(String.join("\n", lines("bargaining")))
                .contains(
                        "Rowthorn (1977)", "Δ ln w", "bargaining.indexation = ", "--off bargaining")
                .doesNotContain("{@", "<p>", " * ");
    }

    @Test
    void everyMechanismSaysWhatItDoes() {
        for (String mechanism : explanations.names().getOrDefault("mechanism", List.of())) {
            assertThat(lines(mechanism).getFirst())
                    .as(mechanism)
                    .doesNotStartWith("Part of")
                    .hasSizeGreaterThan(30);
        }
    }

    @Test
    void nothingIsSaidInTheMarksOfSourceText() {
        explanations
                .names()
                .forEach((kind, names) ->
                        names.forEach(name ->
                                assertThat(String.join("\n", lines(name)))
                                        .as(kind + " " + name)
                                        .doesNotContain("{@", "<p>", "<ul>", "&lt;", "&gt;")));
    }

    @Test
    void aColumnIsExplainedWithWhoWritesIt() {
        assertThat(String.join("\n", lines("plants.capitalStock")))
                .contains("Written by: ", "goodsMarkets");
    }

    @Test
    void aColumnThatNoMechanismWritesNamesWhoDoes() {
        assertThat(String.join("\n", lines("territories.output")))
                .contains("Written by: the national accounts");
        assertThat(String.join("\n", lines("plants.markUp")))
                .contains("Written by: whatever makes, orders or closes its rows");
        assertThat(String.join("\n", lines("territories.populationAtStart")))
                .contains("Written by: the opening of the world");
        assertThat(explanations.names().getOrDefault("column", List.of()))
                .containsAll(NationalAccounts.WRITES)
                .containsAll(Seats.WRITES);
    }

    @Test
    void aMechanismIsToldWithItsFileAndEachParametersUnitRangeAndSource() {
        String told = String.join("\n", lines("bargaining"));
        String file = "model/src/main/java/org/conjuncture/model/labour/Bargaining.java";
        assertThat(told).contains("File: " + file);
        assertThat(world1870().getParent().getParent().resolve(file)).exists();
        for (Parameter parameter : Mechanisms.parameters()) {
            if (parameter.name().startsWith("bargaining.")) {
                assertThat(told)
                        .contains(
                                parameter.name() + " = ",
                                "[" + parameter.unit() + "; " + parameter.rangeText() + "]",
                                "(" + parameter.source() + ")");
            }
        }
    }

    @Test
    void theFormsOfAMechanismAreToldWithTheirKeyAndTheUsualOne() {
        assertThat(String.join("\n", lines("pricing")))
                .contains(
                        "pricing.closure",
                        "replace: {pricing: …}",
                        "--replace pricing=…",
                        "default: union");
        assertThat(String.join("\n", lines("production"))).doesNotContain("replaced");
        assertThat(String.join("\n", lines("pricing.closure")))
                .contains("Forms: union, margin, foreign", "Default: union", "Kalecki 1971");
    }

    @Test
    void numbersInCodeAreToldWithUnitRangeAndSource() {
        assertThat(String.join("\n", lines("detailDivision")))
                .contains("DetailDivision.NEED = 0.8, 0.9, 1.05", "[1; 0 to 5]", "Katz & Margo");
        assertThat(String.join("\n", lines("effectiveLabour")))
                .contains("SkillNeeds.AUTOMATION = 8, 11, 11, 16, 14", "ISCO-08");
        assertThat(String.join("\n", lines("piecePay")))
                .contains("PiecePay.TOLD_IN = ", "[1; 0 to 1]", "Brown 1992");
    }

    @Test
    void whatTheAccountsTellIsWrittenByThem() {
        assertThat(String.join("\n", lines("units.wageShare")))
                .contains("Written by: the national accounts")
                .doesNotContain("no mechanism");
    }

    @Test
    void aTableIsToldWithItsColumnsAndTheirUnits() {
        for (String table : List.of("production", "interindustry", "labour", "labourByQuarter")) {
            assertThat(explanations.of(table))
                    .as(table)
                    .anyMatch(each -> each.kind().equals("table"));
        }
        assertThat(String.join("\n", lines("production")))
                .contains("wages [home currency a year]  ", "labourIncome [world money a year]  ");
        assertThat(lines("production.wages")).contains("Unit: home currency a year");
        assertThat(explanations.of("labourIncome")).hasSize(1);
    }

    @Test
    void anUnknownNameIsToldWithTheNearest() {
        assertThatThrownBy(() -> explanations.of("wageShar"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("did you mean 'wageShare'?");
    }

    private List<String> lines(String name) {
        return explanations.of(name).stream().flatMap(each -> each.lines().stream()).toList();
    }
}
