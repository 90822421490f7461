package org.conjuncture.accounts.grid;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** What a user handed in: a file, a folder, or an archive; seen as a list of members by name. */
public final class Bundle {

    private static final int DEEPEST = 4;
    private static final int MOST_MEMBERS = 20_000;

    private final Path path;
    private final List<Member> members;

    private Bundle(Path path, List<Member> members) {
        this.path = path;
        this.members = List.copyOf(members);
    }

    public static Bundle of(Path path) {
        if (!Files.exists(path)) {
            throw new UserError(Place.of(path.toString()), "does not exist");
        }
        List<Member> members = new ArrayList<>();
        if (Files.isDirectory(path)) {
            addFolder(path, members);
        } else {
            addFile(path, path.getFileName().toString(), members);
        }
        if (members.isEmpty()) {
            throw new UserError(Place.of(path.toString()), "holds no file");
        }
        return new Bundle(path, members);
    }

    private static void addFolder(Path folder, List<Member> members) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, DEEPEST)) {
            files = walk.filter(Files::isRegularFile).limit(MOST_MEMBERS).sorted().toList();
        } catch (IOException failed) {
            throw new UserError(Place.of(folder.toString()), "cannot be listed: " + failed);
        }
        for (Path file : files) {
            addFile(file, folder.relativize(file).toString().replace('\\', '/'), members);
        }
    }

    private static void addFile(Path file, String name, List<Member> members) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) {
            addArchive(file, name, members);
            return;
        }
        try {
            members.add(
                    new Member(
                            name,
                            file.toString(),
                            Allowance.ofFile(file.toString(), Files.size(file)),
                            () -> Files.newInputStream(file)));
        } catch (IOException failed) {
            throw new UserError(Place.of(file.toString()), "cannot be read: " + failed);
        }
    }

    private static void addArchive(Path file, String name, List<Member> members) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            long size = Files.size(file);
            long stored = 0;
            Allowance whole = Allowance.ofArchive(file.toString(), size);
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                stored += Math.max(0, entry.getCompressedSize());
                checkArchive(file, size, stored, members.size());
                String inside = entry.getName();
                String shown = file + "!" + inside;
                members.add(
                        new Member(
                                name + "/" + inside,
                                shown,
                                whole.part(inside, entry.getCompressedSize()),
                                () -> openEntry(file, inside)));
            }
        } catch (ZipException broken) {
            throw new UserError(
                    Place.of(file.toString()),
                    "is not a readable zip",
                    String.valueOf(broken.getMessage()),
                    "a whole archive");
        } catch (IOException failed) {
            throw new UserError(Place.of(file.toString()), "cannot be read: " + failed);
        }
    }

    /** Files that lie over one another in an archive are a way to make it give without end. */
    private static void checkArchive(Path file, long size, long stored, int members) {
        if (stored > size) {
            throw new UserError(
                    Place.of(file.toString()),
                    "is not a readable zip",
                    "files of " + stored + " bytes in an archive of " + size,
                    "files that lie one after the other");
        }
        if (members >= MOST_MEMBERS) {
            throw new UserError(
                    Place.of(file.toString()),
                    "holds more files than any table",
                    "more than " + MOST_MEMBERS,
                    "the files of a table");
        }
    }

    private static java.io.InputStream openEntry(Path file, String inside) throws IOException {
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        return new java.io.FilterInputStream(zip.getInputStream(zip.getEntry(inside))) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    public Path path() {
        return path;
    }

    public List<Member> members() {
        return members;
    }

    /** The members whose file name (without folders and .gz) matches, ignoring case, by name. */
    public List<Member> matching(String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return members.stream()
                .filter(m -> compiled.matcher(m.fileName()).matches())
                .sorted(
                        Comparator.comparingInt((Member m) -> m.name().length())
                                .thenComparing(Member::name))
                .toList();
    }

    /** The one member that matches, the nearest to the top if there are several. */
    public Optional<Member> find(String pattern) {
        return matching(pattern).stream().findFirst();
    }

    /** The member that matches, or a message that says what was looked for. */
    public Member get(String pattern, String expected) {
        return find(pattern)
                .orElseThrow(() ->
                        new UserError(
                                Place.of(path.toString()),
                                "lacks a file of the table",
                                summary(),
                                expected));
    }

    private String summary() {
        List<String> names = members.stream().map(Member::fileName).limit(6).toList();
        return String.join(", ", names) + (members.size() > 6 ? " …" : "");
    }
}
