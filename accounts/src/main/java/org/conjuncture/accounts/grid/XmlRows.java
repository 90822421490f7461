package org.conjuncture.accounts.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of a sheet of an xlsx file (ECMA-376, part 1, 18.3). */
final class XmlRows implements SheetRows {

    private final InputStream in;
    private final XMLStreamReader xml;
    private final List<String> shared;
    private final Workbook workbook;
    private final List<Cell> cells = new ArrayList<>();
    private int number;

    XmlRows(InputStream in, List<String> shared, Workbook workbook) {
        this.in = in;
        this.shared = shared;
        this.workbook = workbook;
        try {
            this.xml = Workbook.xml(in);
        } catch (XMLStreamException failed) {
            throw workbook.broken(failed);
        }
    }

    @Override
    public boolean next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String r = xml.getAttributeValue(null, "r");
                    number = r == null ? number + 1 : Integer.parseInt(r);
                    readCells();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | NumberFormatException | IndexOutOfBoundsException failed) {
            throw workbook.broken(failed);
        }
    }

    private void readCells() throws XMLStreamException {
        cells.clear();
        int column = -1;
        String type = "";
        StringBuilder text = new StringBuilder();
        boolean inValue = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String element = xml.getLocalName();
                if (element.equals("c")) {
                    String place = xml.getAttributeValue(null, "r");
                    column = place == null ? column + 1 : columnOf(place);
                    String given = xml.getAttributeValue(null, "t");
                    type = given == null ? "n" : given;
                    text.setLength(0);
                }
                inValue = element.equals("v") || element.equals("t");
            } else if (event == XMLStreamReader.CHARACTERS && inValue) {
                text.append(xml.getText());
                workbook.checkText(0, text.length());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inValue = false;
                if (xml.getLocalName().equals("c") && !text.isEmpty()) {
                    cells.add(cell(column, type, text.toString()));
                    SheetGrid.checkWidth(cells.size(), workbook, number);
                } else if (xml.getLocalName().equals("row")) {
                    return;
                }
            }
        }
    }

    private Cell cell(int column, String type, String text) {
        return switch (type) {
            case "s" -> Cell.text(column, shared.get(Integer.parseInt(text.strip())));
            case "n", "" -> number(column, text.strip());
            case "b" -> Cell.text(column, text.strip().equals("0") ? "FALSE" : "TRUE");
            default -> Cell.text(column, text);
        };
    }

    /**
     * What no number is stays a text, so that it is told with its place and never counts as none.
     */
    private static Cell number(int column, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        double value = Decimal.parse(bytes, 0, bytes.length);
        return value == Decimal.NOT_A_NUMBER ? Cell.text(column, text) : Cell.number(column, value);
    }

    private static int columnOf(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && place.charAt(i) >= 'A'; i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
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
            in.close();
        } catch (IOException failed) {
            throw Member.broken(failed);
        }
    }
}
