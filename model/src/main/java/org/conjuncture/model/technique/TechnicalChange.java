package org.conjuncture.model.technique;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Plants search for techniques: they make many small inventions of their own, and take steps
 * towards a better plant they come to know. What they find they adopt if it makes a unit cheaper at
 * today's wage, prices and interest, so dear labour is what technique saves; what command of work
 * is worth to owners, and what crafts hold up, is {@link ControlOfWork}'s.
 *
 * <p>Inventions a quarter: Poisson(r·(r₀ + r₁·H)·((I/K − n) ÷
 * 1.4δ)^e·(y/y_f)^k·(Y/Yₘ)^s·(y/y₀)^−h·(1 + σ·u)), each of size x exponential with mean m and
 * direction φ uniform: Δ ln a = −x·(1 + cos φ), Δ ln κ = x·(μ − v·sin φ), Δ ln materials = −γ·x. u
 * are the places that stay unfilled: who finds no hands looks for ways to do without.
 *
 * <p>Imitation: Poisson(d·c^−ε·(0.3 + Hs)·((I/K − n) ÷ 1.4δ)^e′), a random plant of the same
 * sector, at home or where machines come from; if its technique is the cheaper one, a step
 * ρ·Hs·exp(−G / (v·Hs)) of the gap, with absorption Hs = H²(1 + h²)/(H² + h²) and G the gap of
 * labour: who is far behind and little schooled can follow little of what others do (Verspagen
 * 1991), so that the middle catches up and the poorest do not. n is the growth of staff: machines
 * that equip more people modernize nobody (Kaldor's technical progress function is one of capital
 * per head). Who has a licence looks at the plant that gave it once more in every quarter. What a
 * state's policy makes of it is {@link Policy}'s.
 *
 * <p>Okishio (1961) for the criterion; Duménil and Lévy (1995) for the random menu; Nelson and
 * Phelps (1966) and Benhabib and Spiegel (2005) for absorption; Kaldor (1957) for embodiment; Bloom
 * et al. (2020) for ideas that get harder; Habakkuk (1962) for scarce hands. Ours imitates a random
 * better plant and never the best, and takes many small steps, so the frontier does not move with
 * the number of plants.
 *
 * <p>What reaches those who live off the land is what makes a unit cheaper for farms' plants, not
 * what saves hands: machines for hands raise no yields (Hayami and Ruttan 1985).
 *
 * <p>Without it every plant keeps its technique, and the land what it bears.
 */
@Explained(
        does =
                "Plants make many small inventions and take steps towards better plants they come"
                    + " to know, and adopt what makes a unit cheaper at today's wage, prices and"
                    + " interest.",
        equation =
                "inventions ~ Poisson(r·(r₀ + r₁·H)·((I/K − n) ÷"
                    + " 1.4δ)^e·(y/y_f)^k·(Y/Yₘ)^s·(y/y₀)^−h·(1 + σ·u)), Δ ln a = −x·(1 + cos φ), Δ"
                    + " ln κ = x·(μ − v·sin φ); imitation: Δ ln a = ρ·Hs·exp(−G/(v·Hs))·ln(a_j/a),"
                    + " Hs = H²(1 + h²)/(H² + h²); adopted when Δc < 0",
        source =
                "Okishio 1961; Duménil & Lévy 1995; Nelson & Phelps 1966; Benhabib & Spiegel 2005;"
                        + " Verspagen 1991; Kaldor 1957; Bloom et al. 2020; Habakkuk 1962. Ours"
                        + " imitates a random better plant, never the best.",
        without = "every plant keeps its technique, and the land what it bears",
        reads = {
            "capitals.isCooperative",
            "levers.developmentFinance",
            "levers.exportPromotion",
            "levers.informationCost",
            "levers.planned",
            "levers.restrictedIndustry",
            "levers.tariffManufactures",
            "markets.capacity",
            "markets.deliveredPrice",
            "markets.exportSupport",
            "markets.share",
            "plants.capital",
            "plants.capitalStock",
            "plants.employed",
            "plants.ideas",
            "plants.intensity",
            "plants.invested",
            "plants.licenceLeft",
            "plants.licensor",
            "plants.licensorName",
            "plants.payUnits",
            "plants.staffed",
            "plants.taskCost",
            "plants.wage",
            "plants.workCost",
            "states.expectedInflation",
            "states.loanRate",
            "territories.capability",
            "territories.investmentPrice",
            "territories.mobilized",
            "territories.outputTrend",
            "territories.outputTrendAtStart",
            "territories.population",
            "territories.populationAtStart",
            "territories.staffCounted",
            "territories.staffGrowth",
            "territories.wageWorkers",
            "units.controlWorth",
            "units.craftHold",
            "units.effectiveness",
            "units.intensity",
            "units.stagePay",
            "units.unfilled",
            "units.wage"
        },
        writes = {
            "plants.capitalPerOutput",
            "plants.inputIntensity",
            "plants.investmentRate",
            "plants.labourPerOutput",
            "plants.stage",
            "territories.land",
            "territories.landProductivity",
            "territories.staffCounted",
            "territories.staffGrowth",
            "units.inventions"
        })
public final class TechnicalChange implements Mechanism {

    public record Parameters(
            @Doc("inventions of a plant, r")
                    @Unit("1/quarter")
                    @Range({0, 4})
                    @Source("fitted 1 with steps of 0.6%: many small steps")
                    double innovation,
            @Doc("part of the rate that asks for no capability, r₀")
                    @Unit("1")
                    @Range({0, 0.3})
                    @Source("fitted 0.042")
                    double innovationBase,
            @Doc("rise of the rate with capability, r₁")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("fitted 1.1; Nelson & Phelps 1966")
                    double innovationCapability,
            @Doc("mean size of an invention, m")
                    @Unit("log points")
                    @Range({0, 0.03})
                    @Source("fitted 0.006; lumps leak scale into growth")
                    double stepSize,
            @Doc("spread of inventions between saving labour and saving capital, v")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("Duménil & Lévy 1995: a disc is v = 1; estimate")
                    double directionSpread,
            @Doc("capital an invention asks for in the mean, μ")
                    @Unit("1")
                    @Range({-0.5, 1})
                    @Source(
                            "so that capital over output stays where distribution does; Kaldor"
                                    + " 1961")
                    double mechanization,
            @Doc("materials saved with a step, γ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("materials a unit −0.5% a year where technique moves 2%")
                    double materialSaving,
            @Doc("materials a unit that no technique saves, of the start's")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate")
                    double leastMaterials,
            @Doc("embodiment of inventions in investment, e")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source("Kaldor 1957; fitted by hand")
                    double embodiment,
            @Doc("the same for imitation, e′")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source("Kaldor 1957; fitted 0.4")
                    double imitationEmbodiment,
            @Doc("increasing returns: output per head over the frontier's, k")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("fitted 0.4–0.5")
                    double frontier,
            @Doc("increasing returns: output over that of the largest territory, s")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source(
                            "Jones 1995, Eaton & Kortum 1999: small places live by what others"
                                    + " find; size fitted by hand")
                    double scale,
            @Doc("part of the world's people who live at the frontier")
                    @Unit("1")
                    @Range({0.01, 0.3})
                    @Source("definition")
                    double frontierPeople,
            @Doc("how ideas get harder to find, h")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("Bloom et al. 2020; fitted 0.35: growth at the frontier stays near 2%")
                    double harder,
            @Doc("what places that stay unfilled add to inventions, σ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("Habakkuk 1962; Acemoglu 2010; size fitted by hand")
                    double scarcity,
            @Doc("search in agriculture and mining over that elsewhere")
                    @Unit("1")
                    @Range({0.5, 3})
                    @Source("Martin & Mitra 2001; fitted 1.6")
                    double primarySearch,
            @Doc("plants looked at, d, when information costs what it did in 1870")
                    @Unit("1/quarter")
                    @Range({0, 3})
                    @Source("fitted 0.6 at the cost of 1870: gaps between territories")
                    double imitation,
            @Doc("how falling cost of information quickens diffusion, ε")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("Comin & Hobijn 2010: adoption lags fall; fitted over the" + " century")
                    double quickening,
            @Doc("part of the gap closed in a step at full absorption, ρ")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("fitted 0.1; small steps")
                    double imitationStep,
            @Doc("gap beyond which more is not learned from")
                    @Unit("log points")
                    @Range({0.3, 4})
                    @Source("fitted 1.5")
                    double gapCut,
            @Doc("capability at half absorption, h")
                    @Unit("1")
                    @Range({0.1, 2})
                    @Source("Benhabib & Spiegel 2005; fitted 0.35, see decision 0033")
                    double absorptionThreshold,
            @Doc(
                            "gap of labour at which a capability of 1 takes in e⁻¹ of what there is"
                                    + " to learn, v")
                    @Unit("log points")
                    @Range({1, 100})
                    @Source("Verspagen 1991, eq. 3; fitted by hand")
                    double reach,
            @Doc("what industrial policy that asks for exports adds to looking, ψ")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("Amsden 1989; Wade 1990; Rodrik 1995; size fitted by hand")
                    double reciprocity,
            @Doc("how far a tariff on manufactures shelters from what others know, without policy")
                    @Unit("1")
                    @Range({0, 6})
                    @Source(
                            "Krueger 1974; Sachs & Warner 1995; Ben-David 1993; size fitted by"
                                    + " hand")
                    double shelter,
            @Doc("inventions and looking that a plan holds up, β")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Berliner 1976; Gomulka 1990; size fitted by hand")
                    double planHolds,
            @Doc(
                            "inventions and looking that war holds up, over the part of the"
                                    + " workforce called up")
                    @Unit("1")
                    @Range({0, 10})
                    @Source(
                            "estimate; Broadberry & Harrison 2005, Field 2008: little is learned"
                                    + " for civil use where a tenth and more is called up")
                    double warHolds,
            @Doc("part of the plants looked at that are at home")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("fitted 0.6")
                    double homePartners,
            @Doc("weight of the world's machine builders beside one's own suppliers")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("fitted 0.3")
                    double worldPart,
            @Doc("weight of a partner's capability") @Unit("1") @Range({0, 3}) @Source("fitted 1.4")
                    double partnerCapability,
            @Doc("part of what makes farms' units cheaper that reaches subsistence")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Hayami & Ruttan 1985; fitted 0.7")
                    double subsistencePart,
            @Doc("land taken into use as people grow, elasticity")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Boserup 1965; fitted 0.5")
                    double land,
            @Doc("what open land adds to it where there were nearly no people")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("estimate; Austin 2008")
                    double openLand,
            @Doc("rise of the stage of technique with capital a worker")
                    @Unit("1/log point")
                    @Range({0, 2})
                    @Source("estimate: from manufacture to automation in a century")
                    double stageRise) {

        public static Parameters defaults() {
            return new Parameters(
                    1, 0.042, 1.1, 0.006, 1.5, 0.18, 0.25, 0.4, 0.8, 0.4, 0.44, 0.05, 0.05, 0.4,
                    0.5, 1.6, 0.6, 0.01, 0.1, 1.5, 0.35, 6, 1.3, 2.5, 0.85, 5, 0.6, 0.3, 1.4, 0.7,
                    0.5, 0.35, 0.7);
        }
    }

    /** Weight of the quarter in the smoothed growth of staff. */
    private static final double STAFF_MEMORY = 0.1;

    private final Parameters parameters;

    public TechnicalChange(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        // What others knew when the quarter began is what one can learn from them: so the order of
        // plants does not matter.
        double[] labour = Arrays.copyOf(world.plants.labourPerOutput, world.plants.count);
        double[] capital = Arrays.copyOf(world.plants.capitalPerOutput, world.plants.count);
        double[] materials = Arrays.copyOf(world.plants.inputIntensity, world.plants.count);
        Partners partners =
                new Partners(world, parameters.worldPart(), parameters.partnerCapability());
        double frontier = Frontier.level(world.territories, parameters.frontierPeople());
        double largest = Frontier.largest(world.territories);
        long innovation = now.draws(Stream.INNOVATION);
        long imitation = now.draws(Stream.IMITATION);
        now.forEachTerritory(
                world.count,
                t -> {
                    followStaff(world.territories, t);
                    Search search =
                            new Search(
                                    world,
                                    t,
                                    parameters,
                                    partners,
                                    frontier,
                                    largest,
                                    labour,
                                    capital,
                                    materials,
                                    innovation,
                                    imitation);
                    double learned = 0;
                    for (int s = 1; s < Sectors.COUNT; s++) {
                        double cheaper = search.sector(s);
                        learned += s == Sectors.AGRICULTURE ? cheaper : 0;
                    }
                    search.report(now.chronicle());
                    Territories territories = world.territories;
                    territories.landProductivity[t] *=
                            StrictMath.exp(parameters.subsistencePart() * learned);
                    territories.land[t] = land(world, t);
                });
    }

    /** What new machines must equip before anybody is better equipped. */
    private static void followStaff(Territories territories, int t) {
        double before = territories.staffCounted[t];
        double staff = territories.wageWorkers[t];
        if (before > 0 && staff > 0) {
            territories.staffGrowth[t] +=
                    STAFF_MEMORY * (StrictMath.log(staff / before) - territories.staffGrowth[t]);
        }
        territories.staffCounted[t] = staff;
    }

    /** Land in use relative to the start: it grows with people, and faster where there were few. */
    private double land(World world, int t) {
        Territories territories = world.territories;
        double density =
                territories.populationAtStart[t] / world.tables.territories().get(t).landKm2();
        double elasticity =
                parameters.land() + parameters.openLand() * StrictMath.exp(-density / 10);
        return StrictMath.pow(
                territories.population[t] / territories.populationAtStart[t], elasticity);
    }

    /** Absorption: what a capability lets one take in of what others know; 1 at capability 1. */
    public static double absorption(double capability, double threshold) {
        double h = capability * capability;
        double half = threshold * threshold;
        return h * (1 + half) / (h + half);
    }
}
