package org.conjuncture.model.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Storage moves holders about and leaves what they have as it is. */
class BalanceTest {

    private static Balance of(double... amounts) {
        Balance balance = new Balance(Holder.WORKERS, amounts.length);
        for (int slot = 0; slot < amounts.length; slot++) {
            balance.add(slot, amounts[slot]);
        }
        return balance;
    }

    @Test
    void whoMovesTakesAllAlongAndLeavesNothing() {
        Balance balance = of(1, 2, 4);
        balance.move(2, 0);
        assertThat(balance.amounts()).containsExactly(4, 2, 0);
        balance.move(1, 1);
        assertThat(balance.amounts()).containsExactly(4, 2, 0);
    }

    @Test
    void anotherOrderKeepsEachAmountAndEmptiesWhatIsBehind() {
        Balance balance = of(1, 2, 4, 8);
        balance.reorder(new int[] {3, 0, 2}, 3);
        assertThat(balance.amounts()).containsExactly(8, 1, 4, 0);
        balance.reorder(new int[] {2, 1}, 2);
        assertThat(balance.amounts()).containsExactly(4, 1, 0, 0);
    }

    @Test
    void newSlotsAreEmptyAndSumsGoFromOneSlotToBeforeAnother() {
        Balance balance = of(1, 2, 4);
        balance.grow(5);
        assertThat(balance.amounts()).containsExactly(1, 2, 4, 0, 0);
        assertThat(balance.slots()).isEqualTo(5);
        assertThat(balance.sum(1, 3)).isEqualTo(6);
    }

    @Test
    void flowsAndHoldersHaveNamesOfTheirOwn() {
        assertThat(Arrays.stream(Flow.values()).map(Flow::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
        assertThat(Arrays.stream(Holder.values()).map(Holder::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z][A-Za-z]+"));
    }
}
