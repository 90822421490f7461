package org.conjuncture.accounts.read;

import org.conjuncture.accounts.algebra.Workers;
import org.conjuncture.accounts.grid.Bundle;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.grid.TextGrid;
import org.conjuncture.accounts.grid.Watched;
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

        /** That a part, from 0 to 1, of a large file is read. */
        default void at(String what, double part) {}
    }

    TextGrid text(Member member) {
        steps.reading(member.fileName());
        String name = member.fileName();
        return new TextGrid(Watched.of(member, part -> steps.at(name, part)), workers);
    }

    Workbook workbook(Member member) {
        steps.reading(member.fileName());
        String name = member.fileName();
        return new Workbook(member, part -> steps.at(name, part));
    }

    static boolean isWorkbook(Member member) {
        String name = member.fileName().toLowerCase(java.util.Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsb") || name.endsWith(".xlsm");
    }
}
