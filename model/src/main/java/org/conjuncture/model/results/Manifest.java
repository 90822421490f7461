package org.conjuncture.model.results;

import java.util.Map;

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
        String resultHash) {

    /**
     * Whether a run is under way (or was killed), was stopped by the user, or has come to its end.
     */
    public enum State {
        running,
        stopped,
        done
    }
}
