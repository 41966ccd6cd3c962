package org.pumphandle.ui.settings;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.collections.FXCollections;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.TableContent;
import org.pumphandle.ui.common.Appearance;
import org.pumphandle.ui.common.Choice;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Theme;
import org.pumphandle.ui.table.Columns;
import org.pumphandle.ui.table.LinkedTable;

/** How the window looks, when it locks, the own passphrase, help from afar, and what the program is made of. */
public final class SettingsView extends BorderPane {
    /**
     * @param lockMinutes after how many minutes without use the window locks
     * @param offeredMinutes which of them can be chosen
     * @param onPassphrase asks for a new passphrase
     * @param onBundle writes what somebody needs who helps from afar
     * @param manual where the manual lies, as a browser takes it; a station starts no other program
     */
    public SettingsView(Appearance appearance, IntegerProperty lockMinutes, List<Integer> offeredMinutes, Runnable onPassphrase,
            Runnable onBundle, Optional<URI> manual) {
        setId("settings");
        getStyleClass().addAll("page", "settings");
        var left = new VBox(section(text("settings.look"), theme(appearance), textSize(appearance)),
                section(text("settings.security"), lock(lockMinutes, offeredMinutes), passphrase(onPassphrase)),
                section(text("settings.trouble"), Controls.paragraph(text("settings.bundle-says"), Styles.TEXT_MUTED), bundle(onBundle)));
        left.getStyleClass().add("settings-side");
        var scroll = new ScrollPane(left);
        scroll.getStyleClass().addAll("plain-scroll", "settings-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(Controls.label(text("settings.settings"), Styles.TITLE_3));
        setLeft(scroll);
        setCenter(about(manual));
    }

    private static Node section(String title, Node... content) {
        var box = new VBox(Controls.label(title, "settings-title"));
        box.getChildren().addAll(content);
        box.getStyleClass().add("settings-section");
        return box;
    }

    private static Node theme(Appearance appearance) {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("field-row");
        for (var theme : Theme.values()) {
            var button = new RadioButton(theme.inWords());
            button.setId("settings-" + theme.code());
            button.setToggleGroup(group);
            button.setOnAction(_ -> appearance.themeProperty().set(theme));
            appearance.themeProperty().subscribe(now -> button.setSelected(now == theme));
            row.getChildren().add(button);
        }
        return Controls.field(text("settings.colours"), row);
    }

    private static Node textSize(Appearance appearance) {
        var slider = new Slider(Appearance.LEAST_PERCENT, Appearance.MOST_PERCENT, appearance.percentProperty().get());
        slider.setId("settings-text-size");
        slider.setAccessibleText(text("settings.text-size"));
        slider.setBlockIncrement(10);
        slider.setMajorTickUnit(20);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        // While it is dragged the slider itself would change its size under the pointer.
        slider.valueProperty().addListener((_, _, now) -> {
            if (!slider.isValueChanging()) {
                appearance.percentProperty().set(now.intValue());
            }
        });
        slider.valueChangingProperty().addListener((_, _, isChanging) -> {
            if (!isChanging) {
                appearance.percentProperty().set((int) slider.getValue());
            }
        });
        var percent = Controls.label("", Styles.TEXT_MUTED);
        percent.setId("settings-percent");
        percent.textProperty().bind(slider.valueProperty().map(value -> text("settings.percent", value.intValue())));
        return Controls.field(text("settings.text-size"), new VBox(slider, percent));
    }

    private static Node lock(IntegerProperty minutes, List<Integer> offered) {
        var value = minutes.asObject();
        var box = Choice.of("settings-lock", text("settings.lock-after"), FXCollections.observableArrayList(offered), value,
                n -> text("settings.minutes", n));
        // The bridge to the number lives as long as the list that uses it.
        box.getProperties().put(IntegerProperty.class, value);
        return Controls.field(text("settings.lock-after"), box);
    }

    private static Node passphrase(Runnable onPassphrase) {
        var change = new Button(text("settings.change-passphrase"), Controls.icon(Feather.KEY));
        change.setId("settings-passphrase");
        change.setOnAction(_ -> onPassphrase.run());
        return change;
    }

    private static Node bundle(Runnable onBundle) {
        var write = new Button(text("settings.write-bundle"), Controls.icon(Feather.LIFE_BUOY));
        write.setId("settings-bundle");
        write.setOnAction(_ -> onBundle.run());
        return write;
    }

    private static Node about(Optional<URI> manual) {
        var version = SettingsView.class.getPackage().getImplementationVersion();
        var table = LinkedTable.of("settings-libraries", text("settings.libraries"), FXCollections.observableArrayList(Library.all()))
                .holding(TableContent.OFFICE);
        table.getStyleClass().add("framed-table");
        table.getColumns().add(Columns.text(text("settings.library"), 190, Library::name));
        table.getColumns().add(Columns.text(text("settings.licence"), 230, Library::licence));
        table.getColumns().add(Columns.text(text("settings.address"), 280, Library::address));
        VBox.setVgrow(table, Priority.ALWAYS);
        var box = new VBox(Controls.label(text("settings.about"), "settings-title"),
                Controls.label(text("settings.version", version == null ? text("settings.unpacked") : version)),
                Controls.paragraph(text("settings.what-it-is"), Styles.TEXT_MUTED), table);
        manual.ifPresent(address -> box.getChildren().add(2, Controls.field(text("settings.manual"), address(address))));
        box.getStyleClass().addAll("settings-section", "settings-about");
        return box;
    }

    /** To be copied. */
    private static Node address(URI address) {
        var field = new TextField(address.toString());
        field.setId("settings-manual");
        field.setAccessibleText(text("settings.manual"));
        field.setEditable(false);
        field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return field;
    }
}
