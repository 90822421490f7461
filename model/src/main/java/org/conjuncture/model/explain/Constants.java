package org.conjuncture.model.explain;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.technique.SkillNeeds;

/** Numbers that stand in code and that no run sets, with the words that stand on them. */
final class Constants {

    /** Mechanisms that reckon with the numbers of {@link SkillNeeds}. */
    private static final List<String> OF_SKILL_NEEDS =
            List.of("effectiveLabour", "rotation", "skillPremium");

    private Constants() {}

    /** A line for each number or list of numbers of a mechanism. */
    static List<String> of(String name, Class<?> owner) {
        List<String> lines = new ArrayList<>(of(owner));
        if (OF_SKILL_NEEDS.contains(name)) {
            lines.addAll(of(SkillNeeds.class));
        }
        return lines;
    }

    private static List<String> of(Class<?> owner) {
        List<String> lines = new ArrayList<>();
        for (Field field : owner.getDeclaredFields()) {
            Doc doc = field.getAnnotation(Doc.class);
            if (doc != null && Modifier.isStatic(field.getModifiers())) {
                double[] range = field.getAnnotation(Range.class).value();
                lines.add(
                        "  "
                                + owner.getSimpleName()
                                + "."
                                + field.getName()
                                + " = "
                                + text(value(field))
                                + " ["
                                + field.getAnnotation(Unit.class).value()
                                + "; "
                                + Numbers.text(range[0])
                                + " to "
                                + Numbers.text(range[1])
                                + "]  "
                                + doc.value()
                                + " ("
                                + field.getAnnotation(Source.class).value()
                                + ")");
            }
        }
        return lines;
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    /** Numbers side by side; rows of a table parted by semicolons. */
    private static String text(Object value) {
        if (!value.getClass().isArray()) {
            return Numbers.text(((Number) value).doubleValue());
        }
        boolean isTable = value.getClass().getComponentType().isArray();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) {
            parts.add(text(Array.get(value, i)));
        }
        return String.join(isTable ? "; " : ", ", parts);
    }
}
