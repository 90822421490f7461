package org.conjuncture.cli;

import java.util.Locale;
import org.conjuncture.cli.accounts.AccountsCommand;
import org.conjuncture.cli.world.WorldCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code conjuncture} and its subcommands. */
@Command(
        name = "conjuncture",
        description = "A laboratory for the world economy and its divisions of labour.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The launcher also knows `conjuncture bench`, which measures the program's speed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the program's own failure",
            "2:a mistake in what was asked for",
            "130:stopped by the user, with the state kept"
        },
        subcommands = {
            RunCommand.class,
            ResumeCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            ExportCommand.class,
            ExplainCommand.class,
            ScenarioCommand.class,
            CompletionCommand.class,
            AccountsCommand.class,
            WorldCommand.class,
            HelpCommand.class
        })
public final class Main implements Runnable {

    @Spec private CommandSpec spec;

    public static void main(String[] arguments) {
        // A number looks the same on every machine, on the terminal as in files.
        Locale.setDefault(Locale.ROOT);
        System.exit(execute(commandLine(), arguments));
    }

    /**
     * Picocli hands exceptions to the handlers and lets errors of the machine, such as a full heap,
     * pass.
     */
    static int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return Failures.ownFailure(e, line.getErr());
        }
    }

    /**
     * The command line with every subcommand, as the launcher, the tests and the completion script
     * use it.
     */
    public static CommandLine commandLine() {
        var failures = new Failures();
        return new CommandLine(new Main())
                .setExecutionStrategy(Main::unlessEmpty)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    /** A value that is empty, as of a shell's variable that is not set, is not the usual value. */
    private static int unlessEmpty(ParseResult parsed) {
        for (CommandLine called : parsed.asCommandLineList()) {
            for (OptionSpec option : called.getParseResult().matchedOptions()) {
                if (option.originalStringValues().contains("")) {
                    throw new ParameterException(
                            called, "the value of " + option.longestName() + " is empty");
                }
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
