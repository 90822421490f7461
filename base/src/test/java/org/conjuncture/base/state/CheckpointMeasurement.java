package org.conjuncture.base.state;

import java.nio.file.Files;
import java.nio.file.Path;

/** 150 MB of columns to a file and back, by hand: prints seconds. */
final class CheckpointMeasurement {

    private CheckpointMeasurement() {}

    @State
    static final class Columns {
        double[][] columns = new double[19][1_000_000];
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempDirectory("state").resolve("state");
        var columns = new Columns();
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            Checkpoint.write(file, "1", columns);
            long written = System.nanoTime();
            Checkpoint.read(file, "1", columns);
            long read = System.nanoTime();
            System.out.printf(
                    "%.0f MB: written %.2f s, read %.2f s%n",
                    Files.size(file) / 1e6, (written - start) / 1e9, (read - written) / 1e9);
        }
        Files.delete(file);
    }
}
