package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private final Participation participation =
            new Participation(Participation.Parameters.defaults());
    private final LabourMarket market =
            new LabourMarket(LabourMarket.Parameters.defaults(), PayScale.defaults(), 0.5);

    @Test
    void theChildrenWomenBearKeepThemAtHome() {
        // Small territories need more rows than usual, or chance takes half of the effect.
        World few = SmallWorld.open(10000);
        World many = SmallWorld.open(10000);
        SmallWorld.run(few, 0, 2, 1, market, participation);
        SmallWorld.run(many, 0, 2, 1, market, participation);
        Arrays.fill(many.territories.childrenPerWoman, 3);
        SmallWorld.run(few, 2, 60, 1, market, participation);
        SmallWorld.run(many, 2, 60, 1, market, participation);
        for (int t = 0; t < few.count; t++) {
            assertThat(many.territories.homeShare[t] - few.territories.homeShare[t])
                    .as(few.territories.id[t])
                    .isBetween(0.02, 0.12);
        }
    }

    @Test
    void moreWomenLookForWorkWhereTheirRightsRise() {
        World kept = SmallWorld.open();
        World freed = SmallWorld.open();
        SmallWorld.run(kept, 0, 2, 1, market, participation);
        SmallWorld.run(freed, 0, 2, 1, market, participation);
        Arrays.fill(freed.levers.womensRights, 1);
        SmallWorld.run(kept, 2, 60, 1, market, participation);
        SmallWorld.run(freed, 2, 60, 1, market, participation);
        for (int t = 0; t < kept.count; t++) {
            assertThat(freed.territories.homeShare[t])
                    .as(kept.territories.id[t])
                    .isLessThan(kept.territories.homeShare[t] - 0.05);
        }
    }

    @Test
    void theShareAtHomeStaysNearItsNorm() {
        World world = SmallWorld.open();
        SmallWorld.run(world, 0, 2, 1, market, participation);
        double[] before = world.territories.homeShare.clone();
        SmallWorld.run(world, 2, 100, 1, market, participation);
        for (int t = 0; t < world.count; t++) {
            assertThat(world.territories.homeShare[t])
                    .as(world.territories.id[t])
                    .isCloseTo(before[t], within(0.1));
        }
    }
}
