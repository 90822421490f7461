package org.conjuncture.model.world;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.jspecify.annotations.Nullable;

/** The levers as the fields of {@link Levers} declare them, read once by reflection. */
final class LeverRegister {

    private final List<Field> fields;
    private final List<Lever> levers;
    private final List<String> names;
    private final Map<String, Integer> indices;

    LeverRegister() {
        Levers defaults = new Levers(1);
        fields =
                Arrays.stream(Levers.class.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(Doc.class))
                        .toList();
        levers = fields.stream().map(field -> lever(field, column(defaults, field))).toList();
        names = levers.stream().map(Lever::name).toList();
        Map<String, Integer> byName = new java.util.TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), i);
        }
        indices = Collections.unmodifiableMap(byName);
    }

    private static Lever lever(Field field, double[] initial) {
        double[] range = annotation(field, Range.class).value();
        return new Lever(
                field.getName(),
                annotation(field, Doc.class).value(),
                annotation(field, Unit.class).value(),
                range[0],
                range[1],
                initial[0],
                annotation(field, Source.class).value());
    }

    private static <A extends java.lang.annotation.Annotation> A annotation(
            Field field, Class<A> type) {
        @Nullable A found = field.getAnnotation(type);
        if (found == null) {
            throw new IllegalStateException("lever " + field.getName() + " lacks @" + type);
        }
        return found;
    }

    List<Lever> levers() {
        return levers;
    }

    List<String> names() {
        return names;
    }

    double[] column(Levers levers, int index) {
        return column(levers, fields.get(index));
    }

    private static double[] column(Levers levers, Field field) {
        try {
            return (double[]) field.get(levers);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("levers are public columns", e);
        }
    }

    int indexOf(String name) {
        return indices.getOrDefault(name, -1);
    }
}
