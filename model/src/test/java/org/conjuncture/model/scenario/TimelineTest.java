package org.conjuncture.model.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.model.tables.Ruler;
import org.conjuncture.model.world.Levers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final int FROM = Quarters.of(1870, 1);
    private static final int UNTIL = Quarters.of(2000, 1);
    private static ScenarioWorld world;
    private static ScenarioReader reader;

    @BeforeAll
    static void read() {
        reader = Shipped.reader();
        world = reader.world("1870");
    }

    @Test
    void onlyDecisionsAndPhysicalEventsArePermitted() {
        Set<String> outcomes =
                Set.of(
                        "crisis",
                        "banking crisis",
                        "currency crisis",
                        "default",
                        "sovereign default",
                        "price",
                        "commodity price",
                        "devaluation",
                        "forced devaluation",
                        "gold exit",
                        "exit from gold",
                        "famine",
                        "slump",
                        "boom",
                        "inflation",
                        "unemployment",
                        "strike wave",
                        "growth");
        assertThat(TimelineKinds.PERMITTED).doesNotContainAnyElementsOf(outcomes);
        assertThat(TimelineKinds.PERMITTED).isSorted().doesNotHaveDuplicates();
        assertThat(world.timeline().interventions())
                .allMatch(each -> TimelineKinds.PERMITTED.contains(each.kind()));
        // A kind that nothing uses would let something in unseen.
        assertThat(world.timeline().interventions().stream().map(Intervention::kind).distinct())
                .containsAll(TimelineKinds.PERMITTED);
    }

    @Test
    void everyDecisionHasASource() {
        assertThat(world.timeline().interventions()).allMatch(each -> !each.source().isBlank());
    }

    @Test
    void onlyTheDeclaredLeversOfPolicyAreMovedAndNoneThatIsAnOutcome() {
        Set<String> moved = new HashSet<>();
        for (Intervention each : world.timeline().interventions()) {
            if (each.action().movesALever()) {
                moved.add(each.target());
            }
        }
        assertThat(Levers.names()).containsAll(moved);
    }

    @Test
    void whenADecisionEndsTheRestShowsAgain() {
        TimelineState state =
                state(
                        decision("a", 1900, 1920, Action.SET, "statutoryHours", 48),
                        decision("b", 1905, 1910, Action.SET, "statutoryHours", 40),
                        decision("c", 1907, 1908, Action.ADD, "statutoryHours", 2));
        assertThat(hours(state, 1899)).isEqualTo(0);
        assertThat(hours(state, 1900)).isEqualTo(48);
        assertThat(hours(state, 1905)).isEqualTo(40);
        assertThat(hours(state, 1907)).isEqualTo(42);
        assertThat(hours(state, 1908)).isEqualTo(40);
        assertThat(hours(state, 1910)).isEqualTo(48);
        assertThat(hours(state, 1920)).isEqualTo(0);
    }

    @Test
    void aPhasedDecisionArrivesInEqualSteps() {
        Intervention phased =
                new Intervention(
                        "p",
                        Quarters.of(1900, 1),
                        Intervention.FOR_GOOD,
                        4,
                        "hours law",
                        Who.of("FRA"),
                        "p",
                        Action.SET,
                        "statutoryHours",
                        40,
                        "",
                        "test",
                        true,
                        Place.of("test"));
        TimelineState state = state(phased);
        int fra = world.tables().indexOf("FRA");
        int lever = Levers.indexOf("statutoryHours");
        double[] steps = new double[5];
        for (int i = 0; i < 5; i++) {
            steps[i] = state.value(lever, fra, Quarters.of(1900, 1) + i);
        }
        assertThat(steps).containsExactly(10, 20, 30, 40, 40);
    }

    @Test
    void aNewRegimeEndsWhatTheOldOneSet() {
        TimelineState state =
                state(
                        decision("a", 1900, 1990, Action.REGIME, "exportDevelopmentalist", 0),
                        decision("b", 1950, 1960, Action.REGIME, "liberal", 0));
        int fra = world.tables().indexOf("FRA");
        int promotion = Levers.indexOf("exportPromotion");
        assertThat(state.value(promotion, fra, Quarters.of(1949, 4))).isEqualTo(0.06);
        assertThat(state.value(promotion, fra, Quarters.of(1950, 1))).isEqualTo(0);
        assertThat(state.value(promotion, fra, Quarters.of(1960, 1))).isEqualTo(0.06);
        assertThat(state.regime(fra, Quarters.of(1955, 1))).isEqualTo("liberal");
    }

    @Test
    void lawOfARegimeStaysWhereTheNextIsSilentAndItsPolicyEnds() {
        TimelineState state =
                state(
                        decision("a", 1900, 1990, Action.REGIME, "developmentalist", 0),
                        decision("b", 1950, 1990, Action.REGIME, "neoliberal", 0));
        assertThat(law(state, "immigrationOpenness", "FRA", 1949)).isEqualTo(0.4);
        assertThat(law(state, "immigrationOpenness", "FRA", 1950)).isEqualTo(0.4);
        assertThat(law(state, "inflationTarget", "FRA", 1949)).isEqualTo(0.08);
        assertThat(law(state, "inflationTarget", "FRA", 1950)).isEqualTo(0.02);
    }

    @Test
    void whatWarSetsEndsWithItAndDatedLawShowsAgain() {
        TimelineState state =
                state(
                        decision("a", 1900, 1990, Action.SET, "immigrationOpenness", 0.3),
                        decision("b", 1914, 1919, Action.REGIME, "warEconomy", 0),
                        decision("c", 1919, 1990, Action.REGIME, "neoliberal", 0));
        assertThat(law(state, "immigrationOpenness", "FRA", 1915)).isEqualTo(0.2);
        assertThat(law(state, "immigrationOpenness", "FRA", 1919)).isCloseTo(0.3, within(1e-9));
    }

    /** The regime's own word and dated decisions move law; its silence does not. */
    @Test
    void noRegimeOfTheCenturyResetsLawByItsSilence() {
        Regimes regimes = Regimes.read(Shipped.WORLDS.resolve("1870"));
        TimelineState state = world.stateOf(reader.read("century"));
        int silences = 0;
        for (RegimeSpan span : state.regimes()) {
            String before =
                    span.from() > FROM ? state.regime(span.territory(), span.from() - 1) : "";
            if (before.isEmpty()) {
                continue;
            }
            for (String lever : regimes.bundle(before).keySet()) {
                boolean isSilent = !regimes.bundle(span.regime()).containsKey(lever);
                if (isSilent && regimes.stays(before, lever) && !isDecided(lever, span)) {
                    int index = Levers.indexOf(lever);
                    assertThat(state.value(index, span.territory(), span.from()))
                            .as(lever + " " + span)
                            .isCloseTo(
                                    state.value(index, span.territory(), span.from() - 1),
                                    within(1e-9));
                    silences++;
                }
            }
        }
        assertThat(silences).isGreaterThan(50);
    }

    @Test
    void theBorderStaysShutWhenImportSubstitutionEnds() {
        TimelineState state = world.stateOf(reader.read("century"));
        assertThat(regime(state, "CHL", 1990)).isEqualTo("neoliberal");
        assertThat(law(state, "immigrationOpenness", "CHL", 1990)).isEqualTo(0.4);
    }

    private static boolean isDecided(String lever, RegimeSpan span) {
        return world.timeline().interventions().stream()
                .filter(each -> each.target().equals(lever))
                .anyMatch(each -> each.at() == span.from() || each.until() == span.from());
    }

    @Test
    void applyingQuarterByQuarterGivesWhatTheLawSaysOfEachQuarter() {
        Scenario century = reader.read("century");
        TimelineState state = world.stateOf(century);
        Levers levers = new Levers(world.tables().territories().size());
        Institutions institutions = world.newInstitutions();
        state.begin(levers, institutions);
        for (int quarter = FROM; quarter < UNTIL; quarter++) {
            state.apply(quarter, levers, institutions);
            if (quarter % 7 == 0) {
                for (int lever = 0; lever < Levers.all().size(); lever++) {
                    for (int t = 0; t < levers.territories(); t++) {
                        assertThat(levers.column(lever)[t])
                                .as(
                                        Levers.names().get(lever)
                                                + " "
                                                + t
                                                + " "
                                                + Quarters.text(quarter))
                                .isEqualTo(state.value(lever, t, quarter));
                    }
                }
                for (int i = 0; i < institutions.known().size(); i++) {
                    for (int t = 0; t < levers.territories(); t++) {
                        assertThat(institutions.member[i][t])
                                .isEqualTo(state.isMember(institutions.names().get(i), t, quarter));
                    }
                }
            }
        }
    }

    @Test
    void everyLeverStaysInItsRangeThroughoutTheCentury() {
        TimelineState state = world.stateOf(reader.read("century"));
        for (int lever = 0; lever < Levers.all().size(); lever++) {
            for (int quarter = FROM; quarter < UNTIL; quarter += 4) {
                for (int t = 0; t < world.tables().territories().size(); t++) {
                    double value = state.value(lever, t, quarter);
                    assertThat(Levers.all().get(lever).permits(value)).isTrue();
                }
            }
        }
    }

    @Test
    void theCenturyTellsItsDecisionsWithSourceAndWhetherTheyAreVerified() {
        TimelineState state = world.stateOf(reader.read("century"));
        Levers levers = new Levers(world.tables().territories().size());
        Institutions institutions = world.newInstitutions();
        state.begin(levers, institutions);
        List<Decision> told = new ArrayList<>();
        for (int quarter = FROM; quarter < UNTIL; quarter++) {
            told.addAll(state.apply(quarter, levers, institutions));
        }
        assertThat(told).hasSizeGreaterThan(1000);
        assertThat(told).anyMatch(Decision::verified).anyMatch(each -> !each.verified());
        assertThat(told).allMatch(each -> !each.source().isBlank());
    }

    @Test
    void theBroadLinesOfTheCenturyAreThere() {
        TimelineState state = world.stateOf(reader.read("century"));
        assertThat(law(state, "exchangeRegime", "GBR", 1900)).isEqualTo(1);
        assertThat(law(state, "exchangeRegime", "GBR", 1916)).isEqualTo(0);
        assertThat(law(state, "exchangeRegime", "GBR", 1926)).isEqualTo(1);
        assertThat(law(state, "exchangeRegime", "GBR", 1955)).isEqualTo(2);
        assertThat(law(state, "statutoryHours", "FRA", 1950)).isEqualTo(40);
        assertThat(law(state, "tariffManufactures", "USA", 1900)).isEqualTo(0.465);
        assertThat(law(state, "tariffManufactures", "USA", 1970)).isLessThan(0.2);
        assertThat(law(state, "tariffManufactures", "IND", 1890)).isEqualTo(0);
        assertThat(law(state, "planned", "RUS", 1950)).isEqualTo(1);
        assertThat(law(state, "planned", "RUS", 1995)).isEqualTo(0);
        assertThat(law(state, "planned", "POL", 1935)).isEqualTo(0);
        assertThat(law(state, "homeCharges", "IND", 1900)).isEqualTo(0.015);
        assertThat(law(state, "homeCharges", "IND", 1960)).isEqualTo(0);
        assertThat(law(state, "mobilization", "DEU", 1917)).isCloseTo(0.12, within(0.01));
        assertThat(law(state, "medicine", "KEN_IN_EAF", 2000)).isGreaterThan(15);
        assertThat(regime(state, "IND", 1900)).isEqualTo("colonial");
        assertThat(regime(state, "IND", 1960)).isEqualTo("developmentalist");
        assertThat(regime(state, "GBR", 1960)).isEqualTo("keynesianWelfare");
        assertThat(regime(state, "GBR", 1985)).isEqualTo("neoliberal");
        assertThat(regime(state, "RUS", 1991)).isEqualTo("sovietType");
        assertThat(regime(state, "AUS", 1880)).isEqualTo("liberal");
    }

    @Test
    void customsUnionsFreeTradeAmongTheirMembersOnly() {
        TimelineState state = world.stateOf(reader.read("century"));
        Levers levers = new Levers(world.tables().territories().size());
        Institutions institutions = world.newInstitutions();
        state.begin(levers, institutions);
        int fra = world.tables().indexOf("FRA");
        int deu = world.tables().indexOf("DEU");
        int usa = world.tables().indexOf("USA");
        for (int quarter = FROM; quarter < Quarters.of(1970, 1); quarter++) {
            state.apply(quarter, levers, institutions);
            if (quarter == Quarters.of(1961, 2)) {
                assertThat(institutions.tariffFactor[fra][deu]).isEqualTo(0.7);
            }
        }
        assertThat(institutions.tariffFactor[fra][deu]).isEqualTo(0);
        assertThat(institutions.tariffFactor[usa][deu]).isEqualTo(1);
    }

    @Test
    void territoriesChangeHandsInTheirQuarters() {
        Rulers rulers = new Rulers(world.tables(), UNTIL);
        int ind = world.tables().indexOf("IND");
        int gbr = world.tables().indexOf("GBR");
        int aus = world.tables().indexOf("AUS");
        int pak = world.tables().indexOf("PAK");
        assertThat(rulers.state[ind]).isEqualTo(gbr);
        assertThat(rulers.shareCustoms(ind, pak)).isTrue();
        assertThat(rulers.shareCustoms(aus, gbr)).isFalse();
        boolean changed = false;
        for (int quarter = FROM + 1; quarter <= Quarters.of(1947, 4); quarter++) {
            changed |= rulers.advance(quarter);
        }
        assertThat(changed).isTrue();
        assertThat(rulers.state[ind]).isEqualTo(ind);
        assertThat(rulers.kind[ind]).isEqualTo(Ruler.Kind.DOMINION);
        assertThat(rulers.shareCustoms(ind, pak)).isFalse();
    }

    @Test
    void aStateStandsForAllItRulesAtTheDate() {
        int[] empire = world.coalitions().members(Who.of("state:GBR"), FROM, (i, t, q) -> false);
        assertThat(empire).contains(world.tables().indexOf("IND"), world.tables().indexOf("GBR"));
        int[] later =
                world.coalitions()
                        .members(Who.of("state:GBR"), Quarters.of(1990, 1), (i, t, q) -> false);
        assertThat(later).doesNotContain(world.tables().indexOf("IND"));
    }

    @Test
    void hoursFollowOrdersOnlyFromTheLawsOfTheEightiesOnAndWiderLater() {
        TimelineState state = world.stateOf(reader.read("century"));
        int band = Levers.indexOf("flexibleHours");
        for (int t = 0; t < world.tables().territories().size(); t++) {
            assertThat(state.value(band, t, Quarters.of(1981, 4))).isEqualTo(0);
        }
        int deu = world.tables().indexOf("DEU");
        assertThat(state.value(band, deu, Quarters.of(1985, 1))).isEqualTo(0);
        assertThat(state.value(band, deu, Quarters.of(1985, 2))).isGreaterThan(0);
        for (String territory : List.of("DEU", "FRA", "JPN", "ITA")) {
            assertThat(law(state, "flexibleHours", territory, 1999))
                    .isGreaterThan(law(state, "flexibleHours", territory, 1986));
        }
        assertThat(law(state, "flexibleHours", "USA", 1999)).isEqualTo(0);
    }

    @Test
    void plansGiveWayAtDatesSpeedsAndInAnOrderOfTheirOwn() {
        TimelineState state = world.stateOf(reader.read("century"));
        assertThat(law(state, "planned", "YUG", 1960)).isEqualTo(0.7);
        assertThat(law(state, "planned", "YUG", 1970)).isEqualTo(0.5);
        assertThat(law(state, "planned", "HUN", 1972)).isEqualTo(0.7);
        assertThat(law(state, "planned", "CSK", 1972)).isEqualTo(1);
        assertThat(law(state, "planned", "RUS", 1991)).isBetween(0.8, 0.99);
        // At once in Poland, in steps in Hungary and Romania, later and slower in the Soviet lands.
        assertThat(law(state, "planned", "POL", 1990)).isLessThan(0.1);
        assertThat(law(state, "planned", "HUN", 1990)).isBetween(0.3, 0.5);
        assertThat(law(state, "planned", "ROU", 1992)).isBetween(0.2, 0.5);
        assertThat(law(state, "planned", "CSK", 1991)).isLessThan(0.1);
        assertThat(law(state, "planned", "RUS", 1993)).isBetween(0.2, 0.4);
        // Vouchers in the Czech lands and Russia, sales one by one in Hungary and Poland.
        assertThat(law(state, "privatization", "CSK", 1993))
                .isGreaterThan(3 * law(state, "privatization", "HUN", 1993));
        assertThat(law(state, "privatization", "RUS", 1994))
                .isGreaterThan(3 * law(state, "privatization", "POL", 1994));
        assertThat(law(state, "tariffManufactures", "CSK", 1990)).isEqualTo(0.6);
        assertThat(law(state, "tariffManufactures", "CSK", 1991)).isLessThan(0.1);
        assertThat(law(state, "tariffManufactures", "HUN", 1990)).isBetween(0.15, 0.5);
        assertThat(law(state, "publicSpending", "RUS", 1997)).isLessThan(1.1);
        assertThat(law(state, "publicSpending", "HUN", 1994)).isGreaterThan(1.5);
    }

    @Test
    void membersOfACurrencyUnionHoldTheSameRegimeAndControl() {
        TimelineState state = world.stateOf(reader.read("century"));
        for (Institution union : world.institutions()) {
            if (union.foundingRule(InstitutionRule.oneCurrency) < 1) {
                continue;
            }
            for (int quarter = FROM; quarter < UNTIL; quarter++) {
                Set<String> held = new HashSet<>();
                for (int t = 0; t < world.tables().territories().size(); t++) {
                    if (state.isMember(union.name(), t, quarter)) {
                        held.add(
                                state.value(Levers.indexOf("exchangeRegime"), t, quarter)
                                        + " "
                                        + state.value(
                                                Levers.indexOf("capitalControl"), t, quarter));
                    }
                }
                assertThat(held).as(union.name() + " " + Quarters.text(quarter)).hasSizeLessThan(2);
            }
        }
    }

    /** What was laid down before the war, with no end, is never what holds after par values. */
    @Test
    void noExchangeRegimeOutlivesWhatEndedIt() {
        TimelineState state = world.stateOf(reader.read("century"));
        int regime = Levers.indexOf("exchangeRegime");
        List<Intervention> kept = new ArrayList<>(world.timeline().interventions());
        kept.removeIf(each ->
                each.at() < Quarters.of(1939, 1)
                        && each.until() == Intervention.FOR_GOOD
                        && each.target().equals("exchangeRegime"));
        TimelineState without = state(kept.toArray(Intervention[]::new));
        for (int quarter = Quarters.of(1975, 1); quarter < UNTIL; quarter++) {
            for (int t = 0; t < world.tables().territories().size(); t++) {
                assertThat(state.value(regime, t, quarter))
                        .as(world.tables().territories().get(t).id() + Quarters.text(quarter))
                        .isEqualTo(without.value(regime, t, quarter));
            }
        }
    }

    @Test
    void theSmallWorldHasItsTimelineToo() {
        ScenarioWorld small = reader.world("1870-30");
        TimelineState state = small.stateOf(reader.read("century-small"));
        int eeu = small.tables().indexOf("EEU");
        assertThat(state.regime(eeu, Quarters.of(1960, 1))).isEqualTo("sovietType");
    }

    @Test
    void spansOfMembershipAreTheQuartersInWhichOneIsAMember() {
        TimelineState state = world.stateOf(reader.read("century"));
        Set<String> told = new HashSet<>();
        for (MembershipSpan span : state.memberships()) {
            for (int quarter = span.from(); quarter < span.to(); quarter++) {
                assertThat(told.add(span.institution() + span.territory() + "/" + quarter))
                        .isTrue();
            }
        }
        Set<String> members = new HashSet<>();
        for (Institution institution : world.institutions()) {
            for (int t = 0; t < world.tables().territories().size(); t++) {
                for (int quarter = FROM; quarter < UNTIL; quarter++) {
                    if (state.isMember(institution.name(), t, quarter)) {
                        members.add(institution.name() + t + "/" + quarter);
                    }
                }
            }
        }
        assertThat(told.equals(members)).isTrue();
        assertThat(told).hasSizeGreaterThan(1000);
    }

    private static double law(TimelineState state, String lever, String territory, int year) {
        int t = world.tables().indexOf(territory.equals("KEN_IN_EAF") ? "EAF" : territory);
        int quarter = Math.min(Quarters.of(year, 1), UNTIL - 1);
        return state.value(Levers.indexOf(lever), t, quarter);
    }

    private static String regime(TimelineState state, String territory, int year) {
        return state.regime(world.tables().indexOf(territory), Quarters.of(year, 1));
    }

    private static double hours(TimelineState state, int year) {
        return law(state, "statutoryHours", "FRA", year);
    }

    private static Intervention decision(
            String id, int from, int until, Action action, String target, double value) {
        return new Intervention(
                id,
                Quarters.of(from, 1),
                Quarters.of(until, 1),
                0,
                "hours law",
                Who.of("FRA"),
                id,
                action,
                target,
                value,
                "",
                "test",
                true,
                Place.of("test"));
    }

    private static TimelineState state(Intervention... decisions) {
        return new TimelineState(
                new Timeline(List.of(decisions)),
                new LeverStart(world.tables()),
                world.regimes(),
                world.coalitions(),
                world.institutions(),
                world.tables().territories().size(),
                FROM,
                UNTIL);
    }
}
