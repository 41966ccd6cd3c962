package org.pumphandle.ui.publication;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Audience;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.PublicationGrid;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;

/** What is to be published is chosen here, and what it would cost is said before it is drawn. */
final class PublishFormView extends ScrollPane {
    private final PublicationsModel model;
    private final PublishForm form;

    PublishFormView(PublicationsModel model) {
        this.model = model;
        this.form = model.form();
        setId("publish-form");
        setFitToWidth(true);
        getStyleClass().add("plain-scroll");
        var box = new VBox(Controls.label(text("publication.new-map"), Styles.TITLE_4), choices(),
                Controls.problem("publish-problem", model.preparing().problemProperty()), plan(), buttons());
        box.getStyleClass().add("publish-form");
        setContent(box);
        Controls.drawnDirectly(this);
    }

    private Node choices() {
        var audiences = FXCollections.observableArrayList(Audience.values());
        var measures = FXCollections.observableArrayList(SpreadMeasure.values());
        var sizes = FXCollections.observableArrayList(PublicationGrid.sizesKm2());
        var epsilons = FXCollections.observableList(PublishForm.EPSILONS);
        var box = new VBox(
                Controls.field(text("publication.for-whom"),
                        Choice.of("publish-audience", text("publication.for-whom"), audiences, form.audience, PublicationWords::of)),
                Controls.field(text("publication.who-is-counted"),
                        Choice.of("publish-measure", text("publication.who-is-counted"), measures, form.measure, PublicationWords::of)),
                Controls.field(text("publication.size-of-cells"), Choice.of("publish-cells", text("publication.size-of-cells"), sizes,
                        form.cellKm2, km2 -> text("publication.km2", km2))),
                Controls.field(text("publication.first-day"), day("publish-from", text("publication.first-day"), form.from)),
                Controls.field(text("publication.last-day"), day("publish-to", text("publication.last-day"), form.to)),
                Controls.field(text("publication.epsilon"),
                        Choice.of("publish-epsilon", text("publication.epsilon"), epsilons, form.epsilon, Epsilon::toString)),
                Controls.paragraph(text("publication.epsilon-says"), Styles.TEXT_MUTED, Styles.TEXT_SMALL));
        box.getStyleClass().add("publish-choices");
        return box;
    }

    private static DatePicker day(String id, String says, ObjectProperty<@Nullable LocalDate> value) {
        var picker = Controls.dayPicker(id, says);
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.valueProperty().bindBidirectional(value);
        return picker;
    }

    private Node plan() {
        var words = Controls.paragraph("");
        words.setId("publish-plan-words");
        words.textProperty().bind(model.planProperty().map(days -> days.isEmpty() ? "" : String.join("\n", PublicationWords.plan(days))));
        var box = new VBox(words);
        box.setId("publish-plan");
        box.getStyleClass().add("publish-plan");
        box.visibleProperty().bind(model.planProperty().map(days -> !days.isEmpty()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node buttons() {
        var preview = new Button(text("publication.preview"), Controls.icon(Feather.EYE));
        preview.setId("publish-preview");
        preview.disableProperty().bind(model.preparing().busyProperty());
        preview.setOnAction(_ -> model.preview());
        var prepare = new Button(text("publication.prepare"), Controls.icon(Feather.LAYERS));
        prepare.setId("publish-prepare");
        prepare.getStyleClass().add(Styles.ACCENT);
        prepare.disableProperty().bind(model.preparing().busyProperty().or(Bindings.createBooleanBinding(
                () -> !model.canPrepare(), model.planProperty())));
        prepare.setOnAction(_ -> model.prepare());
        return Controls.buttons(preview, prepare);
    }
}
