package org.conjuncture.accounts.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.conjuncture.accounts.aggregate.Concordance;
import org.conjuncture.accounts.measure.ResultTable.Summing;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Results added up to groups of regions and sectors after they were computed from the full table,
 * so that no inputs mix within a group (the bias of adding up before: Morimoto 1970).
 *
 * <p>Only columns that may be added are kept; rates are made again from the sums they are rates of.
 * What a group trades within itself stays in sums over its members.
 */
public final class Grouping {

    private static final List<String> REGION_COLUMNS =
            List.of("country", "partner", "exporter", "importer", "source", "buyer");
    private static final List<String> SECTOR_COLUMNS = List.of("sector", "product");

    private final WorldTable table;
    private final @Nullable Concordance regions;
    private final @Nullable Concordance sectors;

    /** A null concordance leaves regions or sectors as they are. */
    public Grouping(
            WorldTable table, @Nullable Concordance regions, @Nullable Concordance sectors) {
        this.table = table;
        this.regions = regions;
        this.sectors = sectors;
    }

    /** The result of the groups, or nothing where no column of it may be added up. */
    public Optional<ResultTable> of(ResultTable result) {
        List<String> columns = columns(result);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>(result.columns().subList(0, result.textColumns()));
        names.addAll(columns);
        Map<List<String>, double[]> sums = new LinkedHashMap<>();
        for (boolean ofWorld : new boolean[] {false, true}) {
            Set<List<String>> known = Set.copyOf(sums.keySet());
            for (ResultTable.Row row : result.rows()) {
                List<String> key = key(result, row.texts());
                // A world that is made of its regions needs no second one.
                if (isOfWorld(row) == ofWorld && !key.contains("") && !known.contains(key)) {
                    add(
                            result,
                            row,
                            columns,
                            sums.computeIfAbsent(key, k -> new double[columns.size()]));
                }
            }
        }
        ResultTable grouped =
                ResultTable.of(
                        result.name(),
                        result.units(),
                        result.textColumns(),
                        names.toArray(String[]::new));
        grouped.summing().putAll(result.summing());
        sums.forEach((key, values) -> {
            quotients(grouped, columns, values);
            grouped.add(key.toArray(String[]::new), values);
        });
        return Optional.of(grouped);
    }

    /** Whether the row is the sum of others already, which stays what it is. */
    private boolean isOfWorld(ResultTable.Row row) {
        return table.regions.size() > 1 && List.of(row.texts()).contains(WorldRows.WORLD);
    }

    /** Names of the columns of numbers that are kept, in their order. */
    private List<String> columns(ResultTable result) {
        List<String> kept = new ArrayList<>();
        for (String name :
                result.columns().subList(result.textColumns(), result.columns().size())) {
            Summing summing = result.summing().get(name);
            String shown = summing instanceof Summing.Region ? region(name) : name;
            if (summing != null && !shown.isEmpty() && !kept.contains(shown)) {
                kept.add(shown);
            }
        }
        return kept;
    }

    private void add(ResultTable result, ResultTable.Row row, List<String> columns, double[] to) {
        for (int c = 0; c < row.numbers().length; c++) {
            String name = result.columns().get(result.textColumns() + c);
            Summing summing = result.summing().get(name);
            int at = columns.indexOf(summing instanceof Summing.Region ? region(name) : name);
            if (summing != null && at >= 0 && !Double.isNaN(row.numbers()[c])) {
                to[at] += row.numbers()[c];
            }
        }
    }

    private static void quotients(ResultTable grouped, List<String> columns, double[] values) {
        for (int c = 0; c < values.length; c++) {
            if (grouped.summing().get(columns.get(c))
                    instanceof Summing.Quotient(String over, String under, double less)) {
                double divisor = values[columns.indexOf(under)];
                double value = values[columns.indexOf(over)] / divisor - less;
                values[c] = divisor == 0 ? Double.NaN : value;
            }
        }
    }

    private List<String> key(ResultTable result, String[] texts) {
        List<String> key = new ArrayList<>();
        for (int c = 0; c < texts.length; c++) {
            String column = result.columns().get(c);
            UnaryOperator<String> group =
                    column.equals("label")
                            ? this::label
                            : REGION_COLUMNS.contains(column)
                                    ? this::region
                                    : SECTOR_COLUMNS.contains(column)
                                            ? this::sector
                                            : UnaryOperator.identity();
            key.add(group.apply(texts[c]));
        }
        return key;
    }

    private String label(String label) {
        int colon = label.indexOf(':');
        String region = region(label.substring(0, colon));
        String sector = sector(label.substring(colon + 1));
        return region.isEmpty() || sector.isEmpty() ? "" : region + ":" + sector;
    }

    private String region(String code) {
        return regions == null || code.equals(WorldRows.WORLD)
                ? code
                : known(regions.groupOr(code, "\u0000"), "region", code);
    }

    private String sector(String code) {
        if (sectors == null) {
            return code;
        }
        Sector sector =
                table.sectors.stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElse(Sector.of(code, code));
        return known(sectors.sectorGroupOr(sector, "\u0000"), "sector", code);
    }

    private static String known(String group, String kind, String code) {
        if (group.equals("\u0000")) {
            throw new UserError("The concordance has no group for %s '%s'.".formatted(kind, code));
        }
        return group;
    }
}
