package org.conjuncture.base.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    enum Regime {
        GOLD,
        FLOAT
    }

    @State
    static class Columns {
        double[] wage = new double[3];
        int[] plant = new int[3];
        boolean[] alive = new boolean[3];
        final byte[] skill = new byte[3];
        float[][] trade = new float[2][2];
        double[][][] claims = new double[2][1][3];
    }

    @State
    static class Market {
        double price;

        Market() {}
    }

    @State
    static class World {
        final int territories = 7;
        int quarter;
        long identity;
        boolean atWar;
        String key = "";
        String[] names = {"a"};
        Regime regime = Regime.GOLD;
        BitSet members = new BitSet();
        final Columns workers = new Columns();
        Market[] markets = {new Market()};
        List<Market> exchanges = new ArrayList<>();
        @Derived double[] cache = {1};
    }

    @State
    static class OtherWorld {
        int quarter;
    }

    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("1870.state");
    }

    private static World changed() {
        var world = new World();
        world.quarter = 7481;
        world.identity = -5;
        world.atWar = true;
        world.key = "\u00a3";
        world.names = new String[] {"GBR", "FRA"};
        world.regime = Regime.FLOAT;
        world.members.set(70);
        world.workers.wage = new double[300_000];
        for (int i = 0; i < 300_000; i++) {
            world.workers.wage[i] = i * 0.1;
        }
        world.workers.alive = new boolean[] {true, false, true, true};
        world.workers.skill[2] = 9;
        world.workers.trade[1][0] = 3.5f;
        world.workers.claims[1][0][2] = -2.5;
        world.markets = new Market[] {new Market(), new Market()};
        world.markets[1].price = 2;
        world.exchanges.add(new Market());
        world.cache = new double[] {2};
        return world;
    }

    @Test
    void theStateComesBackIntoAnotherWorld() {
        var saved = changed();
        Checkpoint.write(file, "0.1", saved);
        var world = new World();
        byte[] skill = world.workers.skill;
        Checkpoint.read(file, "0.1", world);
        assertThat(world).usingRecursiveComparison().ignoringFields("cache").isEqualTo(saved);
        assertThat(world.cache).containsExactly(1);
        assertThat(world.workers.skill).isSameAs(skill);
    }

    @Test
    void evenNaNComesBackWithItsBits() {
        var saved = new World();
        saved.workers.wage[1] = Double.NaN;
        saved.workers.wage[2] = -0.0;
        Checkpoint.write(file, "0.1", saved);
        var world = new World();
        Checkpoint.read(file, "0.1", world);
        assertThat(world.workers.wage).containsExactly(saved.workers.wage);
    }

    @Test
    void savingWhatWasTakenBackGivesTheSameBytes() throws Exception {
        Checkpoint.write(file, "0.1", changed());
        var world = new World();
        Checkpoint.read(file, "0.1", world);
        Checkpoint.write(folder.resolve("b"), "0.1", world);
        assertThat(folder.resolve("b")).hasSameBinaryContentAs(file);
    }

    @Test
    void aFileCutOffOrDamagedAnywhereIsRefusedAndTheWorldStaysAsItWas() throws Exception {
        Checkpoint.write(file, "0.1", changed());
        byte[] good = Files.readAllBytes(file);
        for (int at : new int[] {0, 3, 20, 60, good.length / 2, good.length - 1}) {
            byte[] bad = good.clone();
            bad[at] ^= 4;
            assertRefused(bad);
            assertRefused(java.util.Arrays.copyOf(good, at));
        }
    }

    private void assertRefused(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        var world = new World();
        assertThatThrownBy(() -> Checkpoint.read(file, "0.1", world))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("cut off or damaged");
        assertThat(world).usingRecursiveComparison().isEqualTo(new World());
    }

    @Test
    void aFileOfAnotherVersionOrWithOtherFieldsIsRefused() {
        Checkpoint.write(file, "0.1", changed());
        assertThatThrownBy(() -> Checkpoint.read(file, "0.2", new World()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("found 0.1, expected version 0.2");
        assertThatThrownBy(() -> Checkpoint.read(file, "0.1", new OtherWorld()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("other contents");
        assertThatThrownBy(() -> Checkpoint.read(folder.resolve("none"), "0.1", new World()))
                .hasMessageContaining("no such checkpoint");
    }

    @Test
    void anObjectReachedTwiceIsABugThatIsNamed() {
        var world = new World();
        var market = new Market();
        world.markets = new Market[] {market, market};
        assertThatThrownBy(() -> Checkpoint.write(file, "0.1", world))
                .hasMessageContaining("reached twice");
        assertThat(folder).isEmptyDirectory();
    }
}
