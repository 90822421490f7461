package org.conjuncture.base;

import java.io.Console;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/**
 * How far long work has come: one line that is written over on a terminal, a line for each tenth
 * elsewhere, nothing when quiet.
 */
public final class Progress {

    /** How progress is told. */
    public enum Manner {
        BAR,
        LINES,
        SILENT
    }

    private static final long REDRAW_NANOS = 100_000_000L;
    private static final int WIDTH = 24;

    /** Width of a terminal that does not say how wide it is. */
    private static final int USUAL_COLUMNS = 80;

    private final PrintStream out;
    private final Manner manner;
    private final LongSupplier nanoTime;
    private final long start;
    private final int columns;
    private long drawn = Long.MIN_VALUE;
    private int tenths;
    private int lineLength;

    public Progress(PrintStream out, Manner manner, LongSupplier nanoTime) {
        this(out, manner, nanoTime, USUAL_COLUMNS);
    }

    /**
     * @param columns width of the terminal: a longer line would not be written over
     */
    public Progress(PrintStream out, Manner manner, LongSupplier nanoTime, int columns) {
        this.columns = columns;
        this.out = out;
        this.manner = manner;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** A bar where a person watches, lines where a file or a pipe does. */
    public static Progress of(PrintStream out, boolean quiet, LongSupplier nanoTime) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new Progress(
                out,
                quiet ? Manner.SILENT : terminal ? Manner.BAR : Manner.LINES,
                nanoTime,
                Integer.getInteger("conjuncture.columns", USUAL_COLUMNS));
    }

    /**
     * Tells that a part of all the work is done; the words say where it stands, such as "1914-Q3,
     * 31 million workers a second".
     */
    public void at(double part, String words) {
        if (manner == Manner.SILENT) {
            return;
        }
        long now = nanoTime.getAsLong();
        int reached = (int) Math.floor(part * 10 + 1e-9);
        if (manner == Manner.LINES) {
            if (reached > tenths) {
                tenths = reached;
                out.println(line(part, words, now));
            }
        } else if (drawn == Long.MIN_VALUE || now - drawn >= REDRAW_NANOS || part >= 1) {
            drawn = now;
            draw(fitted(part, line(part, words, now)));
        }
    }

    /** Ends the line that was written over, so that what comes next starts on its own. */
    public void end() {
        if (manner == Manner.BAR && lineLength > 0) {
            out.println();
            lineLength = 0;
        }
    }

    private void draw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, lineLength - line.length())));
        out.flush();
        lineLength = line.length();
    }

    /** With a bar as wide as there is room for, cut off where even the words are too long. */
    private String fitted(double part, String line) {
        int room = columns - 1;
        int width = Math.min(WIDTH, room - line.length() - 3);
        String whole = width < 4 ? line : bar(part, width) + " " + line;
        return whole.substring(0, Math.max(0, Math.min(room, whole.length())));
    }

    private static String bar(double part, int width) {
        int full = (int) Math.round(Math.clamp(part, 0, 1) * width);
        return "[" + "#".repeat(full) + "-".repeat(width - full) + "]";
    }

    private String line(double part, String words, long now) {
        double left = part <= 0 ? Double.NaN : (now - start) / 1e9 * (1 - part) / part;
        String time = Double.isNaN(left) || part >= 1 ? "" : ", " + duration(left) + " left";
        return Math.round(100 * part) + "%  " + words + time;
    }

    private static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
