package org.pumphandle.ui.approval;

import java.util.List;
import java.util.Map;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.pumphandle.model.Verdict;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.ModelWords;
import org.pumphandle.ui.common.Numbers;

/** How many of each verdict, a bar for each. */
final class VerdictBars extends GridPane {
    private static final double BAR_PX = 120;

    VerdictBars() {
        setId("verdict-bars");
        getStyleClass().add("verdict-bars");
    }

    void show(List<Map.Entry<Verdict, Integer>> verdicts) {
        getChildren().clear();
        int all = verdicts.stream().mapToInt(Map.Entry::getValue).sum();
        for (int row = 0; row < verdicts.size(); row++) {
            var verdict = verdicts.get(row).getKey();
            int count = verdicts.get(row).getValue();
            var name = Controls.label(ModelWords.of(verdict), "field-hint");
            name.setMinWidth(Region.USE_PREF_SIZE);
            var bar = new Region();
            bar.getStyleClass().add("statistics-bar");
            double widthPx = Math.max(2, BAR_PX * count / all);
            bar.setMinWidth(widthPx);
            bar.setMaxWidth(widthPx);
            var number = Controls.label(Numbers.whole(count) + "  (" + MessageWords.percent((double) count / all) + ")",
                    "statistics-count");
            number.setMinWidth(Region.USE_PREF_SIZE);
            addRow(row, name, bar, number);
        }
    }
}
