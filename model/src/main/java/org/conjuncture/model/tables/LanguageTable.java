package org.conjuncture.model.tables;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.csv.CsvRow;

/**
 * How near the languages of two territories are, 0 to 1: that of who comes from the one, to the
 * nearest of those that a tenth or more speak in the other. A world may be without the table; then
 * all speak one.
 *
 * <p>Adsera and Pytlikova, "The role of language in shaping international migration" (2015): 1 for
 * one language, else by the branches of the tree of languages that two have in common.
 */
final class LanguageTable {

    private static final List<String> COLUMNS =
            List.of("territory", "language", "descent", "part", "source");

    /** Nearness of two languages by the branches in common, the family first. */
    private static final double[] NEARNESS = {0, 0.1, 0.25, 0.45, 0.7};

    /** Part of a people who speak a language, from which one who comes can live in it. */
    private static final double SPOKEN = 0.1;

    private static final double ROUNDING = 1e-9;

    /** A language of a territory, and the part of its people who speak it. */
    private record Spoken(String language, List<String> descent, double part) {}

    private LanguageTable() {}

    static double[][] nearness(Path file, List<String> ids) {
        double[][] nearness = new double[ids.size()][ids.size()];
        if (!Files.exists(file)) {
            for (double[] row : nearness) {
                Arrays.fill(row, 1);
            }
            return nearness;
        }
        List<List<Spoken>> spoken = read(file, ids);
        for (int from = 0; from < nearness.length; from++) {
            for (int to = 0; to < nearness.length; to++) {
                nearness[from][to] = from == to ? 1 : nearness(spoken.get(from), spoken.get(to));
            }
        }
        return nearness;
    }

    private static List<List<Spoken>> read(Path file, List<String> ids) {
        List<List<Spoken>> spoken = new ArrayList<>();
        ids.forEach(id -> spoken.add(new ArrayList<>()));
        double[] parts = new double[ids.size()];
        int[] isTold = new int[ids.size()];
        Map<String, String> descents = new LinkedHashMap<>();
        for (CsvRow row :
                WorldReader.table(file, COLUMNS).uniqueBy("territory", "language").rows()) {
            int territory = ids.indexOf(row.oneOf("territory", ids));
            String language = row.text("language");
            String descent = row.text("descent");
            String known = descents.putIfAbsent(language, descent);
            if (known != null && !known.equals(descent)) {
                throw row.error("descent", known + ", as before");
            }
            double part = row.number("part", 0, 1);
            parts[territory] += part;
            if (parts[territory] > 1 + ROUNDING) {
                throw row.error("part", "parts of a territory that add up to 1 at most");
            }
            row.text("source");
            isTold[territory] = 1;
            spoken.get(territory).add(new Spoken(language, branches(row, descent), part));
        }
        Completeness.check(file, "territory", ids, isTold, 1, "languages");
        return spoken;
    }

    private static List<String> branches(CsvRow row, String descent) {
        List<String> branches = List.of(descent.split(";", -1));
        if (branches.size() >= NEARNESS.length || branches.stream().anyMatch(String::isBlank)) {
            throw row.error("descent", "a family and up to three branches, with ';' between them");
        }
        return branches;
    }

    private static double nearness(List<Spoken> from, List<Spoken> to) {
        double sum = 0;
        double parts = 0;
        for (Spoken own : from) {
            double nearest = 0;
            for (Spoken theirs : to) {
                if (theirs.part() >= SPOKEN) {
                    nearest = Math.max(nearest, nearness(own, theirs));
                }
            }
            sum += own.part() * nearest;
            parts += own.part();
        }
        return parts > 0 ? sum / parts : 0;
    }

    private static double nearness(Spoken one, Spoken other) {
        if (one.language().equals(other.language())) {
            return 1;
        }
        int common = 0;
        int most = Math.min(one.descent().size(), other.descent().size());
        while (common < most && one.descent().get(common).equals(other.descent().get(common))) {
            common++;
        }
        return NEARNESS[common];
    }
}
