package org.conjuncture.model.scenario;

import java.util.List;
import org.conjuncture.base.schema.JsonSchemas;
import org.conjuncture.model.world.Lever;
import org.conjuncture.model.world.Levers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of scenario files, made from {@link Scenario} and from the register of levers, so
 * that neither can drift from what the model runs on.
 */
public final class ScenarioSchema {

    private ScenarioSchema() {}

    public static ObjectNode node() {
        ObjectNode schema = JsonSchemas.withDefaults(Scenario.defaults());
        ObjectNode properties = (ObjectNode) schema.get("properties");
        measures(properties.get("timeline").get("properties").get("add").get("items"));
        ObjectNode strategy =
                (ObjectNode) properties.get("strategies").get("items").get("properties");
        who(strategy);
        measures(strategy.get("measures").get("items"));
        measures(strategy.get("together").get("items"));
        recording((ObjectNode) properties.get("record"));
        return schema;
    }

    /** The schema as the file docs/scenario.schema.json holds it. */
    public static String text() {
        return node().toPrettyString() + "\n";
    }

    private static void measures(JsonNode items) {
        ObjectNode properties = (ObjectNode) items.get("properties");
        who(properties);
        levers((ObjectNode) properties.get("set"), true);
        levers((ObjectNode) properties.get("add"), false);
        levers((ObjectNode) properties.get("multiply"), false);
    }

    /** One name may stand without brackets. */
    private static void who(ObjectNode properties) {
        ArrayNode types = JsonNodeFactory.instance.arrayNode().add("array").add("string");
        ((ObjectNode) properties.get("who")).set("type", types);
    }

    private static void levers(ObjectNode map, boolean bounded) {
        ObjectNode properties = JsonNodeFactory.instance.objectNode();
        for (Lever lever : Levers.all()) {
            ObjectNode each = properties.putObject(lever.name());
            each.put("type", "number");
            each.put("description", lever.doc());
            each.put("x-unit", lever.unit());
            if (bounded) {
                each.put("minimum", lever.min());
                each.put("maximum", lever.max());
            }
        }
        map.set("properties", properties);
        map.put("additionalProperties", false);
    }

    /** A list of tables, or tables and how often, with the territories beside them. */
    private static void recording(ObjectNode node) {
        node.set("type", JsonNodeFactory.instance.arrayNode().add("array").add("object"));
        enumerate(
                JsonNodeFactory.instance.objectNode().put("type", "string"),
                Recording.names(),
                node,
                "items");
        ObjectNode properties = node.putObject("properties");
        Recording.CHOICE.forEach((table, often) ->
                enumerate(
                        JsonNodeFactory.instance.objectNode().put("type", "string"),
                        often,
                        properties,
                        table));
        properties
                .putObject(Recording.TERRITORIES)
                .put("type", "array")
                .putObject("items")
                .put("type", "string");
    }

    private static void enumerate(
            ObjectNode text, List<String> names, ObjectNode under, String key) {
        ArrayNode values = text.putArray("enum");
        names.forEach(values::add);
        under.set(key, text);
    }
}
