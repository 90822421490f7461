package org.conjuncture.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.conjuncture.base.yaml.Yaml;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunPlan;
import org.conjuncture.model.results.RunPlans;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A world in which nobody invents, schools, moves, is born or decides stays where it is, and a
 * shock to it dies out: no mechanism feeds demand, prices or the reserve on the land by itself.
 */
class RestTest {
    private static final Path HOME =
            Path.of(requireNonNull(System.getProperty("conjuncture.home"), "set by the build"));

    /** What the world was like in a quarter. */
    private record Moment(
            double prices,
            double worldPrices,
            double unemployment,
            double subsistence,
            double wageShare,
            double logOutput,
            double rationing) {}

    private static final int SEEDS = 4;

    /** Quarters after a default in which others follow because lenders are frightened. */
    private static final int FRIGHT = 12;

    /**
     * A run: its moments, how many states defaulted, and how many of them by themselves, with no
     * default in the quarters of fright before.
     */
    private record Course(List<Moment> moments, int defaults, int byThemselves, double residual) {

        double mean(ToDoubleFunction<Moment> what, int from, int to) {
            return moments.subList(from, to).stream().mapToDouble(what).average().orElseThrow();
        }
    }

    private static final Course[] CALM = new Course[SEEDS];

    private static String small(int seed) {
        return "world: 1870-30\nscale: 50000\nseed: " + seed + "\n";
    }

    /** The small world with nothing done to it, forty years; shocks are compared with its first. */
    private static Course calm(int seed) {
        if (CALM[seed - 1] == null) {
            CALM[seed - 1] = run(small(seed), 160, world -> {}, 0);
        }
        return CALM[seed - 1];
    }

    @Test
    void theFirstQuarterOwesNobodyAnything() {
        try (Simulation simulation = open("world: 1870-30\nscale: 50000\n")) {
            simulation.step();
            World world = simulation.world();
            double debtors = 0;
            double output = 0;
            for (int t = 0; t < world.count; t++) {
                debtors += StrictMath.abs(world.states.currentAccount[t]);
                output += world.territories.output[t] * world.territories.rate[t];
            }
            assertThat(debtors).isLessThan(0.001 * output);
        }
    }

    /**
     * Prices whatever is drawn; shares, which single draws move by half a hundredth, in the mean.
     * At most three states default by themselves in any draw. Others follow in less than half of
     * the draws: what Turkey owes at the start takes nearly all of its exports, and where it
     * defaults its lenders draw back from others too.
     */
    @Test
    void pricesOutputAndSharesStayWhereTheyAre() {
        List<Course> courses = IntStream.rangeClosed(1, SEEDS).mapToObj(RestTest::calm).toList();
        for (Course course : courses) {
            staysWithin(course, Moment::prices, 0.04);
            assertThat(course.byThemselves()).isLessThanOrEqualTo(3);
            assertThat(course.mean(Moment::rationing, 0, 160)).isLessThan(0.01);
        }
        long calm = courses.stream().filter(course -> course.defaults() <= 3).count();
        assertThat(calm).isGreaterThanOrEqualTo(SEEDS / 2);
        assertThat(change(courses, Moment::unemployment)).isBetween(-0.01, 0.01);
        assertThat(change(courses, Moment::subsistence)).isBetween(-0.01, 0.01);
        assertThat(change(courses, Moment::wageShare)).isBetween(-0.01, 0.01);
        assertThat(change(courses, Moment::logOutput)).isBetween(-0.01, 0.01);
    }

    /** Output in the mean of draws: single ones differ by as much as is left of the burst. */
    @Test
    void aBurstOfConsumptionDiesOut() {
        double[] gained = new double[64];
        for (int seed = 1; seed <= SEEDS; seed++) {
            Course calm = calm(seed);
            Course shocked = run(small(seed), gained.length, RestTest::spendMore, 12);
            for (int q = 0; q < gained.length; q++) {
                gained[q] += gap(shocked, calm, q) / SEEDS;
            }
        }
        double peak = Arrays.stream(gained, 12, 24).max().orElseThrow();
        double late = Arrays.stream(gained, 44, 64).average().orElseThrow();
        assertThat(peak).isBetween(0.001, 0.02);
        assertThat(StrictMath.abs(late)).isLessThan(peak / 2);
    }

    /** Output in the mean of draws: most is lost after five years, half of it at ten. */
    @Test
    void aPushOfPayCostsOutputForSomeYears() {
        double[] lost = new double[68];
        for (int seed = 1; seed <= SEEDS; seed++) {
            Course calm = calm(seed);
            Course pushed = run(small(seed), lost.length, (world, q) -> pushPay(world, q - 12));
            for (int q = 0; q < lost.length; q++) {
                lost[q] -= gap(pushed, calm, q) / SEEDS;
            }
        }
        double most = Arrays.stream(lost).max().orElseThrow();
        double late = Arrays.stream(lost, 48, 68).average().orElseThrow();
        assertThat(most).isBetween(0.005, 0.02);
        assertThat(late).isLessThan(0.6 * most);
    }

    @Test
    @EnabledIfSystemProperty(named = "conjuncture.nightly", matches = "true")
    void aCenturyIsCalm() {
        isCalm("", 400);
    }

    @Test
    @EnabledIfSystemProperty(named = "conjuncture.nightly", matches = "true")
    void aThousandQuartersAreCalm() {
        isCalm("", 1000);
    }

    @Test
    @EnabledIfSystemProperty(named = "conjuncture.nightly", matches = "true")
    void aThousandQuartersAreCalmWherePayAnswersByChange() {
        isCalm("set: {wageCurve.level: 0}\n", 1000);
    }

    /** Prices are to stay within five percent; held to is less than a tenth of a percent a year. */
    private static void isCalm(String settings, int quarters) {
        Course course = run("scale: 16000\n" + settings, quarters, world -> {}, 0);
        staysWithin(course, Moment::worldPrices, 0.25);
        double years = quarters / 4.0;
        double prices = StrictMath.log(course.mean(Moment::worldPrices, quarters - 40, quarters));
        assertThat(StrictMath.abs(prices) / years).isLessThan(0.001);
        double output = course.mean(Moment::logOutput, quarters - 40, quarters);
        assertThat(StrictMath.abs(output) / years).isLessThan(0.001);
    }

    private static double gap(Course shocked, Course calm, int quarter) {
        return shocked.moments().get(quarter).logOutput() - calm.moments().get(quarter).logOutput();
    }

    private static void staysWithin(Course course, ToDoubleFunction<Moment> prices, double band) {
        assertThat(course.residual()).isLessThan(Books.TOLERANCE);
        for (Moment moment : course.moments()) {
            assertThat(prices.applyAsDouble(moment)).isBetween(1 - band, 1 + band);
        }
        double sum = 0;
        double squares = 0;
        int years = course.moments().size() / 4 - 1;
        for (int y = 0; y < years; y++) {
            double growth =
                    course.moments().get(4 * y + 4).logOutput()
                            - course.moments().get(4 * y).logOutput();
            sum += growth;
            squares += growth * growth;
        }
        double variance = squares / years - (sum / years) * (sum / years);
        assertThat(StrictMath.sqrt(variance)).isLessThan(0.01);
    }

    /** Mean of the last ten years less that of the first ten, over all courses. */
    private static double change(List<Course> courses, ToDoubleFunction<Moment> what) {
        return courses.stream()
                .mapToDouble(course -> {
                    int end = course.moments().size();
                    return course.mean(what, end - 40, end) - course.mean(what, 0, 40);
                })
                .average()
                .orElseThrow();
    }

    private static void spendMore(World world) {
        for (int t = 0; t < world.count; t++) {
            Workers workers = world.workers[t];
            for (int i = 0; i < workers.count; i++) {
                workers.budget[i] *= 1.05;
            }
            world.territories.workersBudget[t] *= 1.05;
            for (int c = 0; c < Owners.CLASSES; c++) {
                world.owners.budget[t * Owners.CLASSES + c] *= 1.05;
            }
        }
    }

    /** Each bargaining unit's pay is pushed up by five percent once in the year. */
    private static void pushPay(World world, int quarter) {
        for (int unit = 0; unit < world.units.wage.length; unit++) {
            if (unit % 4 == quarter) {
                world.units.wage[unit] *= 1.05;
            }
        }
    }

    private static Simulation open(String overlay) {
        var reader =
                new ScenarioReader(
                        new ScenarioLibrary(HOME.resolve("scenarios")),
                        HOME.resolve("worlds"),
                        new MechanismNames());
        Scenario scenario =
                reader.read("rest", List.of(Yaml.parse("test", "until: 2120\n" + overlay).map()));
        RunPlan plan =
                RunPlans.of(
                        "rest",
                        scenario,
                        reader.world(scenario.world()),
                        scenario.fromQuarter(),
                        1);
        return Run.open(plan);
    }

    private static Course run(
            String overlay, int quarters, java.util.function.Consumer<World> shock, int at) {
        return run(
                overlay,
                quarters,
                (world, q) -> {
                    if (q == at) {
                        shock.accept(world);
                    }
                });
    }

    private static Course run(
            String overlay, int quarters, java.util.function.ObjIntConsumer<World> shock) {
        try (Simulation simulation = open(overlay)) {
            List<Moment> moments = new ArrayList<>();
            int defaults = 0;
            int byThemselves = 0;
            int last = -FRIGHT;
            double start = 0;
            for (int q = 0; q < quarters; q++) {
                shock.accept(simulation.world(), q);
                simulation.step();
                for (Chronicle.Event event : simulation.events()) {
                    if (event.kind().equals("sovereignDefault")) {
                        defaults++;
                        byThemselves += q - last >= FRIGHT ? 1 : 0;
                        last = q;
                    }
                }
                Moment moment = look(simulation.world(), start);
                start = q == 0 ? moment.logOutput() : start;
                moments.add(q == 0 ? look(simulation.world(), start) : moment);
            }
            return new Course(
                    moments, defaults, byThemselves, simulation.books().largestResidual());
        }
    }

    private static Moment look(World world, double start) {
        double current = 0;
        double inMoneysOfTheStart = 0;
        double constant = 0;
        double unemployed = 0;
        double atWork = 0;
        double onTheLand = 0;
        double wages = 0;
        double market = 0;
        double wanted = 0;
        double found = 0;
        for (int t = 0; t < world.count; t++) {
            double rate = world.territories.rate[t];
            current += world.territories.output[t] * rate;
            // Without the day's exchange, by which a currency that falls is told as prices that do.
            inMoneysOfTheStart += world.territories.output[t] * world.territories.rateAtStart[t];
            constant += world.territories.outputConstant[t] * world.territories.rateAtStart[t];
            unemployed += world.territories.unemployed[t];
            atWork += world.territories.wageWorkers[t];
            onTheLand += world.territories.subsistence[t];
            double produce =
                    world.territories.subsistence[t]
                            * world.territories.subsistenceProduct[t]
                            * world.markets.price[t * Sectors.COUNT + Sectors.AGRICULTURE];
            market += (world.territories.output[t] - produce) * rate;
            for (int k = world.plants.cellStart[t * Sectors.COUNT];
                    k < world.plants.cellStart[(t + 1) * Sectors.COUNT];
                    k++) {
                wages += world.plants.payroll[world.plants.cellPlant[k]] * rate;
            }
            for (int g = 1; g < Sectors.COUNT; g++) {
                int cell = t * Sectors.COUNT + g;
                wanted += world.markets.wanted[cell] * rate;
                found += world.markets.wanted[cell] * world.markets.filled[cell] * rate;
            }
        }
        return new Moment(
                inMoneysOfTheStart / constant,
                current / constant,
                unemployed / (unemployed + atWork),
                onTheLand / (onTheLand + atWork),
                wages / market,
                StrictMath.log(constant) - start,
                1 - found / wanted);
    }
}
