package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * Workers organize in craft, industrial, general and company unions ({@link UnionType}), and what
 * power in bargaining comes of it; they strike in {@link Strikes}.
 *
 * <p>Of those that a type reaches in a unit, the part g·Λ(z) joins, Λ the logistic function, z = z₀
 * + ln o + λ·level + γ·insurance + σ·security + κ·councils − f·extension·(1 − insurance) − β·(u −
 * ū) + ι·π − τ·threat, o how well the sector organizes, π the rise of prices in a year: what pay
 * buys is at stake, and who strikes for it wins. Extension lets people have the agreement without
 * the dues, so they ride free; funds of the union, as in Ghent, are for members only. The gate g is
 * r/(r + r₁) for craft, whom toleration is enough, and r³/(r³ + r₂³) for industrial and general
 * unions, r the right to organize. Where law makes unions a matter of the plant (w), these replace
 * the rest: w·Λ(c₀ + c₁·planned). Density moves to the sum times what the start had over it, a
 * custom that fades: upwards by leaps, when organizers find people ready, downwards with those who
 * leave.
 *
 * <p>Coverage is (d + (1 − d)·extension)·z, with recognition z falling towards 1 − q·(1 − r/ρ)
 * where rights fall short of the most ρ they have been: employers derecognize. B =
 * (a·√(d̂·coverage) + b·level·r + c·r + e·ease) · (1 − threat), d̂ members weighted with their
 * unions' standing, ease what one can live on without the job: benefit, or the land.
 *
 * <p>Bain and Elsheikh (1976) and Western (1997) for density; Hobsbawm (1952) for leaps; Booth
 * (1985) and Olson (1965) for free riding; Calmfors and Driffill (1988) and Traxler (2001) for
 * level; Kalecki (1943) for ease. Switched off, density and power stay as they are.
 */
@Explained(
        does =
                "Workers organize in craft, industrial, general and company unions, which gives"
                        + " power in bargaining, where law and recognition support them; who has"
                        + " the agreement without the dues rides free.",
        equation =
                "d* = Σ reach·g(r)·Λ(z0 + ln o + λ·level + γ·insurance + σ·security + κ·councils −"
                        + " f·extension·(1 − insurance) − β·(u − ū) + ι·π − τ·threat); B ="
                        + " (a·√(d̂·coverage) + b·level·r + c·r + e·ease) · (1 − threat)",
        source =
                "Bain and Elsheikh 1976; Western 1997; Booth 1985; Calmfors and Driffill 1988;"
                        + " Kalecki 1943; Brown et al. 2009 for derecognition.",
        without = "density and power stay as they are",
        reads = {
            "levers.bargainingLevel",
            "levers.benefitReplacement",
            "levers.companyUnions",
            "levers.coverageExtension",
            "levers.planned",
            "levers.unionInsurance",
            "levers.unionRights",
            "levers.unionSecurity",
            "levers.worksCouncils",
            "territories.inflation",
            "territories.realPay",
            "territories.subsistence",
            "territories.subsistenceProduct",
            "territories.unemployed",
            "territories.wageWorkers",
            "units.occupationShare",
            "units.stage",
            "units.threat",
            "workers.occupation",
            "workers.plant",
            "workers.rights",
            "workers.state"
        },
        writes = {
            "territories.mostRights",
            "units.coverage",
            "units.density",
            "units.densityCustom",
            "units.militancy",
            "units.power",
            "units.powerAtStart",
            "units.recognition",
            "units.typeDensity",
            "workers.member"
        })
public final class Unions implements Mechanism {

    public record Parameters(
            @Doc("log odds to join where nothing helps or hinders, z₀")
                    @Unit("1")
                    @Range({-4, 2})
                    @Source(
                            "set by hand on densities of 1960 to 2000, which −0.7 left a third"
                                + " below the record; least squares on 134 densities of ICTWSS 6,"
                                + " −1.2 with ln o in it")
                    double propensity,
            @Doc("log odds that national bargaining adds, λ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("least squares on ICTWSS 6: 0.8 (s.e. 0.25); Western 1997")
                    double levelEffect,
            @Doc("log odds that unemployment insurance run by unions adds, γ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("set by hand; least squares on ICTWSS 6: 1.25 (s.e. 0.2); Western 1997")
                    double insuranceEffect,
            @Doc("log odds that closed and union shops add, σ")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("least squares on ICTWSS 6: 1.0 (s.e. 0.3); Ellwood & Fine 1987")
                    double securityEffect,
            @Doc("log odds that works councils add, κ")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; Hancké 1993: workplace access")
                    double councilEffect,
            @Doc("log odds lost where all have the agreement without the dues, f")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("set by hand; least squares on ICTWSS 6: 0.3 (s.e. 0.2); Booth 1985")
                    double freeRiding,
            @Doc("log odds lost with unemployment beyond the usual, β")
                    @Unit("1")
                    @Range({0, 15})
                    @Source("Bain & Elsheikh 1976; size estimated")
                    double unemploymentEffect,
            @Doc("unemployment at which density is as law and industry have it")
                    @Unit("1")
                    @Range({0, 0.2})
                    @Source("estimate")
                    double usualUnemployment,
            @Doc("log odds that a rise of prices by one, e-fold a year, adds, ι")
                    @Unit("years")
                    @Range({0, 10})
                    @Source(
                            "Bain & Elsheikh 1976: membership grows with prices; size estimated, a"
                                    + " tenth a year: odds a third higher")
                    double inflationEffect,
            @Doc("log odds lost to a full threat to move, τ")
                    @Unit("1")
                    @Range({0, 5})
                    @Source(
                            "least squares on ICTWSS 6: 0.4 (s.e. 0.5); Slaughter 2007 for more; 2"
                                    + " would take two thirds of the odds in Britain of 1900, when"
                                    + " unions grew")
                    double threatEffect,
            @Doc("rights at which half of the industrial and general unions' people can join, r₂")
                    @Unit("1")
                    @Range({0.1, 0.9})
                    @Source("estimate; between the laws of 1870 and of the 1930s")
                    double supportNeeded,
            @Doc("speed of density upwards")
                    @Unit("1/quarter")
                    @Range({0.002, 0.3})
                    @Source(
                            "estimate: half-life of three years; Hobsbawm 1952, leaps of 1889, 1911"
                                    + " to 1920 and 1935 to 1945")
                    double growth,
            @Doc("speed of density downwards")
                    @Unit("1/quarter")
                    @Range({0.002, 0.1})
                    @Source("estimate: half-life of some six years, Western 1997")
                    double speed,
            @Doc("speed at which what the start had beyond law and industry fades")
                    @Unit("1/quarter")
                    @Range({0, 0.1})
                    @Source("estimate: a generation, Hedström 1994 on how unions spread")
                    double customFades,
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
                    -0.35, 0.8, 1.6, 1.1, 0.6, 0.6, 4, 0.06, 3, 1.2, 0.45, 0.06, 0.03, 0.01, 0.4,
                    0.2, 0.2, 0.2, 0.6, 0.04);
        }

        /** The same, with what the start had beyond law and industry for good. */
        Parameters withLastingCustom() {
            return new Parameters(
                    propensity,
                    levelEffect,
                    insuranceEffect,
                    securityEffect,
                    councilEffect,
                    freeRiding,
                    unemploymentEffect,
                    usualUnemployment,
                    inflationEffect,
                    threatEffect,
                    supportNeeded,
                    growth,
                    speed,
                    0,
                    organizationWeight,
                    coordinationWeight,
                    lawWeight,
                    easeWeight,
                    derecognition,
                    derecognitionSpeed);
        }
    }

    /**
     * How well sectors organize; Clegg 1976, Visser 2019; miners twice as well as others: Bain and
     * Price 1980.
     */
    private static final double[] ORGANIZED = {0, 0.2, 2, 0.8, 1.1, 0.8, 1.2, 0.4, 1.1, 0.3};

    /** Organization at the start over what law and industry carry; no more than this lasts. */
    private static final double MOST_CUSTOM = 20;

    /** Rise of prices in a year beyond which more of it changes nothing. */
    private static final double MOST_RISE = 0.2;

    /** Rights at which half of the craft unions' people can join. */
    private static final double TOLERATION = 0.1;

    /** Log odds to be in a plant's union, and what planning adds; Shirai 1983, Ruble 1981. */
    private static final double COMPANY = -0.7;

    private static final double OFFICIAL = 3;

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
                    Membership.enrol(world, t, now);
                });
    }

    private void organize(World world, int t, Now now) {
        BargainingUnits units = world.units;
        double ease = ease(world, t);
        double standing = standing(world, t);
        double[] wanted = new double[UnionType.COUNT];
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            double explained = explained(world, t, s, wanted);
            if (now.since() == 0) {
                units.densityCustom[unit] =
                        explained > 0
                                ? StrictMath.min(MOST_CUSTOM, units.density[unit] / explained)
                                : 1;
                settle(units, unit, wanted, explained, units.density[unit], 1, 1);
                units.powerAtStart[unit] = power(world, t, unit, ease);
            }
            units.densityCustom[unit] += parameters.customFades() * (1 - units.densityCustom[unit]);
            // Custom is of those who organize themselves, not of whom a plant or a state enrols.
            double all = wanted[UnionType.COMPANY.ordinal()];
            for (int k = 0; k < UnionType.COMPANY.ordinal(); k++) {
                wanted[k] *= units.densityCustom[unit];
                all += wanted[k];
            }
            settle(
                    units,
                    unit,
                    wanted,
                    all,
                    StrictMath.min(0.97, all),
                    parameters.growth(),
                    parameters.speed());
            units.recognition[unit] +=
                    parameters.derecognitionSpeed() * (standing - units.recognition[unit]);
            units.coverage[unit] = covered(world, t, unit);
            units.power[unit] = power(world, t, unit, ease);
        }
    }

    /** Each type moves to its part of the whole; where law explains nobody, the whole is craft. */
    private static void settle(
            BargainingUnits units,
            int unit,
            double[] wanted,
            double explained,
            double all,
            double upwards,
            double downwards) {
        double density = 0;
        double militancy = 0;
        for (int k = 0; k < UnionType.COUNT; k++) {
            int at = unit * UnionType.COUNT + k;
            double part = explained > 1e-9 ? wanted[k] / explained : k == 0 ? 1 : 0;
            double gap = part * all - units.typeDensity[at];
            units.typeDensity[at] += (gap > 0 ? upwards : downwards) * gap;
            density += units.typeDensity[at];
            militancy += UnionType.of(k).readiness * units.typeDensity[at];
        }
        units.density[unit] = density;
        units.militancy[unit] = militancy;
    }

    /** Density that law and industry carry; by type into {@code wanted}. */
    private double explained(World world, int t, int sector, double[] wanted) {
        Levers levers = world.levers;
        int unit = t * Sectors.COUNT + sector;
        double level = levers.bargainingLevel[t];
        UnionType.reach(
                sector,
                world.units.occupationShare,
                unit * Occupations.COUNT,
                world.units.stage[unit],
                level,
                wanted);
        double rights = levers.unionRights[t];
        double cube = rights * rights * rights;
        double needed = parameters.supportNeeded();
        double supported = cube / (cube + needed * needed * needed);
        double joining = logistic(odds(world, t, sector));
        double free = 1 - levers.companyUnions[t];
        wanted[0] *= free * joining * rights / (rights + TOLERATION);
        wanted[1] *= free * joining * supported;
        wanted[2] *= free * joining * supported;
        wanted[3] *= levers.companyUnions[t] * logistic(COMPANY + OFFICIAL * levers.planned[t]);
        return wanted[0] + wanted[1] + wanted[2] + wanted[3];
    }

    private double odds(World world, int t, int sector) {
        Levers levers = world.levers;
        Territories territories = world.territories;
        double market = StrictMath.max(1, territories.wageWorkers[t] + territories.unemployed[t]);
        double slack = territories.unemployed[t] / market - parameters.usualUnemployment();
        double insurance = levers.unionInsurance[t];
        double rise =
                StrictMath.max(-MOST_RISE, StrictMath.min(MOST_RISE, territories.inflation[t]));
        return parameters.propensity()
                + StrictMath.log(ORGANIZED[sector])
                + parameters.levelEffect() * levers.bargainingLevel[t]
                + parameters.insuranceEffect() * insurance
                + parameters.securityEffect() * levers.unionSecurity[t]
                + parameters.councilEffect() * levers.worksCouncils[t]
                - parameters.freeRiding() * levers.coverageExtension[t] * (1 - insurance)
                - parameters.unemploymentEffect() * slack
                + parameters.inflationEffect() * rise
                - parameters.threatEffect() * world.units.threat[t * Sectors.COUNT + sector];
    }

    private static double logistic(double odds) {
        return 1 / (1 + StrictMath.exp(-odds));
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
        double weighty = 0;
        for (int k = 0; k < UnionType.COUNT; k++) {
            weighty +=
                    UnionType.of(k).standing * world.units.typeDensity[unit * UnionType.COUNT + k];
        }
        // What the state has organized speaks for the state.
        weighty *= 1 - levers.planned[t];
        double organized = StrictMath.sqrt(weighty * covered(world, t, unit));
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
}
