package org.conjuncture.model.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;
import org.conjuncture.base.csv.CsvTable;
import org.conjuncture.model.tables.RecordFact;
import org.conjuncture.model.tables.WorldReader;
import org.conjuncture.model.tables.WorldTables;

/**
 * A world as scenarios see it: its tables, and what can be decided in it.
 *
 * @param tables what it starts from
 * @param regimes bundles of levers
 * @param institutions all that can be joined
 * @param groups territories by the name of a group
 * @param rulers who rules what
 * @param coalitions what names of coalitions stand for
 * @param timeline its dated decisions
 */
public record ScenarioWorld(
        WorldTables tables,
        Regimes regimes,
        List<Institution> institutions,
        Map<String, List<Integer>> groups,
        Rulers rulers,
        Coalitions coalitions,
        Timeline timeline) {

    /** No run goes further than this many years from the start. */
    public static final int LONGEST_YEARS = 400;

    /** Reads and checks a world's folder; a world without a timeline has none. */
    public static ScenarioWorld read(Path folder) {
        return of(WorldReader.read(folder), folder);
    }

    /**
     * The same, refused where its record tells something else than what a run tells too.
     *
     * @param recorded names of what the record may tell
     */
    static ScenarioWorld read(Path folder, Set<String> recorded) {
        ScenarioWorld world = read(folder);
        for (RecordFact fact : world.tables.facts()) {
            if (!recorded.contains(fact.name())) {
                CsvTable.read(folder.resolve("record.csv"))
                        .rows()
                        .forEach(row -> row.oneOf("name", recorded));
            }
        }
        return world;
    }

    /** The same where the tables have been read before. */
    public static ScenarioWorld of(WorldTables tables, Path folder) {
        Regimes regimes = Regimes.read(folder);
        List<Institution> institutions = Institutions.read(folder);
        Map<String, List<Integer>> groups = Coalitions.read(folder, tables);
        Rulers rulers = new Rulers(tables, 4 * (tables.startYear() + LONGEST_YEARS));
        Coalitions coalitions =
                new Coalitions(
                        tables,
                        groups,
                        rulers,
                        institutions.stream().map(Institution::name).toList());
        Timeline timeline =
                Files.exists(folder.resolve("timeline.csv"))
                        ? new TimelineReader(regimes, institutions, coalitions).read(folder)
                        : Timeline.EMPTY;
        return new ScenarioWorld(
                tables, regimes, institutions, groups, rulers, coalitions, timeline);
    }

    /** Every decision a scenario takes: the world's, its own, its strategies'. */
    public Timeline timelineOf(Scenario scenario) {
        return Decisions.of(scenario, this);
    }

    /** Puts a scenario's decisions into effect, quarter by quarter. */
    public TimelineState stateOf(Scenario scenario) {
        return new TimelineState(
                timelineOf(scenario),
                new LeverStart(tables),
                regimes,
                coalitions,
                institutions,
                tables.territories().size(),
                scenario.fromQuarter(),
                scenario.untilQuarter());
    }

    /** Fresh columns of members and rules. */
    public Institutions newInstitutions() {
        return new Institutions(institutions, tables.territories().size());
    }

    public int startQuarter() {
        return Quarters.of(tables.startYear(), 1);
    }

    /**
     * Refuses a world opened at another date than its tables are of: what they say of people,
     * prices and work holds then and not later. A branch goes on from a state a run has kept.
     */
    public static void requireOwnStart(WorldTables tables, int opened) {
        requireOwnStart(tables, opened, Place.of("from"));
    }

    /** The same, of a date that is written somewhere. */
    public static void requireOwnStart(WorldTables tables, int opened, Place from) {
        int start = Quarters.of(tables.startYear(), 1);
        if (opened != start) {
            throw new UserError(
                    from,
                    "the tables of the world "
                            + tables.name()
                            + " are of "
                            + tables.startYear()
                            + ", so a run of it begins there",
                    Quarters.text(opened),
                    Quarters.text(start)
                            + "; or go on from a run that kept the state then: --branch RUN@"
                            + Quarters.text(opened));
        }
    }
}
