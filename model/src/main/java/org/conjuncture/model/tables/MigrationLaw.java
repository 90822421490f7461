package org.conjuncture.model.tables;

/**
 * What law or treaty says of moves from some territories to others while it holds.
 *
 * @param origins indices of the territories people come from
 * @param destinations indices of the territories they go to
 * @param from first quarter
 * @param until first quarter after; {@link Integer#MAX_VALUE} where it does not end
 * @param admission factor on the part let in; above 1 it exempts from the quota for all
 * @param places most people let in a year into each destination, from all origins together
 * @param isRecruitment whether employers may fetch people, for a time
 */
public record MigrationLaw(
        String name,
        int[] origins,
        int[] destinations,
        int from,
        int until,
        double admission,
        double places,
        boolean isRecruitment,
        String source) {

    public boolean holdsIn(int quarter) {
        return from <= quarter && quarter < until;
    }
}
