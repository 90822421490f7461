package org.conjuncture.model.technique;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * A few companies that live by creative work keep a reservation for it: a part of their conception
 * that follows its own ideas at its own pace, under nobody's command. It costs time and command,
 * its people give up some pay for it, and what they find is the plant's.
 *
 * <p>A = q·c·(ι·I·γ − (1 − φ)) − κ + d·ln(u/(1 − u)), with c the part of the work that is
 * conception, q the part of it set free, I the inventions that a plant of the trade makes a year
 * ({@code technicalChange}: what people are capable of, how large the territory and how near to the
 * frontier, war and plan are in it), γ what one is worth and u between 0 and 1 the company's own
 * mind, drawn once. Where A > 0 the part s of the staff's time that is set free moves to q·c, else
 * to nothing, by k a year. Labour a unit of output is 1 + Δs of what it was, pay 1 − φ·Δs, and
 * {@code technicalChange} finds 1 + ι·s of the inventions for the plant that it would find else.
 *
 * <p>Radice (2000) for the word; Mowery (1983) for laboratories of American companies, 0.1% of
 * people in manufacturing in 1927 and 0.4% in 1946, most of them under command; Stern (2004) for
 * pay given up where researchers choose what to look for, a fifth to a quarter; Sauermann and Cohen
 * (2010) for what independence does to innovation; Garud, Gehman and Kumaraswamy (2011) for the
 * fifteen hundredths of their time that 3M left its people from 1948 on; Mansfield (1985) for how
 * long others do not have what was found. Weighed by their worth to the company only. Plants start
 * with what the tables' technique contains. Switched off, nobody's work is set free.
 */
@Explained(
        does =
                "A few companies that live by creative work set a part of their conception free to"
                        + " follow its own ideas; that costs time and command, and brings"
                        + " inventions.",
        equation =
                "A = q·c·(ι·I·γ − (1 − φ)) − κ + d·ln(u/(1 − u)); Δs = k·(q·c − s) where A > 0,"
                        + " else −k·s; labour a unit · (1 + Δs), pay · (1 − φ·Δs), inventions · (1"
                        + " + ι·s)",
        source =
                "Radice 2000; Mowery 1983; Mansfield 1985; Stern 2004; Sauermann & Cohen 2010;"
                        + " Garud, Gehman & Kumaraswamy 2011",
        without = "nobody's work is set free",
        reads = {"plants.capital", "plants.occupationShare", "units.inventions"},
        writes = {"plants.ideas", "plants.labourPerOutput", "plants.rent", "plants.reservation"})
public final class Reservations implements Mechanism {

    public record Parameters(
            @Doc("part of the time of conception that is set free, q")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Garud et al. 2011: 15% at 3M")
                    double free,
            @Doc("pay that people give up to follow their own ideas, φ")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("Stern 2004: 20–25%")
                    double givenUp,
            @Doc("inventions over the usual for each part of the staff set free, ι")
                    @Unit("1")
                    @Range({0, 100})
                    @Source("estimate: a third more where a tenth of the work is conception")
                    double ideas,
            @Doc("worth of an invention, over a year's labour, γ")
                    @Unit("years")
                    @Range({0, 0.1})
                    @Source(
                            "0.8% of labour a unit, technicalChange.stepSize, for 4 years;"
                                    + " Mansfield 1985: others have it after 1–5 years")
                    double worth,
            @Doc("worth of the command that is given away, and of a place apart, κ")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source(
                            "so that few keep one, an eighth of private staff in the USA of 1999;"
                                    + " Radice 2000: a small band; Mowery 1983 as the upper bound"
                                    + " before")
                    double command,
            @Doc("how companies differ in mind, d")
                    @Unit("1")
                    @Range({0.0002, 0.05})
                    @Source("estimate")
                    double spread,
            @Doc("speed of reorganizing, k") @Unit("1/year") @Range({0, 1}) @Source("estimate")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.15, 0.2, 20, 0.033, 0.014, 0.003, 0.2);
        }
    }

    private final Parameters parameters;

    public Reservations(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        // Of the seed alone, whatever the date: a company keeps its mind.
        long minds = Draw.address(now.seed(), 0, Stream.RESERVATION.ordinal());
        now.forEachTerritory(
                world.count,
                t -> {
                    if ((t + now.quarter()) % 4 == 1) {
                        organize(world, t, minds, now.since() < 4);
                    }
                });
    }

    private void organize(World world, int t, long minds, boolean isStart) {
        Plants plants = world.plants;
        for (int s = Sectors.AGRICULTURE; s < Sectors.PUBLIC; s++) {
            int unit = t * Sectors.COUNT + s;
            for (int k = plants.cellStart[unit]; k < plants.cellStart[unit + 1]; k++) {
                int p = plants.cellPlant[k];
                double conception =
                        plants.occupationShare[p * Occupations.COUNT + Occupations.CONCEPTION];
                double advantage = advantage(conception, world.units.inventions[unit]);
                long company = world.capitals.identity[plants.capital[p]];
                boolean isKept = isKept(advantage, Draw.uniform(minds, company, 0));
                double wanted = isKept ? parameters.free() * conception : 0;
                double before = plants.reservation[p];
                double after = isStart ? wanted : before + parameters.speed() * (wanted - before);
                plants.reservation[p] = after;
                plants.ideas[p] = parameters.ideas() * after;
                if (!isStart) {
                    plants.labourPerOutput[p] *= (1 + after) / (1 + before);
                    plants.rent[p] *=
                            (1 - parameters.givenUp() * after)
                                    / (1 - parameters.givenUp() * before);
                }
            }
        }
    }

    /** What a reservation is worth to a company of the usual mind, in labour. */
    double advantage(double conception, double inventions) {
        double found = parameters.ideas() * inventions * parameters.worth();
        double cost = 1 - parameters.givenUp();
        return parameters.free() * conception * (found - cost) - parameters.command();
    }

    /** Whether a company whose mind is at this place among all keeps one. */
    boolean isKept(double advantage, double mind) {
        return mind < 1 / (1 + StrictMath.exp(-advantage / parameters.spread()));
    }
}
