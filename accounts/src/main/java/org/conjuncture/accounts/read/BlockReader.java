package org.conjuncture.accounts.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.conjuncture.accounts.algebra.LuFactors;
import org.conjuncture.accounts.algebra.Matrix;
import org.conjuncture.accounts.grid.Grid;
import org.conjuncture.accounts.grid.Member;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * EXIOBASE 1, 2 and 3 and the folders that pymrio saves: Z or A in one file, Y in another,
 * extensions in others; regions in the first header row, sectors or categories in the second.
 *
 * <p>Where only A is given, output is L·y and flows A x̂.
 */
final class BlockReader implements TableReader {

    private static final String FLOWS =
            "Z\\.txt|mrIot_flows.*\\.txt|trade_flows_Z\\.txt|Z\\.csv|Z\\.tsv";
    private static final String COEFFICIENTS = "A\\.txt|mrIot.*\\.txt|A\\.csv|A\\.tsv";
    private static final String FINAL =
            "Y\\.txt|mrFinalDemand.*\\.txt|finald_demand_Y\\.txt|Y\\.csv|Y\\.tsv";
    private static final String EXTENSIONS =
            "F\\.txt|factor_input.*\\.txt|emissions\\.txt|mr(FactorInputs|Emissions|Materials|Resources).*\\.txt";

    private static final String OF_USE = "F_Y\\.txt|F_hh\\.txt|FDemissions\\.txt|mrFD.*\\.txt";

    private final String format;

    BlockReader(String format) {
        this.format = format;
    }

    @Override
    public WorldTable read(Reading reading) {
        Optional<Member> flows = reading.bundle().find(FLOWS);
        Member file =
                flows.orElseGet(
                        () -> reading.bundle().get(COEFFICIENTS, "Z.txt, A.txt or mrIot….txt"));
        boolean coefficients = flows.isEmpty();
        Header header = new Header(reading.rules());
        BlockLabels z = BlockLabels.of(reading.text(file)).needLabels(2);
        for (int c = 0; c < z.regions().size(); c++) {
            Place place = new Place(z.grid().shown(), 1, z.labelColumns() + c + 1);
            header.cell(z.regions().get(c), z.codes().get(c), place);
        }
        BlockLabels y =
                BlockLabels.of(
                                reading.text(
                                        reading.bundle().get(FINAL, "Y.txt or mrFinalDemand….txt")))
                        .needLabels(2);
        for (int c = 0; c < y.regions().size(); c++) {
            Place place = new Place(y.grid().shown(), 1, y.labelColumns() + c + 1);
            header.use(y.regions().get(c), y.codes().get(c), place);
        }
        TableDraft draft = new TableDraft(source(reading, file, z));
        if (format.equals("exiobase")) {
            header.isRectangular();
        }
        checkUnits(z, y);
        header.labels(draft);
        fill(z, header, draft, true);
        fill(y, header, draft, false);
        if (coefficients) {
            turnIntoFlows(draft, reading);
            draft.note("flows made of coefficients: x = L·y, Z = A x̂");
        }
        WorldTable table = draft.finish();
        for (Member extension : reading.bundle().matching(EXTENSIONS)) {
            boolean perOutput = extension.fileName().startsWith("mr");
            table = Extensions.add(table, reading, extension, perOutput);
        }
        for (Member extension : reading.bundle().matching(OF_USE)) {
            table = Extensions.addOfUse(table, reading, extension);
        }
        return table;
    }

    private TableSource source(Reading reading, Member file, BlockLabels z) {
        boolean exiobase = format.equals("exiobase");
        String unit = "millions of euro";
        if (z.labelColumns() > 2) {
            unit = withoutBase(z.firstLabels().get(2));
        }
        String beside = file.name().substring(0, file.name().lastIndexOf('/') + 1) + "unit.txt";
        for (Member other : reading.bundle().members()) {
            if (other.name().equals(beside) && z.labelColumns() == 2) {
                unit = oneUnit(reading, other);
            }
        }
        return new TableSource(
                (exiobase ? "EXIOBASE " : reading.bundle().path().getFileName() + " ")
                        + reading.year(),
                reading.year(),
                unit,
                format,
                exiobase ? "CC BY-SA 4.0 (EXIOBASE 3)" : "not stated by the file",
                exiobase
                        ? "Stadler et al. (2018), Journal of Industrial Ecology 22: 502-515"
                        : "not stated by the file");
    }

    /** Flows and final use are in one unit where both files say theirs. */
    private static void checkUnits(BlockLabels z, BlockLabels y) {
        if (z.labelColumns() > 2 && y.labelColumns() > 2) {
            String wanted = withoutBase(z.firstLabels().get(2));
            String found = withoutBase(y.firstLabels().get(2));
            if (!found.equals(wanted)) {
                throw new UserError(
                        new Place(y.grid().shown(), y.headerRows() + 1, 1),
                        "another unit than the flows",
                        "'" + found + "'",
                        wanted);
            }
        }
    }

    /** What a coefficient is of: M.EUR of M.EUR/M.EUR. */
    private static String withoutBase(String unit) {
        return unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : unit;
    }

    /** The unit that a list of all sectors gives to every one of them. */
    private static String oneUnit(Reading reading, Member member) {
        Grid grid = reading.text(member);
        List<List<String>> lines = grid.peek(Integer.MAX_VALUE);
        String unit = "";
        for (int i = 1; i < lines.size(); i++) {
            List<String> line = lines.get(i);
            String found = line.get(line.size() - 1);
            if (!unit.isEmpty() && !found.equals(unit)) {
                throw new UserError(
                        new Place(grid.shown(), i + 1, line.size()),
                        "another unit than the row above",
                        "'" + found + "'",
                        unit + ", one for all of the table");
            }
            unit = found;
        }
        return unit;
    }

    static void fill(BlockLabels block, Header header, TableDraft draft, boolean cells) {
        List<MatrixFill.Target> targets = new ArrayList<>();
        for (int c = 0; c < block.regions().size(); c++) {
            Place place = new Place(block.grid().shown(), 1, block.labelColumns() + c + 1);
            String region = block.regions().get(c);
            String code = block.codes().get(c);
            targets.add(
                    cells
                            ? new MatrixFill.Target.Cell(header.cellAt(region, code, place))
                            : new MatrixFill.Target.Use(header.useAt(region, code, place)));
        }
        String unit = block.labelColumns() > 2 ? block.firstLabels().get(2) : "";
        BiFunction<String[], Place, MatrixFill.Row> rows =
                (labels, place) -> {
                    if (labels.length > 2 && !labels[2].equals(unit)) {
                        throw new UserError(
                                place,
                                "another unit than the row above",
                                "'" + labels[2] + "'",
                                unit);
                    }
                    return new MatrixFill.Row.Cell(header.cellAt(labels[0], labels[1], place));
                };
        MatrixFill fill =
                new MatrixFill(
                        draft,
                        draft.regionOfCells(),
                        targets,
                        rows,
                        false,
                        header.hasParts(),
                        block.grid());
        block.grid().read(block.headerRows(), block.labelColumns(), fill);
        fill.finish((i, all) -> draft.label(i));
    }

    private static void turnIntoFlows(TableDraft draft, Reading reading) {
        Matrix a = draft.flows();
        int n = a.rows;
        Matrix system = new Matrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                system.set(i, j, (i == j ? 1 : 0) - a.at(i, j));
            }
        }
        double[] x =
                LuFactors.ofPivoted(system, reading.workers()).solve(draft.finalDemand().rowSums());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a.set(i, j, a.at(i, j) * x[j]);
            }
        }
    }
}
