package org.conjuncture.model.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conjuncture.model.MechanismNames;

/** The product's own folders, and a small register of mechanisms for scenarios to name. */
final class Shipped {

    static final Path ROOT = root();
    static final Path WORLDS = ROOT.resolve("worlds");
    static final ScenarioLibrary LIBRARY = new ScenarioLibrary(ROOT.resolve("scenarios"));

    static final Names NAMES =
            new Names() {
                @Override
                public Set<String> mechanisms() {
                    return Set.of("markets", "migration", "wageCurve", "threat");
                }

                @Override
                public Set<String> skeleton() {
                    return Set.of("markets");
                }

                @Override
                public Map<String, List<String>> families() {
                    return Map.of("bargaining", List.of("wageCurve", "threat"));
                }

                @Override
                public Set<String> recorded() {
                    return new MechanismNames().recorded();
                }

                @Override
                public Map<String, Bounds> parameters() {
                    return Map.of(
                            "wageCurve.elasticity", new Bounds(0, 0.3),
                            "migration.cost", new Bounds(0, 10));
                }

                @Override
                public Map<String, List<String>> variants() {
                    return Map.of("markets", List.of("markets", "auction"));
                }
            };

    private Shipped() {}

    /** One for all tests: it keeps the worlds it has read, and reading is all it does. */
    private static final ScenarioReader READER = new ScenarioReader(LIBRARY, WORLDS, NAMES);

    private static final ScenarioReader REGISTERED =
            new ScenarioReader(LIBRARY, WORLDS, new MechanismNames());

    static ScenarioReader reader() {
        return READER;
    }

    /** With the register of the model itself, which shipped scenarios name. */
    static ScenarioReader registered() {
        return REGISTERED;
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("worlds"))
                    && Files.isDirectory(folder.resolve("scenarios"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no product folder above " + Path.of("").toAbsolutePath());
    }
}
