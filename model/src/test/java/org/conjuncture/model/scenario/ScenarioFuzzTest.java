package org.conjuncture.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;

/**
 * Scenarios with a few letters or lines changed are valid or a user's mistake, never anything else.
 */
class ScenarioFuzzTest {

    private static final int MUTANTS = Integer.getInteger("conjuncture.fuzz", 4500);

    private static final List<String> TOKENS =
            List.of(
                    ":",
                    "-",
                    "[",
                    "]",
                    "{",
                    "}",
                    "\n",
                    "  ",
                    "#",
                    "'",
                    "\"",
                    "1e400",
                    "-1",
                    "NaN",
                    "all",
                    "state:GBR",
                    "members:gatt",
                    "1900-Q5",
                    "9999",
                    "null",
                    "true",
                    "&a",
                    "*a",
                    "!!int",
                    "\u0000",
                    "é",
                    "set",
                    "who",
                    "strategies",
                    "base: century",
                    "..",
                    "markets",
                    "off: [migration]",
                    "checkpoints: [1950]");

    @Test
    void everyMutantIsValidOrAUsersMistake() throws Exception {
        ScenarioReader reader = Shipped.reader();
        List<String> originals = new ArrayList<>();
        for (String name : Shipped.LIBRARY.names()) {
            originals.add(Files.readString(Shipped.LIBRARY.file(name)));
        }
        originals.add(
                "from: 1900\n"
                        + "until: 1910\n"
                        + "set: {migration.cost: 2}\n"
                        + "replace: {markets: auction}\n"
                        + "timeline:\n"
                        + "  without: [war]\n"
                        + "  add:\n"
                        + "    - at: 1905-Q2\n"
                        + "      who: [FRA, DEU]\n"
                        + "      multiply: {tariffPrimary: 0.5}\n"
                        + "      regime: liberal\n"
                        + "      rule: {eec.internalTariff: 0.5}\n");
        int valid = 0;
        for (int i = 0; i < MUTANTS; i++) {
            SplittableRandom random = new SplittableRandom(i);
            String mutant = mutate(originals.get(i % originals.size()), random);
            try {
                Scenario scenario = reader.parse("mutant-" + i + ".yaml", mutant);
                reader.world(scenario.world()).timelineOf(scenario);
                assertThat(scenario.toYaml()).isNotEmpty();
                valid++;
            } catch (UserError mistake) {
                assertThat(mistake.getMessage()).isNotBlank();
            }
        }
        // A fuzz that is always refused, or never, looks at one side only.
        assertThat(valid).isBetween(MUTANTS / 20, MUTANTS * 19 / 20);
    }

    private static String mutate(String original, SplittableRandom random) {
        StringBuilder text = new StringBuilder(original);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 2 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                default -> {
                    int end = Math.min(text.length(), at + 1 + random.nextInt(20));
                    text.insert(at, text.substring(at, end));
                }
            }
        }
        return text.toString();
    }
}
