package org.conjuncture.model.labour;

import java.util.Arrays;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;

/**
 * What a plant has of an occupation beside what its technique asks for, as far as rows of workers
 * can tell: a plant of a few rows cannot have a tenth of one in conception, and to look at its rows
 * alone would make it lack what is rare only because rows are lumps.
 *
 * <p>n̂_o = m_o·(n_o + b·r_o) / (m_o + b), with n_o who is there, m_o who is asked for, r_o people
 * of the trade over those its plants ask for and b so many rows: the fewer of an occupation a plant
 * asks for, the more it is taken to be staffed as its trade is. The estimator of rates in small
 * areas of Clayton and Kaldor (1987), by which b is one over the square of what plants differ by in
 * truth: a ninth of an occupation, an estimate; with b = 20 plants that look for what they lack
 * hire a fiftieth more of conception than they ask for.
 */
public final class Staffing {

    /** Rows of an occupation as many of which, staffed as the trade is, stand beside a plant's. */
    public static final double ROWS_BESIDE = 80;

    private Staffing() {}

    /**
     * Persons that a plant is taken to have in an occupation.
     *
     * @param had persons who are there
     * @param asked persons asked for
     * @param ofTrade people of the trade over those its plants ask for
     * @param beside persons as many of which, staffed as the trade is, stand beside them
     */
    public static double told(double had, double asked, double ofTrade, double beside) {
        return asked * (had + beside * ofTrade) / (asked + beside);
    }

    /**
     * People of a trade by occupation over those its plants ask for; 1 where none is asked for.
     *
     * @param from the trade's first place in the list of plants by cell
     * @param to the place after its last
     */
    public static double[] ofTrade(Plants plants, int from, int to) {
        double[] had = new double[Occupations.COUNT];
        double[] asked = new double[Occupations.COUNT];
        for (int k = from; k < to; k++) {
            int p = plants.cellPlant[k];
            for (int o = 0; o < Occupations.COUNT; o++) {
                had[o] += plants.staff[p * Occupations.COUNT + o];
                asked[o] += plants.occupationShare[p * Occupations.COUNT + o] * plants.employed[p];
            }
        }
        Arrays.setAll(had, o -> asked[o] > 0 ? had[o] / asked[o] : 1);
        return had;
    }
}
