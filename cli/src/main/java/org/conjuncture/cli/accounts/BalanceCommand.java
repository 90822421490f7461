package org.conjuncture.cli.accounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conjuncture.accounts.balance.TableBalance;
import org.conjuncture.accounts.table.TableFolder;
import org.conjuncture.base.UserError;
import org.conjuncture.base.manifest.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Balances a table. */
@Command(
        name = "balance",
        mixinStandardHelpOptions = true,
        description = {
            "Move flows as little as possible so that inputs and value added make output.",
            "RAS, or GRAS where there are negative flows. Tells the distance after each step."
        },
        footer = {
            "",
            "Example:",
            "  conjuncture accounts balance t2007 --value-added VA --out b2007"
        })
final class BalanceCommand implements Runnable {

    @Mixin private Common common;

    @Parameters(index = "0", paramLabel = "TABLE", description = "A table folder, or RUN@YEAR.")
    private Path folder;

    @Option(names = "--value-added", description = "Account of value added. Default: VA.")
    private String valueAdded = "VA";

    @Option(names = "--output", description = "Account of output. Default: the table's own.")
    private String output = "";

    @Option(names = "--steps", description = "Most steps. Default: 500.")
    private int steps = 500;

    @Option(names = "--out", required = true, description = "The table folder to make.")
    private Path out;

    @Override
    public void run() {
        TableBalance.Balanced balanced =
                TableBalance.against(common.table(folder), valueAdded, output, steps);
        List<Double> distances = balanced.steps().distances();
        if (common.isJson()) {
            common.tell(
                    Json.text(
                            Map.of(
                                    "converged", balanced.steps().converged(),
                                    "moved", balanced.steps().moved(),
                                    "distances", distances)));
        }
        for (int step = 0; step < distances.size(); step++) {
            boolean shown = step < 5 || step % 10 == 9 || step == distances.size() - 1;
            if (shown) {
                common.say(
                        String.format(
                                Locale.ROOT,
                                "step %4d  largest distance %.6g",
                                step + 1,
                                distances.get(step)));
            }
        }
        if (!balanced.steps().converged()) {
            throw new UserError(
                    String.format(
                            Locale.ROOT,
                            "The sums cannot be met in %d steps; nothing was written.",
                            steps));
        }
        TableFolder.write(out, balanced.table());
        common.say(
                String.format(
                        Locale.ROOT,
                        "%.4g of all flows moved; kept in %s",
                        balanced.steps().moved(),
                        out));
    }
}
