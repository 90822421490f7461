package org.conjuncture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkshopTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyPartIsDoneOnceBeforeTheGiverGoesOn(int threads) {
        try (Workshop workshop = new Workshop(threads)) {
            AtomicIntegerArray times = new AtomicIntegerArray(40);
            for (int round = 1; round <= 2000; round++) {
                workshop.forEach(times.length(), times::incrementAndGet);
                for (int part = 0; part < times.length(); part++) {
                    assertThat(times.get(part)).isEqualTo(round);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFailureReachesWhoGaveTheWork(int threads) {
        try (Workshop workshop = new Workshop(threads)) {
            for (int broken = 0; broken < 20; broken++) {
                int part = broken;
                assertThatThrownBy(() ->
                                workshop.forEach(
                                        20,
                                        k -> {
                                            if (k == part) {
                                                throw new IllegalStateException("of " + k);
                                            }
                                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("of " + part);
            }
        }
    }
}
