package org.conjuncture.report;

import java.util.List;

/**
 * Hours of work by home of who works and of who uses what comes of it, in a year of a table of the
 * world: a run's or a published one. It is handed to the page, which computes nothing of it.
 *
 * @param source what the table is called
 * @param places whose work it is, in the order of all numbers
 * @param between hours by home of the worker and, in it, of the final user
 * @param worked hours by place
 * @param used hours in what each place uses finally
 * @param necessary hours in what labour income buys of the place's household goods; not a number
 *     where it is not known
 */
public record WorkForWhom(
        String source,
        int year,
        List<Place> places,
        double[][] between,
        double[] worked,
        double[] used,
        double[] necessary) {

    /**
     * A territory or country.
     *
     * @param shapes its countries on a map, as ISO 3166 numbers; empty where only the code tells
     */
    public record Place(String code, List<String> shapes) {}

    /** What a page tells of a run, a year after the other, and of the real world beside it. */
    public record Told(List<WorkForWhom> ofRun, List<WorkForWhom> published) {

        /** Nothing is known. */
        public static final Told NOTHING = new Told(List.of(), List.of());
    }
}
