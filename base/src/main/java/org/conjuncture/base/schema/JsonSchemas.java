package org.conjuncture.base.schema;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (2020-12) of a record: its components are the properties, and {@link Doc}, {@link
 * Unit}, {@link Range} and {@link Source} stand on them as description, unit, bounds and source.
 * Nothing else is permitted beside the components.
 */
public final class JsonSchemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonSchemas() {}

    /** Every component is required that is not an Optional, a list or a map. */
    public static ObjectNode of(Class<? extends Record> type) {
        return withDialect(record(type, null));
    }

    /** Nothing is required, for each component has the default of this record. */
    public static ObjectNode withDefaults(Record defaults) {
        return withDialect(record(defaults.getClass(), defaults));
    }

    /** How an enum's constant is written in files: FIXED_NORM as fixedNorm. */
    public static String nameOf(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char c : constant.name().toCharArray()) {
            if (c != '_') {
                name.append(upper ? c : Character.toLowerCase(c));
            }
            upper = c == '_';
        }
        return name.toString();
    }

    private static ObjectNode withDialect(ObjectNode schema) {
        ObjectNode whole = NODES.objectNode();
        whole.put("$schema", DIALECT);
        schema.properties().forEach(entry -> whole.set(entry.getKey(), entry.getValue()));
        return whole;
    }

    private static ObjectNode record(Class<?> type, @Nullable Record defaults) {
        ObjectNode schema = NODES.objectNode();
        schema.put("type", "object");
        describe(schema, type);
        ObjectNode properties = schema.putObject("properties");
        var required = NODES.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = defaults == null ? null : valueOf(component, defaults);
            ObjectNode property = property(component.getGenericType(), value);
            describe(property, component);
            bound(property, component);
            properties.set(component.getName(), property);
            if (defaults == null && isNeeded(component.getType())) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static boolean isNeeded(Class<?> type) {
        return !Collection.class.isAssignableFrom(type)
                && !Map.class.isAssignableFrom(type)
                && type != Optional.class
                && type != OptionalInt.class
                && type != OptionalLong.class
                && type != OptionalDouble.class;
    }

    private static ObjectNode property(Type type, @Nullable Object value) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == Optional.class) {
                Object inner = value instanceof Optional<?> given ? given.orElse(null) : null;
                return property(arguments[0], inner);
            }
            ObjectNode schema = NODES.objectNode();
            if (Collection.class.isAssignableFrom(raw)) {
                schema.put("type", "array").set("items", property(arguments[0], null));
                return schema;
            }
            if (Map.class.isAssignableFrom(raw)) {
                schema.put("type", "object");
                schema.set("additionalProperties", property(arguments[1], null));
                return schema;
            }
            throw new IllegalArgumentException("no schema for " + type);
        }
        return plain((Class<?>) type, value);
    }

    private static ObjectNode plain(Class<?> type, @Nullable Object value) {
        if (type.isRecord()) {
            return record(type, (Record) value);
        }
        ObjectNode schema = NODES.objectNode();
        if (type == double.class || type == Double.class || type == OptionalDouble.class) {
            schema.put("type", "number");
        } else if (type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == OptionalInt.class
                || type == OptionalLong.class) {
            schema.put("type", "integer");
        } else if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == String.class) {
            schema.put("type", "string");
        } else if (type.isEnum()) {
            var names = schema.put("type", "string").putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                names.add(nameOf((Enum<?>) constant));
            }
        } else {
            throw new IllegalArgumentException("no schema for " + type);
        }
        putDefault(schema, value);
        return schema;
    }

    private static void putDefault(ObjectNode schema, @Nullable Object value) {
        switch (value) {
            case Double number -> schema.put("default", number);
            case Integer number -> schema.put("default", number);
            case Long number -> schema.put("default", number);
            case Boolean truth -> schema.put("default", truth);
            case String text -> schema.put("default", text);
            case Enum<?> constant -> schema.put("default", nameOf(constant));
            case null, default -> {}
        }
    }

    private static void describe(ObjectNode schema, AnnotatedElement element) {
        Doc doc = element.getAnnotation(Doc.class);
        Unit unit = element.getAnnotation(Unit.class);
        Source source = element.getAnnotation(Source.class);
        if (doc != null) {
            schema.put("description", doc.value());
        }
        if (unit != null) {
            schema.put("x-unit", unit.value());
        }
        if (source != null) {
            schema.put("x-source", source.value());
        }
    }

    private static void bound(ObjectNode schema, AnnotatedElement element) {
        Range range = element.getAnnotation(Range.class);
        if (range != null) {
            String least = schema.path("type").asString().equals("array") ? "minItems" : "minimum";
            String most = schema.path("type").asString().equals("array") ? "maxItems" : "maximum";
            if (Double.isFinite(range.value()[0])) {
                schema.put(least, range.value()[0]);
            }
            if (Double.isFinite(range.value()[1])) {
                schema.put(most, range.value()[1]);
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
