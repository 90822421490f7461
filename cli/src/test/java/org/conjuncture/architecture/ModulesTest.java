package org.conjuncture.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing below knows what is above it. */
class ModulesTest {

    @ParameterizedTest(name = "{0} knows {1}")
    @CsvSource({
        "base,     base",
        "model,    base model",
        "report,   base report",
        "accounts, base accounts",
        "cli,      base model report accounts cli",
    })
    void aModuleKnowsOnlyItselfAndWhatIsBelowIt(String module, String known) {
        String[] packages =
                Stream.of(known.split(" "))
                        .map(name -> "org.conjuncture." + name + "..")
                        .toArray(String[]::new);
        Production.check(
                noClasses()
                        .that()
                        .resideInAPackage("org.conjuncture." + module + "..")
                        .should()
                        .dependOnClassesThat(
                                Production.OURS.and(not(resideInAnyPackage(packages)))));
    }

    @Test
    void theModelUsesNoThirdPartyLibrary() {
        Production.check(
                classes()
                        .that()
                        .resideInAPackage("org.conjuncture.model..")
                        // What users write is read, and its schema made, with base's types of JSON.
                        .and()
                        .resideOutsideOfPackage("org.conjuncture.model.scenario..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "",
                                "java..",
                                "org.jspecify.annotations..",
                                "org.conjuncture.base..",
                                "org.conjuncture.model.."));
    }

    @Test
    void everyPackageSaysThatNullIsTheException() {
        assertThat(Production.CLASSES.getPackage("org.conjuncture").getSubpackagesInTree())
                .filteredOn(it -> !it.getClasses().isEmpty())
                .filteredOn(it -> !it.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .as("packages without @NullMarked in their package-info.java")
                .isEmpty();
    }
}
