package org.pumphandle.ui.whatif;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Rule;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;

/** Sliders for the rule that is tried, and what comes of it. Takes no room while nothing is tried. */
public final class WhatIfView extends FlowPane {
    /** Slow enough to see what a step brings. */
    private static final Duration STEP = Duration.millis(200);

    private final WhatIfModel model;

    /** @param onApply matches with the rule that is tried */
    public WhatIfView(WhatIfModel model, Runnable onApply) {
        this.model = model;
        setId("what-if-panel");
        getStyleClass().add("what-if");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        var histogram = new MinutesHistogram();
        model.triedProperty().subscribe(histogram::show);
        getChildren().addAll(preset(),
                slider("what-if-radius", text("whatif.radius"), "whatif.radius-in-metres", model.radiusMProperty(), 1,
                        WhatIfModel.MOST_RADIUS_M, 5),
                growing(),
                slider("what-if-minutes", text("whatif.minutes"), "whatif.minutes-in-vicinity", model.minutesProperty(), 0, 120, 1),
                slider("what-if-max-gap", text("whatif.max-gap"), "whatif.max-gap-in-seconds", model.maxGapSProperty(), 60,
                        WhatIfModel.MOST_MAX_GAP_S, 60),
                histogram,
                outcome(), buttons(onApply));
    }

    private Node preset() {
        var box = new ComboBox<>(FXCollections.observableList(Rule.PRESETS));
        box.setId("what-if-preset");
        box.setAccessibleText(text("whatif.rule-to-try"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Rule rule) {
                return rule == null ? "" : rule.name();
            }

            @Override
            public Rule fromString(String name) {
                return Rule.named(name).orElse(Rule.VICINITY_15);
            }
        });
        box.valueProperty().bindBidirectional(model.presetProperty());
        return new VBox(Controls.label(text("whatif.rule"), "field-label"), box);
    }

    private static Node slider(String id, String name, String key, DoubleProperty value, double least, double most, double step) {
        var slider = new Slider(least, most, least);
        slider.setId(id);
        slider.setAccessibleText(name);
        slider.setBlockIncrement(step);
        slider.setPrefWidth(130);
        slider.valueProperty().bindBidirectional(value);
        var says = Controls.label("", "field-label");
        says.textProperty().bind(value.map(number -> text(key, Numbers.plain(Math.round(number.doubleValue() * 10) / 10.0))));
        says.setMinWidth(110);
        return new VBox(says, slider);
    }

    private Node outcome() {
        var outcome = new Label();
        outcome.setId("what-if-outcome");
        outcome.textProperty().bind(model.outcomeProperty());
        outcome.getStyleClass().add(Styles.TEXT_BOLD);
        outcome.setMinWidth(170);
        return new VBox(Controls.label(text("whatif.trying-nothing-is-stored"), "badge"), outcome);
    }

    /** Lets the radius grow while the map follows. */
    private Node growing() {
        var grow = Controls.iconButton("what-if-grow", Feather.PLAY, text("whatif.let-the-radius-grow"));
        grow.setOnAction(_ -> model.toggleGrowing());
        var steps = new Timeline(new KeyFrame(STEP, _ -> model.grow()));
        steps.setCycleCount(Animation.INDEFINITE);
        model.growingProperty().subscribe(isGrowing -> {
            grow.setGraphic(Controls.icon(isGrowing ? Feather.PAUSE : Feather.PLAY));
            Controls.told("what-if-grow", grow, text(isGrowing ? "whatif.hold-the-radius" : "whatif.let-the-radius-grow"));
            if (isGrowing) {
                steps.play();
            } else {
                steps.stop();
            }
        });
        return grow;
    }

    private Node buttons(Runnable onApply) {
        var apply = new Button(text("whatif.apply"));
        apply.setId("what-if-apply");
        apply.getStyleClass().add(Styles.ACCENT);
        apply.setOnAction(_ -> onApply.run());
        var discard = new Button(text("whatif.discard"));
        discard.setId("what-if-discard");
        discard.setOnAction(_ -> model.discard());
        var row = new HBox(apply, discard);
        row.getStyleClass().add("row");
        return row;
    }
}
