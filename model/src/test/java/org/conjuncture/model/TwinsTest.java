package org.conjuncture.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conjuncture.model.labour.Households;
import org.conjuncture.model.labour.LabourMarket;
import org.conjuncture.model.labour.OwnAccount;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.money.ExternalInterest;
import org.conjuncture.model.opening.Opening;
import org.conjuncture.model.opening.OpeningRules;
import org.conjuncture.model.scenario.Coalitions;
import org.conjuncture.model.scenario.LeverStart;
import org.conjuncture.model.scenario.Regimes;
import org.conjuncture.model.scenario.Rulers;
import org.conjuncture.model.scenario.Timeline;
import org.conjuncture.model.scenario.TimelineState;
import org.conjuncture.model.tables.Ruler;
import org.conjuncture.model.tables.TerritoryRow;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.tables.WorldTables;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/** A world of two territories that are equal in everything but their names: what must be so. */
class TwinsTest {

    private static final int QUARTERS = 12;
    private static final Path FOLDER =
            Path.of(requireNonNull(System.getProperty("conjuncture.home"), "set by the build"))
                    .resolve("worlds/1870-30");

    /** What is left of sums that would be nought for an endless number of workers. */
    private static final double CHANCE = 0.003;

    private final WorldTables tables = twins(WorldReader.read(FOLDER), "FRA");
    private final World world = opened();

    @Test
    void theyOpenAlikeAndWithoutDebt() {
        assertThat(world.territories.output[1])
                .isCloseTo(world.territories.output[0], within(1e-6 * world.territories.output[0]));
        assertThat(world.territories.rate[1]).isEqualTo(world.territories.rate[0]);
        assertThat(world.ledger.bankForeign.at(0))
                .isCloseTo(0, within(1e-9 * world.territories.output[0]));
    }

    @Test
    void theyTradeWithoutNetTradeAndNeitherComesToOweTheOther() {
        double exports = 0;
        double net = 0;
        double output = 0;
        int first = 4 * tables.startYear();
        Rulers rulers = new Rulers(tables, first + QUARTERS);
        Dates dates =
                new Dates(
                        new TimelineState(
                                Timeline.EMPTY,
                                new LeverStart(tables),
                                Regimes.read(FOLDER),
                                new Coalitions(tables, Map.of(), rulers, List.of()),
                                List.of(),
                                2,
                                first,
                                first + QUARTERS),
                        List.of(),
                        rulers,
                        2);
        try (Simulation simulation =
                new Simulation(world, dates, Settings.defaults(), 3, 1, first, first, first)) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                simulation.step();
                double both = world.states.exports[0] + world.states.exports[1];
                assertThat(world.states.imports[0] + world.states.imports[1])
                        .as("what one sells the other buys")
                        .isCloseTo(both, within(1e-9 * both));
                exports += world.states.exports[0];
                net += world.states.exports[0] - world.states.imports[0];
                output += world.territories.output[0] * world.territories.rate[0];
            }
        }
        assertThat(exports / output).as("they do trade").isGreaterThan(0.02);
        assertThat(net / output).isCloseTo(0, within(CHANCE));
        assertThat(world.territories.output[0] / world.territories.output[1])
                .isCloseTo(1, within(5 * CHANCE));
        assertThat(world.ledger.bankForeign.at(0) / output).isCloseTo(0, within(CHANCE));
    }

    private World opened() {
        return Opening.open(
                tables,
                OpeningRules.defaults(),
                PayScale.defaults(),
                LabourMarket.Parameters.defaults(),
                OwnAccount.Parameters.defaults(),
                ExternalInterest.Parameters.defaults(),
                Households.Parameters.defaults(),
                2000,
                3);
    }

    /**
     * One territory of a world twice, far from each other, with nothing owed and no gold to find.
     */
    private static WorldTables twins(WorldTables of, String id) {
        int t = of.indexOf(id);
        TerritoryRow row = of.territories().get(t);
        TerritoryRow one =
                with(row, Map.of("foreignAssetsShare", 0.0, "foreignLiabilitiesShare", 0.0));
        TerritoryRow other = with(one, Map.of("id", "TWIN", "name", "Twin"));
        double sold = row.exportShare() * of.gdpPounds(t);
        int start = 4 * of.startYear();
        return new WorldTables(
                "twins",
                "two equal territories",
                of.startYear(),
                of.poundsPerDollar(),
                List.of(one, other),
                new double[][][][] {of.people()[t], of.people()[t]},
                new double[][] {of.sectorShare()[t], of.sectorShare()[t]},
                new double[0],
                List.of(of.technique(t), of.technique(t)),
                List.of(of.composition(t), of.composition(t)),
                new double[][] {{0, sold}, {sold, 0}},
                new double[0][][],
                new double[][] {{300, 2000}, {2000, 300}},
                new double[2][2],
                List.of(),
                List.of(sovereign(0, one, start), sovereign(1, other, start)),
                new double[][] {of.schooling()[t], of.schooling()[t]},
                List.of(),
                List.of(),
                List.of());
    }

    private static Ruler sovereign(int t, TerritoryRow row, int start) {
        return new Ruler(
                t,
                "",
                1,
                row.id(),
                Ruler.Kind.SOVEREIGN,
                start,
                Integer.MAX_VALUE,
                row.id(),
                row.id(),
                "made");
    }

    private static TerritoryRow with(TerritoryRow row, Map<String, Object> changed) {
        try {
            RecordComponent[] components = TerritoryRow.class.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object own = components[i].getAccessor().invoke(row);
                values[i] = changed.getOrDefault(components[i].getName(), own);
            }
            return TerritoryRow.class.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
