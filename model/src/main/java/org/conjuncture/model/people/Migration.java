package org.conjuncture.model.people;

import java.util.Arrays;
import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * People move to territories where they can earn more, as far as cost, kin and law allow; some
 * return; some come without leave.
 *
 * <p>m(i→j) = μ · a(i,j) · g / (1 + g) · (k·(k + k₀)^(η−1) + ν·size(j) / √(1 + D/1000)), k = S(i,j)
 * / N(i), with g = σ·ln(1 + exp(γ/σ)), γ = ln(w_j·(1 − u_j)·L_j^φ / (y_i·L_i^φ)) − c(i,j) the gain
 * beyond cost, S(i,j) those of i who live in j, N people at home, D the distance in km and L
 * farmland per head. So who went draws others after him, less than in proportion: a first few open
 * a way on which thousands follow. Without anybody there, pioneers go, to large and near places and
 * inside one empire (ν eightfold). By land and sea the cost c grows with distance. More go where
 * there are many children to an adult, m ∝ (children per adult)^ζ, as cohorts that come of age are
 * large (Hatton and Williamson 1998), and L counts up to a homestead, beyond which more land pays
 * nobody more; cover by social insurance adds to incomes at both ends (Khoudour-Castéras 2008).
 *
 * <p>To the cost of leaving home comes λ·(1 − b(i,j)), b how near the languages are ({@code
 * languages.csv}; Adsera and Pytlikova 2015): people go where they are understood.
 *
 * <p>a(i,j) = y⁴ / (y⁴ + P⁴) is the part who can pay the passage P, which grows with distance (by
 * its root beyond 5,000 km) and falls with the cost of transport and by what the receiving state
 * pays; y counts in world money, so that fares are dear where money buys little abroad; of those
 * who cannot, a part π travels on tickets that kin have paid. A labourer's pay over output a head
 * rises with farmland per head (φ), and it is a labourer's pay at both ends that movers compare.
 *
 * <p>Law lets in a part o of those who come (at least what members of a common market agreed on),
 * √o of the schooled, and not more in a year than κ·o / (1 − o) of the people there: laws are
 * quotas, and where the world grows, many more wish to come than they let in (Hatton and Williamson
 * 2005, ch. 8). Laws and treaties that name both ends ({@code migration-law.csv}: exclusion of
 * Asians, quotas by origin, exemptions) multiply o for the pair, and may hold those named together
 * to a number of places; a factor above 1 exempts from the quota for all. A colony's people are
 * foreigners in its ruler's land. Of those refused a part comes clandestinely, more where vacancies
 * stay unfilled and the border is near; of those a part is sent back.
 *
 * <p>Who is schooled for conception at home earns more there, can sooner pay the passage, is less
 * held by home, and hopes to be paid for it abroad too, as far as his years reach what is asked
 * there: ln y + P at home, ln w + P·min(1, s_i/s_j) abroad. So the schooled leave poor places in
 * numbers where law lets them in: the brain drain.
 *
 * <p>Where a treaty lets employers recruit, they call for R_j = ρ·V_j people a year, V the places
 * that nobody took, from the lands named, by people there and g without the way, which the employer
 * pays; poor and kinless come too. Such guests go home at a rate r a year and gain no rights while
 * it lasts; when recruitment stops they settle or return as others do, and draw their kin (Herbert
 * 1990; Castles and Kosack 1973). Whom planters abroad call under contract, {@link Indenture}, is
 * carried as well.
 *
 * <p>Harris and Todaro (1970) for expected wages; Hatton and Williamson (1998, 2005) for gap, kin
 * and poverty trap; Beine, Docquier and Özden (2011) for the elasticity η of flows to diasporas;
 * Docquier and Rapoport (2012) for selection by skill; Mattoo, Neagu and Ozden (2008) for schooling
 * that is not taken abroad. Who moves takes deposits along. Runs before the labour market, which
 * counts heads after it.
 */
@Explained(
        does =
                "People move to territories where they can earn more, as far as cost, kin and law"
                        + " allow; some return; some come without leave.",
        equation =
                "m(i→j) = μ · a(i,j) · g / (1 + g) · (k·(k + k₀)^(η−1) + ν·size(j)/√(1 + D/1000)),"
                    + " g = ln(w_j·(1 − u_j)·L_j^φ / (y_i·L_i^φ)) − c(i,j), k kin there over people"
                    + " at home",
        source =
                "Harris and Todaro 1970; Hatton and Williamson 1998, 2005; Beine, Docquier and"
                    + " Özden 2011; Docquier and Rapoport 2012; Adsera and Pytlikova 2015; Torpey"
                    + " 2000; Herbert 1990. Movers take part of their children along.",
        without = "nobody moves",
        reads = {
            "levers.capitalControl",
            "levers.emigrationFreedom",
            "levers.immigrationOpenness",
            "levers.migrationSubsidy",
            "levers.socialInsurance",
            "levers.transportCost",
            "states.integral",
            "states.ruler",
            "territories.childRows",
            "territories.household",
            "territories.indentureCalled",
            "territories.outworkIncome",
            "territories.outworkers",
            "territories.ownAccount",
            "territories.ownAccountIncome",
            "territories.priceLevel",
            "territories.rate",
            "territories.realPay",
            "territories.schoolingForConception",
            "territories.subsistence",
            "territories.subsistenceProduct",
            "territories.unemployed",
            "territories.wageWorkers",
            "units.employed",
            "units.filled",
            "units.offered",
            "units.unfilled",
            "workers.age",
            "workers.contractEnds",
            "workers.group",
            "workers.member",
            "workers.occupation",
            "workers.pay",
            "workers.place",
            "workers.plant",
            "workers.schooling",
            "workers.sex",
            "workers.skill"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.stateDeposits",
            "territories.arrivals",
            "territories.departures",
            "territories.dependants",
            "territories.migrants",
            "territories.population",
            "territories.remittanceShare",
            "territories.schooledDepartures",
            "territories.workersBudget",
            "workers.budget",
            "workers.contractEnds",
            "workers.deposits",
            "workers.origin",
            "workers.people",
            "workers.rights",
            "workers.state"
        })
public final class Migration implements Mechanism {

    public record Parameters(
            @Doc(
                            "yearly rate of moving of the young where the gain is large, all can"
                                    + " pay and as many of theirs live there as at home")
                    @Unit("1/year")
                    @Range({0, 1})
                    @Source(
                            "set by one ratio: of 4 million Irish and 2.3 million born there abroad"
                                    + " 0.9% a year left, Hatton & Williamson 1998")
                    double mobility,
            @Doc("elasticity of moves to kin who live there, over people at home")
                    @Unit("1")
                    @Range({0.2, 1.2})
                    @Source(
                            "fitted to who went to the USA in 1870–1910, from a few Italians to the"
                                    + " Irish; 0.6–0.7 today, Beine, Docquier & Özden 2011")
                    double network,
            @Doc("the same elasticity of those schooled for conception")
                    @Unit("1")
                    @Range({0.2, 1.2})
                    @Source(
                            "Beine, Docquier & Özden 2011: diasporas draw the schooled less; size"
                                    + " estimated")
                    double schooledNetwork,
            @Doc("kin there, over people at home, below whom moves are in proportion to them")
                    @Unit("1")
                    @Range({0.0001, 0.1})
                    @Source(
                            "fitted to moves of 1871–1910, Ferenczi & Willcox 1929, and migrants of"
                                    + " 1960–2000, 3% of the world's people: Özden et al. 2011")
                    double known,
            @Doc(
                            "pioneers: pull of the whole world's work, if near, over that of kin as"
                                    + " many as home")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; first flows of some 0.01–0.1 a thousand and year")
                    double pioneers,
            @Doc("how far hopes and costs differ from one to the next, log income")
                    @Unit("1")
                    @Range({0.01, 1})
                    @Source("estimate; Hatton & Williamson 1998, ch. 2, has them differ")
                    double spread,
            @Doc("cost of leaving home, part of log income")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate, beside the language; real wage gaps of a third did not move"
                                    + " people")
                    double uprooting,
            @Doc("cost of a land whose language has nothing in common, beside it; 0 for none")
                    @Unit("log income")
                    @Range({0, 2})
                    @Source(
                            "sign and measure of nearness: Adsera & Pytlikova 2015, Belot &"
                                    + " Ederveen 2012; size fitted to who went where in 1871–1910,"
                                    + " Ferenczi & Willcox 1929: it halves what a middling gain"
                                    + " moves")
                    double strangeness,
            @Doc("cost of 5,000 km in 1870, part of log income")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; Hatton & Williamson 2005")
                    double distanceCost,
            @Doc("income at which half can pay the passage of 1870 over 5,000 km")
                    @Unit("1990 dollars a year")
                    @Range({0, 5000})
                    @Source(
                            "fitted to who left Italy, Spain and Scandinavia in 1871–1910 (Ferenczi"
                                    + " & Willcox 1929): steerage of £5 to £6, some 520 dollars, is"
                                    + " over two fifths of a year's earnings of 1,220; the very"
                                    + " poor stayed, Hatton & Williamson 2005, ch. 4")
                    double passage,
            @Doc("who cannot pay the passage and has it paid by kin abroad")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Hatton & Williamson 1998: a quarter to a half came on prepaid tickets"
                                    + " or money sent home")
                    double prepaid,
            @Doc("elasticity of a labourer's pay over output a head to farmland per head")
                    @Unit("1")
                    @Range({0, 0.4})
                    @Source(
                            "0.25 ± 0.04, farmland counted up to a homestead: real wages of 1870 in"
                                    + " 17 territories (Williamson 1995) over output a head"
                                    + " (Maddison 2010), farmland of our day")
                    double frontier,
            @Doc("farmland per head beyond which more of it pays no labourer more")
                    @Unit("km²")
                    @Range({0.01, 10})
                    @Source(
                            "Homestead Act of 1862: 160 acres (0.65 km²) for a family of five;"
                                    + " Australia's pastures of 2.6 km² a head paid no more")
                    double homestead,
            @Doc("elasticity of moves to children per adult at home")
                    @Unit("1")
                    @Range({0, 4})
                    @Source(
                            "Hatton & Williamson 1998, ch. 3: births twenty years before tell 1 to"
                                    + " 3 for 1; Hanson & McIntosh 2010 for Mexico")
                    double crowding,
            @Doc("what full cover by social insurance is worth beside pay")
                    @Unit("log income")
                    @Range({0, 1})
                    @Source(
                            "Khoudour-Castéras 2008: Bismarck's insurance kept Germans at home from"
                                    + " the 1880s on; size estimated")
                    double insured,
            @Doc("mobility of those over forty relative to the young")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("passenger lists: three in four were 15–40")
                    double older,
            @Doc("refused who come clandestinely, neighbours with all vacancies unfilled")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Hanson 2006")
                    double clandestine,
            @Doc("those born elsewhere who return, when at work")
                    @Unit("1/year")
                    @Range({0, 0.2})
                    @Source(
                            "Wyman 1993; Bandiera, Rasul & Viarengo 2013: a third or more within"
                                    + " ten years")
                    double homecoming,
            @Doc("migrants who become citizens")
                    @Unit("1/year")
                    @Range({0, 0.3})
                    @Source("estimate; five years of residence and more")
                    double naturalization,
            @Doc("part of pay sent home")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("Magee & Thompson 2006; Ratha 2005: about a tenth")
                    double remittances,
            @Doc("children who come along, over the children there are to an adult")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Hatton & Williamson 1998: a sixth of those who came were under 15, at"
                                    + " some 0.6 to 0.7 children to an adult at home")
                    double children,
            @Doc("what a place in conception or management is worth to one who is schooled for it")
                    @Unit("log income")
                    @Range({0, 2})
                    @Source("half find one; pay 2.2 to 2.8 times that of execution, payScale")
                    double schooledGain,
            @Doc("cost of leaving home to the schooled, over that of others")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "Docquier & Marfouk 2006: in 2000 5.4% of the world's tertiary-schooled"
                                    + " lived abroad, 1.8% of the others; estimate")
                    double schooledCost,
            @Doc(
                            "those let in in a year, over the people there, where law lets in half"
                                    + " of those who come, κ")
                    @Unit("1/year")
                    @Range({0, 0.1})
                    @Source(
                            "quotas over people: USA 1924 and 1968 0.14% besides those without a"
                                    + " quota, Canada and Australia after 1967 0.7–0.9%, West"
                                    + " Germany of the 1960s 1–1.5%; with the levers' 0.2, 0.4 and"
                                    + " 0.6 that is 0.01")
                    double quota,
            @Doc("clandestine migrants sent back where the border is closed")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source("estimate; removals of some 3% of the stock, Hanson 2006")
                    double expulsion,
            @Doc(
                            "people whom employers call for in a year where treaties let them, over"
                                    + " places that nobody took; those under forty come, 0 for no"
                                    + " recruitment")
                    @Unit("1/year")
                    @Range({0, 5})
                    @Source(
                            "estimate: 14 million came to West Germany in 1955–73 (Herbert 1990),"
                                    + " where 0.2 to 0.8 million places were open in 1960–73")
                    double recruitment,
            @Doc("those fetched who go home while recruitment lasts")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source(
                            "Herbert 1990: of 14 million who came to West Germany in 1955–73 11"
                                    + " million left; with stocks of 2 million that is some 0.2")
                    double rotation,
            @Doc("those whose contract of indenture pays the passage home who take it")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Northrup 1995, Tinker 1974: of Indians under contract about a third")
                    double homeward,
            @Doc("those born elsewhere at the start who are no citizens")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "0 in 1870: estimate, few laws told them apart (Torpey 2000); about"
                                    + " 0.6 in 1990: USA 0.60 (census), France 0.68 (census)")
                    double foreign) {

        public static Parameters defaults() {
            return new Parameters(
                    0.05, 0.4, 0.3, 0.006, 0.05, 0.25, 0.1, 0.5, 0.12, 1220, 0.35, 0.25, 0.13, 1,
                    0.4, 0.2, 1, 0.025, 0.1, 0.1, 0.3, 0.55, 0.6, 0.01, 0.03, 2, 0.2, 0.35, 0);
        }
    }

    private final Parameters parameters;

    public Migration(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Territories territories = world.territories;
        Attraction attraction = new Attraction(world, parameters);
        if (Arrays.stream(territories.migrants).allMatch(people -> people == 0)) {
            long first = Draw.address(now.seed(), -1, Stream.MIGRATION.ordinal());
            now.forEachTerritory(
                    world.count,
                    t -> BornElsewhere.settle(world, t, attraction, parameters.foreign(), first));
        }
        if (now.since() == 0 || now.quarterOfYear() == 0) {
            Arrays.fill(world.year.migrations, 0);
        }
        Arrays.fill(territories.arrivals, 0);
        Arrays.fill(territories.departures, 0);
        Arrays.fill(territories.schooledDepartures, 0);
        for (int t = 0; t < world.count; t++) {
            territories.remittanceShare[t] =
                    parameters.remittances() * (1 - 0.5 * world.levers.capitalControl[t]);
        }
        Movers[] movers = new Movers[world.count];
        PairLaws laws = new PairLaws(world, now.quarter());
        long draws = now.draws(Stream.MIGRATION);
        Admission admission = new Admission(world, parameters, laws, draws);
        Contracts contracts = new Contracts(world, now.quarter());
        Recruiters recruiters =
                new Recruiters(world, parameters, laws, attraction, contracts, draws);
        Settlement settled = new Settlement(parameters, laws, contracts, draws);
        Departures departures =
                new Departures(world, parameters, attraction, admission, recruiters, settled, now);
        now.forEachTerritory(world.count, t -> movers[t] = departures.from(t));
        admission.ration(movers);
        for (Movers leaving : movers) {
            leaving.move(world);
        }
    }
}
