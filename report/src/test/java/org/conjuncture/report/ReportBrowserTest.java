package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The report in a real browser, from disk. Without Chromium these are skipped; with
 * REQUIRE_BROWSER=1 its lack is a failure. A browser may hang, and a question put to a page waits
 * for ever: each test has its time, and the next one a new browser where this one's pages could not
 * be closed.
 */
@Tag("browser")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ReportBrowserTest {

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static final List<String> FAULTS = new ArrayList<>();
    private static final List<String> REQUESTS = new ArrayList<>();

    @TempDir private static Path folder;

    private static Path chromium;
    private static Path report;
    private static Path generation;

    private static @Nullable Playwright playwright;
    private static Browser browser;
    private static boolean isSound;
    private static @Nullable Page century;

    /** Pages that stay open from test to test. */
    private static final List<Page> SHARED = new ArrayList<>();

    private static final Map<Integer, Drawn> DRAWN = new HashMap<>();

    /** A page with all its pictures, and where its parts began before they were drawn and after. */
    private record Drawn(Page page, String before, String after) {}

    @BeforeAll
    static void reportsAreWritten() throws Exception {
        Optional<Path> found = chromium();
        if (found.isEmpty()) {
            assertThat(System.getenv("REQUIRE_BROWSER"))
                    .as("Chromium is required")
                    .isNotEqualTo("1");
            assumeTrue(false, "no Chromium found: install it with 'apt-get install chromium'");
        }
        chromium = found.orElseThrow();
        report = folder.resolve("report.html");
        Report.write(
                SyntheticRun.over(folder.resolve("century"), 1870, 1999).folder(),
                MadeWork::century,
                report);
        // The same elements with fewer marks: axe looks at every one of them.
        generation = folder.resolve("generation.html");
        Report.write(
                SyntheticRun.over(folder.resolve("generation"), 1870, 1894).folder(),
                MadeWork::century,
                generation);
    }

    @BeforeEach
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aBrowser() {
        if (!isSound) {
            theBrowserIsClosed();
            playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser =
                    playwright
                            .chromium()
                            .launch(
                                    new BrowserType.LaunchOptions()
                                            .setExecutablePath(chromium)
                                            .setArgs(FLAGS));
        }
        isSound = false;
    }

    @AfterEach
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void itsPagesAreClosed() {
        for (BrowserContext context : List.copyOf(browser.contexts())) {
            if (SHARED.stream().noneMatch(page -> page.context() == context)) {
                context.close();
            }
        }
        isSound = true;
    }

    @AfterAll
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    static void theBrowserIsClosed() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
        }
        century = null;
        DRAWN.clear();
        SHARED.clear();
        isSound = false;
    }

    @AfterEach
    void nothingWentWrongOnThePage() {
        List<String> faults = List.copyOf(FAULTS);
        List<String> requests = List.copyOf(REQUESTS);
        FAULTS.clear();
        REQUESTS.clear();
        assertThat(faults).isEmpty();
        assertThat(requests)
                .allMatch(url ->
                        url.startsWith("file:")
                                || url.startsWith("data:")
                                || url.startsWith("blob:"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void axeFindsNothingToMend(ColorScheme scheme, int width) {
        Page page = open(width, 900, scheme, generation);
        unfold(page);
        drawAll(page);
        for (var details : page.locator("details:not(.more)").all()) {
            details.locator(":scope > summary").click();
        }
        page.locator("#closing input[type=search]").fill("1870");
        page.locator("#glance-gap button:has-text('Table')").click();
        // To axe and to a screen reader a picture is one image; what is inside it has no meaning of
        // its own, unless a key can reach it. Axe compares every element with every one that it is
        // told to leave out: it is not told, they are taken away.
        page.evaluate(
                """
                document.querySelectorAll('.chart').forEach(chart =>
                  chart.replaceChildren(...chart.querySelectorAll('a, button, [tabindex]')))\
                """);
        var asked = new AxeRunOptions();
        asked.setResultTypes(List.of("violations"));
        // In one go: in parts, as frames need it, all that is well goes to and fro. Here are none.
        assertThat(page.frames()).hasSize(1);
        var violations =
                new AxeBuilder(page).options(asked).setLegacyMode(true).analyze().getViolations();
        assertThat(
                        violations.stream()
                                .map(rule ->
                                        rule.getId()
                                                + " "
                                                + rule.getNodes()
                                                        .subList(
                                                                0,
                                                                Math.min(
                                                                        3,
                                                                        rule.getNodes().size()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"360", "768", "1280"})
    void nothingMakesThePageScrollSideways(int width) {
        Page page = drawn(width).page();
        String table = "document.querySelector('#glance-output .tools button').click()";
        page.evaluate(table);
        assertThat(page.locator("#glance-output table tbody tr").count()).isPositive();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('.host > svg')].filter(svg =>"
                                        + " Math.abs(svg.viewBox.baseVal.width -"
                                        + " svg.getBoundingClientRect().width) > 2).map(svg =>"
                                        + " svg.closest('figure').id).join()"))
                .as("pictures drawn for another width")
                .isEqualTo("");
        page.evaluate(table);
    }

    @Test
    void everyPictureIsDrawnAndHasATitleASentenceATableAndItsOrigin() {
        Page page = drawn(1280).page();
        assertThat(
                        page.evaluate(
                                """
                                [...document.querySelectorAll('svg.chart path.line')].filter(path => {
                                  const box = path.getBBox(), frame = path.closest('svg').viewBox.baseVal;
                                  return box.x < -1 || box.y < -1 || box.x + box.width > frame.width + 1
                                      || box.y + box.height > frame.height + 1; })
                                  .map(path => path.closest('figure').id).join()\
                                """))
                .as("pictures with a line that leaves them")
                .isEqualTo("");
        var figures =
                (List<?>)
                        page.locator("figure:visible")
                                .evaluateAll(
                                        """
                                        figures => figures.map(figure => {
                                          const all = selector => [...figure.querySelectorAll(selector)];
                                          const read = {
                                            id: figure.id,
                                            labels: all('.host svg.chart').map(svg => svg.getAttribute('aria-label')),
                                            title: figure.querySelector('h3, h4').textContent,
                                            origins: all('.origin').map(origin => origin.textContent),
                                            strange: figure.innerHTML.match(/NaN|undefined|Infinity/g) };
                                          const button = figure.querySelector('.tools button');
                                          button.click();
                                          read.rows = all('table tbody tr').length;
                                          button.click();
                                          return read; })\
                                        """);
        assertThat(figures).hasSizeGreaterThan(70);
        for (Object each : figures) {
            var figure = (Map<?, ?>) each;
            String id = String.valueOf(figure.get("id"));
            assertThat((List<?>) figure.get("labels"))
                    .as(id)
                    .singleElement(STRING)
                    .isNotBlank()
                    .doesNotContain("NaN", "undefined");
            assertThat((String) figure.get("title"))
                    .as(id)
                    .isNotBlank()
                    .doesNotContain("NaN", "undefined", "–%");
            assertThat((List<?>) figure.get("origins"))
                    .as(id)
                    .singleElement(STRING)
                    .contains("seed 1", "5f1d3b2a9c80", "century");
            assertThat(figure.get("strange")).as(id).isNull();
            assertThat((int) figure.get("rows")).as(id).isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void nothingMovesWhenPicturesAreDrawn(int width) {
        Drawn drawn = drawn(width);
        String[] moved = drawn.after().split(",");
        String[] stood = drawn.before().split(",");
        for (int i = 0; i < stood.length; i++) {
            assertThat(Double.parseDouble(moved[i]))
                    .as("top of part " + i)
                    .isCloseTo(Double.parseDouble(stood[i]), within(1.0));
        }
    }

    @Test
    void aLinkOfTheMenuLeadsToItsPart() {
        Page page = century();
        page.locator("#contents a:has-text('Money')").click();
        page.waitForTimeout(400);
        double top =
                ((Number)
                                page.evaluate(
                                        "document.getElementById('money').getBoundingClientRect().top"))
                        .doubleValue();
        assertThat(top).isBetween(-5.0, 120.0);
    }

    @ParameterizedTest
    @CsvSource({"360, 30", "1280, 20"})
    void thePageIsReadInScreensAndTheRestIsOneClickAway(int width, int screens) {
        Page page = open(width, 900, ColorScheme.LIGHT);
        drawAll(page);
        assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                .isLessThan(900 * screens);
        assertThat(page.locator("#growth details.more > summary").textContent())
                .contains("9 more pictures:", "Western Europe");
        var hidden = page.locator("#work-moves");
        assertThat(hidden.isVisible()).isFalse();
        page.locator("#work details.more > summary").focus();
        page.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(hidden).isVisible();
        show(page, "#work-moves");
        unfold(page);
        assertThat(page.locator("details.more:not([open])").count()).isZero();
        PlaywrightAssertions.assertThat(page.locator("#unfold")).hasText("Fold");
        page.locator("#unfold").click();
        assertThat(page.locator("details.more[open]").count()).isZero();
    }

    /** Opens every part. */
    private static void unfold(Page page) {
        page.locator("#unfold").click();
        page.waitForTimeout(200);
    }

    @Test
    void printingDrawsEveryPicture() {
        Page page = open(1280, 900, ColorScheme.LIGHT);
        assertThat(undrawn(page)).isPositive();
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(undrawn(page)).isZero();
        assertThat(page.locator("details.more:not([open])").count()).isZero();
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator("details.more[open]").count()).isZero();
    }

    private static int undrawn(Page page) {
        return (int)
                page.evaluate(
                        "[...document.querySelectorAll('figure')].filter(figure => !figure.hidden"
                                + " && !figure.querySelector('.host svg')).length");
    }

    @Test
    void anotherRunIsDashedInThePicturesAndSaysWhatIsNotTheSame() throws Exception {
        SyntheticRun other = SyntheticRun.over(folder.resolve("no-events"), 1870, 1894);
        Files.writeString(
                other.folder().resolve("manifest.json"),
                """
                {"version": "0.1.0", "scenario": "no-events", "seed": 1, "state": "done", "resultHash": "aaaabbbbccccdddd",
                 "resolved": {"timeline": {"world": false}}}\
                """);
        other.execute("UPDATE indicator SET value = 0.5 * value WHERE name = 'gdpPerHead'");
        Path page = folder.resolve("both.html");
        Report.write(folder.resolve("generation"), other.folder(), MadeWork::century, page);
        Page shown = open(1280, 900, ColorScheme.LIGHT, page);
        unfold(shown);
        drawAll(shown);
        assertThat(shown.locator("#beside > p").allTextContents().toString())
                .contains("no-events", "timeline world");
        assertThat(shown.locator("#beside-gdpPerHead h3").textContent()).contains("in no-events");
        assertThat(shown.locator("#beside-territories h3").textContent()).contains("2 times");
        assertThat(shown.locator("#glance-output path.beside").count()).isPositive();
        assertThat(shown.locator("#growth-chosen path.beside").count()).isEqualTo(7);
        assertThat(shown.locator("#glance-output .origin").textContent())
                .contains("dashed: no-events", "aaaabbbbcccc");
    }

    @Test
    void aPyramidShowsAnotherPlaceAndAnotherYear() {
        Page page = century();
        show(page, "#pyramid");
        String before = page.locator("#pyramid .host").innerHTML();
        page.locator("#pyramid select").selectOption("t:IND");
        assertThat(page.locator("#pyramid .subtitle").textContent()).contains("India");
        page.locator("#pyramid input[type=range]").focus();
        page.keyboard().press("Home");
        assertThat(page.locator("#pyramid h3").textContent()).startsWith("In 1870,");
        assertThat(page.locator("#pyramid .host").innerHTML()).isNotEqualTo(before);
    }

    @Test
    void movesBetweenStatesOfWorkAreWhatThePartsLoseAndGain() {
        Page page = century();
        show(page, "#work-moves");
        assertThat(page.locator("#work-moves h3").textContent())
                .matches("World: the largest move, \\d{4}–\\d{4}, is from .+ to .+ of all");
        page.locator("#work-moves button:has-text('Table')").click();
        assertThat(page.locator("#work-moves tbody tr").count()).isGreaterThan(10);
    }

    @Test
    void movesInBothDirectionsAreSharesOfThoseWhoCouldMove() {
        Page page = century();
        show(page, "#work-gross");
        // The made run: a twenty-fifth of people of working age lose wage work in a year.
        assertThat(page.locator("#work-gross h3").textContent())
                .matches(
                        "World, 1990s: in a year .+ of wage workers lose their work and .+ of the"
                                + " unemployed find some");
        page.locator("#work-gross select").selectOption("r:South Asia");
        page.locator("#work-gross input[type=range]").focus();
        page.keyboard().press("Home");
        assertThat(page.locator("#work-gross h3").textContent()).startsWith("South Asia, 1870s:");
        page.locator("#work-gross button:has-text('Table')").click();
        assertThat(page.locator("#work-gross tbody").textContent())
                .contains("Of age or from abroad")
                .doesNotContain("NaN");
        assertThat(page.locator("#work-gross tbody tr").count()).isEqualTo(5);
    }

    @Test
    void theConcentrationOfOwnershipRisesToTheWholeAndLiesAboveEquality() {
        Page page = century();
        show(page, "#ownership-concentration");
        var rows =
                (List<?>)
                        page.evaluate(
                                "document.querySelector('#ownership-concentration').figure.current.table.rows");
        double people = 0;
        double capital = 0;
        for (Object row : rows) {
            people += ((Number) ((List<?>) row).get(1)).doubleValue();
            capital += ((Number) ((List<?>) row).get(2)).doubleValue();
            assertThat(capital).isGreaterThanOrEqualTo(people - 1e-9);
        }
        assertThat(people).isCloseTo(1, within(1e-9));
        assertThat(capital).isCloseTo(1, within(1e-9));
        assertThat(page.locator("#ownership-concentration path.line").count()).isEqualTo(2);
    }

    @Test
    void whoCommandsWhomFollowsItsSlider() {
        Page page = century();
        show(page, "#command-matrix");
        page.locator("#command input[type=range]").first().focus();
        page.keyboard().press("Home");
        assertThat(page.locator("#command-matrix h3").textContent())
                .matches("In 1870, .+ of .+ wage workers work for owners in another territory");
        assertThat(page.locator("#command-largest h3").textContent()).contains("1870");
    }

    @Test
    void workIsFollowedToItsUsers() {
        Page page = century();
        show(page, "#embodied-matrix");
        assertThat(page.locator("#embodied-matrix h3").textContent()).contains("is done elsewhere");
        assertThat(page.locator("#embodied-balance h3").textContent()).contains("hours more");
        assertThat(page.locator("#embodied-wages .origin").textContent())
                .contains("surplus labour", "world 0.43");
    }

    @Test
    void whatTheRealWorldsTableTellsStandsBesideTheRun() {
        Page page = century();
        show(page, "#real-matrix");
        assertThat(page.locator("#real-matrix h4").textContent())
                .startsWith("In the real world of 2007, 62% of the work in what Western Europe");
        assertThat(page.locator("#real-balance h4").textContent()).contains("2 of 2 territories");
        assertThat(page.locator("#real-balance .subtitle").textContent())
                .contains("the run, 1999", "a published table, 2007");
        assertThat(page.locator("#real-balance .origin").textContent())
                .contains("published: a world of 2007");
        assertThat(page.locator("#real-balance svg circle").count()).isEqualTo(4);
        Object britain =
                page.evaluate(
                        "document.querySelector('#real-wages').figure.current.table.rows"
                                + ".find(row => row[0] === 'United Kingdom')");
        assertThat(britain.toString()).isEqualTo("[United Kingdom, 1.5, 1.4]");
    }

    @Test
    void surplusOverWagesTellsWhatItsAxisShowsOfTheWorldToo() {
        Page page = century();
        show(page, "#surplus");
        Object world =
                page.evaluate(
                        """
                        () => {
                          const { title, table } = document.querySelector('#surplus').figure.current;
                          const at = table.head.indexOf('World');
                          return [title, Number(table.rows.at(-1)[at])];
                        }\
                        """);
        assertThat(world.toString()).startsWith("[Beyond a wage of 1 the world's workers add ");
        double last = ((Number) ((List<?>) world).get(1)).doubleValue();
        assertThat(((List<?>) world).get(0).toString())
                .endsWith(" and " + Math.round(last * 100) / 100.0 + " in 1999");
    }

    @Test
    void headingAndPictureOfCrisesCountTheSame() {
        Page page = century();
        show(page, "#glance-crises");
        String heading = page.locator("#glance-crises h3").textContent();
        var most = Pattern.compile("in the ten years to (\\d+), with (\\d+)").matcher(heading);
        assertThat(most.find()).as(heading).isTrue();
        Object sum =
                page.evaluate(
                        """
                        year => {
                          const { head, rows } = document.querySelector('#glance-crises').figure.current.table;
                          const model = head.map((name, i) => [name, i]).filter(([name, i]) => i > 0 && !/record/i.test(name));
                          return model.reduce((sum, [, i]) => sum + rows.find((row) => row[0] === year)[i], 0);
                        }\
                        """,
                        Integer.parseInt(most.group(1)));
        assertThat(String.valueOf(sum)).isEqualTo(most.group(2));
    }

    @Test
    void whatSurroundsCrisesFollowsTheChosenIndicatorAndSurplusThePlace() {
        Page page = century();
        show(page, "#crises-around");
        page.locator("#crises-around select").selectOption("unemploymentRate");
        assertThat(page.locator("#crises-around h3").textContent())
                .containsIgnoringCase("unemployment");
        assertThat(page.locator("#crises-causes h3").textContent())
                .containsPattern("\\((The money loses a quarter|The state stops paying)")
                .doesNotContain("…");
        show(page, "#surplus-sex");
        // In the made run men's surplus is 0.4 of their pay everywhere.
        assertThat(page.locator("#surplus-sex h4").textContent()).endsWith("men 0.4");
        show(page, "#union-types");
        page.locator("#union-types select").selectOption("t:IND");
        assertThat(page.locator("#union-types h3").textContent())
                .startsWith("India: most members are in industrial unions");
    }

    @Test
    void theMapOfForeignCapitalShowsWhatTheOwnersOfOneHomeHold() {
        Page page = century();
        show(page, "#foreign-map");
        String anyone = page.locator("#foreign-map .host").innerHTML();
        String home =
                (String)
                        page.evaluate(
                                "document.querySelectorAll('#foreign-map select option')[1].value");
        page.locator("#foreign-map select").selectOption(home);
        assertThat(page.locator("#foreign-map h3").textContent())
                .matches("In 1995, owners at home in .+ have their largest parts .+%\\).*");
        assertThat(page.locator("#foreign-map .host").innerHTML()).isNotEqualTo(anyone);
        // In the made run the holdings of every fifth year are told, and the last one's.
        page.locator("#ownership input[type=range]").last().focus();
        page.keyboard().press("Home");
        assertThat(page.locator("#foreign-map h3").textContent()).startsWith("In 1870,");
        var shares =
                (List<?>)
                        page.evaluate(
                                """
                                document.querySelector('#foreign-map').figure.current.table.rows.map(row => row[1])\
                                """);
        assertThat(shares)
                .allSatisfy(share -> assertThat((double) number(share)).isBetween(0.0, 1.0));
        page.locator("#foreign-map select").selectOption("");
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    @Test
    void companiesSizesAndGrowthStandBesideTheLiterature() {
        Page page = century();
        show(page, "#capital-companySizeTail");
        assertThat(page.locator("#capital-companySizeTail h3").textContent())
                .isEqualTo(
                        "Companies' sizes fall off with an exponent of 1.2 in 1870 and 1.07 in"
                                + " 1999; US 1997: 1.06");
        assertThat(page.locator("#capital-companySizeTail path.line").count()).isEqualTo(2);
        show(page, "#capital-companyGrowthShape");
        assertThat(page.locator("#capital-companyGrowthShape svg").textContent())
                .contains("Laplace", "Normal");
    }

    @Test
    void aKindOfCrisisHasOneColourInEveryPicture() {
        Page page = century();
        for (String figure :
                List.of("#crises-year", "#crises-around", "#crises-timeline", "#crises-causes")) {
            show(page, figure);
        }
        var colours =
                (Map<?, ?>)
                        page.evaluate(
                                """
                                () => {
                                  const found = {};
                                  const add = (name, colour) => (found[name.toLowerCase()] ??= new Set()).add(colour);
                                  for (const id of ['crises-year', 'crises-around']) {
                                    document.querySelector(`#${id}`).figure.current.legend.forEach(({ name, colour }) => add(name, colour));
                                  }
                                  document.querySelectorAll('#crises-timeline > .legend li, #crises-timeline .body > .legend li')
                                    .forEach(item => add(item.textContent.trim(), item.querySelector('path').style.fill));
                                  const bars = [...document.querySelectorAll('#crises-causes .host rect')].map(bar => bar.style.fill);
                                  document.querySelector('#crises-causes').figure.current.table.rows.forEach(([kind], i) => add(kind, bars[i]));
                                  document.querySelectorAll('#glance-crises').forEach(figure => figure.figure.current.legend
                                    .forEach(({ name, colour }) => add({ Currency: 'currency crisis', Banking: 'banking crisis', Default: 'sovereign default' }[name], colour)));
                                  return Object.fromEntries(Object.entries(found).map(([name, set]) => [name, [...set].join(' ')]));
                                }\
                                """);
        assertThat(colours.keySet().stream().map(String::valueOf))
                .contains(
                        "currency crisis", "banking crisis", "sovereign default", "exit from gold");
        assertThat(colours.values().stream().map(String::valueOf))
                .allMatch(colour -> !colour.contains(" "))
                .as("of crises")
                .isNotEmpty();
        assertThat(colours.get("currency crisis")).isNotEqualTo(colours.get("banking crisis"));
    }

    @Test
    void theTimeLineShowsAllKindsAndCountsCrisesOnly() {
        Page page = century();
        show(page, "#crises-timeline");
        page.locator("#crises-timeline select").last().selectOption("any");
        assertThat(
                        page.locator("#crises-timeline select")
                                .last()
                                .locator("option")
                                .nth(1)
                                .textContent())
                .isEqualTo("All 6 kinds");
        String shown = "document.querySelector('#crises-timeline').figure.current.table.rows";
        assertThat((int) page.evaluate("new Set(" + shown + ".map(row => row[2])).size"))
                .isEqualTo(6);
        int most =
                (int)
                        page.evaluate(
                                "Math.max(...Map.groupBy("
                                        + shown
                                        + ".filter(row => ['currency crisis', 'banking crisis',"
                                        + " 'sovereign default'].includes(row[2])), row =>"
                                        + " row[1]).values().map(of => of.length))");
        assertThat(page.locator("#crises-timeline h3").textContent())
                .endsWith(
                        "is hit most often by currency, banking and debt crises: "
                                + most
                                + " times");
        page.locator("#crises-timeline select").last().selectOption("");
        assertThat((int) page.evaluate("new Set(" + shown + ".map(row => row[2])).size"))
                .isEqualTo(4);
    }

    @Test
    void causesAreWrittenOutWithNumbersAsThePageWritesThem() {
        Page page = century();
        show(page, "#crises-causes");
        assertThat(page.locator("#crises-causes .host svg").textContent())
                .contains("crunch among their creditors abroad")
                .doesNotContain("…");
        show(page, "#crises-timeline");
        page.locator("#crises-timeline select").last().selectOption("any");
        String causes =
                (String)
                        page.evaluate(
                                "document.querySelector('#crises-timeline').figure.current.table.rows.map(row"
                                    + " => row[5]).join()");
        assertThat(causes)
                .contains("sales of 51.1 million fall", "1.9 million days", "285,000 of gold")
                .doesNotContain("e+0", "1861862");
        page.locator("#crises-timeline select").last().selectOption("");
    }

    @Test
    void figuresOfTheRecordOnLabourAreToldPlaceByPlaceWithBandAndSource() {
        Page page = century();
        show(page, "#labour-record");
        // The made run: women's gap .46 in 1890 and .38 in 1930, groups' gap .33 in 1990.
        assertThat(page.locator("#labour-record h3").textContent())
                .isEqualTo(
                        "United States: 2 of 3 figures of the record on labour have the run in"
                                + " their band");
        assertThat(page.locator("#labour-record .origin").textContent())
                .contains("of those shown 1 rest on memory")
                .contains("1 more of United States are of years that this run does not have");
        assertThat(page.locator("#labour-record svg").textContent())
                .contains("Women's gap, 1890", "Groups' gap, 1990")
                .doesNotContain("2010");
        page.locator("#labour-record button:has-text('Table')").click();
        assertThat(page.locator("#labour-record tbody tr").allTextContents())
                .hasSize(5)
                .anyMatch(row -> row.contains("2010") && row.contains("run too short"))
                .anyMatch(row -> row.contains("0.46") && row.contains("A made-up book, table 1"));
        page.locator("#labour-record button:has-text('Table')").click();
        page.locator("#labour-record select").selectOption("GBR");
        assertThat(page.locator("#labour-record h3").textContent()).contains(": 0 of 1 figures");
        page.locator("#labour-record select").selectOption("USA");
    }

    @Test
    void negativeNumbersHaveAMinusSign() {
        Page page = century();
        show(page, "#labour-laws");
        page.locator("#labour-laws button:has-text('Table')").click();
        String hyphen = "text => /(^|[\\s(|×])-\\d/.test(text)";
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('#labour-laws svg text, #labour-laws"
                                        + " td')].map(one => one.textContent).filter("
                                        + hyphen
                                        + ").join()"))
                .isEqualTo("");
        assertThat(page.locator("#labour-laws svg").textContent()).containsPattern("−0\\.\\d");
        assertThat(page.locator("#labour-laws tbody").textContent()).containsPattern("−0\\.\\d");
        page.locator("#labour-laws button:has-text('Table')").click();
    }

    @Test
    void whatIsNothingAtBothEndsIsToldAtItsHeight() {
        Page page = century();
        show(page, "#division-indenturedLabour");
        assertThat(page.locator("#division-indenturedLabour h3").textContent())
                .isEqualTo(
                        "Work under contracts of indenture: world 0.4% at most, in 1890; 0% in 1870"
                                + " and 1999");
    }

    @Test
    void stripsOfRegimesDoNotOverlap() {
        Page page = century();
        show(page, "#regimes");
        assertThat(
                        (int)
                                page.evaluate(
                                        """
                                        () => {
                                          const boxes = [...document.querySelectorAll('#regimes .host rect')].filter(box => box.style.fill).map(box => box.getBBox());
                                          const rows = [...Map.groupBy(boxes, box => box.y).values()].map(row => row.sort((a, b) => a.x - b.x));
                                          return rows.reduce((sum, row) => sum + row.filter((box, i) => i > 0 && row[i - 1].x + row[i - 1].width > box.x).length, 0);
                                        }\
                                        """))
                .isZero();
    }

    @Test
    void sharesOfNearlyNothingAreNotShown() {
        Page page = century();
        page.locator(".picker select").selectOption("t:RUS");
        show(page, "#capital-transnationalityIndex");
        // In the made run the Russian state takes nearly all shares in the middle of 1917.
        var rows =
                "document.querySelector('#capital-transnationalityIndex').figure.current.table.rows.filter(row"
                    + " => [1916, 1918].includes(row[0])).map(row =>"
                    + " Number.isFinite(row.at(-1))).join()";
        assertThat(page.evaluate(rows)).isEqualTo("true,false");
        assertThat(page.locator("#capital-transnationalityIndex .origin").textContent())
                .contains("left out where owners have shares of less than 0.4");
        page.locator(".chips button:has-text('Russia')").click();
        page.locator(".picker select").selectOption("r:Western Europe");
    }

    @Test
    void whatIsFarthestFromTheRecordIsToldInMediansAndDoubtfulFiguresAreMarked() {
        Page page = century();
        show(page, "#record-off");
        assertThat(page.locator("#record-off h3").textContent())
                .matches(
                        ".+: in the median of [\\d,]+ figures [\\d.]+ times too much or too little,"
                                + " .+");
        assertThat(page.locator("#record-off .subtitle").textContent()).contains("hollow");
        assertThat(
                        page.evaluate(
                                "[...document.querySelectorAll('#record-off circle')].map(dot =>"
                                    + " [dot.textContent.includes('doubtful'), dot.style.fill ==="
                                    + " 'var(--paper)']).filter(([is, hollow]) => is !=="
                                    + " hollow).length"))
                .isEqualTo(0);
        page.locator("#record-off button:has-text('Table')").click();
        assertThat(page.locator("#record-off tbody tr").first().locator("td").nth(1).textContent())
                .matches("\\d{4}");
        page.locator("#record-off button:has-text('Table')").click();
    }

    @Test
    void crisesAreCountedBesideTheRecordAmongFactsAndInTheMatrix() {
        Page page = century();
        show(page, "#capital-facts");
        assertThat(page.locator("#capital-facts svg").textContent())
                .contains(
                        "1870–1939 onsets of banking crises",
                        "1970–1999 onsets of sovereign defaults");
        show(page, "#record-matrix");
        assertThat(page.locator("#record-matrix svg").textContent()).contains("Onsets of currency");
        // The made record has 20 in each ten years, so 60 from 1940 to 1969.
        assertThat(
                        page.evaluate(
                                "document.querySelector('#capital-facts').figure.current.table.rows.find(row"
                                    + " => row[0] === '1940–1969 onsets of banking crises')[2]"))
                .isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({
        "#capital-more, relocatedJobs, Jobs moved",
        "#money-more, foreignLoanShare, Company loans in foreign money",
        "#states-more, railwayCharge, Guaranteed interest on railways",
        "#work-more, intensity, Intensity of work"
    })
    void oneOfSeveralIndicatorsIsChosen(String figure, String indicator, String title) {
        Page page = century();
        show(page, figure);
        page.locator(figure + " select").selectOption(indicator);
        assertThat(page.locator(figure + " h3").textContent()).startsWith(title);
        assertThat(page.locator(figure + " .host path.line").count()).isPositive();
    }

    @Test
    void theWorldsRateStandsBesideTheWillToLendAndApartFromSpreads() {
        Page page = century();
        show(page, "#money-worldRate");
        assertThat(page.locator("#money-worldRate .origin").textContent()).doesNotContain("spread");
        show(page, "#money-lendingWill");
        assertThat(page.locator("#money-spread .origin").textContent()).contains("spreads rise");
        assertThat(page.locator("figure[id*=rofitsFromAbroad], #profits-abroad").count())
                .isEqualTo(1);
    }

    @Test
    void termsOfTradeAreToldByWhatWasSoldAtTheStartAndOfAllTogether() {
        Page page = century();
        show(page, "#terms-types");
        assertThat(page.locator("#terms-types h3").textContent())
                .contains("for those who sold farm goods at the start");
        assertThat(page.locator("#terms-types svg").textContent()).contains("All together");
        assertThat(page.locator("#terms-places h3").textContent())
                .startsWith("Of the places chosen");
    }

    @Test
    void claimsAreShownByKind() {
        Page page = century();
        show(page, "#claims");
        page.locator("#claims select").selectOption("externalDebt");
        assertThat(page.locator("#claims h3").textContent())
                .contains("debts of states", "World market");
    }

    @Test
    void defaultsAreMarkedOnTheDebtOfThoseWhoDefault() {
        Page page = century();
        show(page, "#debtors-0");
        String title = page.locator("#debtors-0 h4").textContent();
        assertThat(title).matches(".+ defaults \\d+ times, first in \\d{4}");
        int times = Integer.parseInt(title.replaceAll(".+ defaults (\\d+) times.*", "$1"));
        assertThat(
                        page.locator("#debtors-0 svg.chart path title:text-matches('Default in')")
                                .count())
                .isEqualTo(times);
    }

    @Test
    void theKeyboardWalksOverRegimes() {
        Page page = century();
        show(page, "#regimes");
        page.locator("#regimes .host svg.chart").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#regimes [aria-live]").textContent()).contains("1870");
        assertThat(page.locator("#exchange-regimes h3").textContent()).contains("on gold");
    }

    private static void show(Page page, String figure) {
        page.evaluate(
                "figure => { const found = document.querySelector(figure); const fold ="
                        + " found.closest('details.more'); if (fold) { fold.open = true; }"
                        + " found.scrollIntoView(); }",
                figure);
        page.waitForSelector(figure + " .host svg");
    }

    @Test
    void theSliderMovesTheMapToAnotherYear() {
        Page page = open(1280, 900, ColorScheme.LIGHT);
        var slider = page.locator("#map input[type=range]");
        slider.focus();
        String fills = fills(page);
        page.keyboard().press("Home");
        assertThat(page.locator("#map output").textContent()).isEqualTo("1870");
        assertThat(page.locator("#map h3").textContent()).contains("1870");
        assertThat(fills(page)).isNotEqualTo(fills);
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#map output").textContent()).isEqualTo("1871");
        page.locator("#map button:has-text('Play')").click();
        PlaywrightAssertions.assertThat(page.locator("#map output"))
                .hasText(Pattern.compile("18(7[4-9]|8\\d)"));
        page.locator("#map button:has-text('Pause')").click();
    }

    @Test
    void theMapShowsWhoRules() {
        Page page = century();
        show(page, "#map");
        page.locator("#map select").first().selectOption("ruling state");
        page.locator("#map input[type=range]").focus();
        page.keyboard().press("Home");
        assertThat(page.locator("#map h3").textContent()).startsWith("In 1870,").contains("%");
        assertThat(page.locator("#map .legend:visible").last().textContent())
                .contains("United Kingdom");
    }

    @Test
    void aPlaceCanBeAddedAndRemovedAndTheAddressKeepsIt() {
        Page page = open(1280, 900, ColorScheme.LIGHT);
        page.locator(".chips button:has-text('Africa')").click();
        page.locator(".picker select").selectOption("t:JPN");
        assertThat(page.locator(".chips").textContent()).contains("Japan").doesNotContain("Africa");
        page.locator("#growth-chosen").scrollIntoViewIfNeeded();
        page.waitForSelector("#growth-chosen svg.chart");
        assertThat(page.locator("#growth-chosen svg.chart").textContent()).contains("Japan");
        page.reload();
        assertThat(page.locator(".chips").textContent()).contains("Japan").doesNotContain("Africa");
    }

    @Test
    void aPictureIsSavedAsCsvSvgAndPng() throws Exception {
        Page page = open(1280, 900, ColorScheme.DARK);
        for (String kind : List.of("CSV", "SVG", "PNG")) {
            var download =
                    page.waitForDownload(() ->
                            page.locator("#glance-gap button:has-text('" + kind + "')").click());
            Path file = folder.resolve(download.suggestedFilename());
            download.saveAs(file);
            byte[] bytes = Files.readAllBytes(file);
            assertThat(bytes.length).as(kind).isGreaterThan(500);
            switch (kind) {
                case "CSV" ->
                        assertThat(Files.readString(file))
                                .startsWith("Year,Gap")
                                .contains("\n1871,");
                case "SVG" ->
                        assertThat(Files.readString(file))
                                .startsWith("<svg")
                                .contains("The gap from poorest")
                                .doesNotContain("var(--");
                default ->
                        assertThat(bytes)
                                .startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
            }
        }
    }

    @Test
    void theKeyboardReadsALineYearByYear() {
        Page page = century();
        page.locator("#glance-gap").scrollIntoViewIfNeeded();
        page.waitForSelector("#glance-gap svg.chart");
        page.locator("#glance-gap svg.chart").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#glance-gap .tip").textContent()).startsWith("1870");
        assertThat(page.locator("#glance-gap [aria-live]").textContent()).contains("1870", "Gap");
    }

    @Test
    void aCrisisUnrollsWhatLedToIt() {
        Page page = century();
        show(page, "#crises-timeline");
        page.locator("#crises-timeline .host svg.chart").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#crises-timeline .notice").textContent()).contains("Cause:");
    }

    @Test
    void aDecisionFromTheGeneralRecordSaysUnverified() {
        Page page = century();
        page.locator("#closing summary:has-text('decisions')").click();
        page.locator("#closing input[type=search]").fill("Civil War tariffs");
        assertThat(page.locator("#closing table tbody").first().textContent())
                .contains("Civil War tariffs", "unverified");
    }

    @Test
    void theButtonChangesLightToDark() {
        Page page = open(1280, 900, ColorScheme.LIGHT);
        String light = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
        page.locator("#theme").click();
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isNotEqualTo(light);
    }

    @Test
    void aRunWithHardlyAnythingStillHasAPage() throws Exception {
        Path young = Files.createDirectories(folder.resolve("young"));
        Files.writeString(
                young.resolve("manifest.json"),
                "{\"state\": \"running\", \"scenario\": \"century\"}");
        Path page = folder.resolve("young.html");
        Report.write(young, () -> WorkForWhom.Told.NOTHING, page);
        assertThat(open(360, 800, ColorScheme.LIGHT, page).locator(".notice").allTextContents())
                .anyMatch(text -> text.contains("no results"));

        SyntheticRun poor = SyntheticRun.over(folder.resolve("poor"), 1870, 1873);
        poor.execute(
                "DROP TABLE labour",
                "DROP TABLE move",
                "DROP TABLE record",
                "DROP TABLE claim",
                "DROP TABLE event",
                "DROP TABLE ruler",
                "DROP TABLE regime",
                "DROP TABLE production",
                "DROP TABLE definition");
        Report.write(poor.folder(), () -> WorkForWhom.Told.NOTHING, page);
        Page shown = open(1280, 800, ColorScheme.LIGHT, page);
        unfold(shown);
        drawAll(shown);
        assertThat(shown.locator(".notice").count()).isEqualTo(7);
        assertThat(shown.locator("#regimes .subtitle").textContent())
                .contains("no table of regimes");
        assertThat(shown.locator("#work-moves .subtitle").textContent())
                .contains("no people by state");
        assertThat(shown.locator("#claims .subtitle").textContent()).contains("no table of claims");
        assertThat(shown.locator("#map svg.map").count()).isEqualTo(1);
    }

    @Test
    void aRunOfOneYearIsDrawnAndNamesTheYear() throws Exception {
        Path page = folder.resolve("year.html");
        Report.write(
                SyntheticRun.over(folder.resolve("year"), 1870, 1870).folder(),
                MadeWork::century,
                page);
        Page shown = open(1280, 800, ColorScheme.LIGHT, page);
        unfold(shown);
        drawAll(shown);
        assertThat(shown.locator("#headline").textContent())
                .startsWith("World output per head in 1870: ")
                .doesNotContain("from");
        assertThat(shown.locator("#parts figure svg").count()).isGreaterThan(40);
        assertThat(shown.locator("#labour-laws .subtitle").textContent())
                .startsWith("This run is too short for them")
                .contains("Wage curve; Wage curve, decades; Phillips curve");
    }

    /** One page for all who look at a picture that no other test touches. */
    private static Page century() {
        if (century == null) {
            century = open(1280, 900, ColorScheme.LIGHT);
            SHARED.add(century);
        }
        return century;
    }

    /** One page of a width, opened up and drawn, for all who leave it as they found it. */
    private static Drawn drawn(int width) {
        return DRAWN.computeIfAbsent(
                width,
                _ -> {
                    Page page = open(width, 900, ColorScheme.LIGHT);
                    SHARED.add(page);
                    unfold(page);
                    page.locator("#parts figure .host svg").first().waitFor();
                    String places =
                            "() => [...document.querySelectorAll('#parts > section')].map(section"
                                    + " => Math.round(section.offsetTop)).join()";
                    String before = (String) page.evaluate(places);
                    drawAll(page);
                    return new Drawn(page, before, (String) page.evaluate(places));
                });
    }

    private static Page open(int width, int height, ColorScheme scheme) {
        return open(width, height, scheme, report);
    }

    private static Page open(int width, int height, ColorScheme scheme, Path file) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, height)
                                .setColorScheme(scheme)
                                .setReducedMotion(
                                        com.microsoft.playwright.options.ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.onPageError(FAULTS::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                FAULTS.add(message.text());
            }
        });
        page.onRequest(request -> REQUESTS.add(request.url()));
        page.navigate(file.toUri().toString());
        page.waitForSelector("html[data-ready]");
        return page;
    }

    /**
     * Pictures are drawn when they come within 400 pixels of the window; going down the page draws
     * them all.
     */
    private static void drawAll(Page page) {
        page.evaluate(
                "async () => { for (let y = 0; y < document.documentElement.scrollHeight; y +="
                    + " 1400) { scrollTo(0, y); await new Promise(done => requestAnimationFrame(()"
                    + " => setTimeout(done, 20))); } scrollTo(0, 0); }");
    }

    private static String fills(Page page) {
        return (String)
                page.evaluate(
                        "[...document.querySelectorAll('#map path.territory')].map(path =>"
                                + " path.style.fill).join()");
    }

    private static Optional<Path> chromium() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")),
                        Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/snap/bin/chromium",
                                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
