import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that quotes figures, held to a run. Each line printed begins with
 *
 * <ul>
 *   <li>{@code =} where the text says the same,
 *   <li>{@code ≠} where it says something else, which stands beneath or behind,
 *   <li>{@code ?} where it has no such words any more, so that the tool has to follow,
 *   <li>{@code ·} where there is nothing to hold it to.
 * </ul>
 */
final class Quotes {

    /** A figure by name. */
    record Told(String name, double value) {}

    private final String name;
    private final String text;
    private final PrintStream out;
    private int same;
    private int other;
    private int lost;

    private Quotes(String name, String text, PrintStream out) {
        this.name = name;
        this.text = text;
        this.out = out;
    }

    static Quotes of(Path home, String name, PrintStream out) {
        try {
            String text = Files.readString(home.resolve(name));
            return new Quotes(name, text.replaceAll("\\s+", " "), out);
        } catch (IOException e) {
            throw new Figures.Mistake("cannot read " + home.resolve(name));
        }
    }

    void heading(String what) {
        out.println();
        out.println(name + ": " + what);
    }

    /**
     * Words of the text with the run's figures in them, each in place of a {@code %s}. No figure
     * may be the last of them.
     */
    void phrase(String words, Object... figures) {
        String run = String.format(Locale.ROOT, words, figures);
        if (text.contains(run)) {
            mark("=", run);
            return;
        }
        Matcher there = pattern(words).matcher(text);
        if (there.find()) {
            mark("≠", run);
            out.println("      " + name + ": " + there.group());
        } else {
            mark("?", run);
        }
    }

    /** A figure in front is one word: nothing bounds it to the left. */
    private static Pattern pattern(String words) {
        String rest = words.startsWith("%s") ? words.substring(2) : words;
        String figures =
                Pattern.compile("%s")
                        .splitAsStream(rest)
                        .map(part -> Pattern.quote(part.replace("%%", "%")))
                        .collect(Collectors.joining("[^|;]{1,24}?"));
        return Pattern.compile(rest.equals(words) ? figures : "(?<!\\S)\\S{1,24}" + figures);
    }

    /**
     * What the text says in words only, such as "a third": the figures have to lie in the band of
     * what a reader takes the words for.
     */
    void words(String words, double least, double most, List<Told> told) {
        boolean isThere = text.contains(words);
        boolean isSo =
                !told.isEmpty() && told.stream().allMatch(figure -> isIn(figure, least, most));
        String figures =
                told.stream()
                        .map(figure -> tell(figure) + (isIn(figure, least, most) ? "" : "(!)"))
                        .collect(Collectors.joining(", "));
        String band = figure(least) + " to " + figure(most);
        mark(!isThere ? "?" : isSo ? "=" : "≠", words + ": " + figures + " [" + band + "]");
    }

    void words(String words, double least, double most, double value) {
        words(words, least, most, List.of(new Told("", value)));
    }

    private static boolean isIn(Told figure, double least, double most) {
        return figure.value() >= least && figure.value() <= most;
    }

    private static String tell(Told figure) {
        return (figure.name() + " " + figure(figure.value())).strip();
    }

    /** Figures beside what is told in words, or that help to choose words. */
    void note(String what, List<Told> told) {
        String figures = told.stream().map(Quotes::tell).collect(Collectors.joining(", "));
        out.println("  · " + what + ": " + figures);
    }

    void note(String what, Object figure) {
        out.println("  · " + what + ": " + figure);
    }

    private void mark(String mark, String words) {
        switch (mark) {
            case "=" -> same++;
            case "≠" -> other++;
            default -> lost++;
        }
        out.println("  " + mark + " " + words);
    }

    void printSum() {
        out.printf(
                Locale.ROOT,
                "%s: %d as the run has them, %d otherwise, %d not found%n",
                name,
                same,
                other,
                lost);
    }

    // ---- figures as README writes them ------------------------------------------------------

    /** Three digits or so. */
    static String figure(double value) {
        double size = Math.abs(value);
        boolean isWhole = size >= 100 || value == Math.rint(value);
        return decimals(value, isWhole ? 0 : size >= 10 ? 1 : 2);
    }

    static String percent(double share) {
        return decimals(100 * share, 0) + "%";
    }

    static String percent1(double share) {
        return decimals(100 * share, 1) + "%";
    }

    /** With the sign that README has before numbers. */
    static String signed(double value, int digits) {
        return (value < 0 ? "−" : "") + decimals(Math.abs(value), digits);
    }

    /** As .45. */
    static String index(double value) {
        return decimals(value, 2).replaceFirst("^0", "");
    }

    static String decimals(double value, int digits) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%,." + digits + "f", value)
                : "–";
    }

    static String whole(double value) {
        return decimals(value, 0);
    }

    /** To the hundred. */
    static String hundreds(double value) {
        return whole(100 * Math.rint(value / 100));
    }

    /** The least and most of figures that are rounded in the same way. */
    static String range(String least, String most) {
        return least.equals(most) ? least : least.replace("%", "") + " to " + most;
    }
}
