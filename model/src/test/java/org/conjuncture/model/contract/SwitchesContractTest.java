package org.conjuncture.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conjuncture.base.Quarters;
import org.conjuncture.model.Dates;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.indicator.NationalAccounts;
import org.conjuncture.model.ledger.Books;
import org.junit.jupiter.api.Test;

/** Whatever is switched off, the rest goes on, keeps closed books and passes on numbers. */
class SwitchesContractTest {

    private static final int START = Quarters.parse("1870-Q1");
    private static final int ROUNDS = Integer.getInteger("contract.subsets", 8);

    @Test
    void booksCloseWithAnyOfTheMechanismsOff() {
        for (int round = 0; round < ROUNDS; round++) {
            SplittableRandom random = new SplittableRandom(1929L * 1_000_003 + round);
            double part = random.nextDouble();
            List<String> off = new ArrayList<>();
            for (String name : Mechanisms.switchable()) {
                if (random.nextDouble() < part) {
                    off.add(name);
                }
            }
            Spell spell = new Spell(more(off, START + 4), START, List::copyOf);
            Books books = spell.through();
            assertThat(books.residual()).as("without %s", off).isLessThan(1e-9);
            assertThat(Columns.notNumbers(spell.world)).as("without %s", off).isEmpty();
        }
    }

    @Test
    void withAllOffTheSkeletonRuns() {
        Spell spell = new Spell(more(Mechanisms.switchable(), START + 4), START, List::copyOf);
        assertThat(spell.through().residual()).isLessThan(1e-9);
        assertThat(Columns.notNumbers(spell.world)).isEmpty();
    }

    /** Silent when off: what it alone moves stands as it stood at the start. */
    @Test
    void whatOneMechanismAloneMovesStandsStillWithoutIt() {
        var alone = new TreeMap<String, Set<String>>();
        for (String name : Mechanisms.switchable()) {
            Set<String> moved = new TreeSet<>(writes(name));
            for (String other : Mechanisms.names()) {
                if (!other.equals(name)) {
                    moved.removeAll(writes(other));
                }
            }
            Touched touched = new Touched();
            moved.removeAll(touched.by(NationalAccounts.class, "take"));
            moved.removeAll(touched.by(Dates.class, "step"));
            // Dated decisions move any lever, by its number: what moves it besides is seen in the
            // tests of Politics and LabourStandards.
            moved.removeIf(column -> column.startsWith("levers."));
            if (!moved.isEmpty()) {
                alone.put(name, moved);
            }
        }
        assertThat(alone).hasSizeGreaterThan(10);
        List<String> off = List.copyOf(alone.keySet());
        Spell opened = new Spell(more(off, START + 2), START, List::copyOf);
        Spell gone = new Spell(more(off, START + 2), START, List::copyOf);
        gone.through();
        Set<String> different = Columns.different(opened.world, gone.world);
        alone.forEach((name, columns) ->
                assertThat(columns).as("without %s", name).doesNotContainAnyElementsOf(different));
    }

    private static Set<String> writes(String mechanism) {
        return Set.of(Mechanisms.type(mechanism).getAnnotation(Explained.class).writes());
    }

    private static String more(List<String> off, int until) {
        return "scale: 1000000\nuntil: " + Quarters.text(until) + "\noff: " + off + "\n";
    }
}
