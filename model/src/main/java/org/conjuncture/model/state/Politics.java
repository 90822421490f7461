package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Levers;
import org.conjuncture.model.world.Owners;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.States;
import org.conjuncture.model.world.Territories;
import org.conjuncture.model.world.World;

/**
 * The balance of class power: organization, votes, wealth, and capital's power to leave; and, where
 * politics is endogenous, what it does to law and the budget.
 *
 * <p>v = 1 / (1 + e^(−(v₀ + v₁·wage work + v₂·density))), the vote of labour; P = (a·density +
 * b·2·polyarchy·v + c·(1 − wealth of the richest tenth of owners)) · (1 − m·threat·(1 − control)).
 * Polyarchy follows income and schooling where rights allow. With {@code endogenous} 1 a lever
 * moves by slope · ΔP each quarter, on top of what is decided by date.
 *
 * <p>Korpi (1983) for power resources; Przeworski and Sprague (1986) for votes; Lipset (1959) for
 * polyarchy; Kalecki (1943), Block (1977) and Radice (2001) for capital's hostility. With {@code
 * endogenous} 0 only the measures are taken.
 */
@Explained(
        does =
                "The balance of class power, and, where politics is endogenous, what it does to law"
                        + " and the budget.",
        equation =
                "P = (a·density + b·2·polyarchy·v + c·(1 − wealth of the richest tenth)) · (1 −"
                        + " m·threat·(1 − control)); a lever moves by slope · ΔP",
        source = "Korpi 1983; Przeworski and Sprague 1986; Lipset 1959; Kalecki 1943; Radice 2001.",
        without = "policy is by date and regime alone",
        reads = {
            "levers.capitalControl",
            "levers.planned",
            "owners.equityShare",
            "owners.people",
            "states.chill",
            "territories.outputTrend",
            "territories.subsistence",
            "territories.unemployed",
            "territories.wageWorkers",
            "units.density",
            "units.employed",
            "units.threat"
        },
        writes = {
            "levers.benefitReplacement",
            "levers.publicSpending",
            "levers.taxProgressivity",
            "levers.unionRights",
            "states.budgetMoved",
            "states.classPower",
            "states.classPowerAtStart",
            "states.lawMoved",
            "states.leftVote",
            "states.polyarchy"
        })
public final class Politics implements Mechanism {

    public record Parameters(
            @Doc("1 lets class power move law and budget")
                    @Unit("0 or 1")
                    @Range({0, 1})
                    @Source("default 0: policy is by date and regime")
                    double endogenous,
            @Doc("log odds of a labour vote without wage work or unions")
                    @Unit("1")
                    @Range({-6, 2})
                    @Source("estimate; about a tenth")
                    double voteBase,
            @Doc("rise of the log odds from no to all work being wage work")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("estimate after Przeworski & Sprague 1986")
                    double voteOfWageWork,
            @Doc("rise of the log odds from no to full density")
                    @Unit("1")
                    @Range({0, 5})
                    @Source("estimate after Przeworski & Sprague 1986")
                    double voteOfUnions,
            @Doc("weight of organization")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement; weights sum to 1")
                    double organizationWeight,
            @Doc("weight of votes") @Unit("1") @Range({0, 1}) @Source("judgement; weights sum to 1")
                    double voteWeight,
            @Doc("weight of spread of wealth")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement; weights sum to 1")
                    double wealthWeight,
            @Doc("power lost to a full threat of capital to leave, without controls")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement; the essay's hypothesis")
                    double mobilityEffect,
            @Doc("rise of polyarchy with a unit of log income")
                    @Unit("1")
                    @Range({0, 0.6})
                    @Source("Lipset 1959; Boix & Stokes 2003")
                    double polyarchyOfIncome,
            @Doc("speed of polyarchy") @Unit("1/quarter") @Range({0, 0.1}) @Source("estimate")
                    double polyarchySpeed,
            @Doc("speed at which power is perceived")
                    @Unit("1/quarter")
                    @Range({0.01, 1})
                    @Source("estimate: an election every four years")
                    double speed,
            @Doc("rise of union rights with full power")
                    @Unit("1")
                    @Range({0, 2})
                    @Source("estimate; spread of rights over regimes")
                    double rightsSlope,
            @Doc("rise of benefits with full power")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source("estimate; Korpi & Palme 2003")
                    double benefitSlope,
            @Doc("rise of tax progressivity with full power")
                    @Unit("1")
                    @Range({0, 1.5})
                    @Source("estimate")
                    double taxSlope,
            @Doc("rise of public spending with full power, share of the start's")
                    @Unit("1")
                    @Range({0, 3})
                    @Source("estimate; Cusack 1997")
                    double spendingSlope) {

        public static Parameters defaults() {
            return new Parameters(
                    0, -2.5, 2, 2, 0.4, 0.4, 0.2, 0.5, 0.25, 0.01, 0.06, 1, 0.7, 0.6, 1);
        }
    }

    private static final double RICHEST = 0.1;
    private static final double RIGHTS_OF_A_FREE_VOTE = 0.3;

    private final Parameters parameters;

    public Politics(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        States states = world.states;
        for (int t = 0; t < world.count; t++) {
            democracy(world, t, now);
            double density = overEmployed(world, t, world.units.density);
            states.leftVote[t] = vote(world.territories, t, density);
            double power = power(world, t, density);
            if (now.since() == 0) {
                states.classPower[t] = power;
                states.classPowerAtStart[t] = power;
            }
            double change = parameters.speed() * (power - states.classPower[t]);
            states.classPower[t] += change;
            if (parameters.endogenous() >= 0.5) {
                // Of a move against capital, what protected owners would claim for is not made.
                legislate(world, t, change > 0 ? change * (1 - states.chill[t]) : change);
            }
        }
    }

    private void democracy(World world, int t, Now now) {
        States states = world.states;
        double start = world.tables.territories().get(t).polyarchy();
        if (now.since() == 0) {
            states.polyarchy[t] = start;
        }
        double income =
                4
                        * world.territories.outputTrend[t]
                        / world.tables.territories().get(t).gdpPerHead();
        double wanted =
                start
                        + parameters.polyarchyOfIncome()
                                * StrictMath.log(StrictMath.max(0.2, income));
        double free =
                StrictMath.min(1, 0.2 + 0.8 * world.levers.unionRights[t] / RIGHTS_OF_A_FREE_VOTE);
        double most =
                StrictMath.max(start, 0.95 * free) * (world.levers.planned[t] > 0.5 ? 0.2 : 1);
        wanted = StrictMath.max(0, StrictMath.min(most, wanted));
        states.polyarchy[t] += parameters.polyarchySpeed() * (wanted - states.polyarchy[t]);
    }

    private double vote(Territories territories, int t, double density) {
        double work = territories.wageWorkers[t] + territories.unemployed[t];
        double wageWork = work / StrictMath.max(1, work + territories.subsistence[t]);
        double odds =
                parameters.voteBase()
                        + parameters.voteOfWageWork() * wageWork
                        + parameters.voteOfUnions() * density;
        return 1 / (1 + StrictMath.exp(-odds));
    }

    private double power(World world, int t, double density) {
        States states = world.states;
        double rich = wealthOfTheRichest(world.owners, t);
        double votes = StrictMath.min(1, 2 * states.polyarchy[t] * states.leftVote[t]);
        double resources =
                parameters.organizationWeight() * density
                        + parameters.voteWeight() * votes
                        + parameters.wealthWeight() * (1 - rich);
        double threat = overEmployed(world, t, world.units.threat);
        return resources
                * (1 - parameters.mobilityEffect() * threat * (1 - world.levers.capitalControl[t]));
    }

    /** Share of the owners' equity that the richest tenth of them hold. */
    private static double wealthOfTheRichest(Owners owners, int t) {
        double people = 0;
        for (int c = 0; c < Owners.CLASSES; c++) {
            people += owners.people[t * Owners.CLASSES + c];
        }
        double left = RICHEST * people;
        double held = 0;
        for (int slot = (t + 1) * Owners.CLASSES - 1;
                slot >= t * Owners.CLASSES && left > 0;
                slot--) {
            double part =
                    owners.people[slot] > 0 ? StrictMath.min(1, left / owners.people[slot]) : 0;
            held += part * owners.equityShare[slot];
            left -= owners.people[slot];
        }
        return held;
    }

    private static double overEmployed(World world, int t, double[] column) {
        BargainingUnits units = world.units;
        double sum = 0;
        double people = 0;
        for (int unit = t * Sectors.COUNT + 1; unit < (t + 1) * Sectors.COUNT; unit++) {
            sum += units.employed[unit] * column[unit];
            people += units.employed[unit];
        }
        return people > 0 ? sum / people : 0;
    }

    private void legislate(World world, int t, double change) {
        Levers levers = world.levers;
        double rights = levers.unionRights[t];
        double spending = levers.publicSpending[t];
        levers.unionRights[t] =
                within(levers.unionRights[t] + parameters.rightsSlope() * change, 0, 1);
        levers.benefitReplacement[t] =
                within(levers.benefitReplacement[t] + parameters.benefitSlope() * change, 0, 0.9);
        levers.taxProgressivity[t] =
                within(levers.taxProgressivity[t] + parameters.taxSlope() * change, -0.5, 1);
        levers.publicSpending[t] =
                within(levers.publicSpending[t] + parameters.spendingSlope() * change, 0.1, 10);
        world.states.lawMoved[t] += levers.unionRights[t] - rights;
        world.states.budgetMoved[t] += levers.publicSpending[t] - spending;
    }

    private static double within(double value, double least, double most) {
        return StrictMath.max(least, StrictMath.min(most, value));
    }
}
