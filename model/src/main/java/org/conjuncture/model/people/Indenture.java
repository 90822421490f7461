package org.conjuncture.model.people;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.labour.PayScale;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Planters and mines whose places stay open, or who sell abroad, call people from abroad under
 * contracts that bind them, where law lets contracts bind.
 *
 * <p>R(i→j) = ρ·(V_j + κ·x_j·F_j) · s_ij · b_ij people a year, V_j the places of agriculture and
 * mines that nobody took, F_j those that hands at home took and x_j the part of what is made there
 * that is sold abroad: planters and mines that sell abroad would rather have people who cannot
 * leave (Northrup 1995), b = S / (S + P) the part of the employers to whom it pays, and s the part
 * of origin i among those law names, by people who live off its land or are out of work, times b. S
 * = T·(1−φ)·w_j is what an employer saves over the term of T years by paying the part φ ({@code
 * payScale.indentured}) of what the free get, P = f·d·c the passage, f the fare of 5,000 km in
 * 1870, d distance (by its root beyond that) and c the cost of transport.
 *
 * <p>Whom recruiters find is young, without schooling and, in four of fourteen cases, a woman; he
 * is told little and compares nothing. {@link Migration} carries him, and the labour market gives
 * him a place of execution work in agriculture and mines before anybody else's turn; without one he
 * is free. Under contract nobody quits, seeks, moves, joins a union or comes under the law on least
 * pay, which is what penal sanction meant. Who is laid off is free. When the term is over he stays
 * as a migrant, or goes home: all where law sends them, the part {@code migration.homeward} where
 * it pays the passage, and otherwise as other migrants do. Those who stay are kin to whom others
 * come. No money moves for the passage: what the contract pays less is what pays for it.
 *
 * <p>Law with dates and terms is the table {@code indenture.csv}. Tinker (1974) and Northrup (1995)
 * for who was carried where, Engerman (1986) and Galenson (1984) for the contract as a loan of the
 * passage that lower pay repays. Conditions, deaths on the way and debts beside the passage are not
 * told. Switched off, nobody is called.
 */
@Explained(
        does =
                "Planters and mines whose places stay open, or who sell abroad, call people from"
                        + " abroad under contracts that bind them, where law lets contracts"
                        + " bind.",
        equation =
                "R(i→j) = ρ·(V_j + κ·x_j·F_j)·s_ij·b_ij, b = S/(S + P), S = T·(1−φ)·w_j; V open"
                        + " and F taken places of agriculture and mines, x the part sold abroad, P"
                        + " the passage, s by the poor of the origins",
        source = "Tinker 1974; Galenson 1984; Engerman 1986; Northrup 1995",
        without = "nobody is called under a contract of indenture",
        reads = {
            "levers.transportCost",
            "markets.exported",
            "plants.output",
            "territories.meanPay",
            "territories.rate",
            "territories.realPay",
            "territories.subsistence",
            "territories.unemployed",
            "territories.wageWorkers",
            "units.filled",
            "units.offered"
        },
        writes = "territories.indentureCalled")
public final class Indenture implements Mechanism {

    public record Parameters(
            @Doc("people called in a year, over places of agriculture and mines nobody took, ρ")
                    @Unit("1/year")
                    @Range({0, 20})
                    @Source("judgement: 4, every place open in a quarter is called for")
                    double calls,
            @Doc(
                            "places that hands at home take for which planters and mines that sell"
                                    + " abroad would rather have the bound, κ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Northrup 1995: planters wanted hands who could not leave; size set so"
                                    + " that a million and more are carried by 1917, as there")
                    double preference,
            @Doc("fare of 5,000 km in 1870, f")
                    @Unit("1990 dollars")
                    @Range({0, 5000})
                    @Source(
                            "steerage of £5 to £6, as in migration.passage; Northrup 1995: £15 and"
                                    + " more from Calcutta to the Caribbean, over 14,000 km")
                    double fare) {

        public static Parameters defaults() {
            return new Parameters(4, 0.15, 520);
        }
    }

    private static final int[] PLANTATIONS_AND_MINES = {Sectors.AGRICULTURE, Sectors.MINING};

    private final Parameters parameters;
    private final double saved;

    public Indenture(Parameters parameters, PayScale pay) {
        this.parameters = parameters;
        saved = 1 - pay.indentured();
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        double[] called = world.territories.indentureCalled;
        Arrays.fill(called, 0);
        Contracts law = new Contracts(world, now.quarter());
        double dollar = worldMoneyForADollar(world.territories);
        if (dollar > 0 && law.areAllowed()) {
            for (int j = 0; j < world.count; j++) {
                call(world, law, j, dollar);
            }
        }
    }

    private void call(World world, Contracts law, int j, double dollar) {
        int count = world.count;
        double[] pays = new double[count];
        double weights = 0;
        for (int i = 0; i < count; i++) {
            pays[i] = partWhomItPays(world, i, j, law.years(i, j), dollar);
            weights += pays[i] * poor(world.territories, i);
        }
        double calls = weights > 0 ? parameters.calls() * wanted(world, j) / weights : 0;
        for (int i = 0; i < count; i++) {
            double share = pays[i] * poor(world.territories, i);
            world.territories.indentureCalled[i * count + j] = calls * share * pays[i];
        }
    }

    /** Part of the employers whom a contract saves more than the passage costs. */
    private double partWhomItPays(World world, int i, int j, double years, double dollar) {
        Territories territories = world.territories;
        double saving = years * 4 * saved * territories.meanPay[j] * territories.rate[j];
        double passage = parameters.fare() * dollar * Attraction.passage(world, i, j);
        return saving > 0 ? saving / (saving + passage) : 0;
    }

    private static double poor(Territories territories, int t) {
        return territories.subsistence[t] + territories.unemployed[t];
    }

    /**
     * Places of agriculture and mines offered of late that nobody took, and those taken at home for
     * which such as sell abroad would have preferred the bound, persons.
     */
    private double wanted(World world, int t) {
        double sum = 0;
        for (int s : PLANTATIONS_AND_MINES) {
            int unit = t * Sectors.COUNT + s;
            double filled = world.units.filled[unit];
            sum += StrictMath.max(0, world.units.offered[unit] - filled);
            sum += parameters.preference() * filled * partSoldAbroad(world, unit);
        }
        return sum;
    }

    private static double partSoldAbroad(World world, int unit) {
        double made = world.plants.outputOf(unit);
        return made > 0 ? StrictMath.min(1, world.markets.exported[unit] / made) : 0;
    }

    /** What a 1990 dollar is in world money, at the mean prices of those who earn wages. */
    private static double worldMoneyForADollar(Territories territories) {
        double money = 0;
        double dollars = 0;
        for (int t = 0; t < territories.count; t++) {
            money += territories.meanPay[t] * territories.rate[t] * territories.wageWorkers[t];
            dollars += territories.realPay[t] * territories.wageWorkers[t];
        }
        return dollars > 0 ? money / dollars : 0;
    }
}
