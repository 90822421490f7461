package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Occupations;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * What each kind of work is paid relative to the execution work of a citizen of the dominant sex
 * and group: premia by occupation, and the norms that pay women, dominated groups, migrants and
 * bound workers less for the same work.
 *
 * <p>pay = wage of the plant × premium(occupation) × norm(sex, group, rights). The norms are
 * institutions, not abilities: labour counts the same in production whatever it is paid. What
 * scarcity of schooled work adds to its premium is {@link SkillPremium}'s, and what unions add to
 * that of craft {@link CraftPremium}'s.
 */
public record PayScale(
        @Doc("pay of craft work")
                @Unit("execution = 1")
                @Range({1, 4})
                @Source("Williamson & Lindert 1980; van Zanden 2009: 1.3–1.8")
                double craft,
        @Doc("pay of clerical work")
                @Unit("execution = 1")
                @Range({1, 4})
                @Source("Goldin & Katz 2008: clerks 1.5–2 before 1914")
                double clerical,
        @Doc("pay of conception")
                @Unit("execution = 1")
                @Range({1, 8})
                @Source("Routh 1980: professions 2–4")
                double conception,
        @Doc("pay of management")
                @Unit("execution = 1")
                @Range({1, 10})
                @Source("Routh 1980: managers 2–4")
                double management,
        @Doc("women's pay for the same work, where nothing forbids")
                @Unit("men = 1")
                @Range({0.3, 1})
                @Source("Burnette 2008; Goldin 1990: 0.45–0.65 in the nineteenth century")
                double women,
        @Doc("part of the gap that full rights of women close")
                @Unit("1")
                @Range({0, 1})
                @Source("estimate; Goldin 2014")
                double womensRightsEffect,
        @Doc("pay of a dominated group at full segregation")
                @Unit("dominant = 1")
                @Range({0.2, 1})
                @Source(
                        "estimate; Higgs 1977: about 0.6–0.7 of white pay for Black labourers in"
                                + " the US South")
                double dominated,
        @Doc("pay of a clandestine migrant")
                @Unit("citizen = 1")
                @Range({0.3, 1})
                @Source("Kossoudji & Cobb-Clark 2002: about 0.8")
                double clandestine,
        @Doc("pay of bound work")
                @Unit("free = 1")
                @Range({0.1, 1})
                @Source(
                        "estimate; Fogel & Engerman 1974, Tinker 1974; van Waijenburg 2018: below"
                                + " what free labourers were paid")
                double forced,
        @Doc("pay under a contract of indenture")
                @Unit("free = 1")
                @Range({0.1, 1})
                @Source(
                        "estimate; Tinker 1974, Northrup 1995: the shilling a day of law, free"
                                + " labourers beside it had a third to a half more")
                double indentured,
        @Doc("pay of a child")
                @Unit("adult = 1")
                @Range({0.1, 1})
                @Source("Humphries 2010; Tuttle 1999: a third to a half of a man's pay")
                double child,
        @Doc("spread of log pay among people in one kind of work, on which a legal floor cuts in")
                @Unit("1")
                @Range({0.05, 1})
                @Source(
                        "Lemieux 2006: residual standard deviation of log hourly pay, 0.4–0.5, part"
                                + " of it error")
                double spread,
        @Doc("how far pay by the piece follows what each one makes beside the others of the plant")
                @Unit("1")
                @Range({0, 1})
                @Source(
                        "1: what a rate for the piece means; Seiler 1984, Lazear 2000 for the"
                                + " spread")
                double byOutput) {

    public static PayScale defaults() {
        return new PayScale(1.4, 1.6, 2.2, 2.8, 0.6, 0.6, 0.6, 0.8, 0.6, 0.7, 0.4, 0.35, 1);
    }

    /** The same without norms by sex, group and bondage: equal pay for equal work. */
    public PayScale withoutNorms() {
        return new PayScale(
                craft,
                clerical,
                conception,
                management,
                1,
                womensRightsEffect,
                1,
                1,
                1,
                1,
                child,
                spread,
                byOutput);
    }

    public double premium(int occupation) {
        return switch (occupation) {
            case Occupations.CRAFT -> craft;
            case Occupations.CLERICAL -> clerical;
            case Occupations.CONCEPTION -> conception;
            case Occupations.MANAGEMENT -> management;
            default -> 1;
        };
    }

    /** What an occupation is paid, norms by person apart, over the plant's wage. */
    public double usual(Territories territories, int t, int occupation) {
        return premium(occupation) * moved(territories, t, occupation);
    }

    /** What scarcity and unions make of the pay of an occupation, over the scale. */
    private static double moved(Territories territories, int t, int occupation) {
        double scarcity =
                isSchooled(occupation) ? territories.schooledPay[t] : territories.otherPay[t];
        double unions = occupation == Occupations.CRAFT ? territories.craftPay[t] : 1;
        return scarcity * unions * territories.besideCraft[t];
    }

    /** Whether work asks for schooling, and not for what is learned at it. */
    static boolean isSchooled(int occupation) {
        return occupation == Occupations.CLERICAL
                || occupation == Occupations.CONCEPTION
                || occupation == Occupations.MANAGEMENT;
    }

    /** The same as {@link #table(Levers, int)}, with what scarcity and unions make of it. */
    double[] table(World world, int territory) {
        double[] table = table(world.levers, territory);
        int kinds = 4 * Workers.RIGHTS;
        for (int kind = 0; kind < table.length; kind++) {
            table[kind] *= moved(world.territories, territory, kind / kinds);
        }
        return table;
    }

    /** Premium × norm for a territory, by ((occupation × 2 + sex) × 2 + group) × 4 + rights. */
    public double[] table(Levers levers, int territory) {
        double[] table = new double[Occupations.COUNT * 4 * Workers.RIGHTS];
        double gap = (1 - women) * (1 - womensRightsEffect * levers.womensRights[territory]);
        double segregation = levers.racialSegregation[territory];
        for (int occupation = 0; occupation < Occupations.COUNT; occupation++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int group = 0; group < 2; group++) {
                    for (int rights = 0; rights < Workers.RIGHTS; rights++) {
                        double norm = sex == Workers.FEMALE ? 1 - gap : 1;
                        if (group == Workers.DOMINATED) {
                            norm *= 1 - (1 - dominated) * segregation;
                        }
                        norm *= rights == Workers.CLANDESTINE ? clandestine : 1;
                        norm *= rights == Workers.CHILD ? child : 1;
                        norm *= rights == Workers.BOUND ? forced : 1;
                        norm *= rights == Workers.INDENTURED ? indentured : 1;
                        table[index(occupation, sex, group, rights)] = premium(occupation) * norm;
                    }
                }
            }
        }
        return table;
    }

    /** Whether the law on least pay holds for who has these rights. */
    static boolean isCovered(int rights) {
        return rights == Workers.CITIZEN || rights == Workers.MIGRANT;
    }

    public static int index(int occupation, int sex, int group, int rights) {
        return ((occupation * 2 + sex) * 2 + group) * Workers.RIGHTS + rights;
    }
}
