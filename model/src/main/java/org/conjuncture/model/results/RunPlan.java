package org.conjuncture.model.results;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.conjuncture.model.Dates;
import org.conjuncture.model.Settings;
import org.conjuncture.model.scenario.Recording;
import org.conjuncture.model.tables.WorldTables;

/**
 * Everything that decides a run, read and checked.
 *
 * @param scenario name of the scenario
 * @param resolved the scenario as it is written into the run's folder, from which the run can be
 *     resumed
 * @param yaml the same as text
 * @param opened quarter in which the world is opened, or was in the run that this one branches from
 * @param first first quarter of the run
 * @param until first quarter that is not simulated
 * @param scale people that one row of workers stands for
 * @param threads how many; changes no number
 * @param checkpoints first quarters before which a checkpoint stays for good
 * @param recording which tables are written, how often and of whom
 * @param dates makes the timeline's part of the quarter
 */
public record RunPlan(
        String scenario,
        Map<String, Object> resolved,
        String yaml,
        WorldTables tables,
        int opened,
        int first,
        int until,
        double scale,
        long seed,
        int threads,
        Settings settings,
        List<Integer> checkpoints,
        Recording recording,
        Supplier<Dates> dates) {}
