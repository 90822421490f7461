package org.conjuncture.model.trade;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SellersTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    @Test
    void primaryGoodsSellAtTheNormalPriceWhenMoneyBuysJustWhatIsOfferedThere() {
        // A stock of 150 with a third held back offers 100 at the normal price 2; with a surplus of
        // 20 money of 240 buys all.
        assertThat(Sellers.price(240, 2, 100, 150, 20)).isCloseTo(2, CLOSE);
    }

    @Test
    void whatIsOfferedAtThePriceCostsJustTheMoneyOrdered() {
        for (double money = 10; money < 2000; money *= 1.3) {
            double price = Sellers.price(money, 2, 100, 150, 20);
            double offered = StrictMath.min(150, 100 * price / 2) + 20;
            assertThat(offered * price).isCloseTo(money, Offset.offset(1e-6 * money));
        }
    }

    @Test
    void aShortStockRaisesThePriceAndAFullOneLowersIt() {
        double usual = Sellers.price(200, 2, 100, 150, 0);
        assertThat(Sellers.price(200, 2, 50, 75, 0)).isGreaterThan(usual);
        assertThat(Sellers.price(200, 2, 200, 300, 0)).isLessThan(usual);
    }

    @Test
    void whereStocksAreNearlyGoneThePriceIsWhatMoneyPaysForTheSurplus() {
        // An inventory of 10⁻¹⁰ beside a surplus of two million: the quadratic's textbook form
        // gives 0.
        double price = Sellers.price(2.9e6, 1.5, 1.8e-10, 2.7e-10, 2.3e6);
        assertThat(price).isCloseTo(2.9 / 2.3, Offset.offset(1e-9));
    }
}
