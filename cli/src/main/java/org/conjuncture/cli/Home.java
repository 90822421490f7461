package org.conjuncture.cli;

import java.nio.file.Path;
import org.conjuncture.model.MechanismNames;
import org.conjuncture.model.scenario.ScenarioLibrary;
import org.conjuncture.model.scenario.ScenarioReader;

/**
 * Where the program's own folders are: the launcher says so, and without it they are where the
 * command is called.
 */
final class Home {

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("conjuncture.home", ""));
    }

    static ScenarioLibrary library() {
        return new ScenarioLibrary(folder().resolve("scenarios"));
    }

    /** Folder of a world's tables. */
    static Path world(String name) {
        return worlds().resolve(name);
    }

    private static Path worlds() {
        return folder().resolve("worlds");
    }

    static ScenarioReader scenarios() {
        return new ScenarioReader(library(), worlds(), new MechanismNames());
    }
}
