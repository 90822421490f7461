package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Employers and institutions let women and dominated groups into fewer places than others, whatever
 * they can do, and pay them less for the same work; who is kept out crowds into what is left.
 *
 * <p>access of women to conception and management = w + (1 − w)·r, r women's rights; to men's
 * trades (crafts, and all work in mines, engineering, building and transport) = m₀ + (m₁ − m₀)·r;
 * of the dominated to clerical work, conception and management = 1 − (1 − d)·s, to crafts 1 − (1 −
 * d_c)·s, s segregation; both bend towards 1 by the part b·v of what they lack, v vacancies
 * unfilled beyond the usual. The part q·s of the dominated who seek stand behind all others in the
 * queue for places, and those at work are laid off with 1 + l·s times the chance of the others of
 * their plant, whose sum of layoffs stays; both bend alike. Pay norms are in {@code payScale}.
 *
 * <p>Reich, Gordon and Edwards (1973) for segmentation; Bergmann (1974) for crowding; Reskin and
 * Roos (1990) for queues of workers that employers go down when places stay empty, as in the wars;
 * Freeman (1973) for who goes first in a slump. There is no such queue by sex: what keeps women out
 * are trades, and it kept some of them from slumps too (Milkman 1976). Switched off, access is open
 * to all and pay norms by sex, group and bondage are 1, from the first quarter on: the gaps of pay
 * that remain are those of schooling and experience.
 */
@Explained(
        does =
                "Employers and institutions let women and dominated groups into fewer places than"
                        + " others and pay them less for the same work; who is kept out crowds into"
                        + " what is left.",
        equation =
                "access of women = w + (1 − w)·r, to men's trades m₀ + (m₁ − m₀)·r; of the"
                        + " dominated = 1 − (1 − d)·segregation, to crafts 1 − (1 −"
                        + " d_c)·segregation; q·segregation of them stand last in the queue for"
                        + " places and they are laid off 1 + l·segregation times as often; each"
                        + " bends towards 1 by b·v, v vacancies unfilled beyond the usual",
        source = "Reich, Gordon & Edwards 1973; Bergmann 1974; Reskin & Roos 1990; Freeman 1973",
        without =
                "access is open to all, nobody stands last or is laid off first for his group, and"
                        + " pay norms by sex, group and bondage are 1 from the first quarter on",
        reads = {
            "levers.womensRights",
            "levers.racialSegregation",
            "units.unfilled",
            "units.employed"
        },
        writes = {
            "territories.womensAccess",
            "territories.womensTrades",
            "territories.dominatedAccess",
            "territories.dominatedCrafts",
            "territories.dominatedLast",
            "territories.dominatedLaidOff"
        })
public final class Segmentation implements Mechanism {

    public record Parameters(
            @Doc("chance of a woman to be taken in conception and management without rights")
                    @Unit("1")
                    @Range({0.05, 1})
                    @Source("estimate; Goldin 1990")
                    double womensAccess,
            @Doc("chance of a woman to be taken in men's trades without rights, m₀")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "census of England and Wales 1881: women are 1 in 100 in mines,"
                                    + " building and transport, 4 in engineering, of 31 at work")
                    double mensTrades,
            @Doc("the same with full rights, m₁")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "OECD about 1995: women are 9 in 100 in building and crafts, 25 in"
                                    + " transport and engineering, of 43 at work; Anker 1998")
                    double mensTradesWithRights,
            @Doc(
                            "chance of the dominated to be taken in clerical work, conception and"
                                    + " management at full segregation")
                    @Unit("1")
                    @Range({0.02, 1})
                    @Source("estimate; Bergmann 1974")
                    double dominatedAccess,
            @Doc("chance of the dominated to be taken in crafts at full segregation, d_c")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "judgement; Feinstein 2005: South Africa's colour bar kept skilled"
                                    + " trades for whites, in mines by law from 1911 on")
                    double dominatedCrafts,
            @Doc("part of the dominated who stand last in the queue at full segregation, q")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "1: what full segregation means; Reskin & Roos 1990 for queues by"
                                    + " group")
                    double last,
            @Doc("how much likelier the dominated are laid off at full segregation, l")
                    @Unit("1")
                    @Range({0, 4})
                    @Source(
                            "judgement; Freeman 1973, Fairlie & Sundstrom 1999: unemployment of"
                                    + " Black workers in the US about twice that of whites since"
                                    + " 1950")
                    double laidOff,
            @Doc("how far norms bend where all vacancies stay unfilled")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Reskin & Roos 1990; Goldin 1991 on the war's lasting effect")
                    double bending) {

        public static Parameters defaults() {
            return new Parameters(0.15, 0.03, 0.35, 0.15, 0.05, 1, 1, 0.5);
        }
    }

    /** Vacancies that stay unfilled in any quarter, a part. */
    private static final double USUALLY_UNFILLED = 0.1;

    private final Parameters parameters;

    public Segmentation(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        for (int t = 0; t < world.count; t++) {
            double empty = StrictMath.max(0, unfilled(world, t) - USUALLY_UNFILLED);
            double kept = 1 - parameters.bending() * empty;
            double women = (1 - parameters.womensAccess()) * (1 - world.levers.womensRights[t]);
            double apart = kept * world.levers.racialSegregation[t];
            double trades =
                    parameters.mensTrades()
                            + (parameters.mensTradesWithRights() - parameters.mensTrades())
                                    * world.levers.womensRights[t];
            world.territories.womensAccess[t] = 1 - kept * women;
            world.territories.womensTrades[t] = 1 - kept * (1 - trades);
            world.territories.dominatedAccess[t] = 1 - apart * (1 - parameters.dominatedAccess());
            world.territories.dominatedCrafts[t] = 1 - apart * (1 - parameters.dominatedCrafts());
            world.territories.dominatedLast[t] = apart * parameters.last();
            world.territories.dominatedLaidOff[t] = apart * parameters.laidOff();
        }
    }

    private static double unfilled(World world, int t) {
        double sum = 0;
        double people = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            sum += world.units.employed[unit] * world.units.unfilled[unit];
            people += world.units.employed[unit];
        }
        return people > 0 ? sum / people : 0;
    }
}
