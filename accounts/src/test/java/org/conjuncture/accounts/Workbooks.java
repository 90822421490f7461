package org.conjuncture.accounts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks by the letter of ECMA-376 and [MS-XLSB], for readers to read. */
public final class Workbooks {

    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"rId1\""
                    + " Target=\"worksheets/sheet1.%s\"/></Relationships>";

    private Workbooks() {}

    /** Cells are texts, numbers or null. */
    public static void xlsx(Path file, String sheet, List<? extends List<?>> rows) {
        xlsx(file, List.of(sheet), List.of(rows));
    }

    /** Several sheets, each with its name. */
    public static void xlsx(
            Path file, List<String> names, List<? extends List<? extends List<?>>> sheets) {
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder("<Relationships>");
        Object[] parts = new Object[2 * names.size() + 4];
        for (int s = 0; s < names.size(); s++) {
            String id = "rId" + (s + 1);
            String part = "worksheets/sheet" + (s + 1) + ".xml";
            list.append("<sheet name=\"" + names.get(s) + "\" r:id=\"" + id + "\"/>");
            relations.append("<Relationship Id=\"" + id + "\" Target=\"" + part + "\"/>");
            parts[2 * s + 4] = "xl/" + part;
            parts[2 * s + 5] = sheet(sheets.get(s)).getBytes(StandardCharsets.UTF_8);
        }
        String workbook = "<workbook xmlns:r=\"r\"><sheets>" + list + "</sheets></workbook>";
        relations.append("</Relationships>");
        parts[0] = "xl/workbook.xml";
        parts[1] = workbook.getBytes(StandardCharsets.UTF_8);
        parts[2] = "xl/_rels/workbook.xml.rels";
        parts[3] = relations.toString().getBytes(StandardCharsets.UTF_8);
        zip(file, parts);
    }

    private static String sheet(List<? extends List<?>> rows) {
        StringBuilder xml = new StringBuilder("<worksheet><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object cell = rows.get(r).get(c);
                if (cell instanceof Number) {
                    xml.append("<c r=\"" + name(c) + (r + 1) + "\"><v>" + cell + "</v></c>");
                } else if (cell != null) {
                    xml.append("<c r=\"" + name(c) + (r + 1) + "\" t=\"inlineStr\"><is><t>");
                    xml.append(cell).append("</t></is></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String name(int column) {
        String letter = "" + (char) ('A' + column % 26);
        return column < 26 ? letter : name(column / 26 - 1) + letter;
    }

    public static void xlsb(Path file, String sheet, List<? extends List<?>> rows) {
        ByteArrayOutputStream cells = new ByteArrayOutputStream();
        for (int r = 0; r < rows.size(); r++) {
            record(cells, 0, buffer(25).putInt(r).array());
            for (int c = 0; c < rows.get(r).size(); c++) {
                Object cell = rows.get(r).get(c);
                if (cell instanceof Integer whole) {
                    record(cells, 2, buffer(12).putInt(c).putInt(0).putInt(whole << 2 | 2).array());
                } else if (cell instanceof Number number) {
                    double value = number.doubleValue();
                    record(cells, 5, buffer(16).putInt(c).putInt(0).putDouble(value).array());
                } else if (cell != null) {
                    byte[] text = text(cell.toString());
                    record(cells, 6, buffer(8 + text.length).putInt(c).putInt(0).put(text).array());
                }
            }
        }
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        byte[] relation = text("rId1");
        byte[] name = text(sheet);
        record(
                workbook,
                156,
                buffer(8 + relation.length + name.length)
                        .putInt(0)
                        .putInt(1)
                        .put(relation)
                        .put(name)
                        .array());
        zip(
                file,
                "xl/workbook.bin",
                workbook.toByteArray(),
                "xl/_rels/workbook.bin.rels",
                RELATIONS.formatted("bin").getBytes(StandardCharsets.UTF_8),
                "xl/worksheets/sheet1.bin",
                cells.toByteArray());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] text(String text) {
        byte[] characters = text.getBytes(StandardCharsets.UTF_16LE);
        return buffer(4 + characters.length).putInt(text.length()).put(characters).array();
    }

    private static void record(ByteArrayOutputStream out, int type, byte[] content) {
        if (type < 128) {
            out.write(type);
        } else {
            out.write(type & 0x7f | 0x80);
            out.write(type >> 7);
        }
        int length = content.length;
        do {
            int one = length & 0x7f;
            length >>= 7;
            out.write(length > 0 ? one | 0x80 : one);
        } while (length > 0);
        out.writeBytes(content);
    }

    private static void zip(Path file, Object... parts) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write((byte[]) parts[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
