package org.pumphandle.ui.signin;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.PasswordTextField;
import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FileChoice;
import org.pumphandle.ui.common.LanguageChoice;
import org.pumphandle.ui.common.ScreenLanguage;
import org.pumphandle.ui.common.WrappedLabel;

/** The screen that opens a station. */
public final class SignInView extends StackPane {
    private final SignInModel model;
    private final FileChoice files;
    private final TextField folder = new TextField();
    private final TextField account = new TextField();
    private final PasswordTextField passphrase = new PasswordTextField();

    /** @param onLanguage hears which language was chosen for the screens */
    public SignInView(SignInModel model, FileChoice files, Consumer<ScreenLanguage> onLanguage) {
        this.model = model;
        this.files = files;
        setId("sign-in");
        getStyleClass().add("sign-in");
        var card = new VBox(Controls.icon(Feather.DROPLET, "brand-icon"), Controls.label(text("signin.pumphandle"), Styles.TITLE_2),
                Controls.label(text("signin.open-a-station-to-trace"), Styles.TEXT_MUTED), folderField(), accountField(), passphraseField(),
                problem(), open());
        card.getStyleClass().addAll("sign-in-card", Styles.ELEVATED_1);
        card.setAlignment(Pos.TOP_CENTER);
        card.setMaxHeight(USE_PREF_SIZE);
        if (!model.recent().isEmpty()) {
            card.getChildren().add(recent());
        }
        getChildren().addAll(card, language(onLanguage));
        Platform.runLater(() -> (folder.getText().isEmpty() ? folder : next()).requestFocus());
    }

    private Node language(Consumer<ScreenLanguage> onLanguage) {
        var button = LanguageChoice.button(onLanguage);
        button.getStyleClass().addAll(Styles.FLAT, "sign-in-language");
        button.disableProperty().bind(model.openingProperty());
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        return button;
    }

    /** Lets the user choose the station's folder. */
    public void browse() {
        files.folder(text("signin.choose-the-stations-folder-2")).ifPresent(chosen -> {
            model.folderProperty().set(chosen.toString());
            next().requestFocus();
        });
    }

    /** The first field after the folder that is still to be typed. */
    private TextField next() {
        return account.getText().isEmpty() ? account : passphrase;
    }

    private Node folderField() {
        folder.setId("station-folder");
        // Paths run from left to right in all languages.
        folder.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        folder.setPromptText(text("signin.folder-of-the-station"));
        folder.setAccessibleText(text("signin.folder-of-the-station"));
        folder.textProperty().bindBidirectional(model.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        var browse = Controls.told("station-browse", new Button(null, Controls.icon(Feather.FOLDER)), text("signin.choose-the-folder"));
        browse.getStyleClass().add(Styles.BUTTON_ICON);
        browse.setOnAction(_ -> browse());
        var row = new HBox(folder, browse);
        row.getStyleClass().add("row");
        return labelled(text("signin.station"), folder, row);
    }

    private Node accountField() {
        account.setId("station-account");
        account.setPromptText(text("signin.name-of-your-account"));
        account.setAccessibleText(text("signin.name-of-your-account"));
        account.textProperty().bindBidirectional(model.accountProperty());
        account.setOnAction(_ -> passphrase.requestFocus());
        return labelled(text("signin.account"), account, account);
    }

    private Node passphraseField() {
        passphrase.setId("station-passphrase");
        passphrase.setPromptText(text("signin.passphrase"));
        passphrase.setAccessibleText(text("signin.passphrase"));
        passphrase.setOnAction(_ -> signIn());
        var eye = Controls.icon(Feather.EYE_OFF, "inside-icon");
        eye.setOnMouseClicked(_ -> {
            passphrase.setRevealPassword(!passphrase.getRevealPassword());
            eye.setIconCode(passphrase.getRevealPassword() ? Feather.EYE : Feather.EYE_OFF);
        });
        passphrase.setRight(eye);
        return labelled(text("signin.passphrase"), passphrase, passphrase);
    }

    private Node problem() {
        var text = new WrappedLabel("");
        text.setId("sign-in-problem");
        text.setGraphic(Controls.icon(Feather.ALERT_TRIANGLE, "error-icon"));
        text.setMaxWidth(Double.MAX_VALUE);
        text.getStyleClass().add("problem");
        text.textProperty().bind(model.problemProperty());
        text.visibleProperty().bind(text.textProperty().isNotEmpty());
        text.managedProperty().bind(text.visibleProperty());
        return text;
    }

    private Node open() {
        var open = new Button();
        open.setId("sign-in-open");
        open.getStyleClass().add(Styles.ACCENT);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setDefaultButton(true);
        open.textProperty().bind(model.openingProperty().map(opening -> opening ? text("signin.opening") : text("signin.open-station")));
        var ring = new ProgressIndicator();
        ring.getStyleClass().add("button-ring");
        open.graphicProperty().bind(model.openingProperty().map(opening -> opening ? ring : Controls.icon(Feather.UNLOCK)));
        open.disableProperty().bind(model.openingProperty());
        open.setOnAction(_ -> signIn());
        return open;
    }

    private Node recent() {
        var box = new VBox(Controls.label(text("signin.recent-stations"), "field-label"));
        box.getStyleClass().add("recent");
        for (var path : model.recent()) {
            box.getChildren().add(link(path));
        }
        return box;
    }

    private Node link(Path path) {
        var link = new Hyperlink(path.getFileName() + "   " + path.getParent());
        link.setGraphic(Controls.icon(Feather.DATABASE));
        link.setMaxWidth(Double.MAX_VALUE);
        link.setAccessibleText(text("signin.station-in", path.toString()));
        link.setOnAction(_ -> {
            model.folderProperty().set(path.toString());
            next().requestFocus();
        });
        return link;
    }

    private void signIn() {
        model.open(passphrase.getPassword().toCharArray());
        passphrase.clear();
        passphrase.requestFocus();
    }

    private static Node labelled(String text, Node control, Node content) {
        var label = Controls.label(text, "field-label");
        label.setLabelFor(control);
        var box = new VBox(label, content);
        box.getStyleClass().add("field");
        return box;
    }
}
