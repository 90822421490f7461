package org.conjuncture.model.results;

import java.util.List;
import java.util.Map;
import org.conjuncture.model.Chronicle;
import org.jspecify.annotations.Nullable;

/**
 * What a run says of itself, in {@code manifest.json}.
 *
 * @param scenario name of the scenario
 * @param resolved the scenario as resolved, with every option of the command
 * @param opened quarter in which the world was opened, 4·year + quarter − 1; before the first where
 *     the run branches from another
 * @param first first quarter
 * @param until first quarter that is not simulated
 * @param quarters done so far
 * @param workerQuarters workers alive, summed over quarters
 * @param wallSeconds from the start of the process, those of earlier processes added
 * @param peakMemoryBytes largest memory that the process held
 * @param ledgerMaxResidual largest relative residual of the books
 * @param bounds how often each bound that holds a number back was tried, and held
 * @param builds of the program that the run has gone through, the last one last
 * @param beside folder of the run that the report shows beside this one, seen from this run's
 *     folder
 * @param resultHash of the results so far; the same for the same scenario, version and seed
 */
public record Manifest(
        String version,
        String name,
        State state,
        String scenario,
        Map<String, Object> resolved,
        long seed,
        int threads,
        int opened,
        int first,
        int until,
        int quarters,
        long workerQuarters,
        double wallSeconds,
        long peakMemoryBytes,
        double ledgerMaxResidual,
        @Nullable List<Bound> bounds,
        List<Origin.Build> builds,
        @Nullable String beside,
        String resultHash) {

    /**
     * @param share of the times it was tried in which it held
     */
    public record Bound(String name, long tried, long held, double share) {}

    /**
     * Whether a run is under way (or was killed), was stopped by the user, or has come to its end.
     */
    public enum State {
        running,
        stopped,
        done
    }

    static List<Bound> bounds(List<Chronicle.Bound> counted) {
        return counted.stream()
                .map(each ->
                        new Bound(
                                each.name(),
                                each.tried(),
                                each.held(),
                                each.tried() == 0 ? 0 : (double) each.held() / each.tried()))
                .toList();
    }
}
