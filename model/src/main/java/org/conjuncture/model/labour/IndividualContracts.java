package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.BargainingUnits;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Where nobody bargains, each makes a contract alone: pay follows the cost of living and the state
 * of the market.
 *
 * <p>Δ ln w = Δ ln P + v·unfilled + slack + land, once a year by unit, P consumers' prices since
 * the last round, unfilled the part of vacancies that stay empty, slack what {@link WageCurve} and
 * land what {@link LandPay} put in. No claim on a share of what is made, no pass-through of
 * productivity, no comparison between trades, nothing of what strikes win: those are {@link
 * Bargaining}'s. So pay rises with technique only as far as employers bid for hands.
 *
 * <p>Phillips (1958), Goodwin (1967) and Blanchflower and Oswald (1994) for pay that answers to the
 * market; Beaudry and DiNardo (1991) for contracts of persons that do. Where {@code bargaining} is
 * on it only remembers the prices of the last round, so that a run that goes on without begins
 * where rounds have ended.
 */
@Explained(
        does =
                "Where nobody bargains, pay follows the cost of living and what employers bid for"
                        + " hands.",
        equation = "Δ ln w = Δ ln P + v·unfilled + slack + land",
        source = "Phillips 1958; Goodwin 1967; Beaudry & DiNardo 1991; Blanchflower & Oswald 1994",
        reads = {
            "plants.rent",
            "territories.priceLevel",
            "units.employed",
            "units.landClaim",
            "units.slackClaim",
            "units.unfilled"
        },
        writes = {"plants.wage", "units.priceAtRound", "units.wage"})
public final class IndividualContracts implements Mechanism {

    public record Parameters(
            @Doc("rise of pay where all vacancies stay empty, v")
                    @Unit("1/year")
                    @Range({0, 0.5})
                    @Source("as employers bid in bargaining.scarcity: fitted 0.06")
                    double scarcity) {

        public static Parameters defaults() {
            return new Parameters(0.06);
        }
    }

    private final Parameters parameters;
    private final boolean isBargained;

    /**
     * @param isBargained whether bargaining settles pay, and this remembers prices only
     */
    public IndividualContracts(Parameters parameters, boolean isBargained) {
        this.parameters = parameters;
        this.isBargained = isBargained;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        now.forEachTerritory(world.count, t -> contract(world, t, now));
    }

    private void contract(World world, int t, Now now) {
        BargainingUnits units = world.units;
        double price = world.territories.priceLevel[t];
        for (int s = 1; s < Sectors.COUNT; s++) {
            int unit = t * Sectors.COUNT + s;
            if (!Bargaining.isRound(unit, now)) {
                continue;
            }
            if (!isBargained && units.employed[unit] > 0) {
                double rise =
                        StrictMath.log(price / units.priceAtRound[unit])
                                + parameters.scarcity() * units.unfilled[unit]
                                + units.slackClaim[unit]
                                + units.landClaim[t];
                units.wage[unit] *= StrictMath.exp(rise);
            }
            units.priceAtRound[unit] = price;
        }
        if (!isBargained) {
            Bargaining.pay(world, t);
        }
    }
}
