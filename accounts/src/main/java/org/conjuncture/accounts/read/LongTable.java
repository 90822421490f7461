package org.conjuncture.accounts.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.conjuncture.accounts.grid.Decimal;
import org.conjuncture.accounts.grid.TextGrid;
import org.conjuncture.accounts.table.Account;
import org.conjuncture.accounts.table.FinalUse;
import org.conjuncture.accounts.table.ParquetFiles;
import org.conjuncture.accounts.table.TableDraft;
import org.conjuncture.accounts.table.TableSource;
import org.conjuncture.accounts.table.UseKind;
import org.conjuncture.accounts.table.WorldTable;
import org.conjuncture.base.Place;
import org.conjuncture.base.UserError;

/**
 * One row for each flow: who sells, who buys, how much; CSV or Parquet. Read twice, first for
 * labels, then for numbers, so that the rows may come in any order.
 */
final class LongTable {

    /**
     * Names of the columns.
     *
     * @param region the only region, where no column tells regions; then their names are empty
     */
    record Columns(
            String sellerRegion,
            String seller,
            String buyerRegion,
            String buyer,
            String value,
            String region) {

        List<String> present() {
            return Stream.of(sellerRegion, seller, buyerRegion, buyer, value)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }
    }

    /**
     * What the labels mean.
     *
     * @param uses buyers that are final uses
     * @param primary sellers that are rows of primary inputs, and the account each goes to
     * @param units of accounts that are not in the table's money
     */
    record Meaning(
            Map<String, UseKind> uses,
            Map<String, String> primary,
            Map<String, String> units,
            LabelRules rules) {

        Optional<UseKind> use(String buyer) {
            UseKind given = uses.get(buyer);
            return given != null ? Optional.of(given) : rules.useKind(buyer);
        }

        Optional<String> primaryInput(String seller) {
            String given = primary.get(seller);
            return given != null ? Optional.of(given) : rules.primaryInput(seller);
        }

        boolean isTotal(String label) {
            return rules.isTotal(label);
        }
    }

    private final Lines lines;
    private final String shown;
    private final Columns columns;
    private final Meaning meaning;
    private boolean needsPrimary;

    private LongTable(Lines lines, String shown, Columns columns, Meaning meaning) {
        this.lines = lines;
        this.shown = shown;
        this.columns = columns;
        this.meaning = meaning;
    }

    static LongTable ofParquet(Path file, Columns columns, Meaning meaning) {
        Lines lines =
                (names, taker) -> {
                    try (ParquetFiles files = new ParquetFiles()) {
                        int[] row = {0};
                        files.readTexts(
                                file,
                                names,
                                found -> {
                                    Place place = new Place(file.toString(), ++row[0], 1);
                                    List<String> cells = new ArrayList<>();
                                    for (int c = 1; c <= names.size(); c++) {
                                        String text = found.getString(c);
                                        cells.add(text == null ? "" : text.strip());
                                    }
                                    taker.take(cells, place, () -> place);
                                });
                    }
                };
        return new LongTable(lines, file.toString(), columns, meaning);
    }

    static LongTable ofText(TextGrid grid, Columns columns, Meaning meaning) {
        Lines lines = (names, taker) -> new NamedColumns(grid, names).each(taker);
        return new LongTable(lines, grid.shown(), columns, meaning);
    }

    /** Says that rows of value added belong to the format, so that a file without is cut off. */
    LongTable needPrimary() {
        needsPrimary = true;
        return this;
    }

    /** The rows of a file, by the names of columns, as often as one wants. */
    @FunctionalInterface
    interface Lines {
        void each(List<String> names, LineTaker taker);
    }

    /** Takes the wanted cells of a row. */
    @FunctionalInterface
    interface LineTaker {
        void take(List<String> cells, Place row, Supplier<Place> lastCell);
    }

    /** A flow as it stands in the file. */
    private record Flow(String sellerRegion, String seller, String buyerRegion, String buyer) {}

    @FunctionalInterface
    private interface Taker {
        void take(Flow flow, String value, Place row, Supplier<Place> valueAt);
    }

    private void each(Taker taker) {
        boolean isOfOneRegion = columns.sellerRegion().isEmpty();
        lines.each(
                columns.present(),
                (texts, row, last) -> {
                    Flow flow =
                            isOfOneRegion
                                    ? new Flow(
                                            columns.region(),
                                            texts.get(0),
                                            columns.region(),
                                            texts.get(1))
                                    : new Flow(
                                            texts.get(0), texts.get(1), texts.get(2), texts.get(3));
                    taker.take(flow, texts.get(texts.size() - 1), row, last);
                });
    }

    WorldTable read(TableSource source) {
        Header header = new Header(meaning.rules());
        Set<String> met = new HashSet<>();
        each((flow, value, row, valueAt) -> register(header, met, flow, row));
        TableDraft draft = new TableDraft(source);
        header.labels(draft);
        List<Account> primary = new ArrayList<>();
        Set<Long> filled = new HashSet<>();
        each((flow, text, row, valueAt) -> {
            if (!meaning.isTotal(flow.seller()) && !meaning.isTotal(flow.buyer())) {
                put(header, draft, primary, filled, flow, Decimal.number(text, valueAt), row);
            }
        });
        checkWhole(primary, header);
        primary.forEach(draft::account);
        return draft.finish();
    }

    private void checkWhole(List<Account> primary, Header header) {
        if (needsPrimary && primary.isEmpty()) {
            throw new UserError(
                    Place.of(shown),
                    "lacks the rows of value added; it may be cut off",
                    "rows of sectors alone",
                    "value added and taxes");
        }
        meaning.primary()
                .forEach((seller, account) -> {
                    if (primary.stream().noneMatch(a -> a.name().equals(account))) {
                        throw new UserError(
                                Place.of(shown),
                                "lacks rows that its description names",
                                "no seller '" + seller + "'",
                                "rows of " + account);
                    }
                });
        for (String use : meaning.uses().keySet()) {
            if (!header.hasUse(use)) {
                throw new UserError(
                        Place.of(shown),
                        "lacks a final use that its description names",
                        "no buyer '" + use + "'",
                        "a row with it");
            }
        }
    }

    private void register(Header header, Set<String> met, Flow flow, Place place) {
        boolean isPrimary = meaning.primaryInput(flow.seller()).isPresent();
        if (!isPrimary && !meaning.isTotal(flow.seller())) {
            String cell = "c" + flow.sellerRegion() + "\t" + flow.seller();
            if (met.add(cell)) {
                header.cell(flow.sellerRegion(), flow.seller(), place);
            }
        }
        Optional<UseKind> use = meaning.use(flow.buyer());
        if (use.isPresent() && met.add("u" + flow.buyerRegion() + "\t" + flow.buyer())) {
            header.name(new FinalUse(flow.buyer(), flow.buyer(), use.get()));
            header.use(flow.buyerRegion(), flow.buyer(), place);
        }
    }

    private void put(
            Header header,
            TableDraft draft,
            List<Account> primary,
            Set<Long> filled,
            Flow flow,
            double value,
            Place place) {
        boolean isUse = meaning.use(flow.buyer()).isPresent();
        Optional<String> input = meaning.primaryInput(flow.seller());
        if (input.isPresent()) {
            if (!isUse) {
                int at = header.cellAt(flow.buyerRegion(), flow.buyer(), place);
                String usual = OwnAccounts.unit(input.get(), draft.source().unit());
                String unit = meaning.units().getOrDefault(input.get(), usual);
                row(draft, primary, input.get(), unit)[at] += value;
            }
            return;
        }
        int seller = header.cellAt(flow.sellerRegion(), flow.seller(), place);
        int buyer =
                isUse
                        ? header.useAt(flow.buyerRegion(), flow.buyer(), place)
                        : header.cellAt(flow.buyerRegion(), flow.buyer(), place);
        long key = ((long) seller << 32 | buyer) * 2 + (isUse ? 1 : 0);
        if (value != 0 && !filled.add(key) && !header.hasParts()) {
            throw new UserError(place, "a flow twice", flow.toString(), "each flow once");
        }
        (isUse ? draft.finalDemand() : draft.flows()).add(seller, buyer, value);
    }

    private static double[] row(TableDraft draft, List<Account> primary, String name, String unit) {
        for (Account account : primary) {
            if (account.name().equals(name)) {
                return account.values();
            }
        }
        Account made = Account.of(name, unit, new double[draft.regionOfCells().length]);
        primary.add(made);
        return made.values();
    }
}
