package org.conjuncture.accounts.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conjuncture.accounts.Fixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedTest {

    @TempDir private Path folder;

    private static final byte[] LINES =
            ("label,a\n" + "x,1.5\n".repeat(400_000)).getBytes(StandardCharsets.UTF_8);

    @Test
    void aLargeFileTellsHowFarItIsRead() throws IOException {
        Path file = folder.resolve("table.csv");
        Files.write(file, LINES);
        assertRises(read(file));
    }

    @Test
    void soDoesOneInAnArchive() throws IOException {
        Path file = folder.resolve("table.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("table.csv"));
            zip.write(LINES);
        }
        assertRises(read(file));
    }

    @Test
    void aSmallOneIsReadBeforeAnybodyAsks() throws IOException {
        Path small = folder.resolve("small.csv");
        Files.writeString(small, "label,a\nx,1\n");
        assertThat(read(small)).isEmpty();
    }

    private static void assertRises(List<Double> parts) {
        assertThat(parts.size()).isBetween(3, 100);
        assertThat(parts).isSorted();
        assertThat(parts.getLast()).isEqualTo(1);
    }

    /** What is told while all rows are read, from the first to the last byte. */
    private static List<Double> read(Path file) {
        List<Double> parts = new ArrayList<>();
        Member member = Watched.of(Bundle.of(file).members().getFirst(), parts::add);
        Grid grid = new TextGrid(member, Fixtures.WORKERS);
        parts.clear();
        grid.read(
                1,
                1,
                new Grid.Sink() {
                    @Override
                    public void header(List<List<String>> rows) {}

                    @Override
                    public void row(
                            int row,
                            Grid.RowPlace place,
                            String[] labels,
                            double[] values,
                            int count) {}
                });
        return parts;
    }
}
