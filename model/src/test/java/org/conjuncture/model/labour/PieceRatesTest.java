package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/** Worlds alike but for the part of the staff that is paid by the piece. */
class PieceRatesTest {

    private static final double BY_THE_PIECE = 0.8;

    @Test
    void theSumOfPayStaysWhatItIsByTime() {
        World time = after(-1, 12);
        World piece = after(BY_THE_PIECE, 12);
        double all = 0;
        double allByTime = 0;
        for (int t = 0; t < time.count; t++) {
            double byTime = payUnits(time, t);
            // The mean of the last count is held against today's people: plants of a few rows
            // stray.
            assertThat(payUnits(piece, t)).isCloseTo(byTime, within(0.01 * byTime));
            all += payUnits(piece, t);
            allByTime += byTime;
        }
        assertThat(all).isCloseTo(allByTime, within(0.001 * allByTime));
    }

    @Test
    void whoMakesMoreThanTheOthersOfThePlantIsPaidMore() {
        World time = after(-1, 12);
        World piece = after(BY_THE_PIECE, 12);
        int compared = 0;
        for (int t = 0; t < time.count; t++) {
            Workers rows = time.workers[t];
            for (int i = 1; i < rows.count; i++) {
                double more = rows.skill[i] - rows.skill[i - 1];
                if (rows.state[i] == Workers.WAGE
                        && rows.plant[i] == rows.plant[i - 1]
                        && more != 0) {
                    double other = beside(piece, time, t, i - 1);
                    // 0.8 over a mean skill between 0.8 and 1.4.
                    assertThat((beside(piece, time, t, i) - other) / more).isBetween(0.57, 1.0);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    /** Pay of a row over what it is paid by time. */
    private static double beside(World piece, World time, int t, int i) {
        return piece.workers[t].payUnits[i] / (double) time.workers[t].payUnits[i];
    }

    @Test
    void nobodyIsHiredOrLosesAPlaceByIt() {
        assertThat(after(BY_THE_PIECE, 12).plants.employed)
                .containsExactly(after(-1, 12).plants.employed);
    }

    @Test
    void theMoreArePaidByThePieceTheWiderPaySpreads() {
        double few = after(0.2, 12).territories.pieceSpread[0];
        double many = after(0.8, 12).territories.pieceSpread[0];
        assertThat(few).isPositive();
        assertThat(many).isCloseTo(4 * few, within(0.02 * many));
        assertThat(after(-1, 12).territories.pieceSpread[0]).isZero();
    }

    @Test
    void childrenArePaidByCustom() {
        World piece = SmallWorld.open();
        for (Workers workers : piece.workers) {
            Arrays.fill(workers.rights, 0, workers.count, Workers.CHILD);
        }
        through(piece, BY_THE_PIECE, 4);
        assertThat(piece.territories.pieceSpread).containsOnly(0);
    }

    private static World after(double part, int quarters) {
        World world = SmallWorld.open();
        through(world, part, quarters);
        return world;
    }

    private static void through(World world, double part, int quarters) {
        Arrays.fill(world.plants.piecePay, part);
        for (Workers workers : world.workers) {
            for (int i = 0; i < workers.count; i++) {
                workers.skill[i] = 0.8f + 0.1f * (workers.identity[i] % 7);
            }
        }
        LabourMarket market =
                new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5);
        SmallWorld.run(world, 0, quarters, 1, market);
    }

    private static double payUnits(World world, int t) {
        Plants plants = world.plants;
        double sum = 0;
        for (int p = 0; p < plants.count; p++) {
            sum += plants.territory[p] == t ? plants.payUnits[p] : 0;
        }
        return sum;
    }
}
