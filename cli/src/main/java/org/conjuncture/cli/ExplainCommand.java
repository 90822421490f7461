package org.conjuncture.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.conjuncture.base.manifest.Json;
import org.conjuncture.model.explain.Explanation;
import org.conjuncture.model.explain.Explanations;
import org.conjuncture.model.scenario.Institutions;
import org.conjuncture.model.scenario.Regimes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conjuncture explain}: what a name means. */
@Command(
        name = "explain",
        description =
                "Explains a mechanism, parameter, lever, regime, institution, column, indicator,"
                        + " kind of event or table of results; without a name lists them all.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conjuncture explain bargaining",
            "  conjuncture explain bargaining.indexation",
            "  conjuncture explain wageShare",
            "  conjuncture explain plants.capitalStock",
            "  conjuncture explain production                # columns of a table, with units"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "one JSON object on standard output, for scripts")
    private boolean isJson;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            defaultValue = "",
            description = "the name to explain")
    private String name = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path world = Home.folder().resolve("worlds/1870");
        Explanations explanations = new Explanations(Regimes.read(world), Institutions.read(world));
        if (name.isEmpty()) {
            if (isJson) {
                out.print(Json.line(explanations.names()) + "\n");
            } else {
                explanations
                        .names()
                        .forEach((kind, names) ->
                                wrap(out, kind + ": " + String.join(", ", names), "  "));
            }
        } else {
            List<Explanation> found = explanations.of(name);
            if (isJson) {
                out.print(Json.line(found) + "\n");
            } else {
                found.forEach(each -> print(out, each));
            }
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, Explanation explanation) {
        out.print(explanation.name() + " (" + explanation.kind() + ")\n");
        explanation.lines().forEach(line -> wrap(out, "  " + line, "  "));
    }

    private static void wrap(PrintWriter out, String line, String indent) {
        String left = line;
        while (left.length() > WIDTH) {
            int space = left.lastIndexOf(' ', WIDTH);
            if (space <= indent.length()) {
                break;
            }
            out.print(left.substring(0, space) + "\n");
            left = indent + left.substring(space + 1);
        }
        out.print(left + "\n");
    }
}
