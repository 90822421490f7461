import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Prints every figure of the default run that README.md and docs quote: {@code tools/figures.sh RUN
 * [REST]}, started by that script. Open {@link Quotes} for what the marks mean, {@link Opening} for
 * how a subject reads; each subject is a file, in README's order.
 */
final class Figures {

    private Figures() {}

    /** A mistake of the user's, told in one line. */
    static final class Mistake extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mistake(String what) {
            super(what, null, false, false);
        }
    }

    public static void main(String[] arguments) {
        // Minus signs and dashes are told as README has them, whatever the locale.
        PrintStream out = stream(FileDescriptor.out);
        PrintStream errors = stream(FileDescriptor.err);
        try {
            if (arguments.length < 2 || arguments.length > 3) {
                throw new Mistake("usage: tools/figures.sh RUN [REST]");
            }
            Path home = Path.of(arguments[0]);
            Path rest = arguments.length == 3 ? Path.of(arguments[2]) : null;
            print(home, Path.of(arguments[1]), rest, out);
        } catch (Mistake e) {
            errors.println("figures: " + e.getMessage());
            System.exit(2);
        }
    }

    private static void print(Path home, Path folder, Path rest, PrintStream out) {
        Quotes readme = Quotes.of(home, "README.md", out);
        Quotes model = Quotes.of(home, "docs/model.md", out);
        Quotes benchmarks = Quotes.of(home, "docs/benchmarks.md", out);
        try (Results run = Results.open(folder, "century", 2000);
                Results still = rest == null ? null : Results.open(rest, "rest", 2120)) {
            Laws laws = Laws.of(folder);
            new Opening(run, readme).print();
            new Lands(run, readme).print();
            new Work(run, readme).print();
            new Money(run, readme).print();
            new Labour(run, laws, readme).print();
            if (still != null) {
                new Rest(still, readme).print();
            }
            new Tables(run, readme, benchmarks, model).print();
            out.println();
            readme.printSum();
            model.printSum();
            benchmarks.printSum();
        }
    }

    private static PrintStream stream(FileDescriptor of) {
        return new PrintStream(new FileOutputStream(of), true, StandardCharsets.UTF_8);
    }
}
