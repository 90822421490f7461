package org.conjuncture.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.conjuncture.base.files.Folders;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.model.results.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conjuncture report}: a run's page, alone or with another run beside it. */
@Command(
        name = "report",
        description =
                "Makes the page of a run again, or with another run's numbers beside it in every"
                        + " picture.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conjuncture report century",
            "  conjuncture report century --beside no-events   # with and without dated events"
        })
final class ReportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private RunsOption runs = new RunsOption();
    @Mixin private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "name of a run, or its folder")
    private String run = "";

    @Option(
            names = "--beside",
            paramLabel = "RUN",
            defaultValue = "",
            description = "another run to show in the same pictures")
    private String beside = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "",
            description = "file of the page (default: report.html in the run's folder)")
    private String out = "";

    @Override
    public Integer call() {
        Path folder = runs.find(run);
        RunFolder.requireRun(folder);
        Path page = out.isEmpty() ? RunFolder.report(folder) : Folders.requireFile(Path.of(out));
        Reports.write(folder, runs.findOther(beside), page);
        if (output.isJson()) {
            spec.commandLine().getOut().print(Json.line(page.toString()) + "\n");
        } else if (!output.isQuiet()) {
            spec.commandLine().getOut().print(page + "\n");
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
