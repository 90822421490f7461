package org.conjuncture.model;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Source;

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
            if (value(defaults, component) instanceof Number number) {
                parameters.add(Parameter.of(name, component, number.doubleValue()));
            }
        }
        return parameters;
    }

    /**
     * Forms the mechanism has, one of which a scenario may name ({@code replace}); the usual one
     * alone where there is no choice.
     */
    public List<String> variants() {
        List<String> variants = new ArrayList<>();
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            if (component.getType().isEnum()) {
                for (Object constant : component.getType().getEnumConstants()) {
                    variants.add(variantName(constant));
                }
            }
        }
        return variants.isEmpty() ? List.of(name) : variants;
    }

    /** Name of the choice among its forms; asked only where there is one. */
    public String form() {
        return name + "." + choice().getName();
    }

    /** What the choice is about. */
    public String formDoc() {
        return choice().getAnnotation(Doc.class).value();
    }

    public String formSource() {
        return choice().getAnnotation(Source.class).value();
    }

    /** The form it has where nothing replaces it. */
    public String usualVariant() {
        return variantName(value(defaults, choice()));
    }

    private RecordComponent choice() {
        for (RecordComponent component : defaults.getClass().getRecordComponents()) {
            if (component.getType().isEnum()) {
                return component;
            }
        }
        throw new IllegalStateException(name + " has one form only");
    }

    /** FOREIGN_PRICES is written foreignPrices. */
    private static String variantName(Object constant) {
        StringBuilder name = new StringBuilder();
        for (String word : ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }

    /** The same kind of record with one number changed. */
    static Record with(Record record, String parameter, double value) {
        return changed(
                record,
                component -> component.getName().equals(parameter),
                component ->
                        component.getType() == int.class ? (Object) (int) value : (Object) value);
    }

    /** The same kind of record with another form of the mechanism. */
    static Record withVariant(Record record, String variant) {
        return changed(
                record,
                component -> component.getType().isEnum(),
                component -> constant(component.getType(), variant));
    }

    private static Object constant(Class<?> type, String variant) {
        for (Object constant : type.getEnumConstants()) {
            if (variantName(constant).equals(variant)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no variant is called " + variant);
    }

    private static Record changed(
            Record record,
            Predicate<RecordComponent> isMeant,
            Function<RecordComponent, Object> value) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int k = 0; k < components.length; k++) {
            types[k] = components[k].getType();
            values[k] =
                    isMeant.test(components[k])
                            ? value.apply(components[k])
                            : value(record, components[k]);
        }
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record.getClass().toString(), e);
        }
    }
}
