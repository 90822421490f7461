package org.conjuncture.base.state;

import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over objects of {@link State} classes and writes what their fields hold. */
final class StateWriter {

    private final StateOutput out;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    StateWriter(StateOutput out) {
        this.out = out;
    }

    void object(Object object) throws IOException {
        if (!StateFields.isState(object.getClass())) {
            throw new IllegalStateException(object.getClass() + " is not marked @State");
        }
        if (!seen.add(object)) {
            throw new IllegalStateException(
                    object.getClass() + " is reached twice; mark one of the fields @Derived");
        }
        out.putText(object.getClass().getName());
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
        if (type == double.class) {
            out.putLong(Double.doubleToRawLongBits(field.getDouble(object)));
        } else if (type == float.class) {
            out.putInt(Float.floatToRawIntBits(field.getFloat(object)));
        } else if (type == boolean.class) {
            out.putByte(field.getBoolean(object) ? 1 : 0);
        } else if (type == char.class) {
            out.putInt(field.getChar(object));
        } else if (type.isPrimitive()) {
            out.putLong(field.getLong(object));
        } else {
            value(field, field.get(object));
        }
    }

    private void value(Field field, @Nullable Object value) throws IOException {
        out.putByte(value == null ? 0 : 1);
        switch (value) {
            case null -> {}
            case String text -> out.putText(text);
            case Enum<?> constant -> out.putText(constant.name());
            case BitSet bits -> {
                long[] words = bits.toLongArray();
                out.putInt(words.length);
                out.putArray(words);
            }
            case List<?> list -> {
                out.putInt(list.size());
                for (Object element : list) {
                    value(field, element);
                }
            }
            case Object array when array.getClass().isArray() -> array(field, array);
            case Object state when StateFields.isState(state.getClass()) -> object(state);
            case Object other ->
                    throw new IllegalStateException(
                            field + " holds " + other.getClass() + ", which no checkpoint can");
        }
    }

    private void array(Field field, Object array) throws IOException {
        out.putInt(Array.getLength(array));
        if (array.getClass().getComponentType().isPrimitive()) {
            out.putArray(array);
            return;
        }
        for (Object element : (Object[]) array) {
            value(field, element);
        }
    }
}
