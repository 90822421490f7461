package org.conjuncture.model.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeversTest {

    @Test
    void everyLeverSaysWhatItIsAndHasADefaultInItsRange() {
        assertThat(Levers.all()).hasSizeGreaterThan(50);
        for (Lever lever : Levers.all()) {
            assertThat(lever.doc()).as(lever.name()).isNotBlank();
            assertThat(lever.unit()).as(lever.name()).isNotBlank();
            assertThat(lever.source()).as(lever.name()).isNotBlank();
            assertThat(lever.permits(lever.initial())).as(lever.name()).isTrue();
        }
    }

    @Test
    void aLeverStartsAtItsDefaultInEveryTerritory() {
        Levers levers = new Levers(3);
        for (Lever lever : Levers.all()) {
            assertThat(levers.column(lever.name())).hasSize(3).containsOnly(lever.initial());
        }
    }

    @Test
    void columnsAreFoundByName() {
        Levers levers = new Levers(2);
        assertThat(levers.column("statutoryHours")).isSameAs(levers.statutoryHours);
        assertThat(Levers.indexOf("nothing")).isEqualTo(-1);
        assertThat(Levers.names()).doesNotHaveDuplicates();
    }

    @Test
    void aValueOutsideTheRangeIsNotPermitted() {
        Lever hours = Levers.get("statutoryHours");
        assertThat(hours.permits(101)).isFalse();
        assertThat(hours.permits(Double.NaN)).isFalse();
        assertThat(hours.clamped(101)).isEqualTo(100);
    }
}
