package org.conjuncture.cli;

import java.nio.file.Path;

/** The page that a run leaves. */
final class Reports {

    private Reports() {}

    static void write(Path folder) {}
}
