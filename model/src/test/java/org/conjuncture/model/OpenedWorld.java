package org.conjuncture.model;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.opening.Opening;
import org.conjuncture.model.opening.OpeningRules;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.World;

/** The small world of thirty groups in its first quarter, and quarters to put it through. */
public final class OpenedWorld {
    private static final WorldTables TABLES = WorldReader.read(folder());

    private static final OpenedOnce WORLDS = new OpenedOnce(TABLES, OpenedWorld::open);

    private OpenedWorld() {}

    public static World open() {
        return WORLDS.open(2_000_000);
    }

    private static World open(double scale) {
        return open(scale, OpeningRules.defaults());
    }

    /** Opened anew by other rules. */
    public static World open(double scale, OpeningRules rules) {
        return Opening.open(
                TABLES,
                rules,
                PayScale.defaults(),
                LabourMarket.Parameters.defaults(),
                OwnAccount.Parameters.defaults(),
                ExternalInterest.Parameters.defaults(),
                Households.Parameters.defaults(),
                scale,
                7);
    }

    public static Now quarter(int since, Workshop workshop) {
        return new Now(7480 + since, since, 11, workshop, new Chronicle());
    }

    /** Sum of deposits against what the bank owes, largest relative gap over territories. */
    public static double misfitOfDeposits(World world) {
        double worst = 0;
        for (int t = 0; t < world.count; t++) {
            double owed = world.ledger.bankDeposits.at(t);
            worst =
                    StrictMath.max(
                            worst,
                            StrictMath.abs(world.depositsOf(t) - owed)
                                    / StrictMath.max(1, StrictMath.abs(owed)));
        }
        return worst;
    }

    /**
     * The world with money in every plant beyond all need, so many times its capital, and demand
     * that grows by two percent a year.
     */
    public static World openRich(double times) {
        World world = open();
        java.util.Arrays.fill(world.markets.demandTrend, 0.005);
        for (int p = 0; p < world.plants.count; p++) {
            world.ledger
                    .found()
                    .deposit(
                            world.plants.territory[p],
                            world.plants.deposits,
                            p,
                            times * world.plants.capitalStock[p]);
        }
        return world;
    }

    private static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("worlds"))) {
                return folder.resolve("worlds/1870-30");
            }
        }
        throw new IllegalStateException("no folder 'worlds' above " + Path.of("").toAbsolutePath());
    }
}
