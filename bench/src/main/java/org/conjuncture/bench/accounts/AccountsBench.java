package org.conjuncture.bench.accounts;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How long an analysis takes on made tables of the size of WIOD 2013 (41 × 35), WIOD 2016 (44 × 56)
 * and EXIOBASE (49 × 163): in Java alone, in Java with OpenBLAS multiplying blocks, and the same
 * work done by the system's OpenBLAS alone (LAPACK, its own threads).
 *
 * <p>Each is measured in a process of its own, one after the other, so that the peak of memory is
 * its own and none has warmed up another; then factorizations by each in turn. The first round
 * counts the compiling too.
 */
public final class AccountsBench {

    private AccountsBench() {}

    /** Sizes as arguments, 1435 and 2464 without any; with a mode before them, that mode alone. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        List<String> words = new ArrayList<>(List.of(arguments));
        if (!words.isEmpty() && Mode.isOne(words.getFirst())) {
            Mode mode = Mode.valueOf(words.removeFirst().toUpperCase(Locale.ROOT));
            for (int size : sizes(words)) {
                new OneAnalysis(System.out, size).measure(mode);
            }
            return;
        }
        PrintStream out = System.out;
        for (int size : sizes(words)) {
            out.println(OneAnalysis.heading(size));
            for (Mode mode : Mode.values()) {
                run(mode, size);
            }
        }
    }

    /** What does the algebra. */
    enum Mode {
        JAVA("Java alone"),
        BLOCKS("with OpenBLAS"),
        OPENBLAS("OpenBLAS alone"),
        TURNS("in turn");

        final String says;

        Mode(String says) {
            this.says = says;
        }

        static boolean isOne(String word) {
            return Arrays.stream(values()).anyMatch(mode -> mode.name().equalsIgnoreCase(word));
        }
    }

    private static int[] sizes(List<String> words) {
        if (words.isEmpty()) {
            return new int[] {1435, 2464};
        }
        return words.stream().mapToInt(Integer::parseInt).toArray();
    }

    private static void run(Mode mode, int size) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
        command.addAll(List.of(AccountsBench.class.getName(), mode.name(), "" + size));
        Process child =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int code = child.waitFor();
        if (code != 0) {
            System.out.println("  " + mode + ": ended with " + code);
        }
    }
}
