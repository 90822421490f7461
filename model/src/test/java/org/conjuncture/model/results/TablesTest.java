package org.conjuncture.model.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conjuncture.base.results.TableLayout;
import org.junit.jupiter.api.Test;

class TablesTest {

    /** Written anew by: mvn -pl model -am test -Dtest=TablesTest -Dconjuncture.update=true. */
    @Test
    void theDocumentedTablesAreThoseThatAreWritten() throws Exception {
        Path file = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(file.resolve("docs"))) {
            file = file.getParent();
        }
        file = file.resolve("docs/results.md");
        if (Boolean.getBoolean("conjuncture.update")) {
            Files.writeString(file, page());
        }
        assertThat(Files.readString(file)).isEqualTo(page());
    }

    @Test
    void everyTableAndColumnSaysWhatItIsAndEveryNumberItsUnit() {
        for (TableLayout table : Tables.everyOne()) {
            assertThat(table.doc()).as(table.name()).isNotEmpty();
            for (TableLayout.Column column : table.columns()) {
                String name = table.name() + "." + column.name();
                assertThat(column.doc()).as(name).isNotEmpty().doesNotContain("[", "|");
                assertThat(column.unit().isEmpty())
                        .as("unit of " + name)
                        .isEqualTo(column.type() == TableLayout.Type.TEXT);
            }
        }
    }

    private static String page() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Tables of results

                        `results.duckdb` of a run and what `conjuncture export` writes; `conjuncture explain TABLE` and the table `definition` say the same.
                        World money is the money of trade and claims abroad, pounds of the world's start at the market rate; home currency is each territory's own, a 1990 dollar's worth
                        at its prices of the start. What does not apply is an empty text or an empty number.
                        """);
        for (TableLayout table : Tables.everyOne()) {
            page.append("\n## ").append(table.name()).append("\n\nA row is ");
            page.append(table.doc()).append(".\n\n| column | unit | what |\n|---|---|---|\n");
            for (TableLayout.Column column : table.columns()) {
                page.append("| `").append(column.name()).append("` | ");
                page.append(column.unit()).append(column.unit().isEmpty() ? "| " : " | ");
                page.append(column.doc()).append(" |\n");
            }
        }
        return page.toString();
    }
}
