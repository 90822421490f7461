package org.conjuncture.model;

import java.util.function.IntConsumer;

/** A way to do things side by side that do not touch each other. */
@FunctionalInterface
public interface SideBySide {

    /** Does the task for 0 to parts − 1, in no order, and comes back when all are done. */
    void forEach(int parts, IntConsumer task);
}
