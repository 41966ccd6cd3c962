package org.pumphandle.ui.table;

import static org.pumphandle.ui.common.Words.text;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.BatchLine.Exposure;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Numbers;

/** The table of a batch's lines; it makes rows for what is seen alone, so that a hundred thousand lines are no burden. */
public final class LineTable {
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final PseudoClass STRUCK_OUT = PseudoClass.getPseudoClass("struck-out");

    private LineTable() {
    }

    /** @param isMarked lines that are set off from the others */
    public static LinkedTable<BatchLine> of(ObservableList<BatchLine> lines, Predicate<BatchLine> isMarked) {
        var table = LinkedTable.of("batch-lines", text("common.messages-of-the-batch"), lines);
        table.getStyleClass().add("framed-table");
        var columns = table.getColumns();
        columns.add(Columns.number(text("common.line"), 44, BatchLine::line, n -> Numbers.whole((long) n)).with(Total.COUNT));
        columns.add(Columns.text(text("common.contact"), 106,
                line -> line.exposed().map(Exposure::reference).orElse(text("common.consent-withdrawn"))));
        columns.add(Columns.text(text("common.case"), 62, line -> line.exposed().map(Exposure::caseId).orElse("")));
        columns.add(Columns.text(text("common.day"), 84, line -> line.exposed().map(exposure -> exposure.day().toString()).orElse("")));
        columns.add(
                Columns.words(text("common.verdict"), 88,
                        line -> line.exposed().map(exposure -> ModelWords.of(exposure.evidence().verdict())).orElse("")));
        columns.add(Columns.number(text("common.chance"), 58, (BatchLine line) -> of(line, Exposure::chance), MessageWords::percent)
                .typedIn(0.01));
        columns.add(Columns.number(text("common.minutes"), 60, (BatchLine line) -> of(line, Exposure::minutes), Numbers::tenths)
                .with(Total.SUM));
        columns.add(
                Columns.number(text("common.expected"), 66, (BatchLine line) -> of(line, exposure -> exposure.evidence().expectedMinutes()),
                        Numbers::tenths).with(Total.SUM));
        columns.add(Columns.text(text("common.struck-out-because"), 150, line -> Optional.ofNullable(line.rejection()).orElse("")));
        table.setRowFactory(_ -> new Row(isMarked));
        return table;
    }

    private static double of(BatchLine line, ToDoubleFunction<Exposure> value) {
        return line.exposed().map(value::applyAsDouble).orElse(0.0);
    }

    private static final class Row extends TableRow<BatchLine> {
        private final Predicate<BatchLine> isMarked;

        Row(Predicate<BatchLine> isMarked) {
            this.isMarked = isMarked;
        }

        @Override
        protected void updateItem(@Nullable BatchLine line, boolean empty) {
            super.updateItem(line, empty);
            boolean isThere = !empty && line != null;
            pseudoClassStateChanged(MARKED, isThere && line != null && isMarked.test(line));
            pseudoClassStateChanged(STRUCK_OUT, isThere && line != null && line.rejection() != null);
        }
    }
}
