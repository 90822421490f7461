package org.conjuncture.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code conjuncture completion}: what a shell needs to complete the command. */
@Command(
        name = "completion",
        description = "Prints the script that completes the command in bash and zsh.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  source <(conjuncture completion)"})
final class CompletionCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .print(AutoComplete.bash("conjuncture", spec.root().commandLine()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
