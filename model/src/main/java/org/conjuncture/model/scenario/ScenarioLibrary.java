package org.conjuncture.model.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.TextFile;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.Yaml;

/** Shipped scenarios: the files of a folder, by name. */
public final class ScenarioLibrary {

    private static final String ENDING = ".yaml";

    private final Path folder;

    public ScenarioLibrary(Path folder) {
        this.folder = folder;
    }

    /** A shipped scenario and its first comment, which says what it is. */
    public record Shipped(String name, String about) {}

    public List<String> names() {
        return list(folder).stream()
                .filter(name -> name.endsWith(ENDING))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }

    public List<Shipped> all() {
        List<Shipped> all = new ArrayList<>();
        for (String name : names()) {
            String text = TextFile.read(folder.resolve(name + ENDING), Yaml.MAX_BYTES);
            String about =
                    text.startsWith("#") ? text.lines().findFirst().orElse("#").substring(1) : "";
            all.add(new Shipped(name, about.strip()));
        }
        return all;
    }

    /** The file of a shipped scenario, or the one a path leads to. */
    public Path file(String nameOrFile) {
        return file(nameOrFile, Place.of("scenario"));
    }

    /** The file a scenario builds on; a path counts from the file in which it stands. */
    Path base(Marked written) {
        String text = written.text();
        if (names().contains(text)) {
            return folder.resolve(text + ENDING);
        }
        Path beside = beside(written);
        return Files.isRegularFile(beside) ? beside : file(text, written.place());
    }

    /** What a path leads to, counted from the file in which it stands. */
    static Path beside(Marked written) {
        return path(written.place().file(), written.place())
                .resolveSibling(path(written.text(), written.place()));
    }

    private Path file(String nameOrFile, Place place) {
        if (names().contains(nameOrFile)) {
            return folder.resolve(nameOrFile + ENDING);
        }
        Path file = path(nameOrFile, place);
        if (Files.isRegularFile(file)) {
            return file;
        }
        throw new UserError(
                place,
                "there is no such scenario",
                "'" + nameOrFile + "'",
                "a file, or one of " + String.join(", ", names()),
                Nearest.of(nameOrFile, names()));
    }

    private static Path path(String text, Place place) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UserError(place, "this cannot be a file's name: " + e.getReason());
        }
    }

    /** Names of a folder's folders, in order. */
    static List<String> folders(Path folder) {
        return list(folder).stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .toList();
    }

    private static List<String> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
