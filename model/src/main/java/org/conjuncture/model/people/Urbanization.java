package org.conjuncture.model.people;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Towns grow as work leaves the land: people move to where they work, and families with them.
 *
 * <p>The country has room for so much trade, craft and service as serves those who work its land
 * and mines. Of the N who live there and work at something else, P the primary producers, a part k
 * · max(0, N − φ·P) / N moves into a town within a year; those at home, at school, out of work and
 * the dependants move at the rate of all who work. Townspeople who live off the land move out at
 * the rate k.
 *
 * <p>Christaller (1933) for what serves the country round about; Davis and Golden (1954) and
 * Preston (1979) for towns and work off the land; Bairoch (1988). Cottage industry stays in the
 * country. Switched off, people live where they were born.
 */
@Explained(
        does =
                "Towns grow as work leaves the land: people move to where they work, and families"
                        + " with them.",
        equation = "share of N that moves in a year = k·max(0, N − φ·P)/N",
        source = "Christaller 1933; Davis and Golden 1954; Preston 1979; Bairoch 1988.",
        without = "people live where they were born, and migrants in towns",
        reads = {"workers.people", "workers.plant", "workers.state"},
        writes = {"territories.dependants", "workers.place"})
public final class Urbanization implements Mechanism {

    public record Parameters(
            @Doc("people the country has room for in trades and services, over its producers, φ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "about 0.3 brings towns of 1870 to what the tables' work off the land"
                                    + " leaves, in Britain and Germany as in China and India")
                    double countryServices,
            @Doc("part of those beyond it who move within a year, k")
                    @Unit("1/year")
                    @Range({0, 0.3})
                    @Source("fitted to the towns of the United States and Russia 1870–1950")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.3, 0.05);
        }
    }

    private final Parameters parameters;

    public Urbanization(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> move(world, t, now));
    }

    /** A quarter of the rows lives through its year. */
    private void move(World world, int t, Now now) {
        Workers workers = world.workers[t];
        int[] sector = world.plants.sector;
        double offTheLand = 0;
        double producers = 0;
        for (int i = now.quarterOfYear(); i < workers.count; i += 4) {
            if (workers.place[i] == Workers.COUNTRY) {
                offTheLand += isOffTheLand(workers, i, sector) ? workers.people[i] : 0;
                producers += isOnTheLand(workers, i, sector) ? workers.people[i] : 0;
            }
        }
        double beyond = offTheLand - parameters.countryServices() * producers;
        double rate = beyond <= 0 ? 0 : parameters.speed() * beyond / offTheLand;
        double families = beyond <= 0 ? 0 : parameters.speed() * beyond / (offTheLand + producers);
        long draws = now.draws(Stream.TOWN);
        for (int i = now.quarterOfYear(); i < workers.count; i += 4) {
            byte state = workers.state[i];
            if (workers.place[i] == Workers.COUNTRY) {
                double chance =
                        isOffTheLand(workers, i, sector) ? rate : follows(state) ? families : 0;
                if (chance > 0 && Draw.once(draws, workers.identity[i]) < chance) {
                    workers.place[i] = Workers.TOWN;
                }
            } else if (isOnTheLand(workers, i, sector)
                    && Draw.once(draws, workers.identity[i]) < parameters.speed()) {
                workers.place[i] = Workers.COUNTRY;
            }
        }
        takeDependants(world.territories, t, families / 4);
    }

    private static boolean isOffTheLand(Workers workers, int i, int[] sector) {
        return workers.state[i] == Workers.WAGE
                ? !Sectors.isPrimary(sector[workers.plant[i]])
                : workers.state[i] == Workers.OWN_ACCOUNT;
    }

    private static boolean isOnTheLand(Workers workers, int i, int[] sector) {
        return workers.state[i] == Workers.WAGE
                ? Sectors.isPrimary(sector[workers.plant[i]])
                : workers.state[i] == Workers.SUBSISTENCE;
    }

    private static boolean follows(byte state) {
        return state == Workers.HOUSEHOLD || state == Workers.SCHOOL || state == Workers.UNEMPLOYED;
    }

    private static void takeDependants(Territories territories, int t, double part) {
        for (int age = 0; age < Territories.AGE_GROUPS; age++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int group = 0; group < 2; group++) {
                    int from = Territories.dependant(t, age, sex, Workers.COUNTRY, group);
                    int to = Territories.dependant(t, age, sex, Workers.TOWN, group);
                    double moving = part * territories.dependants[from];
                    territories.dependants[from] -= moving;
                    territories.dependants[to] += moving;
                }
            }
        }
    }
}
