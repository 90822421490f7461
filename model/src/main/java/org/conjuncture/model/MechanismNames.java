package org.conjuncture.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conjuncture.model.indicator.Indicators;
import org.conjuncture.model.scenario.Names;

/** The register as scenarios ask for it. */
public final class MechanismNames implements Names {

    /** What the record tells that is no indicator: counts of crises, trends, means, depths. */
    private static final List<String> RECORDED =
            List.of(
                    "bankingCrises",
                    "currencyCrises",
                    "sovereignDefaults",
                    "primaryTermsTrend",
                    "strikeDaysPerThousand",
                    "transitionDepth");

    private final Map<String, Bounds> parameters = new LinkedHashMap<>();

    public MechanismNames() {
        Mechanisms.parameters()
                .forEach(each -> parameters.put(each.name(), new Bounds(each.min(), each.max())));
    }

    @Override
    public Set<String> mechanisms() {
        return new LinkedHashSet<>(Mechanisms.names());
    }

    @Override
    public Set<String> skeleton() {
        Set<String> skeleton = mechanisms();
        Mechanisms.switchable().forEach(skeleton::remove);
        return skeleton;
    }

    @Override
    public Map<String, List<String>> families() {
        Map<String, List<String>> families = new LinkedHashMap<>();
        Mechanisms.families().forEach(name -> families.put(name, Mechanisms.family(name)));
        return families;
    }

    @Override
    public Set<String> recorded() {
        Set<String> recorded = new LinkedHashSet<>(RECORDED);
        Indicators.list().forEach(each -> recorded.add(each.name()));
        return recorded;
    }

    @Override
    public Map<String, Bounds> parameters() {
        return parameters;
    }

    @Override
    public Map<String, List<String>> variants() {
        Map<String, List<String>> variants = new LinkedHashMap<>();
        Mechanisms.groups().forEach(group -> variants.put(group.name(), group.variants()));
        return variants;
    }
}
