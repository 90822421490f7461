package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FarmlandTest {

    @TempDir Path folder;

    /** Rate at which the British go to Canada, where a column of Canada's is multiplied. */
    private double rateToCanada(String column, double factor) throws IOException {
        try (Stream<Path> files = Files.list(SmallWorld.folder())) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                Files.writeString(
                        folder.resolve(file.getFileName()),
                        file.endsWith("territories.csv") ? multiplied(text, column, factor) : text);
            }
        }
        World world = SmallWorld.open(60000, WorldReader.read(folder));
        int from = world.tables.indexOf("GBR");
        int to = world.tables.indexOf("CAN");
        double[] sums =
                new Attraction(world, Migration.Parameters.defaults()).cumulatedRates(from, false);
        return sums[to] - sums[to - 1];
    }

    private static String multiplied(String text, String column, double factor) {
        List<String> header = Arrays.asList(text.substring(0, text.indexOf('\n')).split(","));
        return text.lines()
                .map(line -> {
                    String[] cells = line.split(",", header.indexOf(column) + 2);
                    if (cells[0].equals("CAN")) {
                        int at = header.indexOf(column);
                        cells[at] = String.valueOf(factor * Double.parseDouble(cells[at]));
                    }
                    return String.join(",", cells);
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void farmlandDrawsPeopleAndTundraDoesNot() throws IOException {
        double usual = rateToCanada("land_km2", 1);
        assertThat(rateToCanada("land_km2", 0.2)).isEqualTo(usual);
        assertThat(rateToCanada("farmland_km2", 0.2)).isLessThan(0.95 * usual).isPositive();
    }
}
