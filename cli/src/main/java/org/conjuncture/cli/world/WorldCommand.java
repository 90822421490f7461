package org.conjuncture.cli.world;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Worlds for the model. */
@Command(
        name = "world",
        mixinStandardHelpOptions = true,
        description = "Worlds that the model can start from.",
        subcommands = {BuildCommand.class})
public final class WorldCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with a world: build.");
    }
}
