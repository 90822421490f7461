package org.conjuncture.base.yaml;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.TextFile;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML into a tree with places, from the parser's events rather than its nodes: so depth is
 * bounded before anything recurses, and anchors, aliases and tags, which a scenario does not need
 * and which can blow up a small file, are refused where they stand.
 */
public final class Yaml {

    /** Largest file that is read. */
    public static final int MAX_BYTES = 4 << 20;

    private static final int MAX_DEPTH = 50;

    private final String file;
    private final Iterator<Event> events;

    private Yaml(String file, Iterator<Event> events) {
        this.file = file;
        this.events = events;
    }

    public static Marked read(Path path) {
        return parse(path.toString(), TextFile.read(path, MAX_BYTES));
    }

    /**
     * Reads a text; the name of the file (or option) is for messages. An empty text is an empty
     * map.
     */
    public static Marked parse(String file, String text) {
        var settings = LoadSettings.builder().setLabel(file).setCodePointLimit(MAX_BYTES).build();
        try {
            return new Yaml(file, new Parse(settings).parseString(text).iterator()).document();
        } catch (MarkedYamlEngineException e) {
            Place place =
                    e.getProblemMark()
                            .or(e::getContextMark)
                            .map(mark -> place(file, mark))
                            .orElse(Place.of(file));
            throw new UserError(place, "not valid YAML: " + e.getProblem());
        } catch (ReaderException e) {
            throw new UserError(
                    placeOf(file, text, e.getPosition()),
                    "a character that YAML does not permit",
                    String.format(Locale.ROOT, "U+%04X", e.getCodePoint()),
                    "printable text");
        } catch (YamlEngineException e) {
            throw new UserError(Place.of(file), "not valid YAML: " + e.getMessage());
        }
    }

    /**
     * Keys in the order of the map; for what the program itself writes, such as a scenario as
     * resolved.
     */
    public static String text(Map<String, ?> values) {
        var settings =
                DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(100).build();
        return new Dump(settings).dumpToString(values);
    }

    private Marked document() {
        Marked root = new MarkedMap(new Place(file, 1, 1), Map.of());
        boolean found = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                if (found) {
                    throw new UserError(
                            place(event), "a second document", "'---'", "one document in a file");
                }
                root = value(event, 0);
                found = true;
            }
        }
        return root;
    }

    private Marked value(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw new UserError(
                    place(event),
                    "nested too deeply",
                    "more than " + MAX_DEPTH + " levels",
                    "fewer");
        }
        refuseReferences(event);
        return switch (event) {
            case ScalarEvent scalar ->
                    new MarkedText(place(event), scalar.getValue(), !scalar.isPlain());
            case SequenceStartEvent _ -> list(place(event), depth);
            case MappingStartEvent _ -> map(place(event), depth);
            default -> throw new IllegalStateException("no value: " + event);
        };
    }

    private MarkedList list(Place place, int depth) {
        List<Marked> values = new ArrayList<>();
        for (Event next = events.next(); isNotEnd(next); next = events.next()) {
            values.add(value(next, depth + 1));
        }
        return new MarkedList(place, values);
    }

    private MarkedMap map(Place place, int depth) {
        Map<String, MarkedMap.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); isNotEnd(next); next = events.next()) {
            if (!(value(next, depth + 1) instanceof MarkedText key)) {
                throw new UserError(place(next), "a key", "a list or a map", "a name");
            }
            Marked value = value(events.next(), depth + 1);
            var earlier = entries.putIfAbsent(key.text(), new MarkedMap.Entry(key.place(), value));
            if (earlier != null) {
                throw new UserError(
                        key.place(),
                        "key " + key.shown() + " occurs twice",
                        "it again, first in line " + earlier.keyPlace().line(),
                        "each key once");
            }
        }
        return new MarkedMap(place, entries);
    }

    private static boolean isNotEnd(Event event) {
        return event.getEventId() != Event.ID.SequenceEnd
                && event.getEventId() != Event.ID.MappingEnd;
    }

    private void refuseReferences(Event event) {
        boolean refers =
                event instanceof AliasEvent
                        || (event instanceof NodeEvent node && node.getAnchor().isPresent());
        if (refers) {
            throw new UserError(
                    place(event), "anchors and aliases", "& or *", "the values written out");
        }
        Optional<String> tag =
                switch (event) {
                    case ScalarEvent scalar -> scalar.getTag();
                    case SequenceStartEvent list -> list.getTag();
                    case MappingStartEvent map -> map.getTag();
                    default -> Optional.empty();
                };
        if (tag.isPresent()) {
            throw new UserError(place(event), "a tag", "'" + tag.get() + "'", "a plain value");
        }
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(Place.of(file));
    }

    /** The parser counts from 0. */
    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place placeOf(String file, String text, int position) {
        String before = text.substring(0, Math.min(position, text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(file, line, before.length() - before.lastIndexOf('\n'));
    }
}
