package org.conjuncture.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.conjuncture.base.Place;
import org.conjuncture.base.Quarters;
import org.conjuncture.base.UserError;
import org.conjuncture.base.files.Folders;
import org.conjuncture.base.results.ResultsWriter;
import org.conjuncture.base.yaml.MarkedMap;
import org.conjuncture.model.Simulation;
import org.conjuncture.model.results.Manifest;
import org.conjuncture.model.results.Origin;
import org.conjuncture.model.results.Run;
import org.conjuncture.model.results.RunFolder;
import org.conjuncture.model.results.RunPlan;
import org.conjuncture.model.results.RunPlans;
import org.conjuncture.model.results.Space;
import org.conjuncture.model.scenario.Scenario;
import org.conjuncture.model.scenario.ScenarioReader;
import org.conjuncture.model.scenario.ScenarioWorld;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conjuncture run}: simulates a scenario and leaves a run's folder. */
@Command(
        name = "run",
        description = "Simulates a scenario and leaves its results and a report in runs/NAME.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conjuncture run",
            "  conjuncture run century --until 1914 --name before-the-war",
            "  conjuncture run --world 1870-30 --scale 20000 --set bargaining.indexation=0.8",
            "  conjuncture run present --world worlds/mine     # a folder of tables like 1995's",
            "  conjuncture run no-events --beside century      # with and without dated events",
            "  conjuncture run --branch century@1965 --off bargaining"
        })
final class RunCommand implements Callable<Integer> {

    private static final String CENTURY = "century";

    @Spec private CommandSpec spec;

    @Mixin private RunsOption runs = new RunsOption();
    @Mixin private OutputOptions output = new OutputOptions();
    @Mixin private BuildOption build = new BuildOption();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SCENARIO",
            defaultValue = "",
            description = "a shipped scenario or a file (default: century)")
    private String scenario = "";

    @Option(
            names = "--world",
            paramLabel = "WORLD",
            defaultValue = "",
            description =
                    "world to start from: a shipped one such as 1870-30, or a folder of tables;"
                            + " without SCENARIO it runs from its own start by default parameters")
    private String world = "";

    @Option(
            names = "--until",
            paramLabel = "YEAR",
            defaultValue = "",
            description =
                    "first year or quarter that is not simulated: 1900 means to the end of 1899")
    private String until = "";

    @Option(
            names = "--scale",
            paramLabel = "N",
            defaultValue = "",
            description = "people one agent stands for")
    private String scale = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "",
            description = "seed of all draws")
    private String seed = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads; change no number (default: the machine's, at most 8)")
    private int threads = Math.min(8, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "",
            description = "name of the run (default: the scenario's, numbered)")
    private String name = "";

    @Option(
            names = "--set",
            paramLabel = "MECHANISM.PARAMETER=VALUE",
            description = "sets a parameter; may be repeated")
    private List<String> set = List.of();

    @Option(
            names = "--off",
            paramLabel = "MECHANISM",
            split = ",",
            description = "switches a mechanism off; may be repeated")
    private List<String> off = List.of();

    @Option(
            names = "--replace",
            paramLabel = "MECHANISM=FORM",
            description =
                    "takes another form of a mechanism, which `explain MECHANISM` lists; may be"
                            + " repeated")
    private List<String> replace = List.of();

    @Option(
            names = "--branch",
            paramLabel = "RUN@QUARTER",
            defaultValue = "",
            description = "goes on from another run's checkpoint, such as century@1965")
    private String branch = "";

    @Option(
            names = "--beside",
            paramLabel = "RUN",
            defaultValue = "",
            description = "a finished run that the report shows in the same pictures")
    private String beside = "";

    @Option(names = "--force", description = "replaces a run of the same name")
    private boolean force;

    @Override
    public Integer call() {
        if (threads < 1 || threads > 256) {
            throw new UserError(
                    Place.of("--threads"),
                    "number of threads",
                    "'" + threads + "'",
                    "a whole number from 1 to 256");
        }
        // The process may end as soon as the stop is over: so it lasts until everything is said.
        try (Stopping stopping = new Stopping(spec.commandLine().getErr())) {
            return branch.isEmpty() ? opened(stopping) : branched(stopping);
        }
    }

    private int opened(Stopping stopping) {
        Run.getReady();
        ScenarioReader reader = Home.scenarios();
        boolean isWorldAlone = scenario.isEmpty() && !world.isEmpty();
        Scenario read =
                isWorldAlone
                        ? reader.defaultsOver(overlay().map())
                        : reader.read(scenario.isEmpty() ? CENTURY : scenario, overlays());
        RunPlan plan =
                RunPlans.of(
                        scenario.isEmpty() ? nameOfDefault(read) : nameOf(scenario),
                        read,
                        reader.world(read.world()),
                        read.fromQuarter(),
                        threads);
        ScenarioWorld.requireOwnStart(plan.tables(), plan.opened(), reader.placeOf("from"));
        Run.requireMemory(plan, reader.placeOf("scale"));
        Path folder = prepare(plan, null);
        // The program's fingerprint is taken beside the opening of the world.
        var origin =
                CompletableFuture.supplyAsync(() -> build.begun(read.world(), besideFrom(folder)));
        return start(plan, Run.open(plan), folder, () -> ResultsWriter.await(origin), stopping);
    }

    private int branched(Stopping stopping) {
        int at = branch.lastIndexOf('@');
        int quarter = at < 1 ? Quarters.NONE : Quarters.parse(branch.substring(at + 1));
        if (quarter == Quarters.NONE) {
            throw new UserError(
                    Place.of("--branch"),
                    "where to branch from",
                    "'" + branch + "'",
                    "RUN@QUARTER, such as century@1965");
        }
        Path parent = runs.find(branch.substring(0, at));
        Manifest before = RunFolder.manifest(parent);
        Run.requireCheckpoint(parent, quarter);
        Origin origin = build.after(before, parent);
        ScenarioReader reader = Home.scenarios();
        List<MarkedMap> overlays =
                List.of(overlay().put("--branch", "from", Quarters.text(quarter)).map());
        Scenario read =
                scenario.isEmpty()
                        ? reader.readKept(RunFolder.scenario(parent), overlays)
                        : reader.read(scenario, overlays);
        requireSame("world", String.valueOf(before.resolved().get("world")), read.world());
        requireSame(
                "scale",
                String.valueOf(before.resolved().get("scale")),
                String.valueOf(read.scale()));
        String named = scenario.isEmpty() ? before.scenario() : nameOf(scenario);
        RunPlan plan =
                RunPlans.of(named, read, reader.world(read.world()), before.opened(), threads);
        Path folder = prepare(plan, parent);
        Simulation simulation = Run.branch(plan, parent, origin.version());
        return start(plan, simulation, folder, () -> origin.showing(besideFrom(folder)), stopping);
    }

    private static void requireSame(String what, String before, String now) {
        if (!before.equals(now)) {
            throw new UserError(
                    Place.of("--branch"),
                    "a branch keeps the " + what + " of its run",
                    now,
                    before);
        }
    }

    private Overlay overlay() {
        return new Overlay()
                .put("--world", "world", world)
                .put("--until", "until", until)
                .put("--scale", "scale", scale)
                .put("--seed", "seed", seed)
                .assign("--set", "set", "mechanism.parameter=value", set)
                .assign("--replace", "replace", "mechanism=form", replace)
                .list("--off", "off", off);
    }

    private List<MarkedMap> overlays() {
        return List.of(overlay().map());
    }

    /** What is run where no scenario is named; of a world of another time than the default's. */
    private String nameOfDefault(Scenario read) {
        if (read.fromQuarter() == Scenario.defaults().fromQuarter()) {
            return CENTURY;
        }
        spec.commandLine()
                .getErr()
                .println(
                        "--world "
                                + world
                                + ": its tables are of "
                                + read.from()
                                + ", and the parameters are set for a run from "
                                + Scenario.defaults().from()
                                + "; a scenario can set others (docs/worlds.md)");
        return nameOf(read.world());
    }

    private static String nameOf(String scenario) {
        Path file = Path.of(scenario).getFileName();
        String name = file == null ? scenario : file.toString();
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }

    /** Refuses what would fail later, and tells where the run will be. */
    private Path prepare(RunPlan plan, @Nullable Path parent) {
        Path other = runs.findOther(beside);
        Path folder = runs.folder();
        RunFolder.tidy(folder);
        String wanted = plan.scenario().replaceAll("[^A-Za-z0-9._-]", "-");
        String free = name.isEmpty() ? RunFolder.freeName(folder, wanted) : name;
        RunFolder.requireFree(folder, free, force);
        Path made = folder.resolve(free);
        requireOther(made, parent, "goes on from");
        requireOther(made, other, "is to be shown beside");
        return made;
    }

    /** Replacing a run by one that needs it would lose both. */
    private static void requireOther(Path made, @Nullable Path needed, String how) {
        if (needed != null
                && made.toAbsolutePath().normalize().equals(needed.toAbsolutePath().normalize())) {
            throw new UserError(
                    Place.of("--force"),
                    "cannot replace "
                            + made
                            + ", which the new run "
                            + how
                            + "; give another --name");
        }
    }

    /** The run to show beside the new one as seen from that, so that both can be moved together. */
    private @Nullable String besideFrom(Path folder) {
        Path other = runs.findOther(beside);
        return other == null
                ? null
                : folder.toAbsolutePath()
                        .normalize()
                        .relativize(other.toAbsolutePath().normalize())
                        .toString();
    }

    private int start(
            RunPlan plan,
            Simulation simulation,
            Path folder,
            Supplier<Origin> whatMakesIt,
            Stopping stopping) {
        boolean isHandedOver = false;
        try {
            Origin origin = whatMakesIt.get();
            Folders.make(runs.folder());
            Folders.requireWritable(runs.folder());
            Folders.requireSpace(runs.folder(), Space.needed(plan));
            Manifest manifest = Run.manifest(plan, folder.getFileName().toString(), origin);
            stopping.begin();
            try (RunFolder made = RunFolder.create(runs.folder(), manifest, plan.yaml(), force)) {
                Run run = Run.begin(plan, simulation, made, origin, System::nanoTime);
                isHandedOver = true;
                return new Work(output, spec.commandLine().getOut(), runs.findOther(beside))
                        .finish(run, folder, stopping);
            }
        } finally {
            if (!isHandedOver) {
                simulation.close();
            }
        }
    }
}
