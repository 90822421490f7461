package org.conjuncture.model.labour;

import org.conjuncture.model.world.Plants;

/**
 * Chances to be laid off by plant of a territory, where norms let the dominated go first; see
 * {@link Segmentation}.
 *
 * <p>With m what norms add to the chance of the dominated and d their part of the staff, of a
 * plant's layoffs l fall on each of them min(1, l·(1 + m) / (1 + m·d)), and the rest of l on the
 * others: the plant lets as many go as it would without norms.
 */
final class Layoffs {
    private final double[] ofDominated;
    private final double[] ofOthers;

    /**
     * @param first the territory's first plant, in the order of cells
     * @param size its plants
     * @param more how much likelier the dominated are laid off
     */
    Layoffs(Plants plants, int first, int size, double more) {
        ofDominated = new double[size];
        ofOthers = new double[size];
        for (int k = 0; k < size; k++) {
            int p = plants.cellPlant[first + k];
            double layoff = plants.layoff[p];
            ofDominated[k] = layoff;
            ofOthers[k] = layoff;
            double staff = plants.employed[p];
            double part = staff > 0 ? StrictMath.min(1, plants.dominated[p] / staff) : 1;
            if (layoff > 0 && more > 0 && part < 1) {
                ofDominated[k] = StrictMath.min(1, layoff * (1 + more) / (1 + more * part));
                ofOthers[k] = (layoff - part * ofDominated[k]) / (1 - part);
            }
        }
    }

    double ofDominated(int plant) {
        return ofDominated[plant];
    }

    double ofOthers(int plant) {
        return ofOthers[plant];
    }
}
