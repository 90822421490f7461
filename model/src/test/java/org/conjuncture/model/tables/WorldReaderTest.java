package org.conjuncture.model.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldReaderTest {

    private static final WorldTables LARGE = WorldReader.read(Worlds.LARGE);
    private static final WorldTables SMALL = WorldReader.read(Worlds.SMALL);

    /** What states do by regime and institution is no sum over a group: tools/Timeline1870.java. */
    @Test
    void theSmallWorldHasTheRegimesAndInstitutionsOfTheLarge() {
        for (String table : List.of("regimes.csv", "institutions.csv")) {
            assertThat(Worlds.SMALL.resolve(table))
                    .hasSameTextualContentAs(Worlds.LARGE.resolve(table));
        }
    }

    @Test
    void theLargeWorldHasTheSeventyThreeTerritoriesAndTheirPeople() {
        assertThat(LARGE.territories()).hasSize(73);
        assertThat(LARGE.territories().stream().mapToDouble(TerritoryRow::people).sum())
                .isEqualTo(1_263_062_000.0);
        assertThat(LARGE.startYear()).isEqualTo(1870);
        assertThat(LARGE.territories().getFirst().id()).isEqualTo("GBR");
        assertThat(LARGE.indexOf("URY")).isEqualTo(72);
        assertThat(LARGE.indexOf("XXX")).isEqualTo(-1);
    }

    @Test
    void peopleByAgeAddUpToTheTerritory() {
        for (int territory = 0; territory < 73; territory++) {
            double sum =
                    Arrays.stream(LARGE.people()[territory])
                            .flatMap(Arrays::stream)
                            .flatMapToDouble(Arrays::stream)
                            .sum();
            assertThat(sum).isEqualTo(LARGE.territories().get(territory).people());
        }
    }

    @Test
    void sharesSumToOne() {
        for (WorldTables world : List.of(LARGE, SMALL)) {
            Stream.concat(
                            Arrays.stream(world.sectorShare()),
                            Arrays.stream(world.technique(0).occupationShare()))
                    .forEach(shares ->
                            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-5)));
            Composition bought = world.composition(0);
            Stream.of(
                            bought.consumptionPoor(),
                            bought.consumptionRich(),
                            bought.investment(),
                            bought.publicPurchases())
                    .forEach(shares ->
                            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-5)));
        }
    }

    @Test
    void britainIsTheLargestCreditorAndClaimsBalance() {
        double net = 0;
        double all = 0;
        for (int territory = 0; territory < 73; territory++) {
            TerritoryRow row = LARGE.territories().get(territory);
            net +=
                    LARGE.gdpPounds(territory)
                            * (row.foreignAssetsShare() - row.foreignLiabilitiesShare());
            all += LARGE.gdpPounds(territory) * row.foreignAssetsShare();
        }
        assertThat(net / all).isCloseTo(0, within(1e-5));
        assertThat(LARGE.gdpPounds(0) * LARGE.territories().getFirst().foreignAssetsShare())
                .isCloseTo(692e6, within(1e5));
    }

    @Test
    void tradeIsAboutATenthOfOutput() {
        double trade = Arrays.stream(LARGE.trade()).flatMapToDouble(Arrays::stream).sum();
        double output = 0;
        for (int territory = 0; territory < 73; territory++) {
            output += LARGE.gdpPounds(territory);
        }
        assertThat(trade / output).isBetween(0.09, 0.12);
        int britain = LARGE.indexOf("GBR");
        assertThat(LARGE.trade()[LARGE.indexOf("USA")][britain]).isGreaterThan(20e6);
    }

    @Test
    void theSmallWorldHasThePeopleAndOutputOfTheLarge() {
        assertThat(SMALL.territories()).hasSize(30);
        assertThat(SMALL.territories().stream().mapToDouble(TerritoryRow::people).sum())
                .isEqualTo(1_263_062_000.0);
        double large = 0;
        double small = 0;
        for (int territory = 0; territory < 73; territory++) {
            large += LARGE.gdpPounds(territory);
        }
        for (int territory = 0; territory < 30; territory++) {
            small += SMALL.gdpPounds(territory);
        }
        assertThat(small / large).isCloseTo(1, within(1e-6));
    }

    @Test
    void everyQuarterHasOneRulerOfEachWholeTerritory() {
        for (WorldTables world : List.of(LARGE, SMALL)) {
            for (int territory = 0; territory < world.territories().size(); territory++) {
                for (int quarter = 4 * 1870; quarter < 4 * 2001; quarter++) {
                    int whose = territory;
                    int when = quarter;
                    assertThat(
                                    world.rulers().stream()
                                            .filter(ruler ->
                                                    ruler.territory() == whose
                                                            && ruler.isWhole()
                                                            && ruler.holdsIn(when)))
                            .as(
                                    "%s in quarter %d",
                                    world.territories().get(territory).id(), quarter)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    void irelandIsRuledFromBritainUntilTheEndOf1922() {
        int ireland = LARGE.indexOf("IRL");
        assertThat(whole(ireland, 4 * 1922 + 2)).isEqualTo("GBR");
        assertThat(whole(ireland, 4 * 1922 + 3)).isEqualTo("IRL");
    }

    private static String whole(int territory, int quarter) {
        return LARGE.rulers().stream()
                .filter(ruler ->
                        ruler.territory() == territory && ruler.isWhole() && ruler.holdsIn(quarter))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void schoolingLiesBetweenItsDatedFigures() {
        int britain = LARGE.indexOf("GBR");
        double[] years = LARGE.schooling()[britain];
        assertThat(years).hasSize(131);
        assertThat(years[5]).isCloseTo((years[0] + years[10]) / 2, within(1e-12));
        assertThat(years[130]).isGreaterThan(10);
    }

    @Test
    void everyRowOfEveryTableNamesItsSource() {
        for (var file : Worlds.tables(Worlds.LARGE)) {
            CsvTable table = CsvTable.read(file);
            if (file.endsWith("territories.csv") || file.endsWith("groups.csv")) {
                continue;
            }
            for (CsvRow row : table.rows()) {
                assertThat(row.text("source")).isNotBlank();
            }
        }
    }

    @Test
    void everyFigureOfATerritoryNamesItsSource() {
        List<String> columns = new RowReader<>(TerritoryRow.class).columns();
        List<String> figures =
                columns.subList(columns.indexOf("people"), columns.indexOf("sources"));
        for (TerritoryRow row : LARGE.territories()) {
            List<String> named =
                    Arrays.stream(row.sources().split("; "))
                            .flatMap(part -> Arrays.stream(part.split(":")[0].split(", ")))
                            .toList();
            assertThat(named).as(row.id()).containsAll(figures);
        }
    }

    @Test
    void theColumnDictionaryNamesEveryColumnOfEveryTable() {
        String readme = Worlds.read(Worlds.LARGE.resolve("README.md"));
        String notice = Worlds.read(Worlds.LARGE.resolve("NOTICE.md"));
        for (var file : Worlds.tables(Worlds.LARGE)) {
            String name = file.getFileName().toString();
            assertThat(readme).contains("\n## " + name + "\n");
            String section =
                    readme.substring(readme.indexOf("\n## " + name + "\n") + 4).split("\n## ")[0];
            List<String> listed =
                    section.lines()
                            .filter(line -> line.startsWith("| ") && !line.startsWith("| column"))
                            .map(line -> line.split("\\|")[1].strip())
                            .toList();
            assertThat(listed).as(name).isEqualTo(CsvTable.read(file).columns());
            assertThat(notice).contains("| " + name + " |");
        }
    }

    @Test
    void aTableWrittenAndReadAgainSaysTheSame(@TempDir Path folder) {
        Worlds.copy(Worlds.LARGE, folder);
        for (Path table : Worlds.tables(folder)) {
            Worlds.change(table, 1, CsvTable.read(table).columns().getFirst(), found -> found);
        }
        assertThat(WorldReader.read(folder))
                .usingRecursiveComparison()
                .withEqualsForType((some, others) -> Arrays.equals(some, others), double[].class)
                .isEqualTo(LARGE);
    }
}
