package org.conjuncture.bench;

import java.util.Arrays;
import org.conjuncture.base.UserError;
import org.conjuncture.bench.accounts.AccountsBench;

/**
 * {@code conjuncture bench world}, {@code profile} or {@code accounts}, each with options of its
 * own.
 */
public final class Main {

    private static final String USAGE =
            """
            Usage: conjuncture bench world [--scale N | --scales N,N] [--quarters N]
                   conjuncture bench profile [--scale N] [--quarters N]
                   conjuncture bench accounts
            Measures how fast a world, its steps or accounts are worked through, beside a bare loop.\
            """;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length > 0 ? arguments[0] : "";
        String[] rest =
                arguments.length > 1
                        ? Arrays.copyOfRange(arguments, 1, arguments.length)
                        : new String[0];
        try {
            measure(what, rest);
        } catch (UserError e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void measure(String what, String[] rest) throws Exception {
        switch (what) {
            case "world" -> WorldBench.main(rest);
            case "profile" -> WorldBench.profile(rest);
            case "accounts" -> AccountsBench.main(rest);
            case "-h", "--help", "help" -> System.out.println(USAGE);
            default ->
                    throw new UserError(
                            (what.isEmpty()
                                            ? "say what to measure"
                                            : "nothing is called '" + what + "'")
                                    + System.lineSeparator()
                                    + USAGE);
        }
    }
}
