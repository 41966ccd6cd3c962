package org.pumphandle.ui.sending;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.RouteField;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.FileChoice.Wanted;
import org.pumphandle.ui.common.MessageWords;
import org.pumphandle.ui.common.NewPassphraseFields;

/** Where a carrier's route is set up. */
final class RouteFormView extends StackPane {

    private static final List<String> CERTIFICATES = List.of("*.pem", "*.crt", "*.cer");
    private static final double ROW_PX = 440;

    private final RoutesModel model;
    private final RouteForm form;
    private final FileChoice files;

    RouteFormView(RoutesModel model, FileChoice files) {
        this.model = model;
        this.form = model.form();
        this.files = files;
        setId("route");
        getStyleClass().add("report-side");
        var nothing = Controls.emptyState(Feather.SHARE_2, text("sending.no-carrier-chosen"), text("sending.choose-one-in-the-list"));
        var scroll = new ScrollPane(all());
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        var whole = new BorderPane(scroll, null, null, below(), null);
        whole.visibleProperty().bind(model.chosenProperty().map(Optional::isPresent));
        nothing.visibleProperty().bind(whole.visibleProperty().not());
        getChildren().addAll(nothing, whole);
    }

    private VBox all() {
        var title = Controls.label("", Styles.TITLE_4);
        title.setId("route-title");
        title.textProperty().bind(model.chosenProperty().map(one -> one.map(entry -> MessageWords.carrier(entry.carrier())).orElse("")));
        var box = new VBox(title, way(), shownFor(false, folder()), shownFor(true, gateway()), quiet());
        box.getStyleClass().addAll("warning-sections", "route-form");
        return box;
    }

    private Node below() {
        var save = Controls.wordButton("route-save", text("sending.save-route"), Feather.CHECK, model::save);
        save.getStyleClass().add(Styles.ACCENT);
        save.disableProperty().bind(model.attempt().busyProperty());
        var box = new VBox(Controls.problem("route-problem", model.attempt().problemProperty()), Controls.buttons(save));
        box.getStyleClass().add("route-below");
        return box;
    }

    private Node way() {
        var group = new ToggleGroup();
        var folder = new RadioButton(text("sending.signed-files-into-a-folder"));
        folder.setId("route-by-folder");
        folder.setToggleGroup(group);
        var gateway = new RadioButton(text("sending.smpp-gateway"));
        gateway.setId("route-by-gateway");
        gateway.setToggleGroup(group);
        form.gatewayProperty().subscribe(by -> group.selectToggle(by ? gateway : folder));
        group.selectedToggleProperty().addListener((_, _, now) -> form.gatewayProperty().set(gateway.equals(now)));
        var row = new HBox(folder, gateway);
        row.getStyleClass().add("field-row");
        return row;
    }

    private Node shownFor(boolean isGateway, Node part) {
        part.visibleProperty().bind(isGateway ? form.gatewayProperty() : form.gatewayProperty().not());
        part.managedProperty().bind(part.visibleProperty());
        return part;
    }

    private Node folder() {
        var choose = Controls.iconButton("route-folder-choose", Feather.FOLDER, text("sending.choose-the-folder"));
        choose.setOnAction(_ -> files.folder(text("sending.choose-the-folder-of-hand")).ifPresent(
                chosen -> form.text(RouteField.FOLDER).set(chosen.toString())));
        var box = new VBox(
                field(RouteField.FOLDER, text("sending.folder-of-this-carrier-alone"), text("sending.where-the-carrier-takes-the"), choose),
                hint(text("sending.for-tokens-of-the-carriers")));
        box.getStyleClass().add("field");
        return box;
    }

    private Node gateway() {
        var choose = Controls.iconButton("route-certificate-choose", Feather.FOLDER, text("sending.choose-a-file-of-trusted"));
        choose.setOnAction(_ -> files
                .files(new Wanted(text("sending.choose-the-trusted-certificates"), text("sending.certificates"), CERTIFICATES, false))
                .stream().findFirst().ifPresent(
                        chosen -> form.text(RouteField.CERTIFICATE).set(chosen.toString())));
        var box = new VBox(
                row(field(RouteField.HOST, text("sending.host"), text("sending.name-or-address")),
                        field(RouteField.PORT, text("sending.port"), "")),
                field(RouteField.CERTIFICATE, text("sending.certificate-sha-256-fingerprint-or"),
                        text("sending.none-for-a-gateway-on"), choose),
                row(field(RouteField.SYSTEM_ID, text("sending.system-id"), text("sending.who-the-station-is-to")), password()),
                hint(text("sending.the-password-is-never-shown")),
                row(field(RouteField.SOURCE, text("sending.sender"), ""),
                        field(RouteField.PER_SECOND, text("sending.segments-a-second"), ""),
                        field(RouteField.WINDOW, text("sending.window"), "")),
                hint(text("sending.the-sender-is-what-recipients")));
        box.getStyleClass().add("warning-sections");
        return box;
    }

    private Region password() {
        return under(RouteField.PASSWORD, Controls.field(text("sending.password"),
                NewPassphraseFields.passphrase("route-password", text("sending.password-of-the-gateway"), form.text(RouteField.PASSWORD))));
    }

    private Node quiet() {
        var box = new VBox(
                row(field(RouteField.QUIET_FROM, text("sending.quiet-from"), ""), field(RouteField.QUIET_TO, text("sending.quiet-to"), ""),
                        field(RouteField.ZONE, text("sending.recipients-time-zone"), text("sending.such-as-asia-jerusalem"))),
                hint(text("sending.nothing-is-sent-in-quiet")));
        box.getStyleClass().add("field");
        return box;
    }

    private Region field(RouteField field, String name, String prompt, Button... more) {
        var text = Controls.textField(id(field), name, form.text(field));
        text.setPromptText(prompt);
        text.setOnAction(_ -> model.save());
        form.errorProperty(field).subscribe(error -> text.pseudoClassStateChanged(Styles.STATE_DANGER, !error.isEmpty()));
        return under(field, more.length == 0 ? Controls.field(name, text) : withButtons(name, text, more));
    }

    private static VBox withButtons(String name, TextField text, Button... more) {
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(text);
        row.getChildren().addAll(more);
        row.getStyleClass().add("row");
        var box = Controls.field(name, row);
        ((Label) box.getChildren().getFirst()).setLabelFor(text);
        return box;
    }

    /** A field, and beneath what is wrong with it. */
    private VBox under(RouteField field, VBox box) {
        var error = Controls.paragraph("", "field-error");
        error.setId(id(field) + "-error");
        error.textProperty().bind(form.errorProperty(field));
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        box.getChildren().add(error);
        return box;
    }

    private static String id(RouteField field) {
        return "route-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Node hint(String words) {
        return Controls.paragraph(words, "field-hint");
    }

    /** As wide as each other, whatever is said beneath one of them. */
    private static HBox row(Region... fields) {
        var row = new HBox(fields);
        row.getStyleClass().add("field-row");
        for (var field : fields) {
            field.setMinWidth(0);
            field.setPrefWidth(ROW_PX / fields.length);
            HBox.setHgrow(field, Priority.ALWAYS);
        }
        return row;
    }
}
