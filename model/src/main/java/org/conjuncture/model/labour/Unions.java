package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.Stream;
import org.conjuncture.model.random.Draw;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Workers organize, and what power in bargaining comes of it; they strike in {@link Strikes}.
 *
 * <p>Density moves slowly to d* = custom + industry · (δ·rights² + γ·level·rights +
 * κ·councils·rights) · (1 − χ·(u − ū)) · (1 − τ·threat), with custom what the start has beyond
 * that. Coverage is (d + (1 − d)·extension)·z, with recognition z falling towards 1 − q·(1 −
 * rights/ρ) where rights fall short of the most ρ they have been: employers derecognize.
 *
 * <p>B = (a·√(d·coverage) + b·level·rights + c·rights + e·ease) · (1 − threat), with ease what one
 * can live on without the job: benefit, or the land.
 *
 * <p>Bain and Elsheikh (1976), Western (1997) for density; Calmfors and Driffill (1988) and Traxler
 * (2001) for level; Kalecki (1943) for ease. Craft and company unions differ in whom they organize:
 * craft workers first where agreements are made firm by firm, all alike where they are made for the
 * industry or the nation. Runs before bargaining. Switched off, density and power stay as they are.
 */
@Explained(
        does =
                "Workers organize, which gives power in bargaining, where law and recognition"
                        + " support them.",
        equation = "B = (a·√(d·coverage) + b·level·rights + c·rights + e·ease) · (1 − threat)",
        source =
                "Bain and Elsheikh 1976; Western 1997; Calmfors and Driffill 1988; Kalecki 1943;"
                        + " Brown et al. 2009 for derecognition.",
        without = "density and power stay as they are",
        reads = {
            "levers.bargainingLevel",
            "levers.benefitReplacement",
            "levers.coverageExtension",
            "levers.unionRights",
            "levers.worksCouncils",
            "territories.realPay",
            "territories.subsistence",
            "territories.subsistenceProduct",
            "territories.unemployed",
            "territories.wageWorkers",
            "units.occupationShare",
            "units.threat",
            "workers.occupation",
            "workers.plant",
            "workers.state"
        },
        writes = {
            "territories.mostRights",
            "units.coverage",
            "units.density",
            "units.densityCustom",
            "units.power",
            "units.powerAtStart",
            "units.recognition",
            "workers.member"
        })
public final class Unions implements Mechanism {

    public record Parameters(
            @Doc("density that full rights bring in the best organized industry")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; OECD and ICTWSS: a third to a half where only law helps")
                    double rightsEffect,
            @Doc("density that national bargaining adds")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("Western 1997: centralization and unions' part in labour exchanges")
                    double levelEffect,
            @Doc("density that works councils add")
                    @Unit("1")
                    @Range({0, 0.4})
                    @Source("estimate; Hancké 1993: workplace access")
                    double councilEffect,
            @Doc("part of density lost with a point of unemployment over the usual")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("Bain & Elsheikh 1976; size estimated")
                    double unemploymentEffect,
            @Doc("unemployment at which density is as law and industry have it")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source("estimate")
                    double usualUnemployment,
            @Doc("part of density lost to a full threat to move")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Bronfenbrenner 1997")
                    double threatEffect,
            @Doc("speed of density")
                    @Unit("1/quarter")
                    @Range({0.002, 0.1})
                    @Source("estimate: half-life of some nine years, Western 1997")
                    double speed,
            @Doc("weight of organization in power")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement; weights sum to 1")
                    double organizationWeight,
            @Doc("weight of coordination in power")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement; weights sum to 1")
                    double coordinationWeight,
            @Doc("weight of law in power")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement; weights sum to 1")
                    double lawWeight,
            @Doc("weight of the ease of living without the job in power")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement; weights sum to 1")
                    double easeWeight,
            @Doc("part of the unions' standing that a full loss of legal support ends")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Gall & McKay 1994; Brown et al. 2009: derecognition after 1979")
                    double derecognition,
            @Doc("speed of derecognition")
                    @Unit("1/quarter")
                    @Range({0, 0.2})
                    @Source("estimate: half within four years")
                    double derecognitionSpeed) {

        public static Parameters defaults() {
            return new Parameters(
                    0.5, 0.3, 0.15, 1.5, 0.06, 0.4, 0.02, 0.4, 0.2, 0.2, 0.2, 0.6, 0.04);
        }
    }

    /** How well sectors organize; Clegg 1976, Visser 2019. */
    private static final double[] ORGANIZED = {0, 0.2, 1.3, 0.8, 1.1, 0.8, 1.2, 0.4, 1.1, 0.3};

    /** How much likelier craft workers are members where agreements are made firm by firm. */
    private static final double CRAFT_FIRST = 1;

    private final Parameters parameters;

    public Unions(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(
                world.count,
                t -> {
                    organize(world, t, now);
                    enrol(world, t, now);
                });
    }

    private void organize(World world, int t, Now now) {
        BargainingUnits units = world.units;
        Levers levers = world.levers;
        double ease = ease(world, t);
        double standing = standing(world, t);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double explained = explained(world, t, s);
            if (now.since() == 0) {
                units.densityCustom[unit] = units.density[unit] - explained;
                units.powerAtStart[unit] = power(world, t, unit, ease);
            }
            double wanted =
                    StrictMath.max(
                            0, StrictMath.min(0.97, explained + custom(units, levers, t, unit)));
            units.density[unit] += parameters.speed() * (wanted - units.density[unit]);
            units.recognition[unit] +=
                    parameters.derecognitionSpeed() * (standing - units.recognition[unit]);
            units.coverage[unit] = covered(world, t, unit);
            units.power[unit] = power(world, t, unit, ease);
        }
    }

    /**
     * What the start had beyond law and industry; organization from before goes where the right to
     * organize goes.
     */
    private static double custom(BargainingUnits units, Levers levers, int t, int unit) {
        double kept = StrictMath.min(1, levers.unionRights[t] / 0.05);
        return units.densityCustom[unit] > 0
                ? kept * units.densityCustom[unit]
                : units.densityCustom[unit];
    }

    private double explained(World world, int t, int sector) {
        Levers levers = world.levers;
        Territories territories = world.territories;
        double rights = levers.unionRights[t];
        double law =
                parameters.rightsEffect() * rights * rights
                        + parameters.levelEffect() * levers.bargainingLevel[t] * rights
                        + parameters.councilEffect() * levers.worksCouncils[t] * rights;
        double market = StrictMath.max(1, territories.wageWorkers[t] + territories.unemployed[t]);
        double slack = territories.unemployed[t] / market - parameters.usualUnemployment();
        double held =
                StrictMath.max(
                        0.5, StrictMath.min(1.1, 1 - parameters.unemploymentEffect() * slack));
        double threat = world.units.threat[t * Sectors.COUNT + sector];
        return ORGANIZED[sector] * law * held * (1 - parameters.threatEffect() * threat);
    }

    /** Where law once supported unions and does so no more, employers recognize fewer. */
    private double standing(World world, int t) {
        double rights = world.levers.unionRights[t];
        double most = StrictMath.max(world.territories.mostRights[t], rights);
        world.territories.mostRights[t] = most;
        return most > 0 ? 1 - parameters.derecognition() * (1 - rights / most) : 1;
    }

    private static double covered(World world, int t, int unit) {
        double density = StrictMath.max(0, world.units.density[unit]);
        double extension = world.levers.coverageExtension[t];
        return (density + (1 - density) * extension) * world.units.recognition[unit];
    }

    private double power(World world, int t, int unit, double ease) {
        Levers levers = world.levers;
        double density = world.units.density[unit];
        double organized = StrictMath.sqrt(StrictMath.max(0, density) * covered(world, t, unit));
        double rights = levers.unionRights[t];
        double power =
                parameters.organizationWeight() * organized
                        + parameters.coordinationWeight() * levers.bargainingLevel[t] * rights
                        + parameters.lawWeight() * rights
                        + parameters.easeWeight() * ease;
        return StrictMath.max(0, StrictMath.min(1, power)) * (1 - world.units.threat[unit]);
    }

    /**
     * What one can live on without the job, over pay: benefit, or the land where there is land to
     * go back to.
     */
    private static double ease(World world, int t) {
        Territories territories = world.territories;
        double all =
                territories.wageWorkers[t] + territories.unemployed[t] + territories.subsistence[t];
        double reach = territories.subsistence[t] / StrictMath.max(1, all);
        double land =
                reach
                        * territories.subsistenceProduct[t]
                        / StrictMath.max(1e-9, territories.realPay[t]);
        return StrictMath.min(1, StrictMath.max(world.levers.benefitReplacement[t], land));
    }

    /**
     * How much likelier than others people of an occupation are to be members, by sector and
     * occupation: managers rarely join; craft unions take craft workers first, the more so the more
     * agreements are made firm by firm (Clegg 1976), so that the unit's density stays what it is.
     */
    private static double[] leanings(World world, int t) {
        double[] leanings = new double[Sectors.COUNT * Occupations.COUNT];
        double closed = CRAFT_FIRST * (1 - world.levers.bargainingLevel[t]);
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = (t * Sectors.COUNT + s) * Occupations.COUNT;
            double mean = 0;
            for (int o = 0; o < Occupations.COUNT; o++) {
                double lean =
                        o == Occupations.MANAGEMENT ? 0.3 : o == Occupations.CRAFT ? 1 + closed : 1;
                leanings[s * Occupations.COUNT + o] = lean;
                mean += lean * world.units.occupationShare[unit + o];
            }
            for (int o = 0; o < Occupations.COUNT; o++) {
                leanings[s * Occupations.COUNT + o] /= mean;
            }
        }
        return leanings;
    }

    private static int occupation(Workers workers, Plants plants, int i) {
        return plants.sector[workers.plant[i]] * Occupations.COUNT + workers.occupation[i];
    }

    /**
     * Rows join or leave so that members are what density says: a quarter of the rows each quarter,
     * the same persons first.
     */
    private static void enrol(World world, int t, Now now) {
        Workers workers = world.workers[t];
        Plants plants = world.plants;
        BargainingUnits units = world.units;
        double[] leanings = leanings(world, t);
        long leaning = Draw.address(now.seed(), -1, Stream.MEMBERSHIP.ordinal());
        for (int i = now.quarterOfYear(); i < workers.count; i += 4) {
            if (workers.state[i] != Workers.WAGE) {
                workers.member[i] = workers.member[i] && workers.state[i] == Workers.UNEMPLOYED;
                continue;
            }
            double density = units.density[t * Sectors.COUNT + plants.sector[workers.plant[i]]];
            double joining = density * leanings[occupation(workers, plants, i)];
            workers.member[i] =
                    joining > 0 && Draw.uniform(leaning, workers.identity[i], 0) < joining;
        }
    }
}
