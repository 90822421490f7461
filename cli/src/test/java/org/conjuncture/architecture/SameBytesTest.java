package org.conjuncture.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import java.time.InstantSource;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;

/**
 * Keeps out of the model what would let the same seed give other results on another machine, at
 * another time or with another number of threads.
 */
class SameBytesTest {

    private static final String MODEL = "org.conjuncture.model..";

    /** The four operations, the square root and comparisons are exact; these are not. */
    private static final Set<String> ROUNDED_AS_THE_MACHINE_LIKES =
            Set.of(
                    "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh",
                    "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "fma");

    @Test
    void logarithmsAndPowersAreStrictMaths() {
        modelNeverCalls("a function of Math that StrictMath has", SameBytesTest::roundsByMachine);
    }

    @Test
    void noSumIsReorderedByAParallelStream() {
        modelNeverCalls("a parallel stream", SameBytesTest::isParallel);
    }

    @Test
    void randomNumbersAreDrawnByNameAndIdentity() {
        modelNeverCalls("a generator with a state of its own", SameBytesTest::isGenerator);
    }

    @Test
    void collectionsHaveAnOrder() {
        modelNeverCalls(
                "a collection in the order of hashes, where LinkedHashMap, TreeMap or List will do",
                SameBytesTest::hasHashOrder);
    }

    /** What a run leaves says how long it took; nothing else asks. */
    @Test
    void onlyTheResultsKnowTheTime() {
        Production.check(
                noClasses()
                        .that()
                        .resideInAPackage(MODEL)
                        .and()
                        .resideOutsideOfPackage("org.conjuncture.model.results..")
                        .should()
                        .callCodeUnitWhere(call("the clock", SameBytesTest::tellsTheTime)));
    }

    @Test
    void nothingStaticChanges() {
        Production.check(
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideInAPackage("org.conjuncture..")
                        .and()
                        .areStatic()
                        .should()
                        .beFinal());
    }

    private static boolean roundsByMachine(CodeUnitCallTarget target) {
        return target.getOwner().isEquivalentTo(Math.class)
                && ROUNDED_AS_THE_MACHINE_LIKES.contains(target.getName());
    }

    private static boolean isParallel(CodeUnitCallTarget target) {
        return switch (target.getName()) {
            case "parallelStream" -> true;
            case "parallel" -> target.getOwner().isAssignableTo(BaseStream.class);
            default -> false;
        };
    }

    private static boolean isGenerator(CodeUnitCallTarget target) {
        var owner = target.getOwner();
        return owner.isAssignableTo(RandomGenerator.class)
                || owner.isEquivalentTo(SplittableRandom.class)
                || owner.isEquivalentTo(UUID.class)
                || target.getFullName().startsWith("java.lang.Math.random(");
    }

    private static boolean tellsTheTime(CodeUnitCallTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "nanoTime", "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "now" -> owner.isAssignableTo(TemporalAccessor.class);
            case "instant", "millis" -> owner.isAssignableTo(InstantSource.class);
            default -> false;
        };
    }

    /** The order of {@code Map.of} and {@code Set.of} differs even between two starts. */
    private static boolean hasHashOrder(CodeUnitCallTarget target) {
        var owner = target.getOwner();
        return switch (target.getName()) {
            case "<init>" ->
                    owner.isEquivalentTo(HashMap.class)
                            || owner.isEquivalentTo(HashSet.class)
                            || owner.isEquivalentTo(IdentityHashMap.class);
            case "of", "copyOf", "ofEntries" ->
                    owner.isEquivalentTo(Map.class) || owner.isEquivalentTo(Set.class);
            default -> false;
        };
    }

    private static void modelNeverCalls(String what, Predicate<CodeUnitCallTarget> target) {
        Production.check(
                noClasses()
                        .that()
                        .resideInAPackage(MODEL)
                        .should()
                        .callCodeUnitWhere(call(what, target)));
    }

    private static DescribedPredicate<JavaCall<?>> call(
            String what, Predicate<CodeUnitCallTarget> target) {
        return DescribedPredicate.describe(what, it -> target.test(it.getTarget()));
    }
}
