package org.conjuncture.accounts.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.base.yaml.MarkedText;
import org.conjuncture.base.yaml.Yaml;

/**
 * Anyone's own table: a description {@code table.yaml} beside a CSV or Parquet file with one row
 * for each flow. The description names the file, its columns, the unit, source and licence, and
 * says which buyers are final uses and which sellers are primary inputs where the label rules do
 * not know them.
 */
final class DescribedReader implements TableReader {

    private static final List<String> KEYS =
            List.of("name", "unit", "licence", "citation", "file", "columns", "uses", "primary");
    private static final List<String> COLUMNS =
            List.of("sellerRegion", "seller", "buyerRegion", "buyer", "value");

    @Override
    public WorldTable read(Reading reading) {
        Path given = reading.bundle().path();
        Path description = Files.isDirectory(given) ? given.resolve("table.yaml") : given;
        if (!Files.isRegularFile(description)) {
            throw new UserError(
                    Place.of(given.toString()),
                    "lacks a description",
                    "no table.yaml",
                    "table.yaml; see docs/accounts.md");
        }
        MarkedMap root = map(Yaml.read(description)).allowOnly(KEYS);
        MarkedMap columns = map(root.need("columns")).allowOnly(COLUMNS);
        List<String> names = new ArrayList<>();
        COLUMNS.forEach(key -> names.add(text(columns.need(key))));
        Path folder = Objects.requireNonNull(description.toAbsolutePath().normalize().getParent());
        Path file = folder.resolve(text(root.need("file"))).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new UserError(
                    root.need("file").place(),
                    "no such file beside the description",
                    "'" + text(root.need("file")) + "'",
                    "a csv or parquet file in its folder");
        }
        Map<String, UseKind> uses = new LinkedHashMap<>();
        pairs(root.get("uses")).forEach((code, kind) -> uses.put(code, useKind(kind)));
        Map<String, String> primary = new LinkedHashMap<>();
        pairs(root.get("primary")).forEach((code, account) -> primary.put(code, text(account)));
        LongTable.Columns wanted =
                new LongTable.Columns(
                        names.get(0), names.get(1), names.get(2), names.get(3), names.get(4));
        TableSource source =
                new TableSource(
                        text(root.need("name")),
                        reading.year(),
                        text(root.need("unit")),
                        "csv",
                        root.get("licence").map(DescribedReader::text).orElse("not stated"),
                        root.get("citation").map(DescribedReader::text).orElse("not stated"));
        return new LongTable(file, wanted, new LongTable.Meaning(uses, primary, reading.rules()))
                .read(source);
    }

    private static MarkedMap map(Marked value) {
        if (value instanceof MarkedMap map) {
            return map;
        }
        throw new UserError(
                value.place(), "not a list of names and values", "a value", "name: value");
    }

    private static String text(Marked value) {
        if (value instanceof MarkedText text && !text.text().isBlank()) {
            return text.text();
        }
        throw new UserError(value.place(), "not a text", "something else", "a text");
    }

    private static Map<String, Marked> pairs(Optional<Marked> value) {
        Map<String, Marked> pairs = new LinkedHashMap<>();
        value.ifPresent(found ->
                map(found).entries().forEach((key, entry) -> pairs.put(key, entry.value())));
        return pairs;
    }

    private static UseKind useKind(Marked value) {
        String wanted = text(value).toUpperCase(java.util.Locale.ROOT);
        List<String> known = Arrays.stream(UseKind.values()).map(Enum::name).toList();
        if (!known.contains(wanted)) {
            throw new UserError(
                    value.place(),
                    "no such kind of final use",
                    "'" + text(value) + "'",
                    String.join(", ", known),
                    Nearest.of(wanted, known));
        }
        return UseKind.valueOf(wanted);
    }
}
