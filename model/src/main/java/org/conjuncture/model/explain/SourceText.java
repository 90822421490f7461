package org.conjuncture.model.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The source of a class, which the build puts beside it, for its comments. */
final class SourceText {

    private final String text;

    private SourceText(String text) {
        this.text = text;
    }

    static SourceText of(Class<?> type) {
        return new SourceText(read(type, type.getName().replace('.', '/')));
    }

    private static String read(Class<?> beside, String name) {
        try (var stream = beside.getResourceAsStream("/" + name + ".java")) {
            return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the source of a class lies in the project. */
    static String path(Class<?> type) {
        return "model/src/main/java/" + type.getName().replace('.', '/') + ".java";
    }

    /** The comment of the class itself, in paragraphs. */
    List<String> classComment() {
        Matcher declared =
                Pattern.compile("\n(?:public )?(?:final )?(?:class|record|interface|enum) ")
                        .matcher(text);
        return declared.find() ? commentBefore(declared.start()) : List.of();
    }

    /** The comment of a field; none where it has none of its own. */
    List<String> fieldComment(String field) {
        Matcher declared =
                Pattern.compile("\n[^\n*(]*\\b" + Pattern.quote(field) + "(?:;| =)").matcher(text);
        return declared.find() ? commentBefore(declared.start()) : List.of();
    }

    /** The comment of a constant of an enum. */
    List<String> constantComment(String constant) {
        Matcher declared =
                Pattern.compile("\n\\s*" + Pattern.quote(constant) + "[(,;]").matcher(text);
        return declared.find() ? commentBefore(declared.start()) : List.of();
    }

    private List<String> commentBefore(int end) {
        int closed = text.lastIndexOf("*/", end);
        int opened = text.lastIndexOf("/**", closed);
        // Only annotations may stand between a comment and what it is of.
        String between = opened < 0 ? "none" : text.substring(closed + 2, end).strip();
        boolean isBeside =
                between.isEmpty() || (between.startsWith("@") && !between.contains(";\n"));
        return isBeside ? paragraphs(text.substring(opened + 3, closed)) : List.of();
    }

    private static List<String> paragraphs(String comment) {
        String plain =
                comment.replaceAll("(?m)^\\s*\\* ?", "")
                        .replaceAll("\\{@(?:code|link|linkplain)\\s+#?([^}]*)}", "$1")
                        .replaceAll("(?m)^@.*$", "")
                        .replace("&gt;", ">")
                        .replace("&lt;", "<");
        List<String> paragraphs = new ArrayList<>();
        for (String each : plain.split("<p>", -1)) {
            String line = each.strip().replaceAll("\\s+", " ");
            if (!line.isEmpty()) {
                paragraphs.add(line);
            }
        }
        return paragraphs;
    }
}
