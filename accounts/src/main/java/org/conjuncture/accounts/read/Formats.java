package org.conjuncture.accounts.read;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/** The formats, by the names under which they are asked for. */
public final class Formats {

    private static final Map<String, TableReader> READERS =
            new TreeMap<>(
                    Map.of(
                            "matrix", new MatrixReader(),
                            "wiod13", SheetReader.wiod13(),
                            "wiod16", SheetReader.wiod16(),
                            "adb", SheetReader.adb(),
                            "icio", JoinedLabelReader.icio(),
                            "figaro", JoinedLabelReader.figaro(),
                            "exiobase", new BlockReader("exiobase"),
                            "pymrio", new BlockReader("pymrio"),
                            "eora26", new EoraReader(),
                            "gloria", new GloriaReader()));

    private Formats() {}

    public static List<String> names() {
        return List.copyOf(READERS.keySet());
    }

    public static WorldTable read(String format, Reading reading) {
        TableReader reader = READERS.get(format);
        if (reader == null) {
            throw new UserError(
                    Place.of("--format"),
                    "no such format",
                    "'" + format + "'",
                    "one of " + String.join(", ", names()),
                    Nearest.of(format, names()));
        }
        return reader.read(reading);
    }
}
