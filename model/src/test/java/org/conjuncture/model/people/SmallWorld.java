package org.conjuncture.model.people;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.OpenedOnce;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.opening.Opening;
import org.conjuncture.model.opening.OpeningRules;
import org.conjuncture.model.tables.IndentureLaw;
import org.conjuncture.model.tables.MigrationLaw;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * The world of thirty territories, few rows to each, and ways to let single mechanisms work on it.
 */
public final class SmallWorld {
    public static final int START = 4 * 1870;

    private static final WorldTables TABLES = WorldReader.read(folder());

    private static final OpenedOnce WORLDS = new OpenedOnce(TABLES, SmallWorld::opened);

    private SmallWorld() {}

    public static World open() {
        return open(60000);
    }

    /** With rows of this many people where there are people enough. */
    public static World open(double scale) {
        return WORLDS.open(scale);
    }

    /** The same, opened anew. */
    public static World opened(double scale) {
        return open(scale, TABLES);
    }

    static World open(double scale, WorldTables tables) {
        return Opening.open(
                tables,
                OpeningRules.defaults(),
                PayScale.defaults(),
                LabourMarket.Parameters.defaults(),
                OwnAccount.Parameters.defaults(),
                ExternalInterest.Parameters.defaults(),
                Households.Parameters.defaults(),
                scale,
                1);
    }

    /** With law and treaties on moves between named territories. */
    static WorldTables with(List<MigrationLaw> laws) {
        return with(TABLES.nearness(), laws, TABLES.indentures());
    }

    /** With languages as near as this. */
    static WorldTables with(double[][] nearness) {
        return with(nearness, TABLES.migrationLaws(), TABLES.indentures());
    }

    /** With law on contracts of indenture. */
    static WorldTables indentured(List<IndentureLaw> indentures) {
        return with(TABLES.nearness(), TABLES.migrationLaws(), indentures);
    }

    private static WorldTables with(
            double[][] nearness, List<MigrationLaw> laws, List<IndentureLaw> indentures) {
        return new WorldTables(
                TABLES.name(),
                TABLES.title(),
                TABLES.startYear(),
                TABLES.poundsPerDollar(),
                TABLES.territories(),
                TABLES.people(),
                TABLES.sectorShare(),
                TABLES.employed(),
                TABLES.techniques(),
                TABLES.compositions(),
                TABLES.trade(),
                TABLES.tradeByGood(),
                TABLES.distance(),
                nearness,
                TABLES.migrants(),
                laws,
                indentures,
                TABLES.rulers(),
                TABLES.schooling(),
                TABLES.goldFields(),
                TABLES.borders(),
                TABLES.facts());
    }

    /**
     * Lets the mechanisms work, and nothing else, from quarter {@code from} after the start up to
     * {@code to}.
     */
    public static Chronicle run(
            World world, int from, int to, int threads, Mechanism... mechanisms) {
        Chronicle chronicle = new Chronicle();
        try (Workshop workshop = new Workshop(threads)) {
            for (int k = from; k < to; k++) {
                world.ledger.open((START + k) % 4 == 0);
                Now now = new Now(START + k, k, 1, workshop, chronicle);
                for (Mechanism mechanism : mechanisms) {
                    mechanism.step(world, now);
                    count(world);
                }
            }
        }
        return chronicle;
    }

    /** Heads by state of work, as the labour market counts them. */
    private static void count(World world) {
        for (int t = 0; t < world.count; t++) {
            double[] sum = new double[Workers.STATES];
            Workers workers = world.workers[t];
            for (int i = 0; i < workers.count; i++) {
                sum[workers.state[i]] += workers.people[i];
            }
            world.territories.wageWorkers[t] = sum[Workers.WAGE];
            world.territories.unemployed[t] = sum[Workers.UNEMPLOYED];
            world.territories.subsistence[t] = sum[Workers.SUBSISTENCE];
            world.territories.household[t] = sum[Workers.HOUSEHOLD];
            world.territories.ownAccount[t] = sum[Workers.OWN_ACCOUNT];
            world.territories.outworkers[t] = sum[Workers.OUTWORK];
        }
    }

    /** Persons employed by bargaining unit, as production counts them. */
    public static void countEmployed(World world) {
        for (int unit = 0; unit < world.units.employed.length; unit++) {
            double sum = 0;
            for (int k = world.plants.cellStart[unit]; k < world.plants.cellStart[unit + 1]; k++) {
                sum += world.plants.employed[world.plants.cellPlant[k]];
            }
            world.units.employed[unit] = sum;
        }
    }

    /** Everyone: rows, children and old, those who wait to fill a row, owners. */
    public static double heads(World world, int t) {
        double sum = 0;
        for (int i = 0; i < world.workers[t].count; i++) {
            sum += world.workers[t].people[i];
        }
        int dependants = world.territories.dependants.length / world.count;
        for (int k = t * dependants; k < (t + 1) * dependants; k++) {
            sum += world.territories.dependants[k];
        }
        for (int k = t * 8; k < (t + 1) * 8; k++) {
            sum += world.territories.entrants[k];
        }
        for (int k = t * Owners.CLASSES; k < (t + 1) * Owners.CLASSES; k++) {
            sum += world.owners.people[k];
        }
        return sum;
    }

    /** A number that any difference in people would change. */
    public static long fingerprint(World world) {
        long print = 7;
        for (int t = 0; t < world.count; t++) {
            Workers workers = world.workers[t];
            print = 31 * print + workers.count;
            for (int i = 0; i < workers.count; i++) {
                print = 31 * print + workers.identity[i];
                print = 31 * print + Float.floatToIntBits(workers.age[i]);
                print = 31 * print + Float.floatToIntBits(workers.skill[i]);
                print = 31 * print + Float.floatToIntBits(workers.schooling[i]);
                print = 31 * print + workers.state[i];
                print = 31 * print + Double.doubleToLongBits(workers.deposits.at(i));
            }
            print = 31 * print + Double.doubleToLongBits(world.territories.population[t]);
            print = 31 * print + Double.doubleToLongBits(world.territories.capability[t]);
        }
        return print;
    }

    static Path folder() {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.isDirectory(above.resolve("worlds"))) {
                return above.resolve("worlds/1870-30");
            }
        }
        throw new IllegalStateException("no folder 'worlds' above " + Path.of("").toAbsolutePath());
    }
}
