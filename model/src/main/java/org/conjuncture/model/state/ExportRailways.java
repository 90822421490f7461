package org.conjuncture.model.state;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.ledger.Flow;
import org.conjuncture.model.world.World;

/**
 * Railways from the interior to the ports make primary goods cheaper abroad; a ruled state pays
 * their owners in the ruler's land what its guarantee leaves to pay.
 *
 * <p>carriage of primary goods abroad · (1 − ω·r); charge = i·(1 − e)·κ·r·Y, in world money, to
 * owners where the ruler sits, with r the network over India's of 1913, i the interest guaranteed,
 * e the part of it that traffic earns, κ the capital of that network over a year's output and Y the
 * year's output. The lines stay when rule ends, and the charge ends.
 *
 * <p>Donaldson (2018) for cost of trade in India; Hurd (1983) and Thorner (1951) for the guarantee.
 * Building them is part of {@code investment} in transport; what they carry inland is the first
 * shares' and {@code transportCost}'s. Private lines of independent states have no rows.
 */
@Explained(
        does =
                "Railways to the ports make primary goods cheaper abroad; ruled states pay what"
                        + " they guaranteed to those who built them.",
        equation = "carriage·(1 − ω·r); charge = i·(1 − e)·κ·r·Y to owners in the ruler's land",
        source = "Donaldson 2018; Hurd 1983; Thorner 1951",
        without = "railways for export are not built and nothing is guaranteed",
        reads = {
            "levers.exportRailways",
            "levers.railwayGuarantee",
            "owners.equityShare",
            "states.ruler",
            "states.taxRate",
            "territories.output",
            "territories.rate"
        },
        writes = {
            "ledger.bankDeposits",
            "ledger.bankForeign",
            "ledger.stateDeposits",
            "owners.deposits",
            "owners.income",
            "states.exportCarriage",
            "states.externalInterest",
            "states.railwayCharge"
        })
public final class ExportRailways implements Mechanism {

    public record Parameters(
            @Doc("part of the cost of primary goods abroad that a full network saves, ω")
                    @Unit("1")
                    @Range({0, 0.4})
                    @Source(
                            "judgement: lines cut inland freights by four fifths and more (Hurd"
                                    + " 1983; Donaldson 2018), inland carriage was an eighth of the"
                                    + " price at the port")
                    double saving,
            @Doc("capital of a full network over a year's output, κ")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Hurd 1983: some 330 million pounds in India by 1913; rounded")
                    double capital,
            @Doc("part of the guaranteed interest that traffic earns, e")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("judgement after Hurd 1983: lines earned 3 to 4% of 5% before 1900")
                    double earned) {

        public static Parameters defaults() {
            return new Parameters(0.1, 0.2, 0.7);
        }
    }

    private final Parameters parameters;

    public ExportRailways(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        for (int t = 0; t < world.count; t++) {
            double railways = world.levers.exportRailways[t];
            world.states.exportCarriage[t] = 1 - parameters.saving() * railways;
            int ruler = world.states.ruler[t];
            boolean isRuled = ruler < world.count && ruler != t;
            double missing = world.levers.railwayGuarantee[t] * (1 - parameters.earned());
            world.states.railwayCharge[t] = isRuled ? missing * parameters.capital() * railways : 0;
            if (world.states.railwayCharge[t] > 0) {
                pay(world, t, ruler);
            }
        }
    }

    private static void pay(World world, int t, int ruler) {
        // Capital is over a year's output and interest a year's: a quarter of both is the
        // quarter's.
        double output = StrictMath.max(0, world.territories.output[t]) * world.territories.rate[t];
        double due = world.states.railwayCharge[t] * output;
        OwnersIncome.pay(world, t, world.ledger.stateDeposits, t, ruler, due, Flow.INTEREST);
        world.states.externalInterest[t] -= due;
        world.states.externalInterest[ruler] += due;
    }
}
