package org.conjuncture.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayDataTest {

    @Test
    void theMiddleIsWhereHalfOfThePeopleAre() {
        double[] spread = new double[PayData.CLASSES];
        int mean = PayData.CLASSES / 2;
        spread[mean - 1] = 50;
        spread[mean] = 50;
        assertThat(PayData.quantile(spread, 0.5)).isCloseTo(1, within(1e-12));
        double width = 2 * PayData.WIDEST / PayData.CLASSES;
        assertThat(PayData.quantile(spread, 0.1))
                .isCloseTo(StrictMath.exp(-0.8 * width), within(1e-12));
        assertThat(PayData.quantile(spread, 0.9))
                .isCloseTo(StrictMath.exp(0.8 * width), within(1e-12));
    }

    @Test
    void howManyAreInCellsTooSmallToTellSexAndGroupIsCounted(@TempDir Path runs) throws Exception {
        SyntheticRun run = SyntheticRun.over(runs.resolve("small"), 1870, 1879);
        // A twenty-fifth of those who work for pay manage.
        run.execute("UPDATE labour SET sex = '', grp = '' WHERE occupation = 'management'");
        Map<?, ?> pay = (Map<?, ?>) ReportTest.data(Report.html(run.folder())).get("pay");
        List<?> untold = (List<?>) pay.get("untold");
        assertThat(untold).hasSizeGreaterThan(100);
        assertThat(untold)
                .allSatisfy(row ->
                        assertThat(((Number) ((List<?>) row).get(2)).doubleValue())
                                .isCloseTo(0.04, within(1e-4)));
    }

    @Test
    void nobodyHasNoMiddle() {
        assertThat(PayData.quantile(new double[PayData.CLASSES], 0.5)).isNaN();
    }
}
