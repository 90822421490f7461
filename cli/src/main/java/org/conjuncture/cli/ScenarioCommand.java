package org.conjuncture.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.AtomicFile;
import org.conjuncture.base.files.Folders;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;
import org.conjuncture.model.scenario.ScenarioWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conjuncture scenario}: what can be run, and whether a scenario is in order. */
@Command(
        name = "scenario",
        description = "Lists, shows, checks, compares and begins scenarios.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ScenarioCommand.ListAll.class,
            ScenarioCommand.Show.class,
            ScenarioCommand.Check.class,
            ScenarioCommand.Diff.class,
            ScenarioCommand.New.class
        })
final class ScenarioCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Lists those that are shipped. */
    @Command(
            name = "list",
            description = "Lists the shipped scenarios.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        @Spec private CommandSpec spec;

        @Option(names = "--json", description = "one JSON object on standard output, for scripts")
        private boolean isJson;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            if (isJson) {
                out.print(Json.line(Home.library().all()) + "\n");
            } else {
                for (ScenarioLibrary.Shipped each : Home.library().all()) {
                    out.print(String.format("%-22s %s%n", each.name(), each.about()));
                }
            }
            out.flush();
            return 0;
        }
    }

    /** Prints one as it is run, with all that it builds on. */
    @Command(
            name = "show",
            description = "Shows a scenario as resolved.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Spec private CommandSpec spec;

        @Parameters(
                index = "0",
                paramLabel = "SCENARIO",
                description = "a shipped scenario or a file")
        private String scenario = "";

        @Override
        public Integer call() {
            spec.commandLine().getOut().print(Home.scenarios().read(scenario).toYaml());
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    /** Says whether one is in order. */
    @Command(
            name = "check",
            description = "Checks a scenario and the world it names.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Spec private CommandSpec spec;

        @Option(names = "--quiet", description = "say nothing but mistakes")
        private boolean isQuiet;

        @Parameters(
                index = "0",
                paramLabel = "SCENARIO",
                description = "a shipped scenario or a file")
        private String scenario = "";

        @Override
        public Integer call() {
            ScenarioReader reader = Home.scenarios();
            Scenario read = reader.read(scenario);
            ScenarioWorld.requireOwnStart(
                    reader.world(read.world()).tables(),
                    read.fromQuarter(),
                    reader.placeOf("from"));
            if (!isQuiet) {
                spec.commandLine()
                        .getOut()
                        .print(
                                scenario
                                        + " is in order: "
                                        + read.quarters()
                                        + " quarters of the world "
                                        + read.world()
                                        + "\n");
                spec.commandLine().getOut().flush();
            }
            return 0;
        }
    }

    /** Says where two differ, as they are run. */
    @Command(
            name = "diff",
            description = "Says in what two scenarios differ, as resolved.",
            mixinStandardHelpOptions = true)
    static final class Diff implements Callable<Integer> {

        @Spec private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "A", description = "a shipped scenario or a file")
        private String first = "";

        @Parameters(index = "1", paramLabel = "B", description = "the one to compare with it")
        private String second = "";

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Map<String, String> one = parts(first);
            Map<String, String> other = parts(second);
            if (one.equals(other)) {
                out.print(first + " and " + second + " are run alike\n");
            }
            Flat.differences(one, other)
                    .forEach((key, values) ->
                            out.print(
                                    key
                                            + ": "
                                            + values.getFirst()
                                            + " -> "
                                            + values.getLast()
                                            + "\n"));
            out.flush();
            return 0;
        }

        private static Map<String, String> parts(String scenario) {
            return Flat.scenario(scenario, Home.scenarios().read(scenario).toYaml());
        }
    }

    /** Begins one in a file. */
    @Command(
            name = "new",
            description = "Writes a new scenario file that builds on another.",
            mixinStandardHelpOptions = true)
    static final class New implements Callable<Integer> {

        @Spec private CommandSpec spec;

        @Parameters(
                index = "0",
                paramLabel = "FILE",
                description = "the file to write, such as mine.yaml")
        private Path file = Path.of("");

        @Option(
                names = "--base",
                paramLabel = "SCENARIO",
                defaultValue = "century",
                description = "what it builds on (default: ${DEFAULT-VALUE})")
        private String base = "century";

        @Override
        public Integer call() {
            Folders.requireFile(file);
            if (Files.exists(file)) {
                throw new UserError(Place.of(file.toString()), "the file is there already");
            }
            Home.scenarios().read(base);
            AtomicFile.writeText(
                    file,
                    """
                    # What this scenario asks, in a line
                    base: %s
                    # until: 1914                       # to the end of 1913
                    # set: {bargaining.indexation: 0.4} # a parameter: one number for the run
                    # off: [bargaining]                 # a mechanism switched off
                    # strategies:
                    #   - name: shorter week
                    #     who: [FRA, DEU]
                    #     start: 1965-Q1
                    #     measures: [{set: {statutoryHours: 35}}]
                    # checkpoints: [1965]               # the state before 1965 is kept for --branch
                    """
                            .formatted(base));
            spec.commandLine().getOut().print(file + "\n");
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
