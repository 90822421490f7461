package org.conjuncture.cli;

import picocli.CommandLine.Option;

/** How much is said, and to whom. */
final class OutputOptions {

    @Option(names = "--quiet", description = "say nothing but mistakes")
    private boolean isQuiet;

    @Option(names = "--json", description = "one JSON object on standard output, for scripts")
    private boolean isJson;

    boolean isQuiet() {
        return isQuiet;
    }

    boolean isJson() {
        return isJson;
    }

    /** Whether progress and words for people are wanted. */
    boolean isForPeople() {
        return !isQuiet && !isJson;
    }
}
