package org.conjuncture.base.schema;

import org.conjuncture.base.yaml.Marked;
import org.conjuncture.base.yaml.MarkedList;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.base.yaml.MarkedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a user wrote as JSON. Where the schema wants a text, a plain 1870 or true is one; elsewhere
 * it is a number or a truth. A key with nothing after it is left out.
 */
final class MarkedJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MarkedJson() {}

    static JsonNode of(Marked value, JsonNode schema) {
        return switch (value) {
            case MarkedMap map -> {
                var object = NODES.objectNode();
                map.entries()
                        .forEach((key, entry) -> {
                            JsonNode below = schema.path("properties").path(key);
                            JsonNode open = schema.path("additionalProperties");
                            boolean named = !below.isMissingNode();
                            // An unknown key stays even if empty, or nobody would tell of it.
                            if (!named || map.get(key).isPresent()) {
                                object.set(key, of(entry.value(), named ? below : open));
                            }
                        });
                yield object;
            }
            case MarkedList list -> {
                var array = NODES.arrayNode();
                list.values().forEach(each -> array.add(of(each, schema.path("items"))));
                yield array;
            }
            case MarkedText text -> scalar(text, schema.path("type").asString(""));
        };
    }

    private static JsonNode scalar(MarkedText text, String wanted) {
        if (text.isNothing()) {
            return NODES.nullNode();
        }
        if (wanted.equals("string") || text.quoted()) {
            return NODES.stringNode(text.text());
        }
        if (text.isTruth()) {
            return NODES.booleanNode(text.text().equals("true"));
        }
        double number = text.asNumber();
        if (Double.isNaN(number)) {
            return NODES.stringNode(text.text());
        }
        boolean whole = text.text().matches("[+-]?[0-9]{1,18}");
        return whole ? NODES.numberNode(Long.parseLong(text.text())) : NODES.numberNode(number);
    }
}
