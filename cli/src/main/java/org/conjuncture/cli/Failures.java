package org.conjuncture.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import org.conjuncture.base.EnvironmentError;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.UserError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into words and an exit code: the user's mistake into its message and 2,
 * anything else into one line that says where the trace is, and 1.
 */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    static final int OWN_FAILURE = 1;
    static final int USERS_MISTAKE = 2;

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        var err = command.getErr();
        if (failure instanceof UserError mistake) {
            err.println(mistake.getMessage());
            return USERS_MISTAKE;
        }
        if (failure instanceof EnvironmentError environment) {
            err.println(environment.getMessage());
            return OWN_FAILURE;
        }
        if (failure instanceof ParameterException mistake) {
            return handleParseException(mistake, parsed.originalArgs().toArray(String[]::new));
        }
        return ownFailure(failure, err);
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        var command = mistake.getCommandLine();
        var err = command.getErr();
        err.println(told(mistake) + nearest(mistake, command));
        if (!UnmatchedArgumentException.printSuggestions(mistake, err)) {
            err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        return USERS_MISTAKE;
    }

    /** In the words in which other mistakes are told, where picocli's are a programmer's. */
    private static String told(ParameterException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !unmatched.getUnmatched().isEmpty()) {
            return tooMany(command, unmatched.getUnmatched().getFirst());
        }
        ArgSpec argument = mistake.getArgSpec();
        if (argument != null
                && mistake.getValue() != null
                && String.valueOf(mistake.getMessage()).matches("(?s).* is not an? (int|long)")) {
            String name =
                    argument instanceof OptionSpec option
                            ? option.longestName()
                            : argument.paramLabel();
            return name + ": found '" + mistake.getValue() + "', expected a whole number";
        }
        return String.valueOf(mistake.getMessage());
    }

    private static String tooMany(CommandSpec command, String found) {
        if (!command.subcommands().isEmpty()) {
            return "there is no command '" + found + "'";
        }
        List<String> taken =
                command.positionalParameters().stream().map(ArgSpec::paramLabel).toList();
        return command.name()
                + ": found '"
                + found
                + "', expected "
                + (taken.isEmpty() ? "options alone" : "no more than " + String.join(" ", taken));
    }

    /** Picocli suggests by common letters and misses what has two of them swapped. */
    private static String nearest(ParameterException mistake, CommandLine command) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()
                || !unmatched.getSuggestions().isEmpty()) {
            return "";
        }
        String found = unmatched.getUnmatched().getFirst();
        String meant = Nearest.of(found, command.getSubcommands().keySet());
        return meant.isEmpty() ? "" : " (did you mean '" + meant + "'?)";
    }

    /** For whatever is nobody's mistake but the program's, an {@link Error} included. */
    static int ownFailure(Throwable failure, PrintWriter err) {
        if (failure instanceof OutOfMemoryError) {
            err.println(
                    "not enough memory: the program may take "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB; give it more with CONJUNCTURE_HEAP=8g in front of the command");
            return OWN_FAILURE;
        }
        err.println("internal error: " + failure + "; " + keep(failure));
        return OWN_FAILURE;
    }

    private static String keep(Throwable failure) {
        try {
            var log = Files.createTempFile("conjuncture-", ".log");
            try (var writer = new PrintWriter(Files.newBufferedWriter(log))) {
                failure.printStackTrace(writer);
            }
            return "the log is in " + log;
        } catch (IOException e) {
            return "no log could be written: " + e.getMessage();
        }
    }
}
