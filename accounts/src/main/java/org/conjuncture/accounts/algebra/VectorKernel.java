package org.conjuncture.accounts.algebra;

import jdk.incubator.vector.DoubleVector;

/** Chooses between the kernels on vectors; loaded only where the vector module is. */
final class VectorKernel {

    private VectorKernel() {}

    static Kernel create() {
        return DoubleVector.SPECIES_PREFERRED.length() >= 8
                ? new WideVectorKernel()
                : new NarrowVectorKernel();
    }
}
