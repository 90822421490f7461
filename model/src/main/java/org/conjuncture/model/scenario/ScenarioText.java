package org.conjuncture.model.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conjuncture.base.Numbers;
import org.conjuncture.base.yaml.Yaml;

/** Writes a resolved scenario as YAML, in the order in which its keys are explained. */
final class ScenarioText {

    private ScenarioText() {}

    static String of(Scenario scenario) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("world", scenario.world());
        text.put("from", scenario.from());
        text.put("until", scenario.until());
        text.put("scale", scenario.scale());
        text.put("seed", scenario.seed());
        text.put("set", numbers(scenario.set()));
        text.put("off", texts(scenario.off()));
        text.put("replace", new LinkedHashMap<>(scenario.replace()));
        text.put("timeline", timeline(scenario.timeline()));
        text.put(
                "strategies",
                new ArrayList<>(
                        scenario.strategies().stream().map(ScenarioText::strategy).toList()));
        text.put("record", scenario.record().toMap());
        text.put("checkpoints", texts(scenario.checkpoints()));
        return Yaml.text(text);
    }

    /** A list of its own: the writer makes an anchor of what occurs twice, as an empty list may. */
    private static List<String> texts(List<String> texts) {
        return new ArrayList<>(texts);
    }

    private static Map<String, Object> timeline(TimelineUse use) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("world", use.world());
        text.put("without", texts(use.without()));
        text.put("add", measures(use.add()));
        return text;
    }

    private static Map<String, Object> strategy(Strategy strategy) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("name", strategy.name());
        text.put("who", texts(strategy.who()));
        text.put("start", strategy.start());
        put(text, "until", strategy.until());
        text.put("measures", measures(strategy.measures()));
        text.put("together", measures(strategy.together()));
        return text;
    }

    private static List<Object> measures(List<Measure> measures) {
        return new ArrayList<>(measures.stream().map(ScenarioText::measure).toList());
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> text = new LinkedHashMap<>();
        put(text, "at", measure.at());
        put(text, "until", measure.until());
        measure.phase().ifPresent(phase -> text.put("phase", phase));
        if (!measure.who().isEmpty()) {
            text.put("who", texts(measure.who()));
        }
        putMap(text, "set", measure.set());
        putMap(text, "add", measure.add());
        putMap(text, "multiply", measure.multiply());
        put(text, "regime", measure.regime());
        put(text, "join", measure.join());
        put(text, "leave", measure.leave());
        putMap(text, "rule", measure.rule());
        return text;
    }

    private static void put(Map<String, Object> text, String key, Optional<String> value) {
        value.ifPresent(given -> text.put(key, given));
    }

    private static void putMap(Map<String, Object> text, String key, Map<String, Double> values) {
        if (!values.isEmpty()) {
            text.put(key, numbers(values));
        }
    }

    /** 35 and not 35.0; a number that only an exponent can say stays a number. */
    private static Map<String, Object> numbers(Map<String, Double> values) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            boolean whole = !Numbers.text(value).contains(".") && Math.abs(value) < 1e15;
            numbers.put(key, whole ? (Object) value.longValue() : value);
        });
        return numbers;
    }
}
