package org.conjuncture.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.scenario.Decision;
import org.conjuncture.model.scenario.MembershipSpan;
import org.conjuncture.model.scenario.RegimeSpan;
import org.conjuncture.model.world.World;

/**
 * Quarter after quarter: dated decisions, then the steps of the quarter, then the books. Whoever
 * wants to know looks on between two.
 */
public final class Simulation implements AutoCloseable {

    private final World world;
    private final Dates dates;
    private final Quarter quarter;
    private final Chronicle chronicle;
    private final Workshop workshop;
    private final long seed;
    private final int first;
    private int next;
    private Laps laps = Laps.NOBODY;
    private List<Decision> decisions = List.of();
    private List<Chronicle.Event> events = List.of();

    /**
     * @param first the quarter in which the world was opened, before the first of this run where it
     *     branches from another
     * @param from the first quarter that the dates know of
     * @param next the quarter to come; after the first where the world is taken up from a
     *     checkpoint
     */
    public Simulation(
            World world,
            Dates dates,
            Settings settings,
            long seed,
            int threads,
            int first,
            int from,
            int next) {
        this.world = world;
        this.dates = dates;
        this.seed = seed;
        this.first = first;
        this.next = next;
        quarter = new Quarter(world, Mechanisms.of(settings));
        chronicle = new Chronicle();
        workshop = new Workshop(threads);
        if (next == first) {
            dates.begin(world, first);
        } else {
            dates.takeUp(world, from, next);
        }
    }

    /** One quarter. */
    public void step() {
        if (next == first || Math.floorMod(next, 4) == 0) {
            workshop.order(largestFirst());
        }
        decisions = dates.step(world, next);
        laps.ended("dates");
        quarter.step(new Now(next, next - first, seed, workshop, chronicle), laps);
        events = chronicle.take();
        next++;
        laps.ended("events");
    }

    /** Who is told when a part of the quarter has ended. */
    public void tell(Laps listener) {
        laps = listener;
    }

    /** Works with fewer threads than it was made with, or with all again; changes no number. */
    public void useThreads(int threads) {
        workshop.use(threads);
    }

    /** The quarter that comes next. */
    public int next() {
        return next;
    }

    public int first() {
        return first;
    }

    public World world() {
        return world;
    }

    /** Who is under which regime when, in the whole run. */
    public List<RegimeSpan> regimes() {
        return dates.regimes();
    }

    /** Who is a member of which institution when, in the whole run. */
    public List<MembershipSpan> memberships() {
        return dates.memberships();
    }

    /** Decisions that took effect in the last quarter. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** What happened in the last quarter. */
    public List<Chronicle.Event> events() {
        return events;
    }

    /** How often each bound was tried and held since the world was opened, by name. */
    public List<Chronicle.Bound> bounds() {
        return chronicle.bounds();
    }

    public Books books() {
        return quarter.books();
    }

    /** What a checkpoint has to keep, in a fixed order. */
    public List<Object> state() {
        return List.of(world, quarter.books(), chronicle);
    }

    /** Workers' rows alive. */
    public long workers() {
        long[] rows = new long[world.count];
        forEachTerritory(t -> rows[t] = world.workers[t].alive());
        return LongStream.of(rows).sum();
    }

    /** Does a task for each territory side by side, for whoever measures. */
    public void forEachTerritory(java.util.function.IntConsumer task) {
        workshop.forEach(world.count, task);
    }

    /** Does tasks side by side that do not touch each other, for whoever measures. */
    public void sideBySide(int tasks, java.util.function.IntConsumer task) {
        workshop.forEach(tasks, task);
    }

    private int[] largestFirst() {
        List<Integer> order = new ArrayList<>();
        for (int t = 0; t < world.count; t++) {
            order.add(t);
        }
        order.sort(
                Comparator.comparingInt((Integer t) -> -world.workers[t].count)
                        .thenComparingInt(t -> t));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void close() {
        workshop.close();
    }
}
