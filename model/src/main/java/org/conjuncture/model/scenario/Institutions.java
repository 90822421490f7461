package org.conjuncture.model.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.csv.CsvRow;
import org.conjuncture.base.csv.CsvTable;

/**
 * Members and rules of institutions in the current quarter: a column of members per institution, a
 * value per rule, and what they imply between any two territories.
 */
public final class Institutions {

    /** Whether a territory is a member: {@code [institution][territory]}. */
    public final boolean[][] member;

    /** Value of a rule: {@code [institution][InstitutionRule.ordinal()]}. */
    public final double[][] rule;

    /**
     * Part of the usual duty levied on goods: {@code [origin][buyer]}, the least of all unions of
     * both.
     */
    public final double[][] tariffFactor;

    private final List<Institution> known;

    public Institutions(List<Institution> known, int territories) {
        this.known = List.copyOf(known);
        member = new boolean[known.size()][territories];
        rule = new double[known.size()][InstitutionRule.values().length];
        tariffFactor = new double[territories][territories];
        for (int i = 0; i < known.size(); i++) {
            for (InstitutionRule each : InstitutionRule.values()) {
                rule[i][each.ordinal()] = known.get(i).foundingRule(each);
            }
        }
        conclude();
    }

    /** Reads institutions.csv: institution,title,kind,rule,value,source. */
    public static List<Institution> read(Path folder) {
        Map<String, Institution> known = new LinkedHashMap<>();
        CsvTable table =
                CsvTable.read(
                        folder.resolve("institutions.csv"),
                        "institution",
                        "title",
                        "kind",
                        "rule",
                        "value",
                        "source");
        for (CsvRow row : table.rows()) {
            InstitutionKind kind =
                    InstitutionKind.valueOf(row.oneOf("kind", InstitutionKind.names()));
            Institution institution =
                    known.computeIfAbsent(
                            row.text("institution"),
                            name ->
                                    new Institution(
                                            name,
                                            row.text("title"),
                                            kind,
                                            new EnumMap<>(InstitutionRule.class),
                                            row.text("source")));
            if (!row.isEmpty("rule")) {
                InstitutionRule rule =
                        InstitutionRule.valueOf(row.oneOf("rule", InstitutionRule.names()));
                institution.rules().put(rule, row.number("value", rule.min(), rule.max()));
            }
        }
        return new ArrayList<>(known.values());
    }

    public List<String> names() {
        return known.stream().map(Institution::name).toList();
    }

    public List<Institution> known() {
        return known;
    }

    /** Index of an institution by its name; −1 if there is none. */
    public int indexOf(String name) {
        return names().indexOf(name);
    }

    public boolean isMember(String institution, int territory) {
        int index = indexOf(institution);
        return index >= 0 && member[index][territory];
    }

    public double rule(int institution, InstitutionRule each) {
        return rule[institution][each.ordinal()];
    }

    /** The largest value of a rule over institutions that both belong to. */
    public double largest(InstitutionRule each, int one, int other) {
        double largest = each.absent();
        for (int i = 0; i < member.length; i++) {
            if (member[i][one] && member[i][other]) {
                largest = Math.max(largest, rule[i][each.ordinal()]);
            }
        }
        return largest;
    }

    /** The smallest value of a rule over institutions a territory belongs to. */
    public double smallest(InstitutionRule each, int territory) {
        double smallest = each.absent();
        for (int i = 0; i < member.length; i++) {
            if (member[i][territory]) {
                smallest = Math.min(smallest, rule[i][each.ordinal()]);
            }
        }
        return smallest;
    }

    /** Works out what members and rules imply between any two territories. */
    void conclude() {
        for (double[] row : tariffFactor) {
            Arrays.fill(row, 1);
        }
        for (int i = 0; i < member.length; i++) {
            double factor = rule[i][InstitutionRule.internalTariff.ordinal()];
            if (factor < 1) {
                lower(member[i], factor);
            }
        }
    }

    private void lower(boolean[] members, double factor) {
        for (int origin = 0; origin < members.length; origin++) {
            for (int buyer = 0; members[origin] && buyer < members.length; buyer++) {
                if (members[buyer]) {
                    tariffFactor[origin][buyer] = Math.min(tariffFactor[origin][buyer], factor);
                }
            }
        }
    }
}
