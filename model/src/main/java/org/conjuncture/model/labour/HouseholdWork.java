package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.Workers;
import org.conjuncture.model.world.World;

/**
 * Work at home without pay: as much as households, their children and their old ask for, less what
 * equipment, school and crèche do; women do it, less where they are in paid work, and men the more
 * of it, the more women are.
 *
 * <p>N = A·a·(1 − ρ·y/(y + ȳ)) + Σ cᵢ·Dᵢ·(1 − sᵢ), with A people of working age, y output a head,
 * Dᵢ children of an age and the very old, sᵢ what school (as far as they go there) or crèche (where
 * a plan runs them) takes of care. Once a year it is divided by x = N/(W_h + ω·W_w + μ·M): a woman
 * without work has x hours, one with work ω·x, a man μ·x. Men's part follows with k a year μ* = μ₀
 * + γ·(e − e₀) + ν·(rights − rights₀), e the part of women who are paid for work. What it takes of
 * a woman's week beside a job bears on how many go out to one ({@code participation}).
 *
 * <p>Vanek (1974): housewives' 52 hours of 1924 are 55 in 1965, since standards rise with
 * equipment, and women in paid work have half of that: so ρ is small and ω a half. Ramey (2009),
 * United States 1900–2005: women of prime age −18 hours a week, of these −6 to 1965, men +13, all
 * hardly changed (Ramey and Francis 2009): so the whole is a sum that is divided. Gershuny and
 * Robinson (1988), Gershuny (2000) for women's hours that fall and men's that rise with a lag, Hook
 * (2006) for women's employment behind it; Bridgman et al. (2022) for those without a job who do
 * more. At 1:16000 women of the United States come to 42 hours in 1900, 32 in 1965 and 29 in 1999
 * (−10, −3), men to 6, 12 and 14 (+8), women at home to 59 in 1925 and 54 in 1965. Ours has no time
 * bought (servants, meals), no more time for each child than before, and state crèches under plans
 * only.
 */
@Explained(
        does =
                "Work at home without pay is what households, children and the old ask for less"
                    + " what equipment, school and crèche do; women do most of it, less where they"
                    + " are in paid work, and men the more of it, the more women are.",
        equation =
                "N = A·a·(1 − ρ·y/(y + ȳ)) + Σ c·D·(1 − s); x = N/(W_h + ω·W_w + μ·M); μ* = μ₀ +"
                        + " γ·(e − e₀) + ν·(rights − rights₀)",
        source =
                "Vanek 1974; Gershuny & Robinson 1988; Gershuny 2000; Hook 2006; Ramey 2009; Ramey"
                        + " & Francis 2009; Bridgman et al. 2022",
        without = "work at home takes the same hours in all years and territories",
        reads = {
            "levers.planned",
            "levers.schoolingProvision",
            "levers.womensRights",
            "territories.dependants",
            "territories.outputTrend",
            "workers.people",
            "workers.sex",
            "workers.state"
        },
        writes = {
            "territories.mensHousework",
            "territories.mensPart",
            "territories.mensPartCustom",
            "territories.womensHousework",
            "territories.womensHouseworkAtHome"
        })
public final class HouseholdWork implements Mechanism {

    public record Parameters(
            @Doc("work at home for a person of working age without equipment, a week, a")
                    @Unit("hours")
                    @Range({10, 40})
                    @Source("such that housewives have Vanek's 52 in the USA of the 1920s")
                    double need,
            @Doc("part of it that equipment takes, standards risen with it counted off, ρ")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("estimate; Vanek 1974, Ramey 2009: little")
                    double equipment,
            @Doc("output a head at which half of equipment is there, ȳ")
                    @Unit("1990 international dollars a year")
                    @Range({1000, 20000})
                    @Source("estimate: running water, gas and current in the USA of the 1920s")
                    double halfEquipped,
            @Doc("care for a child under five, a week; from five on half, from ten a quarter of it")
                    @Unit("hours")
                    @Range({0, 30})
                    @Source("estimate; Gershuny 2000")
                    double careOfChild,
            @Doc("care for a person of 75 and more, a week")
                    @Unit("hours")
                    @Range({0, 30})
                    @Source("estimate")
                    double careOfOld,
            @Doc("part of the care for a child that school or crèche takes")
                    @Unit("1")
                    @Range({0, 0.8})
                    @Source("estimate; Baker, Gruber & Milligan 2008 for crèches")
                    double school,
            @Doc("part of children under five who are in a crèche where a plan runs all")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate: a third to a half in the Soviet Union of the 1970s")
                    double creche,
            @Doc("work at home of a woman with work over that of one without, ω")
                    @Unit("1")
                    @Range({0.2, 1})
                    @Source("Vanek 1974: 26 hours of 52 to 55")
                    double withWork,
            @Doc("men's at the start over that of a woman without work, μ₀")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Ramey 2009: some 4 hours in 1900")
                    double ofMen,
            @Doc("rise of men's part with the part of women who are paid for work, γ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("sign: Hook 2006; size such that men gain Ramey's 13 hours")
                    double answer,
            @Doc("rise of men's part with full rights of women, ν")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("estimate; Hook 2006: law moves norms too")
                    double rights,
            @Doc("speed at which men's part follows, k")
                    @Unit("1/year")
                    @Range({0.01, 1})
                    @Source("estimate; Gershuny 2000: adaptation lags by half a generation")
                    double speed) {

        public static Parameters defaults() {
            return new Parameters(22, 0.15, 4000, 10, 5, 0.3, 0.4, 0.5, 0.08, 0.45, 0.2, 0.05);
        }
    }

    private static final double LEAST_PART = 0.03;
    private static final int CHILDREN = 3;

    /** Years of schooling at which children go there until fifteen. */
    private static final double FULL_SCHOOL = 8;

    private final Parameters parameters;

    public HouseholdWork(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        if (now.quarterOfYear() != 0 && now.since() != 0) {
            return;
        }
        now.forEachTerritory(world.count, t -> divide(world, t, now.since() == 0));
    }

    private void divide(World world, int t, boolean isStart) {
        Territories territories = world.territories;
        People people = new People(world.workers[t]);
        double norm =
                parameters.answer() * people.partPaid()
                        + parameters.rights() * world.levers.womensRights[t];
        if (isStart) {
            territories.mensPart[t] = parameters.ofMen();
            territories.mensPartCustom[t] = parameters.ofMen() - norm;
        }
        double wanted = territories.mensPartCustom[t] + norm;
        territories.mensPart[t] +=
                parameters.speed()
                        * (StrictMath.max(LEAST_PART, StrictMath.min(1, wanted))
                                - territories.mensPart[t]);
        double needed = (1 - relief(world, t, people)) * needed(world, t, people);
        double x =
                needed
                        / (people.womenWithout
                                + parameters.withWork() * people.womenAtWork
                                + territories.mensPart[t] * people.men);
        territories.womensHouseworkAtHome[t] = x;
        territories.womensHousework[t] = parameters.withWork() * x;
        territories.mensHousework[t] = territories.mensPart[t] * x;
    }

    /** Hours a week that households would ask for with nothing to help them. */
    private double needed(World world, int t, People people) {
        double hours = parameters.need() * people.all();
        for (int age = 0; age < CHILDREN; age++) {
            hours += careOf(age) * persons(world.territories, t, age);
        }
        return hours
                + parameters.careOfOld()
                        * persons(world.territories, t, Territories.AGE_GROUPS - 1);
    }

    /** Part of that which equipment, school and crèche take. */
    private double relief(World world, int t, People people) {
        double year = 4 * StrictMath.max(0, world.territories.outputTrend[t]);
        double equipped = year / (year + parameters.halfEquipped());
        double taken = parameters.need() * people.all() * parameters.equipment() * equipped;
        double pupils = StrictMath.min(1, world.levers.schoolingProvision[t] / FULL_SCHOOL);
        double creche = parameters.creche() * world.levers.planned[t];
        for (int age = 0; age < CHILDREN; age++) {
            double there = age == 0 ? creche : pupils;
            taken += parameters.school() * there * careOf(age) * persons(world.territories, t, age);
        }
        return taken / needed(world, t, people);
    }

    /** Care for a child of a group of age without school, hours a week. */
    private double careOf(int age) {
        return parameters.careOfChild() / (1 << age);
    }

    private static double persons(Territories territories, int t, int age) {
        double sum = 0;
        for (int rest = 0; rest < 8; rest++) {
            sum +=
                    territories
                            .dependants[
                            Territories.dependant(t, age, rest >> 2, (rest >> 1) & 1, rest & 1)];
        }
        return sum;
    }

    /** People of working age by who does how much at home. */
    private static final class People {
        private final double men;
        private final double womenAtWork;
        private final double womenWithout;
        private final double womenPaid;

        People(Workers workers) {
            double[] heads = new double[2 * Workers.STATES];
            for (int i = 0; i < workers.count; i++) {
                heads[workers.state[i] * 2 + workers.sex[i]] += workers.people[i];
            }
            double ofMen = 0;
            double ofWomen = 0;
            double without = 0;
            for (int state = 0; state < Workers.STATES; state++) {
                if (state == Workers.GONE) {
                    continue;
                }
                ofMen += heads[state * 2 + Workers.MALE];
                ofWomen += heads[state * 2 + Workers.FEMALE];
                without += isWithoutWork(state) ? heads[state * 2 + Workers.FEMALE] : 0;
            }
            men = ofMen;
            womenWithout = without;
            womenAtWork = ofWomen - without;
            womenPaid =
                    heads[Workers.WAGE * 2 + Workers.FEMALE]
                            + heads[Workers.OWN_ACCOUNT * 2 + Workers.FEMALE]
                            + heads[Workers.OUTWORK * 2 + Workers.FEMALE];
        }

        double all() {
            return men + womenAtWork + womenWithout;
        }

        double partPaid() {
            double women = womenAtWork + womenWithout;
            return women > 0 ? womenPaid / women : 0;
        }
    }

    /** Who is neither at work nor at school has the whole of a woman's part. */
    public static boolean isWithoutWork(int state) {
        return state == Workers.HOUSEHOLD || state == Workers.UNEMPLOYED;
    }
}
