package org.conjuncture.model.technique;

import org.conjuncture.model.capital.Plans;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;

/**
 * What a unit of output costs a plant at today's wage, prices and interest, in three parts; a
 * candidate technique is judged by it (Okishio 1961).
 *
 * <p>c = w·a/e + p_inputs·m + (δ + max(0, i − πᵉ))·p_K·κ, e effort and what is done by who has the
 * work ({@link EffectiveLabour})
 *
 * @param labour pay of the people a unit takes, home currency
 * @param inputs materials at delivered prices
 * @param capital wear and interest on the capital a unit takes
 */
public record UnitCost(double labour, double inputs, double capital) {

    public static UnitCost of(World world, int p) {
        int t = world.plants.territory[p];
        int s = world.plants.sector[p];
        return of(world, p, Plans.inputPrice(world, t, s), userCost(world, t, s));
    }

    public static UnitCost of(World world, int p, double inputPrice, double userCost) {
        Plants plants = world.plants;
        double units = plants.employed[p] > 0 ? plants.payUnits[p] / plants.employed[p] : 1;
        double effort = world.intensity(p) * world.effectiveness(p);
        return new UnitCost(
                world.wageReckoned(p) * units * plants.labourPerOutput[p] / effort,
                inputPrice * plants.inputIntensity[p],
                userCost * plants.capitalPerOutput[p]);
    }

    /** Wear and real interest on a unit of capital for a quarter, home currency. */
    public static double userCost(World world, int t, int sector) {
        double real = (world.states.loanRate[t] - world.states.expectedInflation[t]) / 4;
        double worn = world.tables.technique(t).depreciation()[sector];
        return (worn + StrictMath.max(0, real)) * world.territories.investmentPrice[t];
    }

    public double total() {
        return labour + inputs + capital;
    }

    /** Change of cost when labour, inputs and capital a unit are multiplied by these. */
    public double change(double ofLabour, double ofInputs, double ofCapital) {
        return labour * (ofLabour - 1) + inputs * (ofInputs - 1) + capital * (ofCapital - 1);
    }
}
