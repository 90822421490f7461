package org.conjuncture.accounts.read;

import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.grid.Bundle;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.grid.TextGrid;
import org.conjuncture.accounts.grid.Workbook;

/**
 * What every reader is given.
 *
 * @param year the year wanted, of those in the files
 */
public record Reading(Bundle bundle, int year, Workers workers, LabelRules rules, Steps steps) {

    /** Told what is being read; for a progress bar. */
    @FunctionalInterface
    public interface Steps {
        void reading(String what);
    }

    TextGrid text(Member member) {
        steps.reading(member.fileName());
        return new TextGrid(member, workers);
    }

    Workbook workbook(Member member) {
        steps.reading(member.fileName());
        return new Workbook(member);
    }

    static boolean isWorkbook(Member member) {
        String name = member.fileName().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsb") || name.endsWith(".xlsm");
    }
}
