package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.accounts.Workbooks;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Formats of which no real file is at hand: files made here in the layout the publishers document,
 * two regions and two sectors.
 */
class PublishedLayoutsTest {

    private static final double[][] FLOWS = {
        {1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}, {13, 14, 15.5, 16}
    };
    private static final double[][] DEMAND = {
        {10, 1, 2, 0}, {20, 2, 3, 0}, {3, 0, 30, 4}, {4, 0, 40, -5}
    };

    @TempDir private Path folder;

    private static void assertRead(WorldTable table, String... regions) {
        assertThat(table.regionCodes()).containsExactly(regions);
        assertThat(table.cells()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat(table.flows.rowValues(i)).containsExactly(FLOWS[i], within(1e-12));
            double sum = 0;
            for (double value : DEMAND[i]) {
                sum += value;
            }
            double read = 0;
            for (double value : table.finalDemand.rowValues(i)) {
                read += value;
            }
            assertThat(read).isEqualTo(sum);
        }
        assertThat(table.finalDemandOf(0, UseKind.HOUSEHOLDS)).containsExactly(10, 20, 3, 4);
    }

    /**
     * The sheet of WIOD 2016 (rows 3 to 6 are labels, columns A to D) and, one row lower, of ADB.
     */
    private static List<List<Object>> sheet(boolean adb, boolean wholeNumbers) {
        String[] codes = adb ? new String[] {"c1", "c2"} : new String[] {"A01", "C10-C12"};
        String[] uses = adb ? new String[] {"F1", "F5"} : new String[] {"CONS_h", "INVEN"};
        String[] useNumbers = adb ? uses : new String[] {"c57", "c61"};
        List<List<Object>> rows = new ArrayList<>();
        rows.add(list("Intercountry Input-Output Table"));
        rows.add(list("2014"));
        if (adb) {
            rows.add(list("Millions of US$"));
            rows.add(list(""));
        }
        List<Object> industry = list("(industry-by-industry)", null, null, null);
        List<Object> name = list("(millions of US$)", null, null, null);
        List<Object> region = list(null, null, null, null);
        List<Object> number = list(null, null, null, null);
        for (String r : new String[] {"AUS", "ROW"}) {
            for (int s = 0; s < 2; s++) {
                add(codes[s], "Name " + s, r, "c" + (s + 1), industry, name, region, number);
            }
        }
        for (String r : new String[] {"AUS", "ROW"}) {
            for (int u = 0; u < 2; u++) {
                String words =
                        u == 0
                                ? "Final consumption expenditure by households"
                                : "Changes in inventories and valuables";
                add(uses[u], words, r, useNumbers[u], industry, name, region, number);
            }
        }
        add("GO", "Total output", "TOT", adb ? "TOTAL" : "c62", industry, name, region, number);
        if (!adb) {
            rows.add(industry);
        }
        rows.add(name);
        rows.add(region);
        rows.add(number);
        for (int i = 0; i < 4; i++) {
            String r = i < 2 ? "AUS" : "ROW";
            List<Object> row = list(codes[i % 2], "Name " + i % 2, r, "c" + (i % 2 + 1));
            double sum = 0;
            for (double[] part : new double[][] {FLOWS[i], DEMAND[i]}) {
                for (double value : part) {
                    sum += value;
                    row.add(
                            wholeNumbers && value == Math.rint(value)
                                    ? (Object) (int) value
                                    : value);
                }
            }
            row.add(sum);
            rows.add(row);
        }
        rows.add(list("II_fob", "Total intermediate consumption", "TOT", "r65", 28, 32, 36.5, 40));
        rows.add(list("TXSP", "taxes less subsidies on products", "TOT", "r66", 1, 1, 1, 1));
        rows.add(list("VA", "Value added at basic prices", "TOT", "r70", 5, 5, 5, 5));
        rows.add(list("GO", "Output at basic prices", "TOT", "r73", 0, 0, 0, 0));
        return rows;
    }

    private static List<Object> list(Object... cells) {
        return new ArrayList<>(java.util.Arrays.asList(cells));
    }

    private static void add(
            String code,
            String words,
            String region,
            String number,
            List<Object> industries,
            List<Object> names,
            List<Object> regions,
            List<Object> numbers) {
        industries.add(code);
        names.add(words);
        regions.add(region);
        numbers.add(number);
    }

    @Test
    void wiod16IsReadFromBothKindsOfWorkbook() {
        Workbooks.xlsx(folder.resolve("WIOT2014_Nov16_ROW.xlsx"), "WIOT_2014", sheet(false, false));
        WorldTable xml =
                Formats.read(
                        "wiod16",
                        Fixtures.reading(folder.resolve("WIOT2014_Nov16_ROW.xlsx"), 2014));
        assertRead(xml, "AUS", "ROW");
        assertThat(xml.sectors.get(1).code()).isEqualTo("C10-C12");
        assertThat(xml.accounts.get("VA").values()).containsExactly(5, 5, 5, 5);
        Workbooks.xlsb(folder.resolve("WIOT2014_Nov16_ROW.xlsb"), "2014", sheet(false, true));
        WorldTable binary =
                Formats.read(
                        "wiod16",
                        Fixtures.reading(folder.resolve("WIOT2014_Nov16_ROW.xlsb"), 2014));
        assertRead(binary, "AUS", "ROW");
        assertThat(binary.accounts.get("TLS").values()).containsExactly(1, 1, 1, 1);
    }

    @Test
    void adbIsReadThoughItsLabelsStandLower() {
        Workbooks.xlsx(folder.resolve("ADB-MRIO-2014.xlsx"), "ADB MRIO 2014", sheet(true, false));
        assertRead(Formats.read("adb", Fixtures.reading(folder, 2014)), "AUS", "ROW");
    }

    private String figaroMatrix() {
        StringBuilder csv = new StringBuilder("rowLabels");
        String[] cells = {"AT_A01", "AT_C10T12", "FIGW1_A01", "FIGW1_C10T12"};
        String[] uses = {"AT_P3_S14", "AT_P5M", "FIGW1_P3_S14", "FIGW1_P5M"};
        for (String label : cells) {
            csv.append(',').append(label);
        }
        for (String label : uses) {
            csv.append(',').append(label);
        }
        for (int i = 0; i < 4; i++) {
            csv.append('\n').append(cells[i]);
            for (double value : FLOWS[i]) {
                csv.append(',').append(value);
            }
            for (double value : DEMAND[i]) {
                csv.append(',').append(value);
            }
        }
        csv.append("\nW2_D21X31,1,1,1,1,0,0,0,0\nW2_D1,5,5,5,5,0,0,0,0\n");
        return csv.toString();
    }

    @Test
    void figaroIsReadAsMatrixAlsoOutOfAnArchive() throws IOException {
        Path zip = folder.resolve("figaro.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("matrix_eu-ic-io_ind-by-ind_24ed_2014.csv"));
            out.write(figaroMatrix().getBytes());
            out.closeEntry();
        }
        WorldTable table = Formats.read("figaro", Fixtures.reading(zip, 2014));
        assertRead(table, "AT", "FIGW1");
        assertThat(table.accounts.get("D1").values()).containsExactly(5, 5, 5, 5);
    }

    @Test
    void figaroIsReadInItsFlatLayout() throws IOException {
        String[][] labels = {
            {"AT", "A01"}, {"AT", "C10T12"}, {"FIGW1", "A01"}, {"FIGW1", "C10T12"}
        };
        String[][] uses = {{"AT", "P3_S14"}, {"AT", "P5M"}, {"FIGW1", "P3_S14"}, {"FIGW1", "P5M"}};
        StringBuilder csv =
                new StringBuilder(
                        "icioiRow,icioiCol,refArea,rowIi,counterpartArea,colIi,obsValue\n");
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                csv.append(
                                String.join(
                                        ",",
                                        "x",
                                        "x",
                                        labels[i][0],
                                        labels[i][1],
                                        labels[j][0],
                                        labels[j][1],
                                        "" + FLOWS[i][j]))
                        .append('\n');
                csv.append(
                                String.join(
                                        ",",
                                        "x",
                                        "x",
                                        labels[i][0],
                                        labels[i][1],
                                        uses[j][0],
                                        uses[j][1],
                                        "" + DEMAND[i][j]))
                        .append('\n');
            }
            csv.append(String.join(",", "x", "x", "W2", "D1", labels[i][0], labels[i][1], "5"))
                    .append('\n');
        }
        Path file = folder.resolve("flat_eu-ic-io_ind-by-ind_24ed_2014.csv");
        Files.writeString(file, csv);
        WorldTable table = Formats.read("figaro", Fixtures.reading(file, 2014));
        assertRead(table, "AT", "FIGW1");
        assertThat(table.accounts.get("D1").values()).containsExactly(5, 5, 5, 5);
    }

    @Test
    void anyLongTableIsReadWithADescription() throws IOException {
        StringBuilder csv = new StringBuilder("from,what,to,who,money\n");
        String[] regions = {"North", "North", "South", "South"};
        String[] sectors = {"farms", "works", "farms", "works"};
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                csv.append(
                                String.join(
                                        ",",
                                        regions[i],
                                        sectors[i],
                                        regions[j],
                                        sectors[j],
                                        "" + FLOWS[i][j]))
                        .append('\n');
            }
            for (int u = 0; u < 4; u++) {
                csv.append(
                                String.join(
                                        ",",
                                        regions[i],
                                        sectors[i],
                                        u < 2 ? "North" : "South",
                                        u % 2 == 0 ? "homes" : "stores",
                                        "" + DEMAND[i][u]))
                        .append('\n');
            }
        }
        Files.writeString(folder.resolve("flows.csv"), csv);
        String description =
                """
                name: Two regions
                unit: pounds
                file: flows.csv
                columns: {sellerRegion: from, seller: what, buyerRegion: to, buyer: who, value: money}
                uses: {homes: households, stores: inventories}
                """;
        Files.writeString(folder.resolve("table.yaml"), description);
        assertRead(Formats.read("csv", Fixtures.reading(folder, 2014)), "North", "South");
        Files.writeString(folder.resolve("table.yaml"), description.replace("unit", "units"));
        assertThatThrownBy(() -> Formats.read("csv", Fixtures.reading(folder, 2014)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("table.yaml:2");
        Files.writeString(
                folder.resolve("table.yaml"),
                description.replace("homes: households", "homes: household"));
        assertThatThrownBy(() -> Formats.read("csv", Fixtures.reading(folder, 2014)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("HOUSEHOLDS");
        Files.writeString(folder.resolve("table.yaml"), description);
        Files.writeString(folder.resolve("flows.csv"), csv.toString().replace("15.5", "many"));
        assertThatThrownBy(() -> Formats.read("csv", Fixtures.reading(folder, 2014)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("'many'");
    }

    @Test
    void aTableOfOneRegionNamesItAndGivesItsLabourAUnit() throws IOException {
        Files.writeString(
                folder.resolve("flows.csv"),
                "what,who,money\nfarms,works,4\nworks,farms,3\nfarms,homes,6\nworks,homes,9\n"
                        + "persons,farms,50\npersons,works,20\n");
        String description =
                """
                name: One county
                unit: pounds
                region: Kent
                file: flows.csv
                columns: {seller: what, buyer: who, value: money}
                uses: {homes: households}
                primary: {persons: EMP}
                accountUnits: {EMP: thousand persons}
                """;
        Files.writeString(folder.resolve("table.yaml"), description);
        WorldTable table = Formats.read("csv", Fixtures.reading(folder, 2014));
        assertThat(table.regionCodes()).containsExactly("Kent");
        assertThat(table.output).containsExactly(10, 12);
        assertThat(table.accounts.get("EMP").values()).containsExactly(50, 20);
        assertThat(table.accounts.get("EMP").unit()).isEqualTo("thousand persons");
    }

    @Test
    void matricesAreReadWithADescriptionAndAccountsOfOnesOwn() throws IOException {
        Files.writeString(folder.resolve("z.csv"), "l,A:x,A:y\nA:x,1,2\nA:y,3,4\n");
        Files.writeString(folder.resolve("y.csv"), "l,A:homes\nA:x,7\nA:y,3\n");
        Files.writeString(
                folder.resolve("table.yaml"),
                "name: n\nunit: pounds\nflows: z.csv\nfinalDemand: y.csv\n"
                        + "uses: {homes: households}\n");
        WorldTable table = Formats.read("csv", Fixtures.reading(folder, 2014));
        assertThat(table.source.unit()).isEqualTo("pounds");
        assertThat(table.finalDemandOf(0, UseKind.HOUSEHOLDS)).containsExactly(7, 3);
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "label,EMP,water (litres)\nA:y,2,5\nA:x,1,\n");
        WorldTable with = LabourReader.read(table, Fixtures.reading(own, 2014));
        assertThat(with.accounts.get("EMP").values()).containsExactly(1, 2);
        assertThat(with.accounts.get("water").unit()).isEqualTo("litres");
        assertThat(with.accounts.get("water").missing()).isEqualTo(1);
        for (String[] broken :
                new String[][] {
                    {"label,EMP\nA:x,1\n", "lacks a sector", "A:y"},
                    {"label,EMP\nA:x,1\nA:x,2\n", "own.csv:3:1", "twice"},
                    {"label,EMP\nA:x,one\nA:y,2\n", "own.csv:2:2", "'one'"},
                    {"label,EMP\nA:z,1\nA:y,2\n", "own.csv:2:1", "did you mean"}
                }) {
            Files.writeString(own, broken[0]);
            assertThatThrownBy(() -> LabourReader.read(table, Fixtures.reading(own, 2014)))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(broken[1])
                    .hasMessageContaining(broken[2]);
        }
    }

    @Test
    void aBrokenWorkbookIsRefused() throws IOException {
        Path file = folder.resolve("WIOT2014.xlsx");
        Files.writeString(file, "PK not a zip at all");
        assertThatThrownBy(() -> Formats.read("wiod16", Fixtures.reading(file, 2014)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("WIOT2014.xlsx");
        List<List<Object>> rows = sheet(false, false);
        rows.get(7).set(5, "a lot");
        Workbooks.xlsx(file, "2014", rows);
        assertThatThrownBy(() -> Formats.read("wiod16", Fixtures.reading(file, 2014)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("8:6")
                .hasMessageContaining("a lot");
    }

    @Test
    void exiobase2IsReadOutOfItsArchive() throws IOException {
        Path zip = folder.resolve("mrIOT_PxP_ita_coefficient_version2.2.2.zip");
        String cells = "\tAT\tAT\tRoW\tRoW\n";
        String sectors = "\tWheat\tSteel\tWheat\tSteel\n";
        StringBuilder a = new StringBuilder("\t\t" + cells + "\t\t" + sectors);
        StringBuilder y =
                new StringBuilder(
                        "\t\t\tAT\tAT\tRoW\tRoW\n"
                            + "\t\t\tFinal consumption expenditure by households\tChanges in"
                            + " inventories\tFinal consumption expenditure by households\tChanges"
                            + " in inventories\n");
        for (int i = 0; i < 4; i++) {
            String label =
                    (i < 2 ? "AT" : "RoW") + "\t" + (i % 2 == 0 ? "Wheat" : "Steel") + "\tM.EUR";
            a.append(label).append("/M.EUR");
            y.append(label);
            for (int j = 0; j < 4; j++) {
                a.append('\t').append(FLOWS[i][j] / 100);
                y.append('\t').append(DEMAND[i][j]);
            }
            a.append('\n');
            y.append('\n');
        }
        String factors =
                "\t"
                        + cells
                        + "\t"
                        + sectors
                        + "Employment: low skilled\t1000 p/M.EUR\t1\t2\t3\t4\n";
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            String[][] files = {
                {"x/mrIot_version2.2.2.txt", a.toString()},
                {"x/mrFinalDemand_version2.2.2.txt", y.toString()},
                {"x/mrFactorInputs_version2.2.2.txt", factors},
                {"__MACOSX/x/._mrIot_version2.2.2.txt", "nothing of a table"}
            };
            for (String[] file : files) {
                out.putNextEntry(new ZipEntry(file[0]));
                out.write(file[1].getBytes());
                out.closeEntry();
            }
        }
        WorldTable table = Formats.read("exiobase", Fixtures.reading(zip, 2007));
        for (int j = 0; j < 4; j++) {
            assertThat(table.flows.at(2, j) / table.output[j])
                    .isCloseTo(FLOWS[2][j] / 100, within(1e-12));
            assertThat(table.accounts.get("EMP").values()[j])
                    .isCloseTo((j + 1) * table.output[j], within(1e-9));
        }
        assertThat(table.source.unit()).isEqualTo("M.EUR");
    }

    @Test
    void icio2018HasRegionsFirstAndPartsOfMexico() throws IOException {
        String[] cells = {"MEX_01T03", "MEX_05T06", "MX1_01T03", "MX1_05T06"};
        StringBuilder csv = new StringBuilder("\"\"");
        for (String label : cells) {
            csv.append(",\"").append(label).append('"');
        }
        csv.append(",\"MEX_HFCE\",\"MEX_INVNT\",\"TOTAL\"\n");
        for (int i = 0; i < 4; i++) {
            csv.append('"').append(cells[i]).append('"');
            for (double value : FLOWS[i]) {
                csv.append(',').append(value);
            }
            csv.append(",1,2,0\n");
        }
        csv.append("MEX_TAXSUB,1,1,0,0,0,0,0\nVALU,5,6,7,8,0,0,0\nOUTPUT,0,0,0,0,0,0,0\n");
        Files.writeString(folder.resolve("ICIO2018_2010.CSV"), csv);
        WorldTable table = Formats.read("icio", Fixtures.reading(folder, 2010));
        assertThat(table.regionCodes()).containsExactly("MEX");
        assertThat(table.flows.at(0, 0)).isEqualTo(1 + 3 + 9 + 11);
        assertThat(table.finalDemandOf(0, UseKind.HOUSEHOLDS)).containsExactly(2, 2);
        assertThat(table.accounts.get("VA").values()).containsExactly(12, 14);
        assertThat(table.accounts.get("TLS").values()).containsExactly(1, 1);
    }

    @Test
    void aWorkbookWithAnyByteChangedIsReadOrRefused() throws IOException {
        Path file = folder.resolve("WIOT2014.xlsb");
        Workbooks.xlsb(file, "2014", sheet(false, true));
        byte[] whole = Files.readAllBytes(file);
        java.util.Random random = new java.util.Random(7);
        for (int run = 0; run < 200; run++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            Files.write(file, broken);
            try {
                Formats.read("wiod16", Fixtures.reading(file, 2014));
            } catch (UserError refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
