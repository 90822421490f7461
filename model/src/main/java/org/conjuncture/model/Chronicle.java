package org.conjuncture.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What happened: events of the quarter, with their cause in the model, and how often each bound held a number back. */
public final class Chronicle {

    /**
     * @param territory index, or −1 for the world
     * @param kind what it is, such as {@code currencyCrisis}
     * @param value its size, in the unit the kind's definition states
     * @param cause what in the model led to it, with the numbers
     */
    public record Event(int quarter, int territory, String kind, String name, double value, String cause) {}

    private final List<Event> events = new ArrayList<>();
    private final TreeMap<String, long[]> bounds = new TreeMap<>();

    public synchronized void tell(Event event) {
        events.add(event);
    }

    /** Counts how often a bound was tried and how often it held. */
    public synchronized void bound(String name, long tried, long held) {
        long[] count = bounds.computeIfAbsent(name, key -> new long[2]);
        count[0] += tried;
        count[1] += held;
    }

    /** Hands over the events since the last call, in the order of territories and kinds. */
    public List<Event> take() {
        List<Event> taken = new ArrayList<>(events);
        taken.sort(
                java.util.Comparator.comparingInt(Event::territory)
                        .thenComparing(Event::kind)
                        .thenComparing(Event::name));
        events.clear();
        return taken;
    }

    /** Bound → {tried, held}, by name. */
    public TreeMap<String, long[]> bounds() {
        return bounds;
    }
}
