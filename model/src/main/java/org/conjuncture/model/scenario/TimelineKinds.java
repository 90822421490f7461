package org.conjuncture.model.scenario;

import java.util.List;

/**
 * Kinds of decision and physical event that may stand in a timeline.
 *
 * <p>What an economy does of itself — a crisis, a default, a price, a forced devaluation, a boom, a
 * famine — is no kind: it is the model's to bring about, and stands in the historical record for
 * comparison.
 */
public final class TimelineKinds {

    public static final List<String> PERMITTED =
            List.of(
                    "aid",
                    "bank regulation",
                    "bloc",
                    "blockade",
                    "budget law",
                    "capital control",
                    "capital control removed",
                    "carbon treaty",
                    "central bank",
                    "clearing",
                    "collectivization",
                    "commodity agreement",
                    "competition law",
                    "convertibility",
                    "cooperative law",
                    "currency bloc",
                    "currency union",
                    "customs union",
                    "debt moratorium",
                    "debt relief",
                    "declaration",
                    "embargo",
                    "empire",
                    "empire and statehood",
                    "exchange regime",
                    "export regime",
                    "forced labour",
                    "free trade area",
                    "gold discovery",
                    "gold parity",
                    "gold technology",
                    "home work law",
                    "hours agreement",
                    "hours law",
                    "indenture",
                    "institution",
                    "investment treaty",
                    "labour convention",
                    "labour mobilization",
                    "labour regime",
                    "labour standards in trade",
                    "land law",
                    "land reform",
                    "loan",
                    "market reform",
                    "medicine",
                    "migration law",
                    "minimum wage",
                    "mobilization",
                    "nationalization",
                    "oil discovery",
                    "physical event",
                    "policy programme",
                    "population law",
                    "population transfer",
                    "preference",
                    "privatization",
                    "quota",
                    "regime",
                    "regime change",
                    "reparation",
                    "repudiation law",
                    "serfdom",
                    "slavery",
                    "social insurance",
                    "state system",
                    "supply decision",
                    "tariff",
                    "tariff treaty",
                    "technology",
                    "top tax",
                    "trade membership",
                    "trade opening",
                    "trade round",
                    "transport",
                    "treaty not adopted",
                    "union agreement",
                    "union law",
                    "war",
                    "war destruction",
                    "works councils");

    /** Kind of everything a scenario or strategy of the user's own decides. */
    public static final String SCENARIO = "scenario";

    private TimelineKinds() {}
}
