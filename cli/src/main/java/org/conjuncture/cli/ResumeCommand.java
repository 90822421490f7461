package org.conjuncture.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.conjuncture.model.results.Manifest;
import org.conjuncture.model.results.Origin;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.model.results.RunPlan;
import org.conjuncture.model.results.RunPlans;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code conjuncture resume}: goes on after a stop or a crash, with the same results as without it.
 */
@Command(
        name = "resume",
        description =
                "Goes on with a run that was stopped or killed; its results are the same as without"
                        + " it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  conjuncture resume century", "  conjuncture resume runs/century-2 --quiet"})
final class ResumeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private RunsOption runs = new RunsOption();
    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private BuildOption build = new BuildOption();

    @Parameters(index = "0", paramLabel = "RUN", description = "name of a run, or its folder")
    private String run = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads; change no number (default: as the run began)")
    private int threads;

    @Override
    public Integer call() {
        // The process may end as soon as the stop is over: so it lasts until everything is said.
        try (Stopping stopping = new Stopping(spec.commandLine().getErr())) {
            return resume(stopping);
        }
    }

    private int resume(Stopping stopping) {
        Path folder = runs.find(run);
        Manifest before = RunFolder.manifest(folder);
        Path beside = beside(before, folder);
        Work work = new Work(output, spec.commandLine().getOut(), beside);
        if (before.state() == Manifest.State.done) {
            if (output.isForPeople()) {
                spec.commandLine().getOut().print("This run is done already.\n");
            }
            if (!Files.exists(RunFolder.report(folder))) {
                // Killed between the last quarter and the page.
                Reports.write(folder, beside);
            }
            work.tell(before, folder);
            return 0;
        }
        Origin origin = build.after(before, folder);
        ScenarioReader reader = Home.scenarios();
        Scenario scenario = reader.readKept(RunFolder.scenario(folder), List.of());
        RunPlan plan =
                RunPlans.of(
                        before.scenario(),
                        scenario,
                        reader.world(scenario.world()),
                        before.opened(),
                        threads > 0 ? threads : before.threads());
        stopping.begin();
        try (RunFolder held = RunFolder.open(folder)) {
            Run resumed =
                    Run.resume(
                            plan,
                            held,
                            origin,
                            System::nanoTime,
                            spec.commandLine().getErr()::println);
            return work.finish(resumed, folder, stopping);
        }
    }

    /** The run that the report was to show beside this one, if it is there still. */
    private @Nullable Path beside(Manifest before, Path folder) {
        if (before.beside() == null) {
            return null;
        }
        Path beside = folder.resolve(before.beside()).normalize();
        if (RunFolder.isRun(beside)) {
            return beside;
        }
        spec.commandLine()
                .getErr()
                .println(
                        beside
                                + ": the run to show beside this one is gone; the page shows this"
                                + " one alone");
        return null;
    }
}
