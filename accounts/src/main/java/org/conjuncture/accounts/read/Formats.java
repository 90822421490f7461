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
                    Map.ofEntries(
                            Map.entry("csv", new DescribedReader()),
                            Map.entry("matrix", new MatrixReader()),
                            Map.entry("wiod13", SheetReader.wiod13()),
                            Map.entry("wiod16", SheetReader.wiod16()),
                            Map.entry("adb", SheetReader.adb()),
                            Map.entry("icio", JoinedLabelReader.icio()),
                            Map.entry("figaro", JoinedLabelReader.figaro()),
                            Map.entry("exiobase", new BlockReader("exiobase")),
                            Map.entry("pymrio", new BlockReader("pymrio")),
                            Map.entry("eora26", new EoraReader()),
                            Map.entry("gloria", new GloriaReader())));

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
