import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts the database's classes into a jar of their own and its library for this system beside it, where the database looks
 * for it when the jar has none: from within a jar every process unpacks it anew into the system's folder for temporary
 * files, and leaves it there when it is killed.
 *
 * <p>The build calls it with the folder of libraries and the folder of the build, whose class path, in the file {@code
 * libraries}, then names the new jar. Where the jar holds no library for this system, everything stays as it is.
 */
final class Database {

    private static final String JAR = "duckdb_jdbc-[^:/]*\\.jar";
    private static final String LIBRARY = "libduckdb_java.so_";

    private Database() {}

    public static void main(String[] arguments) throws IOException {
        Path build = Path.of(arguments[1]);
        Path classPath = build.resolve("libraries");
        String libraries = Files.readString(classPath);
        for (String each : libraries.strip().split(":")) {
            String name = each.substring(each.lastIndexOf('/') + 1);
            if (name.matches(JAR) && unpack(Path.of(arguments[0], name), build.resolve(name))) {
                Files.writeString(classPath, libraries.replace(each, "=/" + name));
            }
        }
    }

    private static boolean unpack(Path from, Path to) throws IOException {
        try (ZipFile whole = new ZipFile(from.toFile())) {
            ZipEntry library = whole.getEntry(LIBRARY + system());
            if (library == null) {
                return false;
            }
            try (var content = whole.getInputStream(library)) {
                Files.copy(content, to.resolveSibling(library.getName()), StandardCopyOption.REPLACE_EXISTING);
            }
            try (OutputStream file = Files.newOutputStream(to);
                    ZipOutputStream classes = new ZipOutputStream(file)) {
                for (ZipEntry each : (Iterable<ZipEntry>) () -> whole.stream().map(ZipEntry.class::cast).iterator()) {
                    if (!each.getName().startsWith(LIBRARY)) {
                        classes.putNextEntry(new ZipEntry(each.getName()));
                        whole.getInputStream(each).transferTo(classes);
                        classes.closeEntry();
                    }
                }
            }
        }
        return true;
    }

    /** As the database calls it. */
    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (name.startsWith("mac") ? "macos" : name.startsWith("windows") ? "windows" : name)
                + "_"
                + processor.replace("x86_64", "amd64").replace("aarch64", "arm64");
    }
}
