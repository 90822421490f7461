package org.conjuncture.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conjuncture.accounts.grid.Bundle;
import org.conjuncture.accounts.grid.Workbook;

/**
 * A file of a table opened to make a mistake in it: text with one row a line, or the first sheet of
 * a workbook. Lines and cells count from 1, as people count them.
 */
public final class Mistake {

    private final Path file;
    private final char between;
    private final List<String> sheets = new ArrayList<>();
    private final List<List<List<String>>> all = new ArrayList<>();

    /** The rows of the file, or of its first sheet. */
    public final List<List<String>> rows;

    private Mistake(Path file) {
        this.file = file;
        String name = file.toString();
        if (isWorkbook()) {
            between = 0;
            try (Workbook workbook = new Workbook(Bundle.of(file).members().get(0))) {
                for (String sheet : workbook.sheetNames()) {
                    sheets.add(sheet);
                    all.add(copy(workbook.sheet(sheet).peek(Integer.MAX_VALUE)));
                }
            }
            rows = all.get(all.size() > 1 && name.contains("SEA") ? 1 : 0);
        } else {
            String text = read(file);
            between = text.contains("\t") ? '\t' : ',';
            rows = new ArrayList<>();
            text.lines()
                    .forEach(line ->
                            rows.add(new ArrayList<>(Arrays.asList(line.split("" + between, -1)))));
        }
    }

    public static Mistake in(Path file) {
        return new Mistake(file);
    }

    private static List<List<String>> copy(List<List<String>> from) {
        List<List<String>> rows = new ArrayList<>();
        from.forEach(row -> rows.add(new ArrayList<>(row)));
        return rows;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public boolean isWorkbook() {
        return file.toString().endsWith(".xlsx") || file.toString().endsWith(".xlsb");
    }

    public String at(int line, int cell) {
        return rows.get(line - 1).get(cell - 1);
    }

    public void set(int line, int cell, String text) {
        rows.get(line - 1).set(cell - 1, text);
    }

    /** How a message shows a cell: in text by its byte, in a sheet by its number. */
    public String place(int line, int cell) {
        int byteOrCell = cell;
        if (!isWorkbook()) {
            byteOrCell = 1;
            for (String before : rows.get(line - 1).subList(0, cell - 1)) {
                byteOrCell += before.getBytes(StandardCharsets.UTF_8).length + 1;
            }
        }
        return ":" + line + ":" + byteOrCell;
    }

    public void write() {
        if (!isWorkbook()) {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> text.append(String.join("" + between, row)).append('\n'));
            write(text.toString().getBytes(StandardCharsets.UTF_8));
            return;
        }
        List<List<List<Object>>> written = new ArrayList<>();
        for (List<List<String>> sheet : all) {
            written.add(sheet.stream().map(Mistake::cells).toList());
        }
        if (file.toString().endsWith(".xlsb")) {
            Workbooks.xlsb(file, sheets.get(0), written.get(0));
        } else {
            Workbooks.xlsx(file, sheets, written);
        }
    }

    private static List<Object> cells(List<String> texts) {
        List<Object> cells = new ArrayList<>();
        for (String text : texts) {
            boolean isNumber = text.matches("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");
            cells.add(text.isEmpty() ? null : isNumber ? (Object) Double.valueOf(text) : text);
        }
        return cells;
    }

    /** Cuts the file in the middle of its last line; a workbook in the middle. */
    public void cutInALine() {
        try {
            byte[] whole = Files.readAllBytes(file);
            int keep = whole.length / 2;
            if (!isWorkbook()) {
                String last = String.join("" + between, rows.get(rows.size() - 1));
                keep = whole.length - 1 - last.length() / 2;
            }
            write(Arrays.copyOf(whole, keep));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
