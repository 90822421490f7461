package org.conjuncture.model.results;

import java.util.HexFormat;
import org.conjuncture.base.state.State;

/** What a run keeps count of beside the world, and what a checkpoint needs to go on counting. */
@State
final class Tally {

    /** The world's first quarter. */
    int first;

    /** The quarter that comes next. */
    int next;

    /** Quarters of this run that are done. */
    int quarters;

    long workerQuarters;
    double largestResidual;

    /** Of earlier processes of the same run. */
    double wallSeconds;

    /** Of the results up to here. */
    byte[] hash = new byte[0];

    String hashText() {
        return HexFormat.of().formatHex(hash);
    }
}
