package org.conjuncture.cli.accounts;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.read.RunTable;
import org.conjuncture.accounts.table.TableFolder;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.cli.RunsOption;
import org.conjuncture.model.results.RunFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that all accounts commands have. */
final class Common {

    private static final Pattern OF_A_RUN = Pattern.compile("(.+)@(\\d{4})");

    @Mixin private RunsOption runs = new RunsOption();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use; results do not depend on it. Default: all processors.")
    private int threads;

    @Option(names = "--quiet", description = "Say nothing but mistakes.")
    private boolean quiet;

    @Option(names = "--json", description = "Tell results as JSON on standard output.")
    private boolean json;

    Workers workers() {
        return threads > 0 ? new Workers(threads) : Workers.ofMachine();
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isJson() {
        return json;
    }

    /** Words for a person: not where JSON is wanted or nothing is. */
    void say(String words) {
        if (!quiet && !json) {
            PrintStream out = System.out;
            out.println(words);
        }
    }

    void tell(String json) {
        System.out.print(json);
    }

    /** A step of long work, on standard error. */
    void step(String words) {
        if (!quiet && !json) {
            System.err.println("  " + words);
        }
    }

    /** A table folder, or a year of a run: RUN@YEAR. */
    WorldTable table(Path named) {
        Matcher year = OF_A_RUN.matcher(named.toString());
        if (Files.exists(named) || !year.matches()) {
            return TableFolder.read(named);
        }
        Path folder = runs.find(year.group(1));
        RunFolder.requireRun(folder);
        return RunTable.read(
                RunFolder.results(folder),
                Integer.parseInt(year.group(2)),
                folder.getFileName() + "@" + year.group(2));
    }
}
