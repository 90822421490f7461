package org.conjuncture.accounts.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.conjuncture.base.EnvironmentError;

/**
 * A small real table that comes with the program: WIOD 2013, the year 2007, 41 regions, sectors
 * added up to eight of the model's ten, with labour accounts. Its manifest says source and
 * citation.
 */
public final class SampleTable {

    private static final List<String> FILES =
            List.of(
                    TableFolder.MANIFEST,
                    TableFolder.CELLS,
                    TableFolder.USES,
                    TableFolder.FLOWS,
                    TableFolder.FINAL,
                    TableFolder.ACCOUNTS);

    private SampleTable() {}

    public static WorldTable read() {
        try {
            Path folder = Files.createTempDirectory("conjuncture-table");
            try {
                for (String name : FILES) {
                    try (InputStream in =
                            Objects.requireNonNull(
                                    SampleTable.class.getResourceAsStream(
                                            "/org/conjuncture/accounts/sample/" + name))) {
                        Files.copy(in, folder.resolve(name));
                    }
                }
                return TableFolder.read(folder);
            } finally {
                for (String name : FILES) {
                    Files.deleteIfExists(folder.resolve(name));
                }
                Files.deleteIfExists(folder);
            }
        } catch (IOException failed) {
            throw EnvironmentError.of("cannot unpack the sample table to", Path.of("."), failed);
        }
    }
}
