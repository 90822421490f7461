package org.conjuncture.cli.accounts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.check.Finding;
import org.conjuncture.accounts.check.TableCheck;
import org.conjuncture.accounts.measure.Leontief;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.manifest.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what is wrong or remarkable in a table. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Balances, signs, empty sectors, missing labour, swapped names; with sizes.",
        footer = {"", "Example:", "  conjuncture accounts check t2007"})
final class CheckCommand implements Runnable {

    @Mixin private Common common;

    @Parameters(index = "0", paramLabel = "TABLE", description = "A table folder, or RUN@YEAR.")
    private Path folder;

    @Override
    public void run() {
        WorldTable table = common.table(folder);
        try (Workers workers = common.workers()) {
            List<Finding> findings = TableCheck.of(table, Leontief.of(table, workers));
            if (common.isJson()) {
                common.tell(Json.text(findings));
                return;
            }
            table.notes.forEach(note -> common.say("note     " + note));
            for (Finding finding : findings) {
                common.say(words(finding));
            }
            common.say(findings.isEmpty() ? "Nothing found." : findings.size() + " findings.");
        }
    }

    static String words(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%-8s %-28s %d, largest %s: %.6g %s — %s",
                finding.weight().name().toLowerCase(Locale.ROOT),
                finding.kind(),
                finding.count(),
                finding.where(),
                finding.size(),
                finding.unit(),
                finding.says());
    }
}
