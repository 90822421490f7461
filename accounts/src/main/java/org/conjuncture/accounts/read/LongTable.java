package org.conjuncture.accounts.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private final Path file;
    private final String shown;
    private final Columns columns;
    private final Meaning meaning;
    private long row;

    /**
     * @param shown the file's name in messages; another one where it was unpacked
     */
    LongTable(Path file, String shown, Columns columns, Meaning meaning) {
        this.file = file;
        this.shown = shown;
        this.columns = columns;
        this.meaning = meaning;
    }

    /** A flow as it stands in the file. */
    private record Flow(String sellerRegion, String seller, String buyerRegion, String buyer) {}

    @FunctionalInterface
    private interface Taker {
        void take(Flow flow, String value, Place place);
    }

    private void each(ParquetFiles files, Taker taker) {
        row = 1;
        List<String> present = columns.present();
        boolean isOfOneRegion = columns.sellerRegion().isEmpty();
        files.readAny(
                file,
                shown,
                present,
                found -> {
                    row++;
                    Place place = new Place(shown, (int) row, 1);
                    String[] texts = new String[present.size()];
                    for (int c = 0; c < texts.length; c++) {
                        String text = found.getString(c + 1);
                        texts[c] = text == null ? "" : text.strip();
                    }
                    Flow flow =
                            isOfOneRegion
                                    ? new Flow(
                                            columns.region(), texts[0], columns.region(), texts[1])
                                    : new Flow(texts[0], texts[1], texts[2], texts[3]);
                    taker.take(flow, texts[texts.length - 1], place);
                });
    }

    WorldTable read(TableSource source) {
        try (ParquetFiles files = new ParquetFiles()) {
            Header header = new Header(meaning.rules());
            Set<String> met = new HashSet<>();
            each(files, (flow, value, place) -> register(header, met, flow, place));
            TableDraft draft = new TableDraft(source);
            header.labels(draft);
            List<Account> primary = new ArrayList<>();
            Set<Long> filled = new HashSet<>();
            each(
                    files,
                    (flow, text, place) -> put(header, draft, primary, filled, flow, text, place));
            primary.forEach(draft::account);
            return draft.finish();
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
            String text,
            Place place) {
        if (meaning.isTotal(flow.seller()) || meaning.isTotal(flow.buyer())) {
            return;
        }
        double value = number(text, place);
        boolean isUse = meaning.use(flow.buyer()).isPresent();
        Optional<String> input = meaning.primaryInput(flow.seller());
        if (input.isPresent()) {
            if (!isUse) {
                int at = header.cellAt(flow.buyerRegion(), flow.buyer(), place);
                String unit = meaning.units().getOrDefault(input.get(), draft.source().unit());
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

    private static double number(String text, Place place) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException none) {
            // Told below, with the place.
        }
        throw new UserError(place, "not a number", "'" + text + "'", "a finite number");
    }
}
