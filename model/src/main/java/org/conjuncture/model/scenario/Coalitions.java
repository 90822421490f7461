package org.conjuncture.model.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldTables;

/**
 * What names in a {@link Who} stand for: territories, states, groups, regions, members of
 * institutions.
 *
 * <p>A state stands for all the territories it rules at the date asked for, institutions for their
 * members at that date.
 */
public final class Coalitions {

    /** Who belongs to an institution at a date. */
    @FunctionalInterface
    interface Membership {
        boolean isMember(String institution, int territory, int quarter);
    }

    private final List<String> territories;
    private final Map<String, List<Integer>> groups;
    private final Rulers rulers;
    private final List<String> institutions;

    public Coalitions(
            WorldTables tables,
            Map<String, List<Integer>> groups,
            Rulers rulers,
            List<String> institutions) {
        territories = tables.territories().stream().map(TerritoryRow::id).toList();
        this.groups = new LinkedHashMap<>(groups);
        for (int t = 0; t < territories.size(); t++) {
            String region = tables.territories().get(t).region();
            this.groups.computeIfAbsent(region, name -> new ArrayList<>()).add(t);
        }
        this.rulers = rulers;
        this.institutions = List.copyOf(institutions);
    }

    /**
     * Reads coalitions.csv: group,members,source; members are ids of territories with ';' between.
     */
    public static Map<String, List<Integer>> read(Path folder, WorldTables tables) {
        List<String> ids = tables.territories().stream().map(TerritoryRow::id).toList();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        CsvTable table =
                CsvTable.read(folder.resolve("coalitions.csv"), "group", "members", "source");
        for (CsvRow row : table.rows()) {
            List<Integer> members = new ArrayList<>();
            for (String id : row.text("members").split(";", -1)) {
                if (!ids.contains(id)) {
                    throw row.error("members", "ids of territories with ';' between them");
                }
                members.add(ids.indexOf(id));
            }
            groups.put(row.text("group"), members);
        }
        return groups;
    }

    /** Everything that may stand in a {@link Who}. */
    public List<String> names() {
        List<String> names = new ArrayList<>(territories);
        names.add(Who.ALL);
        names.addAll(groups.keySet());
        rulers.states().stream().filter(code -> !names.contains(code)).forEach(names::add);
        rulers.states().forEach(code -> names.add(Who.STATE + code));
        institutions.forEach(name -> names.add(Who.MEMBERS + name));
        return names;
    }

    public boolean knows(String name) {
        if (name.startsWith(Who.STATE)) {
            return rulers.stateIndex(name.substring(Who.STATE.length())) >= 0;
        }
        if (name.startsWith(Who.MEMBERS)) {
            return institutions.contains(name.substring(Who.MEMBERS.length()));
        }
        return name.equals(Who.ALL)
                || territories.contains(name)
                || groups.containsKey(name)
                || rulers.stateIndex(name) >= 0;
    }

    /** Indices of the territories meant at a date, in order, each once. */
    int[] members(Who who, int quarter, Membership membership) {
        TreeSet<Integer> members = new TreeSet<>();
        for (String name : who.names()) {
            add(members, name, quarter, membership);
        }
        return members.stream().mapToInt(Integer::intValue).toArray();
    }

    private void add(TreeSet<Integer> members, String name, int quarter, Membership membership) {
        int territory = territories.indexOf(name);
        if (territory >= 0) {
            members.add(territory);
        } else if (groups.containsKey(name)) {
            members.addAll(groups.getOrDefault(name, List.of()));
        } else {
            for (int t = 0; t < territories.size(); t++) {
                if (means(name, t, quarter, membership)) {
                    members.add(t);
                }
            }
        }
    }

    private boolean means(String name, int territory, int quarter, Membership membership) {
        if (name.equals(Who.ALL)) {
            return true;
        }
        if (name.startsWith(Who.MEMBERS)) {
            String institution = name.substring(Who.MEMBERS.length());
            return membership.isMember(institution, territory, quarter);
        }
        String state = name.startsWith(Who.STATE) ? name.substring(Who.STATE.length()) : name;
        return rulers.stateOf(territory, quarter).equals(state);
    }
}
