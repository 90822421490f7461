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
import org.conjuncture.accounts.grid.Bundle;
import org.conjuncture.accounts.grid.Member;
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
 * for each flow, or beside two CSV matrices. The description names the files, the columns, the
 * unit, source and licence, and says which buyers are final uses and which sellers are primary
 * inputs, in which unit, where the label rules do not know them. A table of one region names it.
 */
final class DescribedReader implements TableReader {

    private static final List<String> KEYS =
            List.of(
                    "name",
                    "unit",
                    "licence",
                    "citation",
                    "file",
                    "columns",
                    "region",
                    "flows",
                    "finalDemand",
                    "uses",
                    "primary",
                    "accountUnits");
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
        Path folder = Objects.requireNonNull(description.toAbsolutePath().normalize().getParent());
        Map<String, UseKind> uses = new LinkedHashMap<>();
        pairs(root.get("uses")).forEach((code, kind) -> uses.put(code, useKind(kind)));
        TableSource source =
                new TableSource(
                        text(root.need("name")),
                        reading.year(),
                        text(root.need("unit")),
                        "csv",
                        root.get("licence").map(DescribedReader::text).orElse("not stated"),
                        root.get("citation").map(DescribedReader::text).orElse("not stated"));
        if (root.get("flows").isPresent()) {
            Member flows = member(root.need("flows"), folder);
            Member demand = member(root.need("finalDemand"), folder);
            return new MatrixReader().read(reading, flows, demand, source, uses);
        }
        Map<String, String> primary = new LinkedHashMap<>();
        pairs(root.get("primary")).forEach((code, account) -> primary.put(code, text(account)));
        Map<String, String> units = new LinkedHashMap<>();
        pairs(root.get("accountUnits")).forEach((account, unit) -> units.put(account, text(unit)));
        Path file = file(root.need("file"), folder);
        LongTable.Meaning meaning = new LongTable.Meaning(uses, primary, units, reading.rules());
        LongTable.Columns columns = columns(root);
        boolean isParquet = file.toString().endsWith(".parquet");
        LongTable table =
                isParquet
                        ? LongTable.ofParquet(file, columns, meaning)
                        : LongTable.ofText(
                                reading.text(Bundle.of(file).members().get(0)), columns, meaning);
        return table.read(source);
    }

    /** A table of one region has no columns of regions, but names it. */
    private static LongTable.Columns columns(MarkedMap root) {
        MarkedMap columns = map(root.need("columns")).allowOnly(COLUMNS);
        Optional<Marked> region = root.get("region");
        List<String> names = new ArrayList<>();
        for (String key : COLUMNS) {
            boolean isLeftOut = region.isPresent() && key.endsWith("Region");
            names.add(isLeftOut ? "" : text(columns.need(key)));
        }
        return new LongTable.Columns(
                names.get(0),
                names.get(1),
                names.get(2),
                names.get(3),
                names.get(4),
                region.map(DescribedReader::text).orElse(""));
    }

    private static Path file(Marked named, Path folder) {
        Path file = folder.resolve(text(named)).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            throw new UserError(
                    named.place(),
                    "no such file beside the description",
                    "'" + text(named) + "'",
                    "a file in its folder");
        }
        return file;
    }

    private static Member member(Marked named, Path folder) {
        return Bundle.of(file(named, folder)).members().get(0);
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
