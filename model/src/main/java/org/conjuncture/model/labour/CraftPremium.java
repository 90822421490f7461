package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * What craft is paid beside other work answers to unions: those of a trade hold it up as far as
 * they have its people and are recognized, and those of an industry or of all bring the scale
 * together as far as their agreements reach.
 *
 * <p>ln C* = κ·(H − H₀) − ι·(M − M₀), Δ ln C = λ·(ln C* − ln C), C no lower than where craft is
 * paid as execution is. H = Σ e·min(s, z·d)/Σ e·max(s, s₀) is the part of the crafts that closed
 * unions hold, over sectors with e people at work: d their members and s the crafts' places, shares
 * of e, s₀ those of the opening, z recognition. M = Σ e·c·m/Σ e is the reach of open unions, c
 * coverage and m what members on average seek against skill ({@link UnionType}). H₀ and M₀ are the
 * opening's, whose scale the tables give. All pay is multiplied by n = Σ B/Σ B·C^[craft], B what is
 * paid in each occupation at C = 1, so that relative pay moves and its sum stays what bargaining
 * made it.
 *
 * <p>Webb and Webb (1897), part II, ch. 10, for restriction of numbers by apprenticeship, and
 * Jackson (1984) for crafts that kept or lost it; Rosen (1970) for what unions do to the relative
 * pay of skill; Lewis (1986) and Hatton, Boyer and Bailey (1994) for the size of the first, Turner
 * (1952) and Freeman (1980) for the second. Where machines leave a trade fewer of the craft's
 * places than it opened with, its union holds less. Ours has no shortage behind the premium: entry
 * to crafts is as open as places are. What a plan has organized holds nothing and levels nothing.
 */
@Explained(
        does =
                "Craft unions hold up what craft is paid beside other work as far as they have its"
                        + " people and are recognized; unions of an industry or of all bring the"
                        + " scale together; the sum of pay stays.",
        equation =
                "Δ ln C = λ·(κ·(H − H0) − ι·(M − M0) − ln C), H = Σ e·min(s, z·d)/Σ e·max(s, s0), M"
                        + " = Σ e·c·m/Σ e; all pay times Σ B/Σ B·C^[craft]",
        source =
                "Webb & Webb 1897; Rosen 1970; Lewis 1986; Hatton, Boyer & Bailey 1994; Turner"
                        + " 1952; Freeman 1980",
        without = "craft keeps its place in the pay scale whatever its unions do",
        reads = {
            "levers.planned",
            "territories.occupationBill",
            "units.coverage",
            "units.employed",
            "units.occupationShare",
            "units.recognition",
            "units.typeDensity"
        },
        writes = {
            "territories.besideCraft",
            "territories.craftHeldAtStart",
            "territories.craftPay",
            "territories.openUnionsAtStart",
            "units.craftShareAtStart"
        })
public final class CraftPremium implements Mechanism {

    public record Parameters(
            @Doc("log pay that unions of all a craft's people hold up, κ")
                    @Unit("1")
                    @Range({0, 0.5})
                    @Source("Lewis 1986, Hatton, Boyer & Bailey 1994: 0.15–0.20")
                    double held,
            @Doc("log pay that craft loses where unions of all have agreements for all, ι")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source(
                            "judgement; Freeman 1980, Card 1996: the least skilled gain some 0.2 to"
                                    + " 0.3 more by unions than the most")
                    double levelled,
            @Doc("speed at which rates of a craft follow, λ")
                    @Unit("1/quarter")
                    @Range({0, 1})
                    @Source("judgement: half within three and a half years, a few agreements")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(0.18, 0.25, 0.05);
        }
    }

    private final Parameters parameters;
    private final PayScale pay;

    public CraftPremium(Parameters parameters, PayScale pay) {
        this.parameters = parameters;
        this.pay = pay;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        boolean isStart = now.since() == 0;
        for (int t = 0; t < world.count; t++) {
            settle(world, t, isStart);
        }
    }

    private void settle(World world, int t, boolean isStart) {
        Territories territories = world.territories;
        if (isStart) {
            for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
                world.units.craftShareAtStart[unit] = craft(world.units, unit);
            }
        }
        double held = held(world, t);
        double open = open(world, t);
        if (isStart) {
            territories.craftHeldAtStart[t] = held;
            territories.openUnionsAtStart[t] = open;
        }
        double aim =
                parameters.held() * (held - territories.craftHeldAtStart[t])
                        - parameters.levelled() * (open - territories.openUnionsAtStart[t]);
        double before = territories.craftPay[t];
        double log = StrictMath.log(before);
        double after =
                StrictMath.max(
                        1 / pay.craft(), StrictMath.exp(log + parameters.speed() * (aim - log)));
        territories.besideCraft[t] = kept(territories, t, before, after);
        territories.craftPay[t] = after;
    }

    /**
     * Part of the crafts' places that closed unions hold, over those there were if these are more.
     */
    private static double held(World world, int t) {
        BargainingUnits units = world.units;
        double free = 1 - world.levers.planned[t];
        double held = 0;
        double places = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double craft = craft(units, unit);
            double members =
                    units.typeDensity[unit * UnionType.COUNT + UnionType.CRAFT.ordinal()]
                            * units.recognition[unit]
                            * free;
            held += units.employed[unit] * StrictMath.min(craft, members);
            places += units.employed[unit] * StrictMath.max(craft, units.craftShareAtStart[unit]);
        }
        return places > 0 ? held / places : 0;
    }

    /** Reach of agreements by unions that bring the scale together, 0 to 1. */
    private static double open(World world, int t) {
        BargainingUnits units = world.units;
        double free = 1 - world.levers.planned[t];
        double reached = 0;
        double people = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            double members = 0;
            double levelling = 0;
            for (int k = 0; k < UnionType.COUNT; k++) {
                double density = units.typeDensity[unit * UnionType.COUNT + k];
                members += density;
                levelling += density * StrictMath.max(0, -UnionType.of(k).forSkill);
            }
            double employed = units.employed[unit];
            reached += members > 0 ? employed * units.coverage[unit] * levelling / members : 0;
            people += employed;
        }
        return people > 0 ? free * reached / people : 0;
    }

    /** What all pay is multiplied with, so that its sum is as it would be in the scale. */
    private static double kept(Territories territories, int t, double before, double after) {
        int first = t * Occupations.COUNT;
        double all = 0;
        for (int o = 0; o < Occupations.COUNT; o++) {
            all += territories.occupationBill[first + o] / territories.besideCraft[t];
        }
        double crafts =
                territories.occupationBill[first + Occupations.CRAFT]
                        / (territories.besideCraft[t] * before);
        double asInScale = all - crafts * (before - 1);
        return asInScale > 0 ? asInScale / (asInScale + crafts * (after - 1)) : 1;
    }

    private static double craft(BargainingUnits units, int unit) {
        return units.occupationShare[unit * Occupations.COUNT + Occupations.CRAFT];
    }
}
