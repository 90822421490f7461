package org.conjuncture.base.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conjuncture.base.Nearest;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedList;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.base.yaml.MarkedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks what a user wrote against a schema and tells each mistake with its place in the file. */
public final class SchemaCheck {

    private final ObjectNode node;
    private final Schema schema;

    public SchemaCheck(ObjectNode node) {
        this.node = node;
        this.schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(node);
    }

    /** Refuses with the first mistake in the order of the file. */
    public void require(Marked value) {
        List<UserError> mistakes = mistakes(value);
        if (!mistakes.isEmpty()) {
            throw mistakes.getFirst();
        }
    }

    /** All mistakes in the order of the file. */
    public List<UserError> mistakes(Marked value) {
        record Told(Place place, UserError mistake) {}
        List<Told> told = new ArrayList<>();
        for (Error error : schema.validate(MarkedJson.of(value, node))) {
            Marked at = find(value, error.getInstanceLocation());
            JsonNode below = schemaAt(error.getInstanceLocation());
            if (isMisspelt(at, below, error)) {
                continue;
            }
            Place place = place(at, error);
            told.add(new Told(place, mistake(at, place, below, error)));
        }
        told.sort(
                Comparator.comparingInt((Told each) -> each.place().line())
                        .thenComparingInt(each -> each.place().column()));
        return told.stream().map(Told::mistake).toList();
    }

    /** A missing key that stands there misspelt is told once, as the unknown key it is. */
    private static boolean isMisspelt(Marked at, JsonNode schema, Error error) {
        var valid = schema.path("properties").propertyNames();
        return error.getKeyword().equals("required")
                && at instanceof MarkedMap map
                && map.keys().stream()
                        .filter(key -> !valid.contains(key))
                        .anyMatch(key -> Nearest.of(key, valid).equals(error.getProperty()));
    }

    private static Place place(Marked at, Error error) {
        return error.getKeyword().equals("additionalProperties") && at instanceof MarkedMap map
                ? map.keyPlace(error.getProperty())
                : at.place();
    }

    private static UserError mistake(Marked at, Place place, JsonNode schema, Error error) {
        String key = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                    at.map().unknown(key, schema.path("properties").propertyNames());
            case "required" ->
                    new UserError(
                            place,
                            "key '" + key + "' is missing",
                            at.map().keys().isEmpty()
                                    ? "nothing"
                                    : String.join(", ", at.map().keys()),
                            "a value for '" + key + "'",
                            Nearest.of(key, at.map().keys()));
            case "enum" -> {
                List<String> names =
                        schema.path("enum").valueStream().map(JsonNode::asString).toList();
                String found = at instanceof MarkedText text ? text.text() : "";
                yield new UserError(
                        place,
                        "unknown name",
                        at.shown(),
                        "one of " + String.join(", ", names),
                        Nearest.of(found, names));
            }
            default -> new UserError(place, "wrong value", at.shown(), expected(schema, error));
        };
    }

    private static String expected(JsonNode schema, Error error) {
        String kind =
                switch (schema.path("type").asString("")) {
                    case "number" -> "a number";
                    case "integer" -> "a whole number";
                    case "string" -> "a text";
                    case "boolean" -> "true or false";
                    case "array" -> "a list";
                    case "object" -> "keys with values";
                    default -> error.getMessage();
                };
        double min = schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY);
        double max = schema.path("maximum").asDouble(Double.POSITIVE_INFINITY);
        return Numbers.rangeText(kind, min, max);
    }

    private static Marked find(Marked value, NodePath path) {
        Marked at = value;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            at =
                    switch (at) {
                        case MarkedMap map -> map.need(String.valueOf(step));
                        case MarkedList list ->
                                list.values().get(Integer.parseInt(String.valueOf(step)));
                        case MarkedText text -> text;
                    };
        }
        return at;
    }

    private JsonNode schemaAt(NodePath path) {
        JsonNode at = node;
        for (int i = 0; i < path.getNameCount(); i++) {
            String step = String.valueOf(path.getElement(i));
            JsonNode named = at.path("properties").path(step);
            if (at.has("items") && Character.isDigit(step.charAt(0))) {
                at = at.path("items");
            } else {
                at = named.isMissingNode() ? at.path("additionalProperties") : named;
            }
        }
        return at;
    }
}
