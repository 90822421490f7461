package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.Region;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Collects the labels of a table as a reader meets them, refuses double ones, and gives each cell
 * and each column of final use its index.
 */
final class Header {

    /** Key of a column of final use of no region: put to the region that makes the product. */
    static final String NO_REGION = "";

    private record Key(String region, String code) {}

    private final LabelRules rules;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, Sector> sectors = new LinkedHashMap<>();
    private final Map<String, FinalUse> uses = new LinkedHashMap<>();
    private final Map<Key, String> cells = new LinkedHashMap<>();
    private final Map<Key, Place> places = new LinkedHashMap<>();
    private final Map<Key, Place> columns = new LinkedHashMap<>();
    private final Map<Key, Integer> cellIndex = new HashMap<>();
    private final Map<Key, Integer> useIndex = new HashMap<>();
    private final Map<String, Integer> homeUses = new HashMap<>();
    private final Map<Key, Place> expected = new LinkedHashMap<>();
    private boolean hasParts;
    private boolean isRectangular;

    Header(LabelRules rules) {
        this.rules = rules;
    }

    void name(Region region) {
        regions.put(region.code(), region);
    }

    void name(Sector sector) {
        sectors.put(sector.code(), sector);
    }

    void name(FinalUse use) {
        uses.put(use.code(), use);
    }

    /** A cell that a list of labels names, and that the table itself must therefore have. */
    void mustHave(String region, String sector, Place place) {
        expected.putIfAbsent(new Key(rules.whole(region), sector), place);
    }

    /** A cell, met once; its region and sector get their codes for names if they have none. */
    void cell(String region, String sector, Place place) {
        String whole = rules.whole(region);
        boolean isPart = !whole.equals(region);
        hasParts |= isPart;
        Key key = new Key(whole, sector);
        if (cells.containsKey(key) && !isPart && cells.get(key).equals(region)) {
            throw twice(region + " " + sector, place);
        }
        if (!cells.containsKey(key) || !isPart) {
            cells.put(key, region);
            places.putIfAbsent(key, place);
        }
        regions.putIfAbsent(whole, new Region(whole, whole));
        sectors.putIfAbsent(sector, Sector.of(sector, sector));
    }

    void use(String region, String use, Place place) {
        Key key = new Key(rules.whole(region), use);
        if (columns.putIfAbsent(key, place) != null) {
            throw twice(region + " " + use, place);
        }
        if (!uses.containsKey(use)) {
            uses.put(use, new FinalUse(use, use, rules.useKind(use).orElse(UseKind.OTHER)));
        }
    }

    private static UserError twice(String label, Place place) {
        return new UserError(place, "a label twice", "'" + label + "'", "each label once");
    }

    boolean hasParts() {
        return hasParts;
    }

    int cellCount() {
        return cells.size();
    }

    /** Says that in this format all regions have the same sectors and final uses. */
    Header isRectangular() {
        isRectangular = true;
        return this;
    }

    private void checkRectangular(List<Region> of) {
        for (Region region : of) {
            lacks(region, sectors.keySet(), cells, "sector");
            lacks(
                    region,
                    columns.keySet().stream()
                            .filter(key -> !key.region.equals(NO_REGION))
                            .map(Key::code)
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    columns,
                    "final use");
        }
    }

    private void lacks(Region region, Set<String> codes, Map<Key, ?> there, String what) {
        for (String code : codes) {
            if (!there.containsKey(new Key(region.code(), code))) {
                Place place =
                        places.entrySet().stream()
                                .filter(e -> e.getKey().region.equals(region.code()))
                                .map(Map.Entry::getValue)
                                .findFirst()
                                .orElse(Place.of("labels"));
                throw new UserError(
                        place,
                        "a region without a " + what + " that others have",
                        "'" + region.code() + "' without '" + code + "'",
                        "the same for every region");
            }
        }
    }

    /** Fixes the order: regions as met, cells of a region together. */
    TableDraft labels(TableDraft draft) {
        expected.forEach((key, place) -> {
            if (!cells.containsKey(key)) {
                throw new UserError(
                        place,
                        "a sector that the table lacks",
                        "'" + key.region + ":" + key.code + "'",
                        "a column of the table with this label");
            }
        });
        List<Region> regionList = used(regions, cells);
        if (isRectangular) {
            checkRectangular(regionList);
        }
        Map<String, Integer> regionNumber = numbers(regionList.stream().map(Region::code).toList());
        List<Sector> sectorList = new ArrayList<>(sectors.values());
        Map<String, Integer> sectorNumber = numbers(sectorList.stream().map(Sector::code).toList());
        List<FinalUse> useList = new ArrayList<>(uses.values());
        Map<String, Integer> useNumber = numbers(useList.stream().map(FinalUse::code).toList());
        List<Key> order = new ArrayList<>();
        for (Region region : regionList) {
            cells.keySet().stream()
                    .filter(key -> key.region.equals(region.code()))
                    .forEach(order::add);
        }
        int[] regionOf = new int[order.size()];
        int[] sectorOf = new int[order.size()];
        for (int i = 0; i < order.size(); i++) {
            Key key = order.get(i);
            cellIndex.put(key, i);
            regionOf[i] = regionNumber.getOrDefault(key.region, 0);
            sectorOf[i] = sectorNumber.getOrDefault(key.code, 0);
        }
        List<Key> columnOrder = new ArrayList<>();
        for (Key key : columns.keySet()) {
            if (key.region.equals(NO_REGION)) {
                homeUses.put(key.code, columnOrder.size());
                regionList.forEach(region -> columnOrder.add(new Key(region.code(), key.code)));
            } else {
                columnOrder.add(key);
            }
        }
        int[] useRegion = new int[columnOrder.size()];
        int[] useCategory = new int[columnOrder.size()];
        for (int u = 0; u < columnOrder.size(); u++) {
            Key key = columnOrder.get(u);
            Integer region = regionNumber.get(key.region);
            if (region == null) {
                throw new UserError(
                        columns.getOrDefault(key, Place.of("final use")),
                        "final use of a region that makes nothing",
                        "'" + key.region + "'",
                        "a region of the table",
                        Nearest.of(key.region, regionNumber.keySet()));
            }
            useIndex.put(key, u);
            useRegion[u] = region;
            useCategory[u] = useNumber.getOrDefault(key.code, 0);
        }
        return draft.labels(
                regionList, sectorList, useList, regionOf, sectorOf, useRegion, useCategory);
    }

    private static List<Region> used(Map<String, Region> regions, Map<Key, String> cells) {
        List<Region> list = new ArrayList<>();
        Map<String, Boolean> met = new LinkedHashMap<>();
        cells.keySet().forEach(key -> met.put(key.region, true));
        for (Region region : regions.values()) {
            if (met.containsKey(region.code())) {
                list.add(region);
            }
        }
        return list;
    }

    private static Map<String, Integer> numbers(List<String> codes) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String code : codes) {
            numbers.put(code, numbers.size());
        }
        return numbers;
    }

    boolean hasCell(String region, String sector) {
        return cellIndex.containsKey(new Key(rules.whole(region), sector));
    }

    boolean hasUse(String use) {
        return columns.keySet().stream().anyMatch(key -> key.code.equals(use));
    }

    /** The first column of a final use of no region; those of the regions follow in their order. */
    int homeUse(String use) {
        return homeUses.getOrDefault(use, -1);
    }

    /** Index of a cell, after {@link #labels}. */
    int cellAt(String region, String sector, Place place) {
        Integer at = cellIndex.get(new Key(rules.whole(region), sector));
        if (at == null) {
            List<String> known =
                    cellIndex.keySet().stream().map(k -> k.region + " " + k.code).sorted().toList();
            String found = region + " " + sector;
            throw new UserError(
                    place,
                    "a row of no sector of the table",
                    "'" + found + "'",
                    "a region and sector of the header",
                    known.size() > 20_000 ? "" : Nearest.of(found, known));
        }
        return at;
    }

    int useAt(String region, String use, Place place) {
        Integer at = useIndex.get(new Key(rules.whole(region), use));
        if (at == null) {
            throw new UserError(
                    place,
                    "a final use of no region of the table",
                    "'" + region + " " + use + "'",
                    "a region and category of final use");
        }
        return at;
    }
}
