package org.conjuncture.model.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.state.Checkpoint;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Mechanisms;
import org.conjuncture.model.Now;
import org.conjuncture.model.Quarter;
import org.conjuncture.model.Settings;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.ledger.Books;
import org.conjuncture.model.world.World;

/**
 * The small world some quarters into the law of a later date: plans have taken plants, unions have
 * their law, moneys float; and then one plan has just ended, one bank is in crisis, one state is
 * trusted no more and one money is pegged to another. It is gone through once and taken back from
 * its checkpoint for every spell without some of its mechanisms.
 */
final class LaterWorld {

    private static final int PLANTS = 8192;
    private static final int RUN_IN = 3;

    private final Spell spell;
    private final Path file;
    private final int start;
    private final int next;

    /** Plants and companies that bear it or a later name are founded in a spell. */
    final long newNames;

    LaterWorld(String date) {
        start = Quarters.parse(date);
        next = start + RUN_IN;
        String more = "scale: 1000000\nuntil: " + Quarters.text(next) + "\n";
        spell = new Spell(more, start, List::copyOf);
        spell.through();
        befall(spell.world);
        newNames = spell.world.newName();
        try {
            Path folder = Files.createTempDirectory("later");
            file = folder.resolve("world.state");
            Checkpoint.write(file, "later", spell.world);
            // Last in, first out.
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void befall(World world) {
        boolean hasEnded = false;
        for (int t = 0; t < world.count && !hasEnded; t++) {
            if (world.levers.planned[t] >= 1) {
                world.levers.planned[t] = 0;
                world.levers.privatization[t] = 0.1;
                hasEnded = true;
            }
        }
        int bank = 1;
        for (int p = 0; p < world.plants.count; p++) {
            if (world.plants.alive[p] && world.plants.territory[p] == bank) {
                double lost = 0.3 * world.plants.loans.at(p);
                world.ledger.writeOff().loan(bank, world.plants.loans, p, lost);
            }
        }
        world.states.isTrusted[2] = false;
        int pair = world.agreements.pair(3, 4);
        int back = world.agreements.pair(4, 3);
        world.agreements.pegBand[pair] = 0.02;
        world.agreements.pegBand[back] = 0.02;
    }

    /** The world before the quarters of a spell. */
    World world() {
        World world = new World(spell.world.tables, PLANTS);
        Checkpoint.read(file, "later", world);
        return world;
    }

    /** Goes through quarters of that law without some mechanisms, and tells how books closed. */
    Books through(World world, List<String> off, int quarters) {
        Settings settings = spell.plan.settings();
        for (String name : off) {
            settings = settings.without(Place.of("test"), name);
        }
        List<Mechanism> on = Mechanisms.of(settings);
        Quarter quarter = new Quarter(world, on);
        try (Workshop workshop = new Workshop(1)) {
            for (int now = next; now < next + quarters; now++) {
                quarter.step(
                        new Now(now, now - start, spell.plan.seed(), workshop, new Chronicle()));
            }
        }
        return quarter.books();
    }
}
