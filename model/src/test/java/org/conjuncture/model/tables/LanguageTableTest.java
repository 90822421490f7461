package org.conjuncture.model.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTableTest {
    private static final String HEAD = "territory,language,descent,part,source\n";
    private static final List<String> IDS = List.of("GBR", "DEU", "CHE", "ITA", "JPN");
    private static final String ROWS =
            HEAD
                    + "GBR,English,Indo-European;Germanic;West;English,1,x\n"
                    + "DEU,German,Indo-European;Germanic;West;High German,1,x\n"
                    + "CHE,German,Indo-European;Germanic;West;High German,0.7,x\n"
                    + "CHE,French,Indo-European;Italic;Romance;Italo-Western,0.2,x\n"
                    + "CHE,Italian,Indo-European;Italic;Romance;Italo-Western,0.05,x\n"
                    + "ITA,Italian,Indo-European;Italic;Romance;Italo-Western,1,x\n"
                    + "JPN,Japanese,Japonic,1,x\n";

    @TempDir Path folder;

    private double[][] read(String rows) throws Exception {
        Path file = folder.resolve("languages.csv");
        Files.writeString(file, rows);
        return LanguageTable.nearness(file, IDS);
    }

    @Test
    void languagesAreTheNearerTheMoreBranchesTheyHaveInCommon() throws Exception {
        double[][] nearness = read(ROWS);
        assertThat(nearness[0]).containsExactly(1, 0.45, 0.45, 0.1, 0);
        assertThat(nearness[1][2]).isEqualTo(1);
        // Italian is spoken by too few to live in it there, but is like French.
        assertThat(nearness[3][2]).isEqualTo(0.7);
        // By the parts of who leaves: German speakers as at home, the others far from it.
        assertThat(nearness[2][1]).isCloseTo((0.7 + 0.25 * 0.1) / 0.95, within(1e-12));
        assertThat(nearness[4]).containsExactly(0, 0, 0, 0, 1);
    }

    @Test
    void withoutTheTableAllSpeakOne() {
        for (double[] row : LanguageTable.nearness(folder.resolve("languages.csv"), IDS)) {
            assertThat(row).containsOnly(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GBR,English,Indo-European;Germanic;West;English,1 | FRA,French,Italic,1         | one of
                    CHE,German,Indo-European;Germanic;West;High German,0.7 | CHE,German,Germanic,0.7 | as before
                    JPN,Japanese,Japonic,1 | JPN,Japanese,A;B;C;D;E,1 | up to three branches
                    CHE,French,Indo-European;Italic;Romance;Italo-Western,0.2 | CHE,French,Indo-European;Italic;Romance;Italo-Western,0.9 | add up to 1
                    JPN,Japanese,Japonic,1 | JPN,Japanese,Japonic,-1 | a number
                    """)
    void aFaultIsNamed(String row, String wrong, String expected) {
        assertThatThrownBy(() -> read(ROWS.replace(row, wrong)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(expected);
    }

    @Test
    void everyTerritoryHasALanguage() {
        assertThatThrownBy(() -> read(ROWS.replace("JPN,Japanese,Japonic,1,x\n", "")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("languages of JPN are incomplete");
    }
}
