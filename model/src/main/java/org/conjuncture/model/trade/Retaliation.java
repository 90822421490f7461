package org.conjuncture.model.trade;

import java.util.Locale;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Chronicle;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Markets;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Who raises duties is answered with duties by those whose goods they hit; members of trade rounds
 * give up a part of the rise instead and are not answered.
 *
 * <p>rise_ij = max(0, law_ij − usual_ij); between members of a round change_ij = −β·rise_ij; else
 * change_ji ← change_ji + a·(ρ·r̄_ij − change_ji), with r̄ the mean of i's rises against j by what
 * j sells there, if i's market takes at least a part m of j's exports; usual ← usual + κ·(law −
 * usual).
 *
 * <p>Kindleberger (1973), ch. 14, and Irwin (2011) for the answers to the tariff of 1930; Bagwell
 * and Staiger (1999) for reciprocity and bindings. A duty people have got used to is answered no
 * more. Who has no customs law of its own does not answer.
 */
@Explained(
        does =
                "Who raises duties is answered with duties; members of trade rounds give up a part"
                        + " of the rise instead.",
        equation =
                "change_ij = −β·rise_ij in rounds; else change_ji → ρ·mean rise_ij; rise ="
                        + " max(0, law − usual)",
        source = "Kindleberger 1973, ch. 14; Irwin 2011; Bagwell & Staiger 1999",
        without = "duties are what each state's law lays down",
        reads = {
            "levers.importPreference",
            "levers.tariffManufactures",
            "levers.tariffPrimary",
            "markets.bill",
            "states.conditionOnTariff",
            "states.customs",
            "states.ruler"
        },
        writes = {"markets.dutyAnswer", "markets.usualDuty"})
public final class Retaliation implements Mechanism {

    public record Parameters(
            @Doc("answer to a rise of duty, ρ")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; Irwin 2011: retaliation fell short of the rise of 1930")
                    double answer,
            @Doc("speed of the answer, a")
                    @Unit("1/quarter")
                    @Range({0.05, 1})
                    @Source("estimate: tariff bills take a year")
                    double speed,
            @Doc("speed at which a duty becomes usual, κ")
                    @Unit("1/quarter")
                    @Range({0.01, 0.5})
                    @Source("estimate: treaties of commerce ran for some ten years")
                    double habit,
            @Doc("part of its exports that must go there for a state to answer, m")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("estimate")
                    double market,
            @Doc("part of a rise that members of rounds give up, β")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("before 1995 industrial members bound 78% of lines, others 21% (WTO)")
                    double binding) {

        public static Parameters defaults() {
            return new Parameters(0.6, 0.25, 0.04, 0.05, 0.5);
        }
    }

    /** Duty laid in answer from which a trade war is told. */
    private static final double WAR = 0.05;

    private final Parameters parameters;

    public Retaliation(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.since() == 0) {
            begin(world);
            return;
        }
        int count = world.count;
        double[] grievance = new double[count * count];
        double[] sold = new double[count];
        now.forEachTerritory(
                count,
                i -> {
                    for (int j = 0; j < count; j++) {
                        if (i != j) {
                            grievance[j * count + i] = grievance(world, j, i);
                            sold[i] += billed(world.markets, j, i);
                        }
                    }
                });
        now.forEachTerritory(count, j -> answer(world, j, grievance, sold, now));
    }

    private static void begin(World world) {
        for (int kind = 0; kind < Markets.KINDS; kind++) {
            for (int j = 0; j < world.count; j++) {
                for (int i = 0; i < world.count; i++) {
                    world.markets.usualDuty[world.markets.pair(kind, j, i)] =
                            TradeCosts.byLaw(world, kind, j, i);
                }
            }
        }
    }

    /** Mean rise of a buyer's duties on an origin's goods, by what it sells there. */
    private static double grievance(World world, int j, int i) {
        Markets markets = world.markets;
        double weighted = 0;
        double all = 0;
        for (int kind = 0; kind < Markets.KINDS; kind++) {
            int pair = markets.pair(kind, j, i);
            weighted += markets.bill[pair] * rise(world, kind, j, i);
            all += markets.bill[pair];
        }
        return all > 0 ? weighted / all : 0;
    }

    private static double rise(World world, int kind, int j, int i) {
        double law = TradeCosts.byLaw(world, kind, j, i);
        return StrictMath.max(0, law - world.markets.usualDuty[world.markets.pair(kind, j, i)]);
    }

    private static double billed(Markets markets, int j, int i) {
        double sum = 0;
        for (int kind = 0; kind < Markets.KINDS; kind++) {
            sum += markets.bill[markets.pair(kind, j, i)];
        }
        return sum;
    }

    /** What a buyer lays on an origin's manufactures beside its law. */
    private static double answered(Markets markets, int j, int i) {
        return markets.dutyAnswer[markets.pair(Markets.kind(Sectors.MACHINERY), j, i)];
    }

    /** What a buyer lays on each origin's goods beside its law. */
    private void answer(World world, int j, double[] grievance, double[] sold, Now now) {
        Markets markets = world.markets;
        boolean hasOwnLaw = world.states.customs[j] == j;
        for (int i = 0; i < world.count; i++) {
            if (i == j) {
                continue;
            }
            boolean isBound = world.agreements.bound[world.agreements.pair(i, j)];
            boolean isHit = billed(markets, i, j) >= parameters.market() * sold[j];
            double wanted =
                    hasOwnLaw && isHit && !isBound
                            ? parameters.answer() * grievance[i * world.count + j]
                            : 0;
            double before = answered(markets, j, i);
            for (int kind = 0; kind < Markets.KINDS; kind++) {
                int pair = markets.pair(kind, j, i);
                double law = TradeCosts.byLaw(world, kind, j, i);
                double change = StrictMath.max(0, markets.dutyAnswer[pair]);
                change += parameters.speed() * (wanted - change);
                markets.dutyAnswer[pair] =
                        isBound
                                ? -parameters.binding() * rise(world, kind, j, i)
                                : change > 1e-6 ? change : 0;
                markets.usualDuty[pair] += parameters.habit() * (law - markets.usualDuty[pair]);
            }
            if (before < WAR && answered(markets, j, i) >= WAR) {
                String cause =
                        String.format(
                                Locale.ROOT,
                                "it has raised its duties by %.0f points beyond the usual and"
                                        + " takes %.0f%% of exports",
                                100 * grievance[i * world.count + j],
                                100 * billed(markets, i, j) / sold[j]);
                String name = "answers duties of " + world.territories.id[i];
                now.chronicle()
                        .tell(
                                new Chronicle.Event(
                                        now.quarter(), j, "retaliation", name, wanted, cause));
            }
        }
    }
}
