package org.conjuncture.accounts.grid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** An xlsx or xlsb file: its sheets by name, read one row after the other. */
public final class Workbook implements AutoCloseable {

    /** Characters of all shared texts: the labels of the largest tables have a hundredth of it. */
    private static final long MOST_TEXT = 1L << 26;

    private final Member member;
    private final Path copy;
    private final ZipFile zip;
    private final Allowance allowance;
    private final boolean binary;
    private final List<String> sharedStrings;

    /** Sheet name to the part that holds it, in the order of the workbook. */
    private final Map<String, String> sheets;

    public Workbook(Member member) {
        this.member = member;
        try {
            copy = Files.createTempFile("conjuncture", ".workbook");
            copy.toFile().deleteOnExit();
            try (InputStream in = member.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            zip = new ZipFile(copy.toFile());
            allowance = Allowance.ofArchive(member.shown(), Files.size(copy));
            binary = zip.getEntry("xl/workbook.bin") != null;
            sharedStrings = binary ? BinaryParts.sharedStrings(this) : readSharedStrings();
            sheets = binary ? BinaryParts.sheets(this, relations()) : readSheets(relations());
        } catch (ZipException broken) {
            throw new UserError(
                    Place.of(member.shown()),
                    "is not a readable workbook",
                    String.valueOf(broken.getMessage()),
                    "a whole xlsx or xlsb file");
        } catch (IOException failed) {
            throw member.unreadable(failed);
        } catch (IndexOutOfBoundsException failed) {
            throw broken(failed);
        }
    }

    public List<String> sheetNames() {
        return List.copyOf(sheets.keySet());
    }

    /** The sheet with this name, ignoring case. */
    public Grid sheet(String name) {
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            if (sheet.getKey().equalsIgnoreCase(name)) {
                return grid(sheet.getKey(), sheet.getValue());
            }
        }
        throw new UserError(
                Place.of(member.shown()),
                "lacks a sheet",
                String.join(", ", sheets.keySet()),
                "a sheet '" + name + "'");
    }

    public Grid sheet(int index) {
        if (index >= sheets.size()) {
            throw new UserError(Place.of(member.shown()), "has no sheet");
        }
        String name = sheetNames().get(index);
        return sheet(name);
    }

    private Grid grid(String name, String part) {
        String shown = member.shown() + "[" + name + "]";
        return new SheetGrid(shown, () -> binary ? BinaryParts.rows(this, part) : rows(part));
    }

    SheetRows rows(String part) {
        return new XmlRows(part(part), sharedStrings, this);
    }

    Member member() {
        return member;
    }

    List<String> sharedStrings() {
        return sharedStrings;
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    InputStream part(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UserError(
                    Place.of(member.shown()),
                    "is not a complete workbook",
                    "no part " + name,
                    name);
        }
        try {
            return allowance.part(name, entry.getCompressedSize()).of(zip.getInputStream(entry));
        } catch (IOException failed) {
            throw member.unreadable(failed);
        }
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Given bytes, the parser would write about broken ones to the terminal by itself.
        BufferedReader text =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
        } catch (IOException failed) {
            throw new XMLStreamException(failed);
        }
        return factory.createXMLStreamReader(text);
    }

    private static String attribute(XMLStreamReader xml, String name) throws XMLStreamException {
        String value = xml.getAttributeValue(null, name);
        if (value == null) {
            throw new XMLStreamException("an element without " + name);
        }
        return value;
    }

    private Map<String, String> relations() {
        String name = "xl/_rels/workbook." + (binary ? "bin" : "xml") + ".rels";
        Map<String, String> targets = new LinkedHashMap<>();
        try (InputStream in = part(name)) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = attribute(xml, "Target");
                    String full = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    targets.put(attribute(xml, "Id"), full);
                }
            }
        } catch (XMLStreamException | IOException failed) {
            throw broken(failed);
        }
        return targets;
    }

    private Map<String, String> readSheets(Map<String, String> relations) {
        Map<String, String> found = new LinkedHashMap<>();
        try (InputStream in = part("xl/workbook.xml")) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    String id = "";
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        boolean isId = xml.getAttributeLocalName(i).equals("id");
                        id = isId ? xml.getAttributeValue(i) : id;
                    }
                    String part = relations.get(id);
                    if (part != null) {
                        found.put(attribute(xml, "name"), part);
                    }
                }
            }
        } catch (XMLStreamException | IOException failed) {
            throw broken(failed);
        }
        return found;
    }

    private List<String> readSharedStrings() {
        List<String> strings = new ArrayList<>();
        if (!has("xl/sharedStrings.xml")) {
            return strings;
        }
        try (InputStream in = part("xl/sharedStrings.xml")) {
            XMLStreamReader xml = xml(in);
            StringBuilder text = new StringBuilder();
            boolean inText = false;
            long characters = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    inText = xml.getLocalName().equals("t");
                } else if (event == XMLStreamReader.CHARACTERS && inText) {
                    text.append(xml.getText());
                    checkText(characters, text.length());
                } else if (event == XMLStreamReader.END_ELEMENT) {
                    inText = false;
                    if (xml.getLocalName().equals("si")) {
                        strings.add(text.toString());
                        characters = checkText(characters, text.length());
                        text.setLength(0);
                    }
                }
            }
        } catch (XMLStreamException | IOException failed) {
            throw broken(failed);
        }
        return strings;
    }

    /** The number of characters with those of one more text, which costs a little even if empty. */
    long checkText(long before, int more) {
        long characters = before + more + 16;
        if (characters > MOST_TEXT) {
            throw new UserError(
                    Place.of(member.shown()),
                    "holds more text than any table",
                    "more than " + MOST_TEXT + " characters",
                    "labels and numbers");
        }
        return characters;
    }

    UserError broken(Exception failed) {
        return new UserError(
                Place.of(member.shown()),
                "is damaged",
                String.valueOf(failed.getMessage()),
                "a whole xlsx or xlsb file");
    }

    @Override
    public void close() {
        try {
            zip.close();
            Files.deleteIfExists(copy);
        } catch (IOException failed) {
            throw Member.broken(failed);
        }
    }
}
