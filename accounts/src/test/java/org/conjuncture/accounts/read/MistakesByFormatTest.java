package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.MadeFormats;
import org.conjuncture.accounts.MadeLayouts;
import org.conjuncture.accounts.Mistake;
import org.conjuncture.accounts.check.Finding;
import org.conjuncture.accounts.check.Plausibility;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each kind of mistake in each format: what is told, with file and line or cell, and what was
 * expected. A file without the mistake is read, so that nothing else can be what was told.
 */
class MistakesByFormatTest {

    private static final int YEAR = 2009;
    private static final MadeFormats MADE = new MadeFormats(4);
    private static final MadeLayouts OTHER = new MadeLayouts(MADE);
    private static final int SECTORS = MadeFormats.SECTORS.size();

    @TempDir private Path folder;

    /**
     * A format and the file in which mistakes are made.
     *
     * @param above lines of labels above the numbers
     * @param left cells of labels before them
     * @param regionCell the label cell that begins with the region's code; 0 where none does
     */
    private record Shape(
            String format,
            Consumer<Path> writer,
            String file,
            int above,
            int left,
            int regionCell) {

        String reader() {
            return format.contains(" ") ? format.substring(0, format.indexOf(' ')) : format;
        }
    }

    private static final List<Shape> MATRICES =
            List.of(
                    new Shape("matrix", f -> OTHER.matrix(f, YEAR), "Z-2009.csv", 1, 1, 1),
                    new Shape(
                            "wiod13",
                            f -> MADE.wiod13(f.resolve("wiot09.xlsx"), YEAR),
                            "wiot09.xlsx",
                            6,
                            4,
                            3),
                    new Shape(
                            "wiod16 xlsx",
                            f -> OTHER.wiod16(f.resolve("WIOT2009.xlsx"), YEAR),
                            "WIOT2009.xlsx",
                            6,
                            4,
                            3),
                    new Shape(
                            "wiod16 xlsb",
                            f -> OTHER.wiod16(f.resolve("WIOT2009.xlsb"), YEAR),
                            "WIOT2009.xlsb",
                            6,
                            4,
                            3),
                    new Shape("adb", f -> OTHER.adb(f, YEAR), "ADB-MRIO-2009.xlsx", 7, 4, 3),
                    new Shape("icio", f -> MADE.icio2016(f, YEAR), "ICIO2016_2009.csv", 1, 1, 1),
                    new Shape(
                            "figaro",
                            f -> OTHER.figaro(f, YEAR),
                            "matrix_eu-ic-io_ind-by-ind_24ed_2009.csv",
                            1,
                            1,
                            1),
                    new Shape("exiobase 3", MADE::exiobase3, "A.txt", 3, 2, 1),
                    new Shape("exiobase 1", MADE::exiobase1, "mrIot.txt", 2, 3, 1),
                    new Shape("pymrio", MADE::pymrio, "trade_flows_Z.txt", 2, 3, 1));

    private static final Shape EORA =
            new Shape("eora26", f -> MADE.eora26(f, YEAR), "Eora26_2009_bp_T.txt", 0, 0, 0);
    private static final Shape GLORIA =
            new Shape(
                    "gloria",
                    f -> MADE.gloria(f, YEAR),
                    "tables/0_120secMother_AllCountries_002_T-Results_2009_059_Markup001(full).csv",
                    0,
                    0,
                    0);
    private static final Shape NATIONAL =
            new Shape("wiod16 national", f -> OTHER.national(f, YEAR), "AUS-2009.csv", 1, 2, 0);
    private static final Shape OWN = new Shape("csv", OTHER::described, "flows.csv", 1, 4, 0);
    private static final Shape FLAT =
            new Shape(
                    "figaro flat",
                    f -> OTHER.figaroFlat(f, YEAR),
                    "flat_eu-ic-io_ind-by-ind_24ed_2009.csv",
                    1,
                    6,
                    0);

    /** What is made wrong, and what is told then. */
    private record Case(
            Shape shape, String kind, String file, Consumer<Mistake> making, String... says) {

        @Override
        public String toString() {
            return shape.format() + ": " + kind;
        }
    }

    private static final class Cases {
        private final List<Case> all = new ArrayList<>();

        void add(Shape shape, String kind, String file, Consumer<Mistake> making, String... says) {
            all.add(new Case(shape, kind, file, making, says));
        }
    }

    private static Consumer<Mistake> setting(int line, int cell, String text) {
        return wrong -> {
            wrong.set(line, cell, text);
            wrong.write();
        };
    }

    /** A number changed, a line cut, a line twice: the same for all files with numbers in rows. */
    private static void numbers(Cases cases, Shape shape, int line, int cell) {
        for (String text : List.of("five", "NaN", "1e999", "5f")) {
            cases.add(
                    shape,
                    text + " for a number",
                    shape.file(),
                    setting(line, cell, text),
                    "PLACE " + line + " " + cell,
                    "'" + text + "'",
                    "a finite number");
        }
    }

    private static void matrices(Cases cases, Shape shape) {
        int line = shape.above() + 2;
        boolean isWorkbook = shape.file().contains(".xls");
        numbers(cases, shape, line, shape.left() + 2);
        cases.add(
                shape,
                "cut off in a line",
                shape.file(),
                Mistake::cutInALine,
                isWorkbook
                        ? "is not a readable workbook"
                        : "a row of another length than the header");
        cases.add(
                shape,
                "cut off after the second region",
                shape.file(),
                wrong -> {
                    int keep = shape.above() + 2 * SECTORS;
                    wrong.rows.subList(keep, wrong.rows.size()).clear();
                    wrong.write();
                },
                "lacks rows; it may be cut off",
                "rows, '");
        cases.add(
                shape,
                "a region's rows missing",
                shape.file(),
                wrong -> {
                    int from = shape.above();
                    wrong.rows.subList(from, from + SECTORS).clear();
                    wrong.write();
                },
                "lacks rows; it may be cut off",
                "'AUS:");
        cases.add(
                shape,
                "a row twice",
                shape.file(),
                wrong -> {
                    wrong.rows.add(line - 1, List.copyOf(wrong.rows.get(line - 1)));
                    wrong.write();
                },
                ":" + (line + 1) + ":1",
                "a row twice",
                "each row once");
        cases.add(
                shape,
                "a row of an unknown region",
                shape.file(),
                wrong -> {
                    String label = wrong.at(line, shape.regionCell());
                    wrong.set(line, shape.regionCell(), label.replace("AUS", "AUX"));
                    wrong.write();
                },
                ":" + line + ":1",
                "a row of no sector of the table",
                "'AUX ",
                "did you mean 'AUS ");
        cases.add(
                shape,
                "a region twice among the columns",
                shape.file(),
                wrong -> {
                    for (List<String> row : wrong.rows.subList(0, shape.above())) {
                        row.replaceAll(label -> label.replace("CHN", "AUS"));
                    }
                    wrong.write();
                },
                "a label twice",
                "'AUS ",
                "each label once");
    }

    private static void times(Mistake wrong, int line, int cell, double factor) {
        wrong.set(line, cell, "" + Double.parseDouble(wrong.at(line, cell)) * factor);
    }

    /** A file of numbers alone in another unit. */
    private static void times(Mistake wrong, int above, int left, double factor, int rows) {
        for (int line = above + 1; line <= above + rows; line++) {
            for (int cell = left + 1; cell <= wrong.rows.get(line - 1).size(); cell++) {
                times(wrong, line, cell, factor);
            }
        }
        wrong.write();
    }

    private static void units(Cases cases) {
        for (Shape shape : MATRICES) {
            if (shape.file().contains(".xls")) {
                int line = shape.format().equals("adb") ? 3 : shape.above() - 2;
                cases.add(
                        shape,
                        "another unit",
                        shape.file(),
                        setting(
                                shape.format().startsWith("wiod16") ? 4 : line,
                                1,
                                "thousands of US$"),
                        ":1",
                        "another unit than the publisher's",
                        "millions of US$");
            }
        }
        Shape matrix = MATRICES.get(0);
        cases.add(
                matrix,
                "another unit",
                "Y-2009.csv",
                wrong -> times(wrong, 1, 1, 1000, MadeFormats.CELLS),
                "FOLDER",
                "brokenFinalDemand in 'AUS'",
                "in another unit");
        Shape icio = MATRICES.get(5);
        int first = 2 + MadeFormats.CELLS + 2 * SECTORS;
        cases.add(
                icio,
                "another unit",
                icio.file(),
                wrong -> times(wrong, 1, first - 1, 1000, MadeFormats.CELLS + 2 * SECTORS),
                "FOLDER",
                "valueAddedInAnotherUnit in 'AUS'",
                "in one unit");
        Shape figaro = MATRICES.get(6);
        cases.add(
                figaro,
                "another unit",
                figaro.file(),
                wrong -> times(wrong, 1, 1 + MadeFormats.CELLS, 1000, MadeFormats.CELLS),
                "FOLDER",
                "valueAddedInAnotherUnit in 'AUS'");
        for (Shape shape : MATRICES.subList(8, 10)) {
            cases.add(
                    shape,
                    "another unit of a row",
                    shape.file(),
                    setting(5, 3, "t"),
                    ":5:1",
                    "another unit than the row above",
                    "'t'");
            cases.add(
                    shape,
                    "another unit of final use",
                    shape.format().equals("pymrio") ? "finald_demand_Y.txt" : "mrFinalDemand.txt",
                    wrong -> {
                        wrong.rows.subList(2, wrong.rows.size()).forEach(row -> row.set(2, "EUR"));
                        wrong.write();
                    },
                    ":3:1",
                    "another unit than the flows",
                    "'EUR'");
        }
        cases.add(
                MATRICES.get(7),
                "another unit of a row",
                "unit.txt",
                setting(4, 3, "EUR"),
                ":4:3",
                "another unit than the row above",
                "M.EUR");
        cases.add(
                EORA,
                "another unit",
                "Eora26_2009_bp_FD.txt",
                wrong -> times(wrong, 0, 0, 1000, MadeFormats.CELLS),
                "FOLDER",
                "valueAddedInAnotherUnit in 'AUS'");
        cases.add(
                GLORIA,
                "another unit",
                GLORIA.file().replace("_T-", "_Y-"),
                wrong -> times(wrong, 0, 0, 1000, 2 * MadeFormats.CELLS),
                "FOLDER",
                "valueAddedInAnotherUnit in 'AUS'");
        cases.add(
                NATIONAL,
                "another unit",
                NATIONAL.file(),
                wrong -> {
                    times(wrong, 3, 4, 1000);
                    wrong.write();
                },
                ":3:1",
                "sales that do not make the output",
                "in one unit");
        cases.add(
                OWN,
                "no unit",
                "table.yaml",
                wrong -> {
                    wrong.rows.remove(1);
                    wrong.write();
                },
                "unit");
        cases.add(
                FLAT,
                "another unit",
                FLAT.file(),
                wrong -> {
                    for (int line = 2; line <= wrong.rows.size(); line++) {
                        if (wrong.at(line, 6).startsWith("P")) {
                            times(wrong, line, 7, 1000);
                        }
                    }
                    wrong.write();
                },
                "FOLDER",
                "valueAddedInAnotherUnit in 'AUS'");
    }

    /** Files of numbers alone, with their labels elsewhere. */
    private static void plain(Cases cases, Shape shape, String labels) {
        numbers(cases, shape, 2, 3);
        cases.add(
                shape,
                "cut off in a line",
                shape.file(),
                Mistake::cutInALine,
                ":" + (shape == EORA ? 12 : 24) + ":1",
                "a row of another length than its labels");
        cases.add(
                shape,
                "a row missing",
                shape.file(),
                wrong -> {
                    wrong.rows.remove(3);
                    wrong.write();
                },
                "lacks rows; it may be cut off");
        cases.add(
                shape,
                "a row twice",
                shape.file(),
                wrong -> {
                    wrong.rows.add(3, List.copyOf(wrong.rows.get(3)));
                    wrong.write();
                },
                "more rows than labels");
        cases.add(
                shape,
                "a region's labels missing",
                labels,
                wrong -> {
                    int from = shape == EORA ? SECTORS : 2;
                    wrong.rows.subList(from, from + (shape == EORA ? SECTORS : 1)).clear();
                    wrong.write();
                },
                shape == EORA ? "FILE labels_FD.txt:3:1" : "FILE Markup001(full).csv:1:1",
                shape == EORA ? "a region that makes nothing" : "than its ReadMe says");
        cases.add(
                shape,
                "a region twice among the labels",
                labels,
                wrong -> {
                    wrong.rows.forEach(row -> row.replaceAll(cell -> cell.replace("CHN", "AUS")));
                    wrong.write();
                },
                "twice",
                "'AUS");
    }

    private static void eora(Cases cases) {
        cases.add(
                EORA,
                "a label of an unknown region",
                "labels_T.txt",
                setting(1, 2, "AUX"),
                ":1:1",
                "a region without a sector that others have",
                "'AUX' without 'mines'");
    }

    private static void national(Cases cases) {
        numbersByLine(cases, NATIONAL, 3, 5);
        cases.add(
                NATIONAL,
                "cut off in a line",
                NATIONAL.file(),
                Mistake::cutInALine,
                ":10:1",
                "a row of another length");
        cases.add(
                NATIONAL,
                "a row missing",
                NATIONAL.file(),
                wrong -> {
                    wrong.rows.remove(3);
                    wrong.write();
                },
                "lacks rows; it may be cut off");
        cases.add(
                NATIONAL,
                "a row twice",
                NATIONAL.file(),
                wrong -> {
                    wrong.rows.set(3, wrong.rows.get(2));
                    wrong.write();
                },
                ":4:1",
                "a row twice",
                "'B Domestic'");
        cases.add(
                NATIONAL,
                "a row of an unknown industry",
                NATIONAL.file(),
                setting(2, 1, "A02"),
                ":2:1",
                "'A02'",
                "did you mean 'A01'");
        cases.add(
                NATIONAL,
                "a row of an unknown origin",
                NATIONAL.file(),
                setting(2, 2, "Domestik"),
                ":2:1",
                "'Domestik'",
                "Domestic, Imports or TOT");
    }

    /** Where columns have names, a cell is told by its line and its column's name. */
    private static void numbersByLine(Cases cases, Shape shape, int line, int cell) {
        for (String text : List.of("five", "Infinity", "5f")) {
            cases.add(
                    shape,
                    text + " for a number",
                    shape.file(),
                    setting(line, cell, text),
                    ":" + line + ":1",
                    "'" + text + "'",
                    "a finite number");
        }
    }

    private static void lists(Cases cases, Shape shape) {
        int cell = shape.left() + 1;
        numbers(cases, shape, 3, cell);
        cases.add(
                shape,
                "cut off in a line",
                shape.file(),
                Mistake::cutInALine,
                ":1",
                "a row of another length than the header");
        cases.add(
                shape,
                "a flow twice",
                shape.file(),
                wrong -> {
                    wrong.rows.add(4, List.copyOf(wrong.rows.get(4)));
                    wrong.write();
                },
                ":6:1",
                "a flow twice",
                "each flow once");
        cases.add(
                shape,
                "a buyer of an unknown region",
                shape.file(),
                setting(3, shape.left() - 1, "AUX"),
                ":3:1",
                "'AUX ",
                "did you mean 'AUS ");
        cases.add(
                shape,
                "a seller of an unknown region",
                shape.file(),
                setting(3, shape.left() - 3, "AUX"),
                "FOLDER",
                "noFinalUse in 'AUX'");
        cases.add(
                shape,
                "a region's sales missing",
                shape.file(),
                wrong -> {
                    wrong.rows.removeIf(row -> row.get(shape.left() - 4).equals("CHN"));
                    wrong.write();
                },
                "final use of a region that makes nothing",
                "'CHN'");
        cases.add(
                shape,
                "value added missing",
                shape.file(),
                wrong -> {
                    wrong.rows.removeIf(row ->
                            row.get(shape.left() - 4).isEmpty()
                                    || row.get(shape.left() - 4).equals("W2"));
                    wrong.write();
                },
                "lacks");
    }

    static Stream<Case> mistakes() {
        Cases cases = new Cases();
        MATRICES.forEach(shape -> matrices(cases, shape));
        plain(cases, EORA, "labels_T.txt");
        plain(cases, GLORIA, "GLORIA_ReadMe_059.xlsx");
        eora(cases);
        national(cases);
        lists(cases, OWN);
        lists(cases, FLAT);
        units(cases);
        return cases.all.stream();
    }

    private WorldTable read(Shape shape) {
        WorldTable table = Formats.read(shape.reader(), Fixtures.reading(folder, YEAR));
        List<Finding> doubts = Plausibility.of(table);
        Plausibility.refuseFaults(doubts, Place.of(folder.toString()));
        return table;
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldWithItsPlaceAndWhatWasExpected(Case wrong) throws IOException {
        wrong.shape().writer().accept(folder);
        assertThat(read(wrong.shape()).cells()).isEqualTo(MadeFormats.CELLS);
        Path file = folder.resolve(wrong.file());
        Mistake mistake = Mistake.in(file);
        wrong.making().accept(mistake);
        var refused =
                assertThatThrownBy(() -> read(wrong.shape()))
                        .isInstanceOf(UserError.class)
                        .hasMessageContaining("expected");
        String name = file.getFileName().toString();
        for (String word : wrong.says()) {
            if (word.startsWith("PLACE ")) {
                String[] at = word.split(" ");
                refused.hasMessageContaining(
                        mistake.place(Integer.parseInt(at[1]), Integer.parseInt(at[2])));
            } else if (word.equals("FOLDER")) {
                name = folder.getFileName().toString();
            } else if (word.startsWith("FILE ")) {
                name = word.substring(5);
            } else {
                refused.hasMessageContaining(word);
            }
        }
        refused.hasMessageContaining(name);
        assertThat(Files.exists(file)).isTrue();
    }
}
