package org.conjuncture.model;

import java.lang.reflect.RecordComponent;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;

/**
 * One number that holds for a whole run, as its declaration in a record states it.
 *
 * @param name as scenarios write it, {@code mechanism.parameter}
 * @param initial value where nothing sets it
 * @param isWhole whether only whole numbers are permitted
 */
public record Parameter(
        String name,
        String doc,
        String unit,
        double min,
        double max,
        String source,
        double initial,
        boolean isWhole) {

    static Parameter of(String group, RecordComponent component, double initial) {
        double[] range = component.getAnnotation(Range.class).value();
        return new Parameter(
                group + "." + component.getName(),
                component.getAnnotation(Doc.class).value(),
                component.getAnnotation(Unit.class).value(),
                range[0],
                range[1],
                component.getAnnotation(Source.class).value(),
                initial,
                component.getType() == int.class);
    }

    /** "a number from 0 to 1". */
    public String rangeText() {
        return Numbers.rangeText(isWhole ? "a whole number" : "a number", min, max);
    }

    /** The number written, if it is permitted. */
    public double parse(Place place, String text) {
        double value = Numbers.parse(text);
        boolean isWrong = Double.isNaN(value) || value < min || value > max;
        if (isWrong || (isWhole && value != StrictMath.rint(value))) {
            throw new UserError(place, "value of " + name, "'" + text + "'", rangeText());
        }
        return value;
    }
}
