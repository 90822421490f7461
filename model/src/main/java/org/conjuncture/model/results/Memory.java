package org.conjuncture.model.results;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;

/** How much memory a world needs, and how much was held. */
final class Memory {

    /** Columns of a worker, with room to grow and the copy made while rows are put in order. */
    private static final double BYTES_PER_WORKER = 150;

    /** Tables, plants, markets and what results need on their way to the disk. */
    private static final double FIXED_BYTES = 250e6;

    /** People of working age, over all people. */
    private static final double WORKING_AGE = 0.62;

    /** A territory has at least this many rows where it has the people; see the opening. */
    private static final double FEWEST_ROWS = 2000;

    /** Growth of the world's people a year that room is kept for: 1870–2000 it was 1.2%. */
    private static final double GROWTH = 0.013;

    private Memory() {}

    static double needed(WorldTables tables, double scale, int years) {
        double pairs = 10.0 * tables.territories().size() * tables.territories().size() * 4 * 8;
        return FIXED_BYTES + pairs + rows(tables, scale, years) * BYTES_PER_WORKER;
    }

    /** Workers there are room for after so many years. */
    static double rows(WorldTables tables, double scale, int years) {
        double rows = 0;
        for (TerritoryRow row : tables.territories()) {
            rows += StrictMath.max(FEWEST_ROWS, row.people() * WORKING_AGE / scale);
        }
        return rows * StrictMath.exp(GROWTH * years);
    }

    /** Refuses a world that does not fit, before anything is made. */
    static void requireFor(WorldTables tables, double scale, int years, Place written) {
        double needed = needed(tables, scale, years);
        double heap = Runtime.getRuntime().maxMemory();
        if (needed > heap) {
            long megabytes = (long) Math.ceil(needed / 1e6);
            throw new UserError(
                    written,
                    String.format(
                            Locale.ROOT,
                            "a world of one worker for %.0f people needs about %,d MB of memory, of"
                                + " which the program may use %,.0f; take a larger scale, or set"
                                + " CONJUNCTURE_HEAP=%dm where the machine has it",
                            scale,
                            megabytes,
                            heap / 1e6,
                            megabytes));
        }
    }

    /**
     * Largest memory the process held: the system's figure where it tells one, the heap's peak
     * elsewhere.
     */
    static long peakBytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
                }
            }
        } catch (IOException | NumberFormatException notLinux) {
            // Told below.
        }
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return peak;
    }

    /** Seconds since the process began. */
    static double secondsSinceStart() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
    }
}
