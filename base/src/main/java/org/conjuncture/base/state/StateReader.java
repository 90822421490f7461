package org.conjuncture.base.state;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills objects of {@link State} classes with what was written. Arrays and objects that are there
 * and have the right length are filled in place, so that who holds them sees the state; others are
 * made anew, objects by their constructor without arguments.
 */
final class StateReader {

    private final StateInput in;

    StateReader(StateInput in) {
        this.in = in;
    }

    void object(Object object) throws IOException {
        String type = in.getText();
        if (!type.equals(object.getClass().getName())) {
            throw new IllegalStateException(
                    "the checkpoint has " + type + " where " + object.getClass() + " stands");
        }
        for (Field field : StateFields.of(object.getClass())) {
            try {
                field(field, object);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(field.toString(), e);
            }
        }
    }

    private void field(Field field, Object object) throws IOException, IllegalAccessException {
        Class<?> type = field.getType();
        if (!type.isPrimitive()) {
            Object there = field.get(object);
            Object read = value(field, type, there);
            if (read != there) {
                requireNotFinal(field);
                field.set(object, read);
            }
            return;
        }
        if (Modifier.isFinal(field.getModifiers())) {
            requireSame(field, object);
            return;
        }
        if (type == double.class) {
            field.setDouble(object, Double.longBitsToDouble(in.getLong()));
        } else if (type == float.class) {
            field.setFloat(object, Float.intBitsToFloat(in.getInt()));
        } else if (type == boolean.class) {
            field.setBoolean(object, in.getByte() != 0);
        } else if (type == char.class) {
            field.setChar(object, (char) in.getInt());
        } else {
            whole(field, object, type, in.getLong());
        }
    }

    private static void whole(Field field, Object object, Class<?> type, long value)
            throws IllegalAccessException {
        if (type == long.class) {
            field.setLong(object, value);
        } else if (type == int.class) {
            field.setInt(object, (int) value);
        } else if (type == short.class) {
            field.setShort(object, (short) value);
        } else {
            field.setByte(object, (byte) value);
        }
    }

    /**
     * A final number is fixed by the construction; the state must come from an object constructed
     * the same way.
     */
    private void requireSame(Field field, Object object)
            throws IOException, IllegalAccessException {
        Class<?> type = field.getType();
        boolean same;
        if (type == double.class) {
            same = in.getLong() == Double.doubleToRawLongBits(field.getDouble(object));
        } else if (type == float.class) {
            same = in.getInt() == Float.floatToRawIntBits(field.getFloat(object));
        } else if (type == boolean.class) {
            same = (in.getByte() != 0) == field.getBoolean(object);
        } else if (type == char.class) {
            same = in.getInt() == field.getChar(object);
        } else {
            same = in.getLong() == field.getLong(object);
        }
        if (!same) {
            throw new IllegalStateException(field + " is final and differs from the checkpoint");
        }
    }

    private static void requireNotFinal(Field field) {
        if (Modifier.isFinal(field.getModifiers())) {
            throw new IllegalStateException(
                    field
                            + " is final and cannot take the state back; mark it @Derived or not"
                            + " final");
        }
    }

    private @Nullable Object value(Field field, Class<?> type, @Nullable Object there)
            throws IOException {
        if (in.getByte() == 0) {
            return null;
        }
        if (type == String.class) {
            String text = in.getText();
            return text.equals(there) ? there : text;
        }
        if (type.isEnum()) {
            return constant(type, in.getText());
        }
        if (type == BitSet.class) {
            long[] words = new long[in.getInt()];
            in.getArray(words);
            return bits(BitSet.valueOf(words), there);
        }
        if (type.isArray()) {
            return array(field, type.getComponentType(), there);
        }
        if (List.class.isAssignableFrom(type)) {
            return list(field, there);
        }
        Object object = there == null ? construct(field, type) : there;
        object(object);
        return object;
    }

    private static BitSet bits(BitSet read, @Nullable Object there) {
        if (there instanceof BitSet bits) {
            bits.clear();
            bits.or(read);
            return bits;
        }
        return read;
    }

    private Object array(Field field, Class<?> component, @Nullable Object there)
            throws IOException {
        int length = in.getInt();
        Object array =
                there != null && Array.getLength(there) == length
                        ? there
                        : Array.newInstance(component, length);
        if (component.isPrimitive()) {
            in.getArray(array);
            return array;
        }
        for (int i = 0; i < length; i++) {
            // Of an array that is too short or too long, the elements that are there are filled
            // too.
            boolean has = there != null && i < Array.getLength(there);
            Object element = has ? Array.get(there, i) : null;
            Array.set(array, i, value(field, component, element));
        }
        return array;
    }

    private List<Object> list(Field field, @Nullable Object there) throws IOException {
        int size = in.getInt();
        boolean named = field.getGenericType() instanceof ParameterizedType;
        if (!named
                || !(((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0]
                        instanceof Class<?> type)) {
            throw new IllegalStateException(field + " does not say what its elements are");
        }
        @SuppressWarnings("unchecked")
        List<Object> list = there == null ? new ArrayList<>() : (List<Object>) there;
        for (int i = 0; i < size; i++) {
            boolean has = i < list.size();
            Object old = has ? list.get(i) : null;
            Object element = value(field, type, old);
            if (element == null) {
                throw new IllegalStateException(field + " had an element that is null");
            }
            if (!has) {
                list.add(element);
            } else if (element != old) {
                list.set(i, element);
            }
        }
        while (list.size() > size) {
            list.removeLast();
        }
        return list;
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalStateException(type + " has no " + name);
    }

    private static Object construct(Field field, Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    field + " needs a constructor of " + type + " without arguments", e);
        }
    }
}
