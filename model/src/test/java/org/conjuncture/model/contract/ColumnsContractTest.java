package org.conjuncture.model.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.state.Checkpoint;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Now;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.indicator.NationalAccounts;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every mechanism promises: it reads and writes the columns it declares and no others, keeps
 * nothing between quarters, gives the same for any number of threads, and passes on numbers.
 */
class ColumnsContractTest {

    private static final int PLANTS = 4096;

    @TempDir private Path folder;

    private final Map<String, Set<String>> broken = new TreeMap<>();

    @Test
    void aMechanismDeclaresTheColumnsItCanTouch() {
        Touched touched = new Touched();
        List<String> wrong = new ArrayList<>();
        for (String name : Mechanisms.names()) {
            Class<? extends Mechanism> type = Mechanisms.type(name);
            Set<String> found = touched.by(type, "step");
            Set<String> declared = declared(type);
            if (!found.equals(declared)) {
                wrong.add(
                        name
                                + " lacks "
                                + without(found, declared)
                                + " and never touches "
                                + without(declared, found));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theNationalAccountsTouchTheColumnsTheySayTheyWrite() {
        assertThat(new Touched().by(NationalAccounts.class, "take"))
                .containsAll(NationalAccounts.WRITES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1870-Q1", "1931-Q4"})
    void aMechanismKeepsToWhatItDeclares(String from) {
        int start = Quarters.parse(from);
        String more = "scale: 1000000\nuntil: " + Quarters.text(start + 1) + "\n";
        Spell spell = new Spell(more, start, List::copyOf);
        List<Mechanism> watched = new ArrayList<>();
        List<Mechanism> mechanisms = spell.mechanisms();
        for (int k = 0; k < mechanisms.size(); k++) {
            watched.add(new Watched(spell, mechanisms.get(k), k));
        }
        new Spell(more, start, unused -> watched).through();
        assertThat(broken).isEmpty();
    }

    /** One that is looked at in each of its steps. */
    private final class Watched implements Mechanism {
        private final Spell spell;
        private final Mechanism own;
        private final int place;

        Watched(Spell spell, Mechanism own, int place) {
            this.spell = spell;
            this.own = own;
            this.place = place;
        }

        @Override
        public String name() {
            return own.name();
        }

        @Override
        public Record parameters() {
            return own.parameters();
        }

        @Override
        public void step(World world, Now now) {
            Path before = folder.resolve("before.state");
            Checkpoint.write(before, "test", world);
            own.step(world, now);

            Set<String> writes = Set.of(explained(own.getClass()).writes());
            World again = copy(world, before);
            Set<String> written = Columns.different(again, world);
            note("writes what it does not declare", without(written, writes));
            note("passes on what is no number", Columns.notNumbers(world));

            fresh().step(again, otherwise(now, world.count));
            note("differs with threads, or keeps something", Columns.different(again, world));

            World spoiled = copy(world, before);
            Columns.spoil(spoiled, declared(own.getClass()));
            fresh().step(spoiled, otherwise(now, world.count));
            Set<String> moved = Columns.different(spoiled, world);
            moved.retainAll(writes);
            note("reads what it does not declare, which shows in", moved);
        }

        private Mechanism fresh() {
            return spell.mechanisms().get(place);
        }

        private void note(String what, Set<String> columns) {
            if (!columns.isEmpty()) {
                broken.computeIfAbsent(name() + " " + what, _ -> new TreeSet<>()).addAll(columns);
            }
        }
    }

    private static World copy(World world, Path file) {
        World copy = new World(world.tables, PLANTS);
        Checkpoint.read(file, "test", copy);
        return copy;
    }

    /** The same quarter with more hands, territories in another order. */
    private static Now otherwise(Now now, int territories) {
        Workshop workshop = new Workshop(3);
        int[] backwards = new int[territories];
        for (int t = 0; t < territories; t++) {
            backwards[t] = territories - 1 - t;
        }
        workshop.order(backwards);
        return new Now(now.quarter(), now.since(), now.seed(), workshop, new Chronicle());
    }

    private static Set<String> declared(Class<? extends Mechanism> type) {
        Set<String> declared = new TreeSet<>(List.of(explained(type).reads()));
        declared.addAll(List.of(explained(type).writes()));
        return declared;
    }

    private static Explained explained(Class<? extends Mechanism> type) {
        return java.util.Objects.requireNonNull(
                type.getAnnotation(Explained.class), type.getName());
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        Set<String> left = new TreeSet<>(all);
        left.removeAll(those);
        return left;
    }
}
