package org.conjuncture.model.indicator;

import java.util.Arrays;

/**
 * How something is spread over people: people and amounts in classes of amount per person, 16 to a
 * doubling, so that no sorting is needed. Within a class all count as equal, which lowers a Gini
 * index by less than 0.001.
 */
public final class Spread {
    private static final int SHIFT = 19;
    private static final int CLASSES = 1 << (31 - SHIFT);

    private final double[] people = new double[CLASSES];
    private final double[] amounts = new double[CLASSES];

    /** The classes in use lie from one to another; there are few of the many that there are. */
    private int first = CLASSES;

    private int end;

    public void clear() {
        if (first < end) {
            Arrays.fill(people, first, end, 0);
            Arrays.fill(amounts, first, end, 0);
        }
        first = CLASSES;
        end = 0;
    }

    /** Adds people who have an amount together; less than nothing counts as nothing. */
    public void add(double persons, double amount) {
        add(place(persons, amount), persons, amount);
    }

    /** The class of people who have an amount together, for all who sum the same people. */
    static int place(double persons, double amount) {
        if (Double.isNaN(amount)) {
            throw new IllegalStateException("what people have is no number");
        }
        if (!(persons > 0)) {
            return 0;
        }
        // The bits of a positive float are in the order of its value: exponent and the first bits
        // after the point are the class. Those of less than nothing are negative.
        int bits = Float.floatToRawIntBits((float) (amount / persons));
        return StrictMath.max(0, bits) >>> SHIFT;
    }

    /** Adds people to the class that is theirs. */
    void add(int place, double persons, double amount) {
        if (!(persons > 0)) {
            return;
        }
        people[place] += persons;
        amounts[place] += StrictMath.max(0, amount);
        if (place < first) {
            first = place;
        }
        if (place >= end) {
            end = place + 1;
        }
    }

    /** Adds another's classes with every amount multiplied. */
    public void add(Spread other, double factor) {
        for (int k = other.first; k < other.end; k++) {
            if (other.people[k] > 0) {
                add(other.people[k], other.amounts[k] * factor);
            }
        }
    }

    /** Shares more among those who are counted, as they have already. */
    void share(double more) {
        double before = amount();
        if (more > 0 && before > 0) {
            Spread counted = new Spread();
            counted.add(this, 1 + more / before);
            System.arraycopy(counted.people, 0, people, 0, CLASSES);
            System.arraycopy(counted.amounts, 0, amounts, 0, CLASSES);
            first = counted.first;
            end = counted.end;
        }
    }

    public double amount() {
        double sum = 0;
        for (int k = first; k < end; k++) {
            sum += amounts[k];
        }
        return sum;
    }

    /** Gini index; NaN where nobody has anything. */
    public double gini() {
        double persons = 0;
        double amount = 0;
        for (int k = first; k < end; k++) {
            persons += people[k];
            amount += amounts[k];
        }
        if (persons == 0 || amount == 0) {
            return Double.NaN;
        }
        double below = 0;
        double area = 0;
        for (int k = first; k < end; k++) {
            area += people[k] / persons * (2 * below + amounts[k]) / amount;
            below += amounts[k];
        }
        return 1 - area;
    }

    /**
     * Theil's index T, in nats; NaN where nobody has anything. What lies within classes, less than
     * 0.0002, is not told.
     */
    public double theil() {
        double persons = 0;
        double amount = 0;
        double sum = 0;
        for (int k = first; k < end; k++) {
            persons += people[k];
            amount += amounts[k];
            sum += amounts[k] > 0 ? amounts[k] * StrictMath.log(amounts[k] / people[k]) : 0;
        }
        return amount > 0 ? sum / amount - StrictMath.log(amount / persons) : Double.NaN;
    }

    /** Part of all that the richest part of the people has. */
    public double topShare(double part) {
        double persons = 0;
        double amount = 0;
        for (int k = first; k < end; k++) {
            persons += people[k];
            amount += amounts[k];
        }
        if (persons == 0 || amount == 0) {
            return Double.NaN;
        }
        double left = part * persons;
        double theirs = 0;
        for (int k = end - 1; k >= first && left > 0; k--) {
            if (people[k] > 0) {
                double taken = StrictMath.min(left, people[k]);
                theirs += amounts[k] * taken / people[k];
                left -= taken;
            }
        }
        return theirs / amount;
    }
}
