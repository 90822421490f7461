package org.conjuncture.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.model.labour.Bargaining;
import org.conjuncture.model.labour.LabourMarket;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Place PLACE = Place.of("--set");

    private final Settings defaults = Settings.defaults();

    @Test
    void aParameterThatIsSetChangesNoOtherAndNotTheDefaults() {
        Settings settings = defaults.with(PLACE, "bargaining.indexation", "0.25");
        var before = defaults.of("bargaining", Bargaining.Parameters.class);
        var after = settings.of("bargaining", Bargaining.Parameters.class);
        assertThat(after.indexation()).isEqualTo(0.25);
        assertThat(after.passThrough()).isEqualTo(before.passThrough());
        assertThat(before).isEqualTo(Bargaining.Parameters.defaults());
        assertThat(settings.changed()).containsOnlyKeys("bargaining.indexation");
    }

    @Test
    void aNameThatIsNearlyRightIsToldWithTheRightOne() {
        assertThatThrownBy(() -> defaults.with(PLACE, "bargaining.indexaton", "0.25"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("did you mean 'bargaining.indexation'?");
    }

    @Test
    void aValueOutOfRangeIsToldWithTheRange() {
        assertThatThrownBy(() -> defaults.with(PLACE, "bargaining.indexation", "7"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("found '7', expected a number from 0 to 1");
    }

    @Test
    void aCountIsAWholeNumber() {
        assertThatThrownBy(() -> defaults.with(PLACE, "labourMarket.tries", "2.5"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a whole number");
        var changed = defaults.with(PLACE, "labourMarket.tries", "4");
        assertThat(changed.of("labourMarket", LabourMarket.Parameters.class).tries()).isEqualTo(4);
    }

    @Test
    void whatIsOffIsNotInTheQuarter() {
        Settings settings = defaults.without(PLACE, "bargaining");
        assertThat(Mechanisms.of(settings)).noneMatch(each -> each instanceof Bargaining);
        assertThat(Mechanisms.of(settings)).hasSize(Mechanisms.names().size() - 1);
    }

    @Test
    void aFamilySwitchesItsMembers() {
        assertThat(defaults.without(PLACE, "wages").off())
                .containsExactly("bargaining", "landPay", "wageCurve");
    }

    @Test
    void theSkeletonCannotBeSwitchedOff() {
        assertThatThrownBy(() -> defaults.without(PLACE, "production"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("skeleton");
    }

    @Test
    void everyDefaultIsInItsRange() {
        assertThat(Mechanisms.parameters())
                .allSatisfy(each -> assertThat(each.initial()).isBetween(each.min(), each.max()))
                .allSatisfy(each -> assertThat(each.doc()).isNotBlank());
    }
}
