package org.conjuncture.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.model.results.Manifest;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.model.results.RunPlan;
import org.conjuncture.model.results.RunPlans;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioReader;
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

    @Parameters(index = "0", paramLabel = "RUN", description = "name of a run, or its folder")
    private String run = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads; change no number (default: as the run began)")
    private int threads;

    @Override
    public Integer call() {
        Path folder = runs.find(run);
        Manifest before = RunFolder.manifest(folder);
        Work work = new Work(output, spec.commandLine().getOut());
        if (before.state() == Manifest.State.done) {
            if (output.isForPeople()) {
                spec.commandLine().getOut().print("This run is done already.\n");
            }
            work.tell(before, folder);
            return 0;
        }
        String version = Version.current();
        if (!before.version().equals(version)) {
            throw new UserError(
                    Place.of(folder.toString()),
                    "the run was begun by another version, whose results would differ",
                    "version " + before.version(),
                    "version " + version);
        }
        ScenarioReader reader = Home.scenarios();
        Scenario scenario = reader.read(RunFolder.scenario(folder).toString());
        RunPlan plan =
                RunPlans.of(
                        before.scenario(),
                        scenario,
                        reader.world(scenario.world()),
                        before.opened(),
                        threads > 0 ? threads : before.threads());
        try (RunFolder held = RunFolder.open(folder)) {
            return work.finish(Run.resume(plan, held, version, System::nanoTime), folder);
        }
    }
}
