package org.conjuncture.cli.accounts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** World input–output tables and labour accounts. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = "Who works for whom: world input–output tables and their labour accounts.",
        subcommands = {
            ImportCommand.class,
            CheckCommand.class,
            BalanceCommand.class,
            AggregateCommand.class,
            AnalyseCommand.class,
            ExportCommand.class,
            ReportCommand.class,
        },
        footer = {
            "",
            "Examples:",
            "  conjuncture accounts import wiod13 --format matrix --year 2007 --labour wiod13-sea"
                    + " --out t2007",
            "  conjuncture accounts check t2007",
            "  conjuncture accounts analyse kww labour-footprint t2007 --out results",
            "  conjuncture accounts analyse surplus-value century@1913 --out results",
        })
public final class AccountsCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with accounts.");
    }
}
