package org.conjuncture.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.conjuncture.base.state.Checkpoint;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedOnceTest {

    @TempDir private Path folder;

    @Test
    void aWorldTakenBackIsTheOneThatWasOpenedAndOnesOwn() {
        World opened = SmallWorld.opened(100_000);
        World taken = SmallWorld.open(100_000);
        assertThat(kept("taken", taken)).hasSameBinaryContentAs(kept("opened", opened));
        taken.territories.population[0] += 1;
        taken.workers[0].people[0] += 1;
        World again = SmallWorld.open(100_000);
        assertThat(kept("again", again)).hasSameBinaryContentAs(kept("opened", opened));
    }

    private Path kept(String name, World world) {
        Path file = folder.resolve(name);
        Checkpoint.write(file, "test", world);
        return file;
    }
}
