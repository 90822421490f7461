package org.conjuncture.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of one mechanism, or of something without a step of its own such as the opening.
 *
 * @param name as scenarios write it
 * @param owner the mechanism's class, or the record itself
 * @param defaults values where nothing sets them
 */
public record ParameterGroup(String name, Class<?> owner, Record defaults) {

    /** The group of a mechanism: its name, its nested record of parameters. */
    static ParameterGroup of(Class<? extends Mechanism> mechanism) {
        for (Class<?> nested : mechanism.getDeclaredClasses()) {
            if (nested.getSimpleName().equals("Parameters")) {
                return new ParameterGroup(nameOf(mechanism), mechanism, defaults(nested));
            }
        }
        throw new IllegalStateException(mechanism + " has no record of parameters");
    }

    private static Record defaults(Class<?> record) {
        try {
            return (Record) record.getMethod("defaults").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " has no defaults()", e);
        }
    }

    static String nameOf(Class<?> mechanism) {
        String simple = mechanism.getSimpleName();
        return Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
    }

    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            parameters.add(Parameter.of(name, component, value(defaults, component)));
        }
        return parameters;
    }

    static double value(Record record, RecordComponent component) {
        try {
            return ((Number) component.getAccessor().invoke(record)).doubleValue();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /** The same kind of record with one value changed. */
    static Record with(Record record, String parameter, double value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int k = 0; k < components.length; k++) {
            types[k] = components[k].getType();
            double number =
                    components[k].getName().equals(parameter)
                            ? value
                            : ParameterGroup.value(record, components[k]);
            values[k] = types[k] == int.class ? (Object) (int) number : (Object) number;
        }
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().toString(), e);
        }
    }
}
