package org.conjuncture.model.labour;

import org.conjuncture.base.doc.Doc;
import org.conjuncture.base.doc.Range;
import org.conjuncture.base.doc.Source;
import org.conjuncture.base.doc.Unit;
import org.conjuncture.model.Explained;
import org.conjuncture.model.Mechanism;
import org.conjuncture.model.Now;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.Sectors;
import org.conjuncture.model.world.World;

/**
 * Law sets a least pay, a share of the territory's mean; who would be paid less is lifted to it.
 *
 * <p>floor of a plant = κ·m·w̄ / w, in units of its wage w, with m the lever {@code minimumWage},
 * w̄ mean pay a quarter ago and κ what is kept of the law; on the land φ times that. Pay of
 * citizens and admitted migrants, which spreads about the pay scale, is cut off at the floor (see
 * {@link LegalFloor}). Children and people without papers are outside the law.
 *
 * <p>Nobody loses a place by decree: the plant's pay roll rises, and with it unit cost, price, the
 * choice of technique and profit. What becomes of employment is left to them and to what the lifted
 * spend. Card and Krueger (1995) and Dube (2019) for effects near none, Neumark and Wascher (2008)
 * for small negative ones; a floor as a share of the mean: Kaitz (1970).
 */
@Explained(
        does = "Law sets a least pay; who would be paid less is lifted to it.",
        equation = "floor = κ·m·w̄ / w; pay = F·Φ(a) + m·(1 − Φ(a − σ)), a = (ln(F/m) + σ²/2)/σ",
        source =
                "Kaitz 1970; Card & Krueger 1995; Neumark & Wascher 2008; Dube 2019. Employment"
                        + " follows from cost, price, technique and demand.",
        without = "no law on least pay binds",
        reads = {"levers.minimumWage", "plants.wage", "territories.meanPay"},
        writes = {"plants.payFloor"})
public final class MinimumWage implements Mechanism {

    public record Parameters(
            @Doc("part of the legal floor that is paid where it binds")
                    @Unit("1")
                    @Range({0, 1})
                    @Source("Rani, Belser, Oelz & Ranjbar 2013: law is widely kept in part only")
                    double kept,
            @Doc("floor on the land over the floor elsewhere")
                    @Unit("1")
                    @Range({0, 1})
                    @Source(
                            "estimate: farm work was left out of the law of the USA until 1966 and"
                                    + " had a lower floor in France until 1968")
                    double onTheLand) {

        public static Parameters defaults() {
            return new Parameters(0.9, 0.7);
        }
    }

    private final Parameters parameters;

    public MinimumWage(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public void step(World world, Now now) {
        Plants plants = world.plants;
        for (int t = 0; t < world.count; t++) {
            double floor =
                    parameters.kept() * world.levers.minimumWage[t] * world.territories.meanPay[t];
            for (int s = 1; s < Sectors.COUNT; s++) {
                double here = s == Sectors.AGRICULTURE ? parameters.onTheLand() * floor : floor;
                int cell = t * Sectors.COUNT + s;
                for (int k = plants.cellStart[cell]; k < plants.cellStart[cell + 1]; k++) {
                    int p = plants.cellPlant[k];
                    plants.payFloor[p] = plants.wage[p] > 0 ? here / plants.wage[p] : 0;
                }
            }
        }
    }
}
