package org.conjuncture.accounts.read;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.conjuncture.accounts.Fixtures;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken files are refused with their place and what was expected. */
class BadInputTest {

    private static final String Z = "label,A:x,A:y,B:x\nA:x,1,2,3\nA:y,4,5,6\nB:x,7,8,9\n";
    private static final String Y = "label,A:c37,B:c37\nA:x,10,1\nA:y,20,2\nB:x,30,3\n";

    @TempDir private Path folder;

    private void assertRefused(String z, String y, String... says) throws IOException {
        Files.writeString(folder.resolve("Z-2000.csv"), z);
        Files.writeString(folder.resolve("Y-2000.csv"), y);
        var refused =
                assertThatThrownBy(() -> Formats.read("matrix", Fixtures.reading(folder, 2000)))
                        .isInstanceOf(UserError.class);
        for (String word : says) {
            refused.hasMessageContaining(word);
        }
    }

    @Test
    void textInANumberIsToldWithLineAndColumn() throws IOException {
        assertRefused(
                Z.replace("4,5,6", "4,five,6"), Y, "Z-2000.csv:3:7", "'five'", "a finite number");
    }

    @Test
    void notANumberIsRefused() throws IOException {
        assertRefused(Z, Y.replace("20", "NaN"), "Y-2000.csv:3:5", "NaN");
        assertRefused(Z, Y.replace("20", "1e999"), "Y-2000.csv:3:5");
    }

    @Test
    void anEmptyCellIsRefused() throws IOException {
        assertRefused(Z.replace("4,5,6", "4,,6"), Y, "Z-2000.csv:3:7", "empty");
    }

    @Test
    void aFileCutOffIsRefused() throws IOException {
        assertRefused(Z.substring(0, Z.indexOf("B:x,7")), Y, "lacks rows", "'B:x'");
        assertRefused(Z.substring(0, Z.length() - 4), Y, "Z-2000.csv:4", "2 numbers", "3 numbers");
    }

    @Test
    void aRowOrColumnTwiceIsRefused() throws IOException {
        assertRefused(Z.replace("A:y,4", "A:x,4"), Y, "Z-2000.csv:3", "twice");
        assertRefused(Z.replace("label,A:x,A:y", "label,A:x,A:x"), Y, "Z-2000.csv:1", "twice");
    }

    @Test
    void aMislabelledRowIsRefusedWithTheNearestName() throws IOException {
        assertRefused(
                Z.replace("A:y,4", "A:yy,4"), Y, "Z-2000.csv:3", "'A yy'", "did you mean 'A y'");
        assertRefused(Z, Y.replace("B:c37", "C:c37"), "'C'");
    }

    @Test
    void anEmptyFileAndAMissingFileAreRefused() throws IOException {
        assertRefused("", Y, "Z-2000.csv:1:1");
        Files.delete(folder.resolve("Y-2000.csv"));
        assertThatThrownBy(() -> Formats.read("matrix", Fixtures.reading(folder, 2000)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Y-2000.csv");
    }

    @Test
    void anotherYearIsRefused() throws IOException {
        Files.writeString(folder.resolve("Z-2000.csv"), Z);
        assertThatThrownBy(() -> Formats.read("matrix", Fixtures.reading(folder, 1999)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Z-1999.csv");
    }

    @Test
    void anythingAtAllIsReadOrRefusedButNeverCrashes() throws IOException {
        Random random = new Random(42);
        for (int run = 0; run < 300; run++) {
            StringBuilder z = new StringBuilder(Z);
            for (int k = 0; k <= random.nextInt(4); k++) {
                int at = random.nextInt(z.length());
                switch (random.nextInt(3)) {
                    case 0 -> z.deleteCharAt(at);
                    case 1 -> z.insert(at, (char) random.nextInt(32, 127));
                    default -> z.setCharAt(at, "\n,\":\t\0".charAt(random.nextInt(6)));
                }
            }
            Files.writeString(folder.resolve("Z-2000.csv"), z);
            Files.writeString(folder.resolve("Y-2000.csv"), Y);
            try {
                Formats.read("matrix", Fixtures.reading(folder, 2000));
            } catch (UserError refused) {
                org.assertj.core.api.Assertions.assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
