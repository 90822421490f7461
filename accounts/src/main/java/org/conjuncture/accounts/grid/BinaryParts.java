package org.conjuncture.accounts.grid;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of an xlsb file: records of a type, a length and content ([MS-XLSB], 2.1.4). Only what
 * tables of numbers use is read: rows, numbers, texts, shared texts and values of formulas.
 */
final class BinaryParts {

    private static final int ROW = 0;
    private static final int CELL_RK = 2;
    private static final int CELL_ERROR = 3;
    private static final int CELL_BOOLEAN = 4;
    private static final int CELL_REAL = 5;
    private static final int CELL_TEXT = 6;
    private static final int CELL_SHARED = 7;
    private static final int FORMULA_TEXT = 8;
    private static final int FORMULA_NUMBER = 9;
    private static final int FORMULA_BOOLEAN = 10;
    private static final int FORMULA_ERROR = 11;
    private static final int SHARED_ITEM = 19;
    private static final int BUNDLE_SHEET = 156;

    private BinaryParts() {}

    /** One record after the other. */
    private static final class Records implements AutoCloseable {
        private final DataInputStream in;
        private int type;
        private ByteBuffer content = ByteBuffer.allocate(0);

        Records(InputStream in) {
            this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        }

        boolean next() throws IOException {
            int first = in.read();
            if (first < 0) {
                return false;
            }
            type = first & 0x7f;
            if ((first & 0x80) != 0) {
                type |= (in.readUnsignedByte() & 0x7f) << 7;
            }
            int length = 0;
            for (int shift = 0; shift < 28; shift += 7) {
                int one = in.readUnsignedByte();
                length |= (one & 0x7f) << shift;
                if ((one & 0x80) == 0) {
                    break;
                }
            }
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new EOFException("record of " + length + " bytes cut off");
            }
            content = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            return true;
        }

        String text(int at) {
            int characters = content.getInt(at);
            if (characters < 0 || characters > content.limit() / 2) {
                throw new IndexOutOfBoundsException("a text of " + characters + " characters");
            }
            byte[] bytes = new byte[2 * characters];
            content.get(at + 4, bytes);
            return new String(bytes, StandardCharsets.UTF_16LE);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    static List<String> sharedStrings(Workbook workbook) throws IOException {
        List<String> strings = new ArrayList<>();
        if (workbook.has("xl/sharedStrings.bin")) {
            try (Records records = new Records(workbook.part("xl/sharedStrings.bin"))) {
                long characters = 0;
                while (records.next()) {
                    if (records.type == SHARED_ITEM) {
                        strings.add(records.text(1));
                        characters = workbook.checkText(characters, strings.getLast().length());
                    }
                }
            }
        }
        return strings;
    }

    static Map<String, String> sheets(Workbook workbook, Map<String, String> relations)
            throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (Records records = new Records(workbook.part("xl/workbook.bin"))) {
            while (records.next()) {
                if (records.type == BUNDLE_SHEET) {
                    String relation = records.text(8);
                    String name = records.text(12 + 2 * relation.length());
                    String part = relations.get(relation);
                    if (part != null) {
                        found.put(name, part);
                    }
                }
            }
        }
        return found;
    }

    static SheetRows rows(Workbook workbook, String part) {
        return new BinaryRows(workbook, new Records(workbook.part(part)));
    }

    private static final class BinaryRows implements SheetRows {
        private final Workbook workbook;
        private final Records records;
        private final List<Cell> cells = new ArrayList<>();
        private int number;
        private int following = -1;

        BinaryRows(Workbook workbook, Records records) {
            this.workbook = workbook;
            this.records = records;
        }

        @Override
        public boolean next() {
            try {
                cells.clear();
                while (following < 0) {
                    if (!records.next()) {
                        return false;
                    }
                    following = records.type == ROW ? records.content.getInt(0) : -1;
                }
                number = following + 1;
                following = -1;
                while (following < 0 && records.next()) {
                    if (records.type == ROW) {
                        following = records.content.getInt(0);
                    } else {
                        addCell();
                        SheetGrid.checkWidth(cells.size(), workbook, number);
                    }
                }
                return true;
            } catch (IOException | IndexOutOfBoundsException failed) {
                throw workbook.broken(failed);
            }
        }

        private void addCell() {
            ByteBuffer content = records.content;
            switch (records.type) {
                case CELL_RK -> cells.add(Cell.number(content.getInt(0), rk(content.getInt(8))));
                case CELL_REAL, FORMULA_NUMBER ->
                        cells.add(Cell.number(content.getInt(0), content.getDouble(8)));
                case CELL_TEXT, FORMULA_TEXT ->
                        cells.add(Cell.text(content.getInt(0), records.text(8)));
                case CELL_SHARED ->
                        cells.add(
                                Cell.text(
                                        content.getInt(0),
                                        workbook.sharedStrings().get(content.getInt(8))));
                case CELL_ERROR, FORMULA_ERROR ->
                        cells.add(Cell.text(content.getInt(0), error(content.get(8))));
                case CELL_BOOLEAN, FORMULA_BOOLEAN ->
                        cells.add(
                                Cell.text(
                                        content.getInt(0), content.get(8) == 0 ? "FALSE" : "TRUE"));
                default -> {
                    // Formats, merged cells, page setup: nothing of a table.
                }
            }
        }

        /** What a spreadsheet shows instead of a number ([MS-XLSB], 2.5.98.2). */
        private static String error(byte code) {
            return switch (code) {
                case 0x00 -> "#NULL!";
                case 0x07 -> "#DIV/0!";
                case 0x0F -> "#VALUE!";
                case 0x17 -> "#REF!";
                case 0x1D -> "#NAME?";
                case 0x24 -> "#NUM!";
                case 0x2A -> "#N/A";
                default -> "#ERROR " + code;
            };
        }

        /** A number in 30 bits ([MS-XLSB], 2.5.122): a whole one or the top of a double. */
        private static double rk(int bits) {
            double value =
                    (bits & 2) != 0
                            ? bits >> 2
                            : Double.longBitsToDouble((long) (bits & 0xfffffffc) << 32);
            return (bits & 1) != 0 ? value / 100 : value;
        }

        @Override
        public int number() {
            return number;
        }

        @Override
        public List<Cell> cells() {
            return cells;
        }

        @Override
        public void close() {
            try {
                records.close();
            } catch (IOException failed) {
                throw Member.broken(failed);
            }
        }
    }
}
