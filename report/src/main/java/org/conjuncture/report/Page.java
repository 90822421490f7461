package org.conjuncture.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Puts data, styles and scripts into one page.
 *
 * <p>The modules in {@code page/} are ordinary ES modules, so that an editor and a type checker
 * know them. A page from disk may not import, so they are joined here in the order of their imports
 * into one module, and their import and export words fall away; top level names are therefore
 * unique over all modules.
 */
final class Page {

    /** In the order in which they need each other. */
    private static final List<String> MODULES =
            List.of(
                    "words",
                    "data",
                    "colour",
                    "draw",
                    "figure",
                    "fold",
                    "lines",
                    "stack",
                    "bars",
                    "matrix",
                    "curve",
                    "spread",
                    "pairs",
                    "ridge",
                    "alluvial",
                    "pyramid",
                    "strips",
                    "timeline",
                    "picker",
                    "indicators",
                    "worldmap",
                    "glance",
                    "growth",
                    "pay",
                    "labour",
                    "gross",
                    "unions",
                    "divisions",
                    "skill",
                    "laws",
                    "command",
                    "embodied",
                    "surplus",
                    "migration",
                    "money",
                    "states",
                    "facts",
                    "capital",
                    "causes",
                    "crises",
                    "beside",
                    "fidelity",
                    "closing",
                    "main");

    private static final List<String> LIBRARIES = List.of("d3-array", "d3-geo", "topojson-client");

    private Page() {}

    static String html(Map<String, Object> data) {
        StringBuilder libraries = new StringBuilder();
        for (String library : LIBRARIES) {
            libraries
                    .append("/*\n")
                    .append(resource("vendor/LICENSE-" + library))
                    .append("*/\n")
                    .append(resource("vendor/" + library + ".js"))
                    .append('\n');
        }
        StringBuilder modules = new StringBuilder();
        for (String module : MODULES) {
            modules.append(joined(resource("page/" + module + ".js")));
        }
        return resource("page/page.html")
                .replace("/*style*/", resource("page/style.css"))
                .replace("/*libraries*/", libraries)
                .replace("/*modules*/", modules)
                .replace("/*shapes*/", resource("vendor/countries-110m.json"))
                .replace("/*data*/", Packed.json(data));
    }

    private static String joined(String module) {
        StringBuilder text = new StringBuilder();
        module.lines()
                .filter(line -> !line.startsWith("import "))
                .map(line -> line.startsWith("export ") ? line.substring("export ".length()) : line)
                .forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    static String resource(String name) {
        try (var in = Page.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
