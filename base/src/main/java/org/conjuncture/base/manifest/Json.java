package org.conjuncture.base.manifest;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.AtomicFile;
import org.conjuncture.base.files.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records to JSON and back, components in the order they are declared; files are written whole or
 * not at all.
 */
public final class Json {

    /** Largest file that is read. */
    public static final int MAX_BYTES = 64 << 20;

    private static final String AS_WRITTEN = "a whole file, as the program wrote it";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private Json() {}

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    /** On one line, for output that other programs read line by line. */
    public static String line(Object value) {
        return MAPPER.writer()
                .without(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(value);
    }

    public static void write(Path file, Object value) {
        AtomicFile.writeText(file, text(value));
    }

    /**
     * Reads a record; properties it does not know are passed over, one that it needs and that is
     * missing is refused.
     */
    public static <T> T read(Path file, Class<T> type) {
        return read(file, type, AS_WRITTEN);
    }

    /**
     * The same for a file that another build of the program may have written.
     *
     * @param expected what it should be, and what to do where it is not
     */
    public static <T> T read(Path file, Class<T> type, String expected) {
        String text = TextFile.read(file, MAX_BYTES);
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new UserError(Place.of(file.toString()), "the file says null");
            }
            return value;
        } catch (JacksonException e) {
            throw refused(file, e, expected);
        }
    }

    public static JsonNode readTree(Path file) {
        String text = TextFile.read(file, MAX_BYTES);
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw refused(file, e, AS_WRITTEN);
        }
    }

    private static UserError refused(Path file, JacksonException e, String expected) {
        var at = e.getLocation();
        Place place =
                at == null || at.getLineNr() < 1
                        ? Place.of(file.toString())
                        : new Place(file.toString(), at.getLineNr(), Math.max(at.getColumnNr(), 0));
        return new UserError(place, "not the JSON expected", found(e), expected);
    }

    private static final Pattern MISSING = Pattern.compile("creator property '([^']+)'");

    /** The field that is missing or wrong, where it is one field's fault. */
    private static String found(JacksonException e) {
        String told = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        int inside = told.indexOf(" (start marker at");
        String words = inside < 0 ? told : told.substring(0, inside);
        Matcher missing = MISSING.matcher(words);
        if (missing.find()) {
            return "no field '" + missing.group(1) + "'";
        }
        String field =
                e.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
        return field.isEmpty() ? words : "in the field '" + field + "': " + words;
    }
}
