package org.conjuncture.cli;

import java.util.List;
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
            "130:stopped by the user, with the state kept (143 where SIGTERM asked for it)"
        })
public final class Main implements Runnable {

    private static final List<Class<?>> COMMANDS =
            List.of(
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
                    HelpCommand.class);

    @Spec private CommandSpec spec;

    public static void main(String[] arguments) {
        // A number looks the same on every machine, on the terminal as in files.
        Locale.setDefault(Locale.ROOT);
        System.exit(execute(isOfAll(arguments) ? overview() : commandLine(), arguments));
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
        CommandLine line = new CommandLine(new Main());
        COMMANDS.forEach(line::addSubcommand);
        return handled(line);
    }

    /** Whether help or the version of the whole is asked for. */
    private static boolean isOfAll(String... arguments) {
        return arguments.length == 1
                && List.of("-h", "--help", "-V", "--version").contains(arguments[0]);
    }

    /**
     * The same with names and descriptions of the subcommands alone: reading all of their options
     * takes most of the time in which help could be there.
     */
    static CommandLine overview() {
        CommandLine line = new CommandLine(new Main());
        for (Class<?> type : COMMANDS) {
            Command command = type.getAnnotation(Command.class);
            CommandSpec told = CommandSpec.create().name(command.name());
            told.usageMessage().header(command.header()).description(command.description());
            line.addSubcommand(command.name(), told);
        }
        return handled(line);
    }

    private static CommandLine handled(CommandLine line) {
        var failures = new Failures();
        return line.setExecutionStrategy(Main::unlessEmpty)
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
