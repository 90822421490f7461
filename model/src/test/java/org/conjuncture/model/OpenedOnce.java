package org.conjuncture.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.conjuncture.base.state.Checkpoint;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.World;

/**
 * Worlds of one set of tables, each opened once and from then on taken back from its checkpoint:
 * the same to the bit, in a fraction of the time. Hundreds of tests begin with one.
 */
public final class OpenedOnce {
    private static final int PLANTS = 4096;

    private final WorldTables tables;
    private final DoubleFunction<World> opening;
    private final Map<Double, Path> kept = new HashMap<>();

    /**
     * @param opening opens a world at a scale
     */
    public OpenedOnce(WorldTables tables, DoubleFunction<World> opening) {
        this.tables = tables;
        this.opening = opening;
    }

    public World open(double scale) {
        Path file = kept.computeIfAbsent(scale, this::keep);
        World world = new World(tables, PLANTS);
        Checkpoint.read(file, "opened", world);
        return world;
    }

    private Path keep(double scale) {
        try {
            Path folder = Files.createTempDirectory("opened");
            Path file = folder.resolve("world.state");
            Checkpoint.write(file, "opened", opening.apply(scale));
            // Last in, first out.
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
