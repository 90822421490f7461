package org.conjuncture.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.conjuncture.base.state.Derived;
import org.conjuncture.base.state.State;

/**
 * What happened: events of the quarter, with their cause in the model, and how often each bound
 * held a number back.
 */
@State
public final class Chronicle {

    /**
     * @param territory index, or −1 for the world
     * @param kind what it is, such as {@code currencyCrisis}
     * @param value its size, in the unit the kind's definition states
     * @param cause what in the model led to it, with the numbers
     */
    public record Event(
            int quarter, int territory, String kind, String name, double value, String cause) {}

    /** How often a bound was tried, and how often it held. */
    @State
    public static final class Bound {
        private String name = "";
        private long tried;
        private long held;

        public String name() {
            return name;
        }

        public long tried() {
            return tried;
        }

        public long held() {
            return held;
        }
    }

    /** Taken after each quarter, so that none waits when a checkpoint is written. */
    @Derived private final List<Event> events = new ArrayList<>();

    private final List<Bound> bounds = new ArrayList<>();

    public synchronized void tell(Event event) {
        events.add(event);
    }

    /** Counts how often a bound was tried and how often it held. */
    public synchronized void bound(String name, long tried, long held) {
        int place = 0;
        while (place < bounds.size() && bounds.get(place).name.compareTo(name) < 0) {
            place++;
        }
        if (place == bounds.size() || !bounds.get(place).name.equals(name)) {
            Bound added = new Bound();
            added.name = name;
            bounds.add(place, added);
        }
        Bound bound = bounds.get(place);
        bound.tried += tried;
        bound.held += held;
    }

    /** Hands over the events since the last call, in the order of territories and kinds. */
    public List<Event> take() {
        List<Event> taken = new ArrayList<>(events);
        taken.sort(
                Comparator.comparingInt(Event::territory)
                        .thenComparing(Event::kind)
                        .thenComparing(Event::name)
                        .thenComparingDouble(Event::value)
                        .thenComparing(Event::cause));
        events.clear();
        return taken;
    }

    /** All bounds, by name. */
    public List<Bound> bounds() {
        return List.copyOf(bounds);
    }
}
