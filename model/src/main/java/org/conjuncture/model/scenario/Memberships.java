package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who joined and left which institution when, and how its rules changed. */
final class Memberships {

    private final List<Institution> known;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<List<List<Intervention>>> spells = new ArrayList<>();
    private final Map<String, List<Intervention>> rules = new LinkedHashMap<>();

    Memberships(List<Institution> known, int territories) {
        this.known = List.copyOf(known);
        for (int i = 0; i < known.size(); i++) {
            indices.put(known.get(i).name(), i);
            spells.add(lists(territories));
        }
    }

    static List<List<Intervention>> lists(int count) {
        List<List<Intervention>> lists = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    /** The last of these to take effect among those that hold. */
    static @Nullable Intervention last(List<Intervention> spells, int quarter) {
        @Nullable Intervention last = null;
        for (Intervention each : spells) {
            last = each.holdsIn(quarter) ? each : last;
        }
        return last;
    }

    void joinOrLeave(Intervention each, int[] who) {
        for (int territory : who) {
            spells.get(index(each.target())).get(territory).add(each);
        }
    }

    void changeRule(Intervention each) {
        rules.computeIfAbsent(each.target(), name -> new ArrayList<>()).add(each);
    }

    boolean isMember(String institution, int territory, int quarter) {
        @Nullable Intervention last = last(spells.get(index(institution)).get(territory), quarter);
        return last != null && last.action() == Action.JOIN;
    }

    /** All memberships, institution by institution, in the quarters from one up to another. */
    List<MembershipSpan> spans(int from, int until) {
        List<MembershipSpan> spans = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            String name = known.get(i).name();
            for (int territory = 0; territory < spells.get(i).size(); territory++) {
                if (!spells.get(i).get(territory).isEmpty()) {
                    spans(name, territory, from, until, spans);
                }
            }
        }
        return spans;
    }

    private void spans(
            String institution, int territory, int from, int until, List<MembershipSpan> spans) {
        int start = from;
        for (int quarter = from + 1; quarter <= until; quarter++) {
            boolean wasMember = isMember(institution, territory, start);
            if (quarter == until || wasMember != isMember(institution, territory, quarter)) {
                if (wasMember) {
                    spans.add(new MembershipSpan(territory, institution, start, quarter));
                }
                start = quarter;
            }
        }
    }

    private int index(String institution) {
        Integer index = indices.get(institution);
        if (index == null) {
            throw new IllegalArgumentException("no institution is called " + institution);
        }
        return index;
    }

    /** Fills the columns for a quarter, whatever they held. */
    void write(int quarter, Institutions institutions) {
        for (int i = 0; i < known.size(); i++) {
            boolean[] members = institutions.member[i];
            for (int territory = 0; territory < members.length; territory++) {
                members[territory] = isMember(known.get(i).name(), territory, quarter);
            }
            for (InstitutionRule each : InstitutionRule.values()) {
                institutions.rule[i][each.ordinal()] = rule(i, each, quarter);
            }
        }
        institutions.conclude();
    }

    private double rule(int institution, InstitutionRule each, int quarter) {
        double value = known.get(institution).foundingRule(each);
        String target = known.get(institution).name() + "." + each.name();
        for (Intervention change : rules.getOrDefault(target, List.of())) {
            if (change.holdsIn(quarter)) {
                value += (change.value() - value) * change.reach(quarter);
            }
        }
        return value;
    }
}
