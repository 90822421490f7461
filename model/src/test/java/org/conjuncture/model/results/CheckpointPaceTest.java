package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of when a checkpoint is due, under a clock that is set by hand. */
class CheckpointPaceTest {

    private static final double SECOND = 1e9;

    private static final long NEVER = Long.MAX_VALUE;

    private long now = 77_000_000_000L;

    /** What a kill at the worst moment loses, and the part of the time that writing takes. */
    private record Outcome(double mostLost, double writing) {}

    /** Works through quarters as a run does, with writing beside the work. */
    private Outcome work(
            int quarters, IntToDoubleFunction quarterTakes, IntToDoubleFunction writingTakes) {
        CheckpointPace pace = new CheckpointPace(() -> now);
        double began = now;
        double state = now;
        double lost = 0;
        double writing = 0;
        long next = now;
        long wholeAt = NEVER;
        for (int q = 0; q < quarters; q++) {
            now += (long) (quarterTakes.applyAsDouble(q) * SECOND);
            pace.quarterEnded();
            if (wholeAt <= now) {
                // Until the last byte is written, the old one is what a kill leaves.
                lost = Math.max(lost, wholeAt - state);
                state = next;
                pace.writingEnded(wholeAt);
                wholeAt = NEVER;
            }
            lost = Math.max(lost, now - state);
            if (wholeAt == NEVER && pace.isDue()) {
                next = now;
                pace.writingBegins();
                long takes = (long) (writingTakes.applyAsDouble(q) * SECOND);
                wholeAt = now + takes;
                writing += takes;
                pace.workGoesOn();
            }
        }
        return new Outcome(lost / SECOND, writing / (now - began));
    }

    @ParameterizedTest
    @CsvSource({"0.08, 0.25", "0.5, 0.5", "1, 1", "2, 0.3", "2.4, 1", "0.01, 2", "3, 0.1"})
    void atMostTenSecondsAreLostHoweverSlowQuartersAndWritingAre(double quarter, double writing) {
        Outcome outcome = work(1000, q -> quarter, q -> writing);
        assertThat(outcome.mostLost()).isLessThanOrEqualTo(10);
    }

    @Test
    void alsoWhereLastQuartersOfAYearTakeLonger() {
        Outcome outcome = work(1000, q -> q % 4 == 3 ? 2.5 : 0.2, q -> 0.5);
        assertThat(outcome.mostLost()).isLessThanOrEqualTo(10);
    }

    @Test
    void alsoWhereQuartersAndWritingTakeUpToTwiceAsLongFromOneToTheNext() {
        SplittableRandom random = new SplittableRandom(5);
        Outcome outcome =
                work(
                        5000,
                        q -> 0.8 + 0.8 * random.nextDouble(),
                        q -> 0.5 + 0.5 * random.nextDouble());
        assertThat(outcome.mostLost()).isLessThanOrEqualTo(10);
    }

    @Test
    void alsoWhereTheMachineBecomesTwentyTimesSlowerBitByBit() {
        Outcome outcome =
                work(600, q -> 0.1 * Math.pow(20, q / 600.0), q -> 0.1 * Math.pow(20, q / 600.0));
        assertThat(outcome.mostLost()).isLessThanOrEqualTo(10);
    }

    @Test
    void fastQuartersAreNotHeldUpByWriting() {
        Outcome outcome = work(2000, q -> 0.08, q -> 0.25);
        assertThat(outcome.writing()).isLessThan(0.03);
    }

    @Test
    void writingTakesAtMostAThirdOfTheTimeHoweverSlowItIs() {
        assertThat(work(1000, q -> 1, q -> 8).writing()).isLessThan(0.34);
        assertThat(work(1000, q -> 12, q -> 30).writing()).isLessThan(0.34);
        assertThat(work(1000, q -> 0.05, q -> 4).writing()).isLessThan(0.4);
    }

    @Test
    void aQuarterThatIsLongerThanTenSecondsIsKeptAtItsEnd() {
        // What is lost at worst: while the one before is written, the quarter.
        assertThat(work(50, q -> 15, q -> 1).mostLost()).isEqualTo(16);
    }
}
