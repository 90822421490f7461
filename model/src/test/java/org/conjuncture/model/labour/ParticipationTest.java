package org.conjuncture.model.labour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Consumer;
import org.conjuncture.model.people.SmallWorld;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private static final int LAND = 0;

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

    /** Share at home after so many years in which something has changed, less what it else is. */
    private double change(Consumer<Territories> since) {
        World plain = SmallWorld.open();
        World other = SmallWorld.open();
        SmallWorld.run(plain, 0, 2, 1, participation);
        SmallWorld.run(other, 0, 2, 1, participation);
        since.accept(other.territories);
        SmallWorld.run(plain, 2, 60, 1, participation);
        SmallWorld.run(other, 2, 60, 1, participation);
        return other.territories.homeShare[LAND] - plain.territories.homeShare[LAND];
    }

    @Test
    void womenGoOutWhereHomeLeavesThemTime() {
        double lambda = Participation.Parameters.defaults().hoursEffect();
        assertThat(change(all -> all.womensHousework[LAND] -= 14))
                .isCloseTo(-lambda * 14 / Participation.AWAKE, within(0.03));
    }

    @Test
    void payDrawsWomenOutByLessThanItRises() {
        double pay = change(all -> all.realPay[LAND] *= 3);
        double epsilon = Participation.Parameters.defaults().payEffect();
        assertThat(pay).isCloseTo(-epsilon * StrictMath.log(3), within(0.02));
        double women = 1 - SmallWorld.open().territories.homeShare[LAND];
        assertThat(-pay / StrictMath.log(3) / women).as("elasticity").isBetween(0.03, 0.5);
    }

    @Test
    void menWhoDoMoreAtHomeLetWomenGoOut() {
        HouseholdWork usual = new HouseholdWork(HouseholdWork.Parameters.defaults());
        World plain = SmallWorld.open();
        World shared = SmallWorld.open();
        for (World world : new World[] {plain, shared}) {
            SmallWorld.run(world, 0, 2, 1, usual, participation);
        }
        shared.territories.mensPartCustom[LAND] += 0.8;
        for (World world : new World[] {plain, shared}) {
            SmallWorld.run(world, 2, 200, 1, usual, participation);
        }
        assertThat(shared.territories.homeShare[LAND])
                .isLessThan(plain.territories.homeShare[LAND] - 0.01);
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
