package org.conjuncture.accounts.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conjuncture.accounts.table.UseKind;

/**
 * What labels mean, for all formats: totals to be passed over, rows of primary inputs, kinds of
 * final use, regions with several codes, parts of regions that are added up.
 *
 * <p>The rules are lines of {@code label-rules.csv}; labels are compared in capitals, the whole
 * label. A label that no rule knows is never guessed: it is a cell if the format says so, or else a
 * mistake.
 */
public final class LabelRules {

    private enum Kind {
        TOTAL,
        PRIMARY,
        USE,
        REGION,
        PART
    }

    private record Rule(Kind kind, Pattern pattern, String meaning) {}

    private final List<Rule> rules;

    private LabelRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with the program. */
    public static LabelRules standard() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        LabelRules.class.getResourceAsStream("label-rules.csv")),
                                StandardCharsets.UTF_8))) {
            List<Rule> rules = new ArrayList<>();
            for (String line : reader.lines().skip(1).toList()) {
                String[] cells = line.split(",", -1);
                rules.add(
                        new Rule(
                                Kind.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                                Pattern.compile(cells[1]),
                                cells[2]));
            }
            return new LabelRules(rules);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<String> find(Kind kind, String label) {
        String capitals = label.strip().toUpperCase(Locale.ROOT);
        return rules.stream()
                .filter(rule -> rule.kind == kind && rule.pattern.matcher(capitals).matches())
                .map(Rule::meaning)
                .findFirst();
    }

    public boolean isTotal(String label) {
        return find(Kind.TOTAL, label).isPresent();
    }

    /** Whether a total is that of all sales: output. */
    public boolean isOutput(String label) {
        return find(Kind.TOTAL, label).filter("output"::equals).isPresent();
    }

    /** The name of the account a row of primary inputs goes to. */
    public Optional<String> primaryInput(String label) {
        return find(Kind.PRIMARY, label);
    }

    /** The kind of final use, by code or name. */
    public Optional<UseKind> useKind(String label) {
        return find(Kind.USE, label).map(UseKind::valueOf);
    }

    /** The region that a part of a region (processing zones of China, Mexico) is added to. */
    public String whole(String region) {
        return find(Kind.PART, region).orElse(region);
    }

    /** One name for all codes of a region, to match tables of different publishers. */
    public String regionKey(String region) {
        String capitals = region.strip().toUpperCase(Locale.ROOT);
        return find(Kind.REGION, capitals).orElse(capitals);
    }

    public boolean isSameRegion(String one, String other) {
        return regionKey(one).equals(regionKey(other));
    }

    public boolean isRestOfWorld(String region) {
        return regionKey(region).equals("ROW");
    }

    /**
     * One name for all spellings of a sector code: {@code C10-C12}, {@code C10T12}, {@code C10_12}
     * and {@code R_S}, {@code R-S}, {@code RS}.
     */
    public static String sectorKey(String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        plain = plain.replaceAll("(?<=[0-9])T(?=[0-9])", "");
        return plain.replaceAll("(?<=[0-9])[A-Z](?=[0-9])", "");
    }
}
