package org.conjuncture.model.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldReaderFaultsTest {

    @TempDir Path folder;

    @BeforeEach
    void copyTheSmallWorld() {
        Worlds.copy(Worlds.SMALL, folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    territories.csv  | 3 | town_share        | 1.5       | a number
                    territories.csv  | 3 | people            | 1000.5    | whole persons
                    territories.csv  | 2 | literacy          | many      | a number
                    territories.csv  | 4 | gdp_per_head      | ''        | found nothing
                    territories.csv  | 4 | monetary_standard | golden    | one of bimetallic, gold, paper, silver
                    territories.csv  | 5 | id                | GBR       | two rows have the same id
                    population.csv   | 9 | sex               | femal     | did you mean 'female'
                    population.csv   | 9 | age_to            | 12        | expected
                    population.csv   | 9 | people            | -1        | a number
                    sectors.csv      | 7 | sector            | transpot  | did you mean 'transport'
                    sectors.csv      | 7 | territory         | GBX       | did you mean 'GBR'
                    sectors.csv      | 7 | employment_share  | 2         | a number
                    technique.csv    | 1 | input             | 0.1       | 0: subsistence neither buys nor sells
                    technique.csv    | 5 | source            | ''        | found nothing
                    production.csv   | 2 | execution         | 0.1       | do not sum to 1
                    production.csv   | 2 | depreciation      | 4         | a number
                    consumption.csv  | 1 | share_450         | 0.1       | subsistence produce is not sold
                    trade.csv        | 2 | value_gbp         | -5        | a number
                    trade-odbl.csv   | 2 | importer          | NOWHERE   | one of
                    distances.csv    | 2 | km                | 0         | a number
                    distances.csv    | 2 | km                | 17        | as the way back
                    migrants.csv     | 2 | people            | -3        | a number
                    migrants.csv     | 2 | people            | 9e9       | no more than the people of
                    migrants.csv     | 1 | origin            | USA       | another territory
                    states.csv       | 1 | from              | 1870-Q5   | a quarter such as 1870-Q1
                    states.csv       | 2 | from              | 1900-Q1   | somebody rules
                    states.csv       | 1 | kind              | souvereign | did you mean 'sovereign'
                    schooling.csv    | 3 | years             | 99        | a number
                    schooling.csv    | 3 | year              | 18700     | a whole number
                    gold.csv         | 1 | until             | 1800-Q1   | a quarter after
                    borders.csv      | 1 | shape             | 12        | three figures
                    record.csv       | 1 | upper             | 0         | at least the value
                    record.csv       | 1 | name              | GDP!      | an indicator's name
                    groups.csv       | 2 | group30           | GBR       | as in territories.csv
                    territories.csv  | 3 | agriculture_share | 0.99      | work in agriculture is not that of sectors.csv
                    trade.csv        | 2 | value_gbp         | 1e15      | 50 times its output
                    record.csv       | 1 | lower             | -1e9      | no further from the value
                    world.csv        | 1 | start_year        | long ago  | a whole number
                    """)
    void aFaultIsNamedWithItsFileAndLine(
            String file, int row, String column, String value, String expected) {
        Worlds.change(folder.resolve(file), row, column, found -> value);
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(folder.resolve(file) + ":")
                .hasMessageContaining(expected);
    }

    @Test
    void theLineAndColumnAreThoseOfTheValue() {
        Worlds.change(folder.resolve("technique.csv"), 14, "input", found -> "abc");
        assertThatThrownBy(() -> WorldReader.read(folder))
                .hasMessageStartingWith(folder.resolve("technique.csv") + ":15:")
                .hasMessageContaining("'abc'");
    }

    @Test
    void peopleWhoDoNotAddUpAreRefused() {
        Worlds.change(
                folder.resolve("population.csv"),
                1,
                "people",
                found -> String.valueOf(Long.parseLong(found) + 1));
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("population.csv:")
                .hasMessageContaining("do not add up to those of territories.csv");
    }

    @Test
    void townsOfTwoTablesAgree() {
        Worlds.change(folder.resolve("territories.csv"), 3, "town_share", found -> "0.99");
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("population.csv:")
                .hasMessageContaining("people in towns is not that of territories.csv")
                .hasMessageContaining("expected 0.99");
    }

    @Test
    void claimsThatDoNotBalanceAreRefused() {
        Worlds.change(folder.resolve("territories.csv"), 1, "foreign_assets_share", found -> "3");
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("territories.csv:31:")
                .hasMessageContaining("claims and liabilities abroad are not equal");
    }

    @Test
    void aMissingRowIsRefused() {
        Path file = folder.resolve("sectors.csv");
        String text = Worlds.read(file);
        Worlds.write(file, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("incomplete; found 9 rows, expected 10 rows")
                .hasMessageContaining(", one with sector voluntary")
                .hasMessageContaining("sectors.csv:300:");
    }

    @Test
    void aMissingAndAnUnknownColumnAreRefusedWithTheNearestName() {
        Path file = folder.resolve("trade.csv");
        Worlds.write(file, Worlds.read(file).replaceFirst("value_gbp", "value_gdp"));
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("trade.csv:1:19: ")
                .hasMessageContaining("did you mean 'value_gdp'");
    }

    @Test
    void aTableThatIsNotThereIsRefused() throws Exception {
        Files.delete(folder.resolve("distances.csv"));
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("distances.csv");
    }

    @Test
    void aFolderThatIsNoWorldIsRefused() {
        assertThatThrownBy(() -> WorldReader.read(folder.resolve("1066")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no such world");
    }

    @Test
    void aWorldWithoutTheShareAlikeTradeCanBeRead() throws Exception {
        Files.delete(folder.resolve("trade-odbl.csv"));
        WorldReader.read(folder);
    }

    @Test
    void aWorldThatDoesNotTellWhoWasBornWhereCanBeRead() throws Exception {
        Files.delete(folder.resolve("migrants.csv"));
        for (double[] row : WorldReader.read(folder).migrants()) {
            assertThat(row).containsOnly(0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    origins      | CHN;CHX | ids of territories
                    origins      | CHN;CHN | ids of territories
                    origins      | ''      | found nothing
                    destinations | CHN     | other territories than the origins
                    from         | 1882-Q5 | a quarter such as 1870-Q1
                    until        | 1870-Q1 | a quarter after
                    admission    | -0.1    | a number
                    admission    | 21      | a number
                    places       | many    | a number
                    recruitment  | perhaps | one of no, yes
                    source       | ''      | found nothing
                    """)
    void aFaultInLawOnMovesIsNamedWithItsLineAndColumn(
            String column, String value, String expected) {
        Path file = folder.resolve("migration-law.csv");
        Worlds.write(
                file,
                "name,origins,destinations,from,until,admission,places,recruitment,source\n"
                        + "exclusion,CHN,USA,1882-Q3,1943-Q4,0.05,,no,record\n"
                        + "fetched,MEX;IND,USA;CAN,1942-Q3,,1,1000,yes,record\n");
        assertThat(WorldReader.read(folder).migrationLaws()).hasSize(2);
        Worlds.change(file, 1, column, found -> value);
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(file + ":2")
                .hasMessageContaining(expected);
    }

    @Test
    void aWorldWithoutLawOnNamedMovesCanBeRead() {
        assertThat(WorldReader.read(folder).migrationLaws()).isEmpty();
    }

    @Test
    void anEmptyTableIsRefused() {
        Worlds.write(folder.resolve("population.csv"), "");
        assertThatThrownBy(() -> WorldReader.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("population.csv");
    }
}
