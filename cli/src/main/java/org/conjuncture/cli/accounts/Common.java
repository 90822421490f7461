package org.conjuncture.cli.accounts;

import java.io.PrintStream;
import java.nio.file.Path;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.table.TableFolder;
import org.conjuncture.accounts.table.WorldTable;
import picocli.CommandLine.Option;

/** Options that all accounts commands have. */
final class Common {

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

    static WorldTable table(Path folder) {
        return TableFolder.read(folder);
    }
}
