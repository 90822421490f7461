package org.conjuncture.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.Folders;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.base.results.ResultsReader;
import org.conjuncture.model.results.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conjuncture export}: a run's tables as files for other programs. */
@Command(
        name = "export",
        description = "Writes a file for each table of a run.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  conjuncture export century --format parquet --out century-tables"})
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private RunsOption runs = new RunsOption();
    @Mixin private OutputOptions output = new OutputOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "name of a run, or its folder")
    private String run = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or parquet (default: ${DEFAULT-VALUE})")
    private String format = "csv";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "folder for the files; made where it is missing")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        Path folder = runs.find(run);
        RunFolder.requireRun(folder);
        ResultsReader.Format known = known();
        try (ResultsReader results = ResultsReader.open(RunFolder.results(folder))) {
            List<Path> files = results.exportAll(known, Folders.make(to));
            if (output.isJson()) {
                spec.commandLine()
                        .getOut()
                        .print(Json.line(files.stream().map(Path::toString).toList()) + "\n");
            } else if (!output.isQuiet()) {
                files.forEach(file -> spec.commandLine().getOut().print(file + "\n"));
            }
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private ResultsReader.Format known() {
        for (ResultsReader.Format each : ResultsReader.Format.values()) {
            if (each.ending().equals(format.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new UserError(
                Place.of("--format"),
                "format of the files",
                "'" + format + "'",
                "csv or parquet",
                Nearest.of(format, List.of("csv", "parquet")));
    }
}
