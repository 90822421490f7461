package org.conjuncture.model.results;

import org.conjuncture.model.tables.WorldTables;

/**
 * Room that a run takes on the disk: tables and report grow with territories and years, checkpoints
 * with the workers at its end.
 */
public final class Space {

    /** Of tables, for each territory and year. */
    private static final double BYTES_PER_TERRITORY = 8000;

    /** Of tables of whom with whom, for each pair of territories and year. */
    private static final double BYTES_PER_PAIR = 110;

    /** Of the report: what is in every page, and what is told of a territory's year. */
    private static final double PAGE_BYTES = 1e6;

    private static final double PAGE_BYTES_PER_TERRITORY = 900;

    /** Of a checkpoint: a territory's plants and accounts, and a worker. */
    private static final double STATE_BYTES_PER_TERRITORY = 500_000;

    private static final double STATE_BYTES_PER_WORKER = 85;

    /** Two checkpoints stay, and a third is written before the first of them goes. */
    private static final int CHECKPOINTS = 3;

    private Space() {}

    /** Bytes, rather more than a run has been seen to take. */
    public static long needed(RunPlan plan) {
        double years = (plan.until() - plan.first()) / 4.0;
        double territories = plan.tables().territories().size();
        double told =
                years
                        * territories
                        * (BYTES_PER_TERRITORY
                                + BYTES_PER_PAIR * territories
                                + PAGE_BYTES_PER_TERRITORY);
        double states = (CHECKPOINTS + plan.checkpoints().size()) * state(plan, territories);
        return (long) (PAGE_BYTES + told + states);
    }

    private static double state(RunPlan plan, double territories) {
        int years = Math.ceilDiv(plan.until() - plan.opened(), 4);
        WorldTables tables = plan.tables();
        return territories * STATE_BYTES_PER_TERRITORY
                + Memory.rows(tables, plan.scale(), years) * STATE_BYTES_PER_WORKER;
    }
}
