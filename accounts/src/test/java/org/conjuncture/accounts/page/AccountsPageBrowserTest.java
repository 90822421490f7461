package org.conjuncture.accounts.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.measure.Analysis;
import org.conjuncture.accounts.table.SampleTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a table in a real browser, from disk, on a desk and on a phone, light and dark. */
@Tag("browser")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AccountsPageBrowserTest {

    private static final List<String> FLAGS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    @TempDir private Path folder;

    private Playwright playwright;
    private Browser browser;
    private Path file;
    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aBrowserAndAPage() throws IOException {
        List<Path> found =
                Stream.concat(
                                Stream.ofNullable(System.getenv("CHROMIUM")),
                                Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome"))
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .toList();
        if (found.isEmpty()) {
            assertThat(System.getenv("REQUIRE_BROWSER"))
                    .as("Chromium is required")
                    .isNotEqualTo("1");
            assumeTrue(false, "no Chromium found: install it with 'apt-get install chromium'");
        }
        Analysis analysis = new Analysis(SampleTable.read(), Fixtures.WORKERS);
        file = folder.resolve("accounts.html");
        Files.writeString(file, AccountsPage.html(analysis, AccountsPageTest.SHAPES));
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(found.get(0))
                                        .setArgs(FLAGS));
    }

    @AfterEach
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void theBrowserIsClosedAndNothingWentWrong() {
        if (playwright != null) {
            playwright.close();
        }
        assertThat(faults).isEmpty();
    }

    private Page open(ColorScheme scheme, int width) {
        Page page =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 800)
                                        .setColorScheme(scheme))
                        .newPage();
        page.onPageError(faults::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:")) {
                faults.add(request.url());
            }
        });
        page.navigate(file.toUri().toString());
        return page;
    }

    private static double number(Page page, String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 360"})
    void fitsTheScreenAndAxeFindsNothingToMend(ColorScheme scheme, int width) {
        Page page = open(scheme, width);
        assertFits(page, scheme, width);
        assertFits(open(scheme, 1640 - width), scheme, 1640 - width);
        // To axe and to a screen reader the map is one image. Axe compares every element with every
        // one that is left out: the map's inside is made one element.
        page.evaluate(
                """
                document.querySelectorAll('svg').forEach(map => {
                  const inside = document.createElementNS('http://www.w3.org/2000/svg', 'g');
                  inside.append(...map.childNodes);
                  map.append(inside); })\
                """);
        var asked = new AxeRunOptions();
        asked.setResultTypes(List.of("violations"));
        assertThat(
                        new AxeBuilder(page)
                                        .options(asked)
                                        .exclude("svg > *")
                                        .analyze()
                                        .getViolations()
                                        .stream()
                                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0)))
                .isEmpty();
    }

    private static void assertFits(Page page, ColorScheme scheme, int width) {
        assertThat(number(page, "document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        boolean isDark =
                number(
                                page,
                                "Number(getComputedStyle(document.body).backgroundColor"
                                        + ".match(/\\d+/)[0])")
                        < 100;
        assertThat(isDark).isEqualTo(scheme == ColorScheme.DARK);
    }

    /** On a phone the tables scroll under their first column, which keeps its paper and lines. */
    @Test
    void countriesStayInSightWhileTheirNumbersScroll() {
        int width = 360;
        Page page = open(ColorScheme.DARK, width);
        String first = "document.querySelector('.wide tbody th')";
        double before = number(page, first + ".getBoundingClientRect().left");
        double scrolled =
                number(
                        page,
                        "(() => { const wide = document.querySelector('.wide'); wide.scrollLeft ="
                                + " 150; return wide.scrollLeft; })()");
        assertThat(scrolled).isEqualTo(150);
        assertThat(number(page, first + ".getBoundingClientRect().left")).isEqualTo(before);
        assertThat(page.evaluate("getComputedStyle(" + first + ").borderBottomWidth"))
                .isEqualTo("1px");
        assertThat(page.evaluate("getComputedStyle(" + first + ").backgroundColor"))
                .isEqualTo(page.evaluate("getComputedStyle(document.body).backgroundColor"));
        assertThat(number(page, "document.querySelector('.what').getBoundingClientRect().left"))
                .isBetween(0.0, (double) width);
    }
}
