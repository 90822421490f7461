package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;

class OriginTest {

    private static final Path RUN = Path.of("runs/century");
    private static final Origin.Build BEGAN = new Origin.Build("a", "w");

    private final Manifest before =
            Run.manifest(
                    SmallRuns.plan(1, ""),
                    "century",
                    new Origin("1.0", List.of(BEGAN), "../no-wars"));

    private Origin after(String version, Origin.Build now, boolean anyBuild) {
        return Origin.after(before, RUN, version, now, anyBuild);
    }

    @Test
    void theSameProgramGoesOnWithWhatTheRunWasAskedFor() {
        assertThat(after("1.0", BEGAN, false))
                .isEqualTo(new Origin("1.0", List.of(BEGAN), "../no-wars"));
        assertThat(after("1.0", BEGAN, false).showing(null).beside()).isNull();
    }

    @Test
    void anotherProgramOrOtherTablesAreRefusedByName() {
        assertThatThrownBy(() -> after("1.0", new Origin.Build("b", "w"), false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("the program has changed")
                .hasMessageContaining("found a/w, expected b/w");
        assertThatThrownBy(() -> after("1.0", new Origin.Build("a", "v"), false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("the world's tables have changed");
    }

    @Test
    void whoWantsItSoGoesOnAndTheManifestKeepsEveryBuild() {
        Origin.Build later = new Origin.Build("b", "w");
        assertThat(after("1.0", later, true).builds()).containsExactly(BEGAN, later);
        assertThat(after("1.0", BEGAN, true).builds()).containsExactly(BEGAN);
    }

    @Test
    void aCheckpointOfAnotherVersionIsReadByNone() {
        assertThatThrownBy(() -> after("1.1", BEGAN, true))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("another version");
    }

    @Test
    void theRunningProgramAndItsTablesHaveOneEach() {
        Path worlds = Path.of(System.getProperty("conjuncture.home", "")).resolve("worlds");
        Origin.Build now = Origin.Build.now(worlds.resolve("1870-30"));
        assertThat(now).isEqualTo(Origin.Build.now(worlds.resolve("1870-30")));
        assertThat(now.world()).isNotEqualTo(Origin.Build.now(worlds.resolve("1870")).world());
    }
}
