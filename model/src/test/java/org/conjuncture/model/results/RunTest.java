package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.UserError;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.model.ledger.Books;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir private Path runs;

    /**
     * Runs that nothing happened to, with one thread and with two; others are compared with them.
     */
    @TempDir private static Path undisturbed;

    private static Manifest whole(int threads) {
        String name = "whole-" + threads;
        return Files.exists(undisturbed.resolve(name))
                ? RunFolder.manifest(undisturbed.resolve(name))
                : SmallRuns.whole(undisturbed, name, SmallRuns.plan(threads, ""));
    }

    @Test
    void oneThreadAndTwoGiveTheSameResults() {
        Manifest one = whole(1);
        Manifest two = whole(2);
        assertThat(two.resultHash()).isEqualTo(one.resultHash()).hasSize(64);
        assertThat(one.quarters()).isEqualTo(8);
        assertThat(one.ledgerMaxResidual()).isLessThan(Books.TOLERANCE);
    }

    @Test
    void anotherSeedGivesOtherResults() {
        Manifest one = whole(1);
        Manifest other = SmallRuns.whole(runs, "other", SmallRuns.plan(1, "seed: 2"));
        assertThat(other.resultHash()).isNotEqualTo(one.resultHash());
    }

    @Test
    void aRunThatWasKilledAndResumedHasTheSameResults() {
        Manifest whole = whole(2);
        // Four seconds pass at every look, so there is a checkpoint every second quarter or so.
        var clock = new AtomicLong();
        SmallRuns.killed(
                runs, "killed", SmallRuns.plan(2, ""), 7, () -> clock.addAndGet(4 * SECOND));
        assertThat(Checkpoints.of(runs.resolve("killed"))).isNotEmpty();
        assertThat(RunFolder.manifest(runs.resolve("killed")).state())
                .isEqualTo(Manifest.State.running);

        Manifest resumed = SmallRuns.resumed(runs, "killed", SmallRuns.plan(1, ""));
        assertThat(resumed.state()).isEqualTo(Manifest.State.done);
        assertThat(resumed.resultHash()).isEqualTo(whole.resultHash());
        assertThat(resumed.workerQuarters()).isEqualTo(whole.workerQuarters());
        assertThat(rows(runs.resolve("killed"))).isEqualTo(rows(undisturbed.resolve("whole-2")));
    }

    @Test
    void aDamagedCheckpointGivesWayToTheOneBefore() throws Exception {
        Manifest whole = whole(2);
        SmallRuns.killed(
                runs, "killed", SmallRuns.plan(2, "checkpoints: [1870-Q3, 1871-Q2]"), 7, () -> 0);
        Path last = runs.resolve("killed/checkpoints/1871-Q2.state");
        Files.write(last, new byte[100]);
        Manifest resumed =
                SmallRuns.resumed(
                        runs, "killed", SmallRuns.plan(2, "checkpoints: [1870-Q3, 1871-Q2]"));
        assertThat(resumed.resultHash()).isEqualTo(whole.resultHash());
    }

    @Test
    void whatAKillLeftHalfWrittenIsGoneWhenTheRunGoesOn() throws Exception {
        SmallRuns.killed(runs, "killed", SmallRuns.plan(2, "checkpoints: [1870-Q3]"), 3, () -> 0);
        Path half = runs.resolve("killed/checkpoints/1870-Q4.state.partial");
        Files.write(half, new byte[100]);
        SmallRuns.resumed(runs, "killed", SmallRuns.plan(2, "checkpoints: [1870-Q3]"));
        assertThat(half).doesNotExist();
    }

    @Test
    void aRunWithoutACheckpointStartsAgain() {
        Manifest whole = whole(2);
        SmallRuns.killed(runs, "killed", SmallRuns.plan(2, ""), 3, () -> 0);
        assertThat(Checkpoints.of(runs.resolve("killed"))).isEmpty();
        assertThat(SmallRuns.resumed(runs, "killed", SmallRuns.plan(2, "")).resultHash())
                .isEqualTo(whole.resultHash());
    }

    @Test
    void aStopKeepsTheState() {
        RunPlan plan = SmallRuns.plan(2, "");
        int[] asked = {0};
        try (RunFolder folder = SmallRuns.folder(runs, "stopped", plan);
                Run run =
                        Run.begin(
                                plan, Run.open(plan), folder, SmallRuns.ORIGIN, System::nanoTime)) {
            Manifest stopped = run.go((quarter, part, speed) -> {}, () -> ++asked[0] > 3);
            assertThat(stopped.state()).isEqualTo(Manifest.State.stopped);
            assertThat(stopped.quarters()).isEqualTo(3);
        }
        assertThat(SmallRuns.resumed(runs, "stopped", plan).resultHash())
                .isEqualTo(whole(2).resultHash());
    }

    @Test
    void aBranchWithNothingChangedGoesTheWayOfItsRun() {
        SmallRuns.whole(runs, "parent", SmallRuns.plan(2, "checkpoints: [1871]"));
        RunPlan later = SmallRuns.plan(2, "from: 1871");
        RunPlan branch =
                new RunPlan(
                        later.scenario(),
                        later.resolved(),
                        later.yaml(),
                        later.tables(),
                        4 * 1870,
                        later.first(),
                        later.until(),
                        later.scale(),
                        later.seed(),
                        later.threads(),
                        later.settings(),
                        later.checkpoints(),
                        later.recording(),
                        later.dates());
        try (RunFolder folder = SmallRuns.folder(runs, "branch", branch);
                Run run =
                        Run.begin(
                                branch,
                                Run.branch(branch, runs.resolve("parent"), SmallRuns.VERSION),
                                folder,
                                SmallRuns.ORIGIN,
                                System::nanoTime)) {
            run.go((quarter, part, speed) -> {}, () -> false);
        }
        assertThat(population("branch", 1871)).isEqualTo(population("parent", 1871));
    }

    @Test
    void aWorldIsOpenedInTheYearItsTablesAreOf() {
        RunPlan later = SmallRuns.plan(2, "from: 1871");
        assertThatThrownBy(() -> Run.open(later))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("are of 1870")
                .hasMessageContaining("--branch RUN@1871-Q1");
    }

    @Test
    void aRunInUseIsLeftAlone() {
        RunPlan plan = SmallRuns.plan(2, "");
        try (RunFolder held = SmallRuns.folder(runs, "used", plan)) {
            assertThat(held.manifest().state()).isEqualTo(Manifest.State.running);
            assertThatThrownBy(() -> RunFolder.open(runs.resolve("used")))
                    .isInstanceOf(EnvironmentError.class)
                    .hasMessageContaining("in use");
            assertThatThrownBy(() ->
                            RunFolder.create(
                                    runs,
                                    Run.manifest(plan, "used", SmallRuns.ORIGIN),
                                    plan.yaml(),
                                    true))
                    .isInstanceOf(EnvironmentError.class);
        }
        assertThat(runs).isDirectoryNotContaining("glob:**.making*");
    }

    @Test
    void aNameThatIsTakenIsRefusedAndReplacedOnlyByForce() {
        RunPlan plan = SmallRuns.plan(2, "");
        SmallRuns.folder(runs, "taken", plan).close();
        assertThatThrownBy(() -> SmallRuns.folder(runs, "taken", plan))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("--force");
        RunFolder.create(runs, Run.manifest(plan, "taken", SmallRuns.ORIGIN), plan.yaml(), true)
                .close();
        assertThat(RunFolder.freeName(runs, "taken")).isEqualTo("taken-2");
    }

    @Test
    void aFolderThatIsNoRunIsNeverReplaced() throws Exception {
        Files.createDirectories(runs.resolve("mine"));
        Files.writeString(runs.resolve("mine/thesis.txt"), "dear");
        RunPlan plan = SmallRuns.plan(2, "");
        assertThatThrownBy(() ->
                        RunFolder.create(
                                runs,
                                Run.manifest(plan, "mine", SmallRuns.ORIGIN),
                                plan.yaml(),
                                true))
                .isInstanceOf(UserError.class);
        assertThat(runs.resolve("mine/thesis.txt")).exists();
    }

    private static String rows(Path run) {
        StringBuilder counts = new StringBuilder();
        try (ResultsReader results = ResultsReader.open(RunFolder.results(run))) {
            for (String table : results.tables()) {
                int count =
                        results.query("SELECT count(*) AS n FROM \"" + table + "\"")
                                .integers("n")[0];
                counts.append(table).append(' ').append(count).append('\n');
            }
        }
        return counts.toString();
    }

    private double[] population(String run, int year) {
        try (ResultsReader results = ResultsReader.open(RunFolder.results(runs.resolve(run)))) {
            return results.query(
                            "SELECT value FROM indicator WHERE name IN ('population', 'gdp',"
                                    + " 'exports') AND sector = '' AND quarter // 4 = ? ORDER BY"
                                    + " quarter, territory, name",
                            year)
                    .numbers("value");
        }
    }

    @Test
    void boundsThatBindAreCountedInTheManifestAndResumeGoesOnCounting() {
        RunPlan plan = SmallRuns.plan(1, "");
        Manifest whole = whole(1);
        assertThat(whole.bounds())
                .isNotEmpty()
                .allSatisfy(bound -> {
                    assertThat(bound.held()).isBetween(0L, bound.tried());
                    assertThat(bound.share()).isBetween(0.0, 1.0);
                });
        SmallRuns.killed(runs, "broken", plan, 3, System::nanoTime);
        assertThat(SmallRuns.resumed(runs, "broken", plan).bounds()).isEqualTo(whole.bounds());
    }
}
