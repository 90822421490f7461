package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that unpack to absurd size are refused in words, before they fill the machine. */
class BombsTest {

    private static final String Z = "label,A:x,A:y,B:x\nA:x,1,2,3\nA:y,4,5,6\nB:x,7,8,9\n";
    private static final String Y = "label,A:c37,B:c37\nA:x,10,1\nA:y,20,2\nB:x,30,3\n";
    private static final int MEGABYTE = 1 << 20;

    @TempDir private Path folder;

    /** Blank lines, which no reader minds. */
    private static void fill(OutputStream out, byte[] unit, int megabytes) throws IOException {
        byte[] block = new byte[MEGABYTE / unit.length * unit.length];
        for (int at = 0; at < block.length; at += unit.length) {
            System.arraycopy(unit, 0, block, at, unit.length);
        }
        for (int i = 0; i < megabytes; i++) {
            out.write(block);
        }
    }

    private static void fill(OutputStream out, String unit, int megabytes) throws IOException {
        fill(out, unit.getBytes(StandardCharsets.UTF_8), megabytes);
    }

    private static void add(ZipOutputStream zip, String name, String text, int megabytes)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        fill(zip, "   \n", megabytes);
        zip.closeEntry();
    }

    private static void assertRefused(String format, Path path, String... says) {
        var refused =
                assertThatThrownBy(() -> Formats.read(format, Fixtures.reading(path, 2000)))
                        .isInstanceOf(UserError.class);
        for (String word : says) {
            refused.hasMessageContaining(word);
        }
    }

    @Test
    void aPackedTextThatGivesTooMuchIsRefused() throws IOException {
        Files.writeString(folder.resolve("Y-2000.csv"), Y);
        Path file = folder.resolve("Z-2000.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(Z.getBytes(StandardCharsets.UTF_8));
            fill(out, "\n", 70);
        }
        assertThat(file).satisfies(f -> assertThat(Files.size(f)).isLessThan(MEGABYTE));
        assertRefused("matrix", folder, "Z-2000.csv.gz", "400 times", "a table of numbers");
    }

    @Test
    void aFileOfAnArchiveThatGivesTooMuchIsRefused() throws IOException {
        Path file = folder.resolve("table.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "Z-2000.csv", Z, 70);
            add(zip, "Y-2000.csv", Y, 0);
        }
        assertRefused("matrix", file, "table.zip!Z-2000.csv", "400 times", "a table of numbers");
    }

    @Test
    void anArchiveWhoseFilesTogetherGiveTooMuchIsRefused() throws IOException {
        Path file = folder.resolve("table.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            // Each is small enough to be let pass alone.
            add(zip, "Z-2000.csv", Z, 62);
            add(zip, "Y-2000.csv", Y, 62);
            add(zip, "labels.csv", "country,sector\n", 6);
        }
        assertRefused("matrix", file, "table.zip: unpacks", "400 times", "a table of numbers");
    }

    @Test
    void anArchiveOfMoreFilesThanAnyTableIsRefused() throws IOException {
        Path file = folder.resolve("table.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i <= 20_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".csv"));
            }
        }
        assertRefused("matrix", file, "table.zip", "more than 20000", "the files of a table");
    }

    /** The list at the archive's end names the same bytes again under another name. */
    @Test
    void filesThatLieOverOneAnotherAreRefused() throws IOException {
        Path file = folder.resolve("table.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(zip, "Z-2000.csv", Z, 1);
        }
        byte[] whole = Files.readAllBytes(file);
        int end = whole.length - 22;
        ByteBuffer footer = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int size = footer.getInt(end + 12);
        int list = footer.getInt(end + 16);
        int copies = 20;
        ByteBuffer broken =
                ByteBuffer.allocate(whole.length + copies * size).order(ByteOrder.LITTLE_ENDIAN);
        broken.put(whole, 0, end);
        for (int i = 0; i < copies; i++) {
            byte[] again = Arrays.copyOfRange(whole, list, end);
            again[46] = (byte) ('a' + i);
            broken.put(again);
        }
        broken.put(whole, end, 22);
        int newEnd = broken.capacity() - 22;
        broken.putShort(newEnd + 8, (short) (copies + 1));
        broken.putShort(newEnd + 10, (short) (copies + 1));
        broken.putInt(newEnd + 12, (copies + 1) * size);
        Files.write(file, broken.array());
        assertRefused("matrix", file, "table.zip", "not a readable zip");
    }

    private Path workbook(String name, String part, byte[] head, byte[] unit) throws IOException {
        Path file = folder.resolve(name);
        String kind = name.endsWith("b") ? "bin" : "xml";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/_rels/workbook." + kind + ".rels"));
            String target = "worksheets/sheet1." + kind;
            zip.write(
                    ("<Relationships><Relationship Id=\"rId1\" Target=\""
                                    + target
                                    + "\"/>"
                                    + "</Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook." + kind));
            byte[] list =
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"2000\" r:id=\"rId1\"/></sheets></workbook>"
                            .getBytes(StandardCharsets.UTF_8);
            zip.write(kind.equals("xml") ? list : binarySheetList());
            zip.putNextEntry(new ZipEntry(part));
            zip.write(head);
            fill(zip, unit, 70);
            zip.closeEntry();
        }
        return file;
    }

    private static byte[] binarySheetList() {
        byte[] id = "rId1".getBytes(StandardCharsets.UTF_16LE);
        byte[] name = "2000".getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer out = ByteBuffer.allocate(3 + 16 + 16).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) (156 & 0x7f | 0x80)).put((byte) (156 >> 7)).put((byte) 32);
        out.putInt(0).putInt(1).putInt(4).put(id).putInt(4).put(name);
        return out.array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSheetThatGivesTooMuchIsRefused() throws IOException {
        Path file =
                workbook(
                        "WIOT2000.xlsx",
                        "xl/worksheets/sheet1.xml",
                        bytes("<worksheet><sheetData>"),
                        bytes("<f>0</f>"));
        assertRefused("wiod16", file, "WIOT2000.xlsx!xl/worksheets/sheet1.xml", "400 times");
    }

    @Test
    void aRowWithoutEndIsRefused() throws IOException {
        Path file =
                workbook(
                        "WIOT2000.xlsx",
                        "xl/worksheets/sheet1.xml",
                        bytes("<worksheet><sheetData><row>"),
                        bytes("<c><v>0</v></c>"));
        assertRefused("wiod16", file, "WIOT2000.xlsx", "a row wider than any sheet");
    }

    @Test
    void aSheetOfRecordsThatGivesTooMuchIsRefused() throws IOException {
        // Records of a type that tables do not use, without content.
        Path file =
                workbook(
                        "WIOT2000.xlsb",
                        "xl/worksheets/sheet1.bin",
                        new byte[0],
                        new byte[] {37, 0});
        assertRefused("wiod16", file, "WIOT2000.xlsb!xl/worksheets/sheet1.bin", "400 times");
    }

    @Test
    void sharedTextsThatGiveTooMuchAreRefused() throws IOException {
        Path file =
                workbook(
                        "WIOT2000.xlsx",
                        "xl/sharedStrings.xml",
                        bytes("<sst>"),
                        bytes("<si><t/></si>"));
        assertRefused("wiod16", file, "WIOT2000.xlsx", "more");
        Path one =
                workbook(
                        "WIOT2000.xlsx", "xl/sharedStrings.xml", bytes("<sst><si><t>"), bytes("a"));
        assertRefused("wiod16", one, "WIOT2000.xlsx", "more");
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        Files.writeString(folder.resolve("Y-2000.csv"), Y);
        try (OutputStream out = Files.newOutputStream(folder.resolve("Z-2000.csv"))) {
            fill(out, "x", 65);
        }
        assertRefused("matrix", folder, "Z-2000.csv:1:1", "one row of the table a line");
    }
}
