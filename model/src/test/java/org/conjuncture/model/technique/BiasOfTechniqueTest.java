package org.conjuncture.model.technique;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.conjuncture.model.OpenedWorld;
import org.conjuncture.model.Workshop;
import org.conjuncture.model.world.Plants;
import org.conjuncture.model.world.World;
import org.junit.jupiter.api.Test;

/**
 * Random inventions, of which plants take what is cheaper, save what is dear: labour where its
 * share is high (Acemoglu 2002 for the direction; Duménil and Lévy 1993, 2003 for the bias that
 * comes out of a menu without one). Where pay keeps up with what people make, productivity of
 * capital falls as on Marx's path; where pay stays behind, its fall ends.
 */
class BiasOfTechniqueTest {

    private static final int QUARTERS = 200;

    /** Yearly growth of output a person and of output over capital. */
    private record Path(double labour, double capital) {}

    @Test
    void theDearerLabourTheMoreOfItIsSavedForTheCapitalThatItTakes() {
        Path cheap = path(0.3, true);
        Path usual = path(1, true);
        Path dear = path(3, true);
        assertThat(usual.capital()).isGreaterThan(dear.capital() + 0.0005);
        assertThat(dear.labour()).isGreaterThan(cheap.labour() + 0.0005);
    }

    @Test
    void wherePayKeepsUpProductivityOfLabourRisesAndThatOfCapitalFalls() {
        Path marx = path(1, true);
        assertThat(marx.labour()).isGreaterThan(0.01);
        assertThat(marx.capital()).isLessThan(-0.0005);
    }

    @Test
    void wherePayStaysBehindProductivityOfCapitalFallsLess() {
        assertThat(path(1, false).capital()).isGreaterThan(path(1, true).capital() + 0.0005);
    }

    private static Path path(double pay, boolean keepsUp) {
        World world = OpenedWorld.open();
        Arrays.fill(world.territories.capability, 1);
        Plants plants = world.plants;
        double[] labour = plants.labourPerOutput.clone();
        double[] capital = plants.capitalPerOutput.clone();
        double[] wage = Arrays.stream(plants.wage).map(each -> pay * each).toArray();
        TechnicalChange change = new TechnicalChange(TechnicalChange.Parameters.defaults());
        try (Workshop workshop = new Workshop(1)) {
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                for (int p = 0; p < plants.count; p++) {
                    double made = labour[p] / plants.labourPerOutput[p];
                    plants.wage[p] = wage[p] * (keepsUp ? made : 1);
                    double wear =
                            world.tables.technique(plants.territory[p])
                                    .depreciation()[plants.sector[p]];
                    plants.invested[p] = 1.4 * wear * plants.capitalStock[p];
                }
                change.step(world, OpenedWorld.quarter(quarter, workshop));
            }
        }
        return new Path(
                growth(labour, plants.labourPerOutput), growth(capital, plants.capitalPerOutput));
    }

    private static double growth(double[] before, double[] after) {
        double sum = 0;
        int count = 0;
        for (int p = 0; p < before.length; p++) {
            if (before[p] > 0 && after[p] > 0) {
                sum += StrictMath.log(before[p] / after[p]);
                count++;
            }
        }
        return 4 * sum / count / QUARTERS;
    }
}
