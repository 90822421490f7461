package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeFormats;
import org.conjuncture.accounts.MadeLayouts;
import org.conjuncture.accounts.Mistake;
import org.conjuncture.accounts.check.Plausibility;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of mistake in labour accounts of each layout: what is told, and where. */
class LabourMistakesTest {

    private static final int YEAR = 2009;
    private static final MadeFormats MADE = new MadeFormats(4);
    private static final MadeLayouts OTHER = new MadeLayouts(MADE);

    @TempDir private Path folder;

    /**
     * A layout of labour accounts.
     *
     * @param valueCell where a number of persons stands in line {@code line}
     */
    private enum Layout {
        WIOD13("WIOD_SEA_July14.xlsx", 8, 6),
        WIOD16("sea.csv", 3, 5),
        OWN("own.csv", 3, 2);

        private final String file;
        private final int line;
        private final int valueCell;

        Layout(String file, int line, int valueCell) {
            this.file = file;
            this.line = line;
            this.valueCell = valueCell;
        }
    }

    private record Case(Layout layout, String kind, Consumer<Mistake> making, String... says) {

        @Override
        public String toString() {
            return layout + ": " + kind;
        }
    }

    static Stream<Case> mistakes() {
        List<Case> cases = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            for (String text : List.of("five", "1e999", "5f")) {
                cases.add(
                        new Case(
                                layout,
                                text + " for a number",
                                wrong -> wrong.set(layout.line, layout.valueCell, text),
                                ":" + layout.line + ":",
                                "'" + text + "'",
                                "a finite number"));
            }
            cases.add(
                    new Case(
                            layout,
                            "a row twice",
                            wrong ->
                                    wrong.rows.add(
                                            layout.line - 1,
                                            List.copyOf(wrong.rows.get(layout.line - 1))),
                            ":" + (layout.line + 1) + ":1",
                            "a row twice",
                            "each row once"));
            cases.add(
                    new Case(
                            layout,
                            "a region missing",
                            wrong -> wrong.rows.removeIf(row -> row.get(0).startsWith("CHN")),
                            "lacks",
                            "'CHN:",
                            "a row for each"));
            cases.add(
                    new Case(
                            layout,
                            "cut off after a line",
                            wrong -> wrong.rows.remove(wrong.rows.size() - 1),
                            "lacks",
                            "'ROM:",
                            "a row for each"));
            cases.add(
                    new Case(
                            layout,
                            "cut off in a line",
                            Mistake::cutInALine,
                            layout == Layout.WIOD13
                                    ? "is not a readable workbook"
                                    : ":13:1: a row of another length than the header"));
        }
        cases.add(industry(Layout.WIOD13, 4, "CC"));
        cases.add(industry(Layout.WIOD16, 2, "A99"));
        cases.add(
                new Case(
                        Layout.OWN,
                        "a row of an unknown region",
                        wrong -> wrong.set(3, 1, "AUX:c2"),
                        ":3:1",
                        "'AUX:c2'",
                        "did you mean 'AUS:c2'"));
        for (Layout layout : List.of(Layout.WIOD13, Layout.WIOD16)) {
            cases.add(
                    new Case(
                            layout,
                            "a region of another name",
                            wrong ->
                                    wrong.rows.forEach(
                                            row -> row.set(0, row.get(0).replace("CHN", "XYZ"))),
                            "lacks",
                            "'CHN:",
                            "a row for each"));
            cases.add(
                    new Case(
                            layout,
                            "persons, not thousands of them",
                            LabourMistakesTest::thousandfold,
                            "hoursPerPerson in 'AUS'",
                            "persons in thousands"));
        }
        cases.add(
                new Case(
                        Layout.OWN,
                        "persons, not thousands of them",
                        wrong -> wrong.set(1, 2, "EMP (persons)"),
                        ":1:2",
                        "'persons'",
                        "thousand persons"));
        cases.add(
                new Case(
                        Layout.OWN,
                        "an account twice",
                        wrong -> wrong.set(1, 3, "EMP (thousand persons)"),
                        ":1:3",
                        "an account twice"));
        return cases.stream();
    }

    private static Case industry(Layout layout, int cell, String code) {
        return new Case(
                layout,
                "an industry of another name",
                wrong -> wrong.set(layout.line, cell, code),
                ":" + layout.line + ":1",
                "'AUS " + code + "'",
                "a sector of ");
    }

    private static void thousandfold(Mistake wrong) {
        Layout layout = wrong.isWorkbook() ? Layout.WIOD13 : Layout.WIOD16;
        for (int line = 2; line <= wrong.rows.size(); line++) {
            if (layout == Layout.WIOD16 || wrong.at(line, 2).equals("EMP")) {
                double persons = Double.parseDouble(wrong.at(line, layout.valueCell));
                wrong.set(line, layout.valueCell, "" + 1000 * persons);
            }
        }
    }

    private WorldTable read(WorldTable table, Path file) {
        WorldTable with = LabourReader.read(table, Fixtures.reading(file, YEAR));
        Plausibility.refuseFaults(Plausibility.of(with), Place.of(file.toString()));
        return with;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldWithItsPlaceAndWhatWasExpected(Case wrong) {
        Path sheet =
                wrong.layout() == Layout.WIOD16
                        ? OTHER.wiod16(folder.resolve("WIOT2009.xlsx"), YEAR)
                        : MADE.wiod13(folder.resolve("wiot09.xlsx"), YEAR);
        String format = wrong.layout() == Layout.WIOD16 ? "wiod16" : "wiod13";
        WorldTable table = Formats.read(format, Fixtures.reading(sheet, YEAR));
        Path file = folder.resolve("labour").resolve(wrong.layout().file);
        file.getParent().toFile().mkdirs();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < table.cells(); i++) {
            labels.add(table.label(i));
        }
        switch (wrong.layout()) {
            case WIOD13 -> MADE.wiod13Labour(file, YEAR);
            case WIOD16 -> OTHER.labour16(file.getParent(), YEAR);
            case OWN -> OTHER.ownAccounts(file, labels);
        }
        assertThat(read(table, file).accounts.get("EMP").values()).containsExactly(MADE.persons);
        Mistake mistake = Mistake.in(file);
        if (wrong.kind().equals("cut off in a line")) {
            mistake.cutInALine();
        } else {
            wrong.making().accept(mistake);
            mistake.write();
        }
        var refused =
                assertThatThrownBy(() -> read(table, file))
                        .isInstanceOf(UserError.class)
                        .hasMessageContaining(wrong.layout().file)
                        .hasMessageContaining("expected");
        for (String word : wrong.says()) {
            refused.hasMessageContaining(word);
        }
    }
}
