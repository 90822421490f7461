package org.conjuncture.model.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

class FertilityTest {
    private static final Population.Parameters USUAL = Population.Parameters.defaults();

    private final World world = SmallWorld.open();
    private final World other = SmallWorld.open();
    private final int fra = world.tables.indexOf("FRA");

    private static double births(World world, int t, int from, int to) {
        double births = 0;
        for (int k = from; k < to; k++) {
            SmallWorld.run(world, k, k + 1, 1, new Population(USUAL));
            births += world.territories.births[t];
        }
        return births;
    }

    @Test
    void aPartOfTheBirthsPutOffInWarIsMadeUpForAfterIt() {
        other.levers.mobilization[fra] = 0.105;
        double lost = births(world, fra, 0, 8) - births(other, fra, 0, 8);
        other.levers.mobilization[fra] = world.levers.mobilization[fra];
        double madeUp = births(other, fra, 8, 48) - births(world, fra, 8, 48);
        assertThat(lost).isPositive();
        double most = USUAL.catchUp() / (USUAL.catchUp() + USUAL.forgone());
        assertThat(madeUp / lost).isBetween(0.75 * most, most);
        assertThat(other.territories.postponedBirths[fra]).isLessThan(0.1 * lost);
        assertThat(other.territories.births[fra + 1]).isEqualTo(world.territories.births[fra + 1]);
    }

    @Test
    void moreAreBornWhereTheYoungDoBetterThanTheyGrewUpWith() {
        Arrays.fill(world.territories.realPay, 100);
        Arrays.fill(other.territories.realPay, 100);
        births(world, fra, 0, 1);
        births(other, fra, 0, 1);
        other.territories.realPay[fra] *= 1.3;
        double more = births(other, fra, 1, 2) / births(world, fra, 1, 2);
        double advance = StrictMath.log(1.3) * (1 - 1 / (4 * USUAL.generation()));
        assertThat(StrictMath.log(more))
                .isCloseTo(USUAL.advanceEffect() * advance, within(0.01 * advance));
        other.territories.realPay[fra] /= 1.6;
        assertThat(births(other, fra, 2, 3)).isLessThan(births(world, fra, 2, 3));
    }

    @Test
    void aGrowthThatGoesOnIsCountedOn() {
        Arrays.fill(world.territories.realPay, 100);
        births(world, fra, 0, 1);
        Fertility fertility = new Fertility(world, fra, USUAL);
        double usual = fertility.inclined();
        double most = usual;
        for (int k = 0; k < 1200; k++) {
            world.territories.realPay[fra] *= 1.004;
            fertility.growUp();
            most = StrictMath.max(most, fertility.inclined());
        }
        assertThat(most).isGreaterThan(1.02 * usual);
        assertThat(fertility.inclined()).isCloseTo(usual, within(0.005));
    }

    @Test
    void whereHalfTheMenAreGoneAThirdOfTheCouplesAre() {
        births(world, fra, 0, 1);
        births(other, fra, 0, 1);
        double men = world.territories.menPerWoman[fra];
        other.territories.menPerWoman[fra] = men / 2;
        double left = births(other, fra, 1, 2) / births(world, fra, 1, 2);
        assertThat(left).isCloseTo((1 + men) / (2 + men), within(1e-9)).isBetween(0.62, 0.7);
    }

    @Test
    void menOfAnAgeToMarryAreCounted() {
        births(world, fra, 0, 1);
        double before = world.territories.menPerWoman[fra];
        assertThat(before).isBetween(0.85, 1.15);
        Workers workers = world.workers[fra];
        for (int i = 0; i < workers.count; i++) {
            boolean isGone = workers.sex[i] == Workers.MALE && workers.age[i] < 50;
            workers.people[i] *= isGone ? 0.5f : 1;
        }
        births(world, fra, 1, 17);
        assertThat(world.territories.menPerWoman[fra]).isBetween(0.45 * before, 0.6 * before);
    }
}
