package org.conjuncture.base.state;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of a class that a checkpoint contains, and a fingerprint of all such fields below some
 * roots.
 */
final class StateFields {

    private StateFields() {}

    static boolean isState(Class<?> type) {
        return type.isAnnotationPresent(State.class);
    }

    /** Fields in the order of declaration, those of superclasses first. */
    static List<Field> of(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        Class<?> above = type.getSuperclass();
        if (above != null && isState(above)) {
            fields.addAll(of(above));
        }
        for (Field field : type.getDeclaredFields()) {
            boolean left = Modifier.isStatic(field.getModifiers()) || field.isSynthetic();
            if (!left && !field.isAnnotationPresent(Derived.class)) {
                field.setAccessible(true);
                fields.add(field);
            }
        }
        return fields;
    }

    /** Changes when a field comes, goes, moves or changes its type. */
    static byte[] fingerprint(Object... roots) {
        StringBuilder words = new StringBuilder();
        Set<Class<?>> seen = new HashSet<>();
        for (Object root : roots) {
            describe(root.getClass(), seen, words);
        }
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(words.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void describe(Class<?> type, Set<Class<?>> seen, StringBuilder words) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (!isState(element) || !seen.add(element)) {
            return;
        }
        words.append(element.getName()).append('\n');
        List<Field> fields = of(element);
        for (Field field : fields) {
            words.append(field.getName()).append(' ');
            words.append(field.getGenericType().getTypeName()).append('\n');
        }
        for (Field field : fields) {
            describe(field.getType(), seen, words);
            if (field.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> values) {
                describe(values, seen, words);
            }
        }
    }
}
