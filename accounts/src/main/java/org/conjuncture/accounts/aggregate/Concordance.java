package org.conjuncture.accounts.aggregate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conjuncture.accounts.read.LabelRules;
import org.conjuncture.accounts.table.Sector;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * Which group each region or sector goes to: lines {@code code,group}. The code {@code *} stands
 * for all others, the group {@code =} for staying as it is, an empty group for being cut out.
 */
public final class Concordance {

    /** Names of those that come with the program. */
    public static final List<String> SHIPPED =
            List.of("eu", "north-south", "tiers", "world", "ten-sectors");

    private final String name;
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final Map<String, String> bySectorKey = new LinkedHashMap<>();

    private Concordance(String name) {
        this.name = name;
    }

    /** One that comes with the program. */
    public static Concordance shipped(String name) {
        InputStream in = Concordance.class.getResourceAsStream(name + ".csv");
        if (in == null) {
            throw new UserError(
                    Place.of("concordance"),
                    "no such concordance",
                    "'" + name + "'",
                    "a file, or one of " + String.join(", ", SHIPPED));
        }
        return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** A shipped one by name, or a file. */
    public static Concordance named(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            return shipped(nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            return shipped(nameOrFile);
        }
        try {
            return read(nameOrFile, Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UserError(Place.of(nameOrFile), "cannot be read: " + failed.getMessage());
        }
    }

    private static Concordance read(String name, java.io.Reader from) {
        Concordance result = new Concordance(name);
        try (BufferedReader reader = new BufferedReader(from)) {
            String text;
            int line = 0;
            while ((text = reader.readLine()) != null) {
                line++;
                if (text.isBlank() || text.startsWith("#") || text.strip().equals("code,group")) {
                    continue;
                }
                int cut = text.lastIndexOf(text.indexOf('\t') >= 0 ? '\t' : ',');
                if (cut < 1) {
                    throw new UserError(
                            new Place(name, line, 1), "not a line", "'" + text + "'", "code,group");
                }
                String code = text.substring(0, cut).strip();
                String group = text.substring(cut + 1).strip();
                String before = result.groups.putIfAbsent(code, group);
                if (before != null && !before.equals(group)) {
                    throw new UserError(
                            new Place(name, line, 1),
                            "a code in two groups",
                            "'" + code + "' in " + before + " and " + group,
                            "each code once");
                }
                result.bySectorKey.putIfAbsent(LabelRules.sectorKey(code), group);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return result;
    }

    /** The group of a region, or another word where the file says nothing. */
    public String groupOr(String code, String other) {
        String group = groups.getOrDefault(code, groups.get("*"));
        return group == null ? other : group.equals("=") ? code : group;
    }

    /** The group of a sector, by its code or the standard one, however spelled. */
    public String sectorGroupOr(Sector sector, String other) {
        for (String code : List.of(sector.code(), sector.standard(), sector.name())) {
            String group = groups.get(code);
            if (group == null) {
                group = bySectorKey.get(LabelRules.sectorKey(code));
            }
            if (group != null) {
                return group.equals("=") ? sector.code() : group;
            }
        }
        return groupOr(sector.code(), other);
    }

    public String name() {
        return name;
    }
}
