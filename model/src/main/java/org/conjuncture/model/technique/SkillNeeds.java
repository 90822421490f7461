package org.conjuncture.model.technique;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.world.Occupations;

/**
 * Years of schooling that a place asks for, by occupation and place on the sequence of techniques,
 * as the work is done and not as employers choose among those who come: linear from handicraft to
 * automation.
 *
 * <p>At the end of automation the levels of skill of ISCO-08 and the levels of schooling they are
 * matched with (ILO 2012, table 2): elementary and operating work level 1 to 2, craft and clerical
 * work level 2, professions level 4, managers level 3 to 4. At the beginning what Mitch (1992)
 * counts as work that used literacy in Victorian England, with estimates between; Goldin and Katz
 * (1998) for the rise from machinery to continuous process.
 */
public final class SkillNeeds {
    @Doc("asked for in handicraft: execution, craft, clerical, conception, management")
    @Unit("years of schooling")
    @Range({0, 20})
    @Source("Mitch 1992: work that used literacy in Victorian England; estimates between")
    private static final double[] HANDICRAFT = {0, 3, 5, 9, 6};

    @Doc("asked for in automation by the same")
    @Unit("years of schooling")
    @Range({0, 20})
    @Source("ISCO-08's levels of skill and their schooling, ILO 2012, table 2")
    private static final double[] AUTOMATION = {8, 11, 11, 16, 14};

    private static final double LAST_STAGE = 4;

    @Doc("years beyond what is asked for at which one is overqualified")
    @Unit("years of schooling")
    @Range({1, 5})
    @Source("Hartog 2000")
    public static final double BEYOND = 3;

    private SkillNeeds() {}

    public static double asked(int occupation, double stage) {
        double part = StrictMath.max(0, StrictMath.min(1, stage / LAST_STAGE));
        return HANDICRAFT[occupation] + part * (AUTOMATION[occupation] - HANDICRAFT[occupation]);
    }

    /**
     * Years that work asks for and uses where people take turns at the work of their plant: the
     * mean of its crafts, its offices and its conception.
     */
    public static double askedOfRotation(double stage) {
        return (asked(Occupations.CRAFT, stage)
                        + asked(Occupations.CLERICAL, stage)
                        + asked(Occupations.CONCEPTION, stage))
                / 3;
    }
}
