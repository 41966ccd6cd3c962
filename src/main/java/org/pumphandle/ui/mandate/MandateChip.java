package org.pumphandle.ui.mandate;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.mandate.MandateStanding.Tone;

/** How it stands with the mandate, in the window's head; opens all of it. */
public final class MandateChip extends Button {

    public MandateChip(MandateModel model, Runnable onOpen) {
        setId("mandate");
        getStyleClass().addAll(Styles.FLAT, "mandate-chip");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> onOpen.run());
        var tip = new Tooltip();
        tip.textProperty().bind(model.standingProperty().map(MandateStanding::sentence));
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setTooltip(tip);
        model.standingProperty().subscribe(this::show);
    }

    private void show(MandateStanding standing) {
        setText(standing.brief());
        setAccessibleText(standing.sentence());
        setGraphic(Controls.icon(standing.tone() == Tone.STOPPED ? Feather.ALERT_OCTAGON : Feather.SHIELD));
        getStyleClass().removeAll(List.of(Tone.values()).stream().map(MandateChip::style).toList());
        getStyleClass().add(style(standing.tone()));
    }

    private static String style(Tone tone) {
        return "mandate-" + tone.name().toLowerCase(Locale.ROOT);
    }
}
