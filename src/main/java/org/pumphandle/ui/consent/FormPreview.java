package org.pumphandle.ui.consent;

import static org.pumphandle.ui.common.Words.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javax.imageio.ImageIO;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.ConsentForm;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Numbers;

/** The scanned form: an image as it is, of a PDF that it is there. */
final class FormPreview extends StackPane {
    private static final double EDGE_PX = 18;
    private static final long MOST_POINTS = 40_000_000;

    FormPreview(Optional<ConsentForm> form) {
        setId("consent-form-preview");
        getStyleClass().add("form-preview");
        setMinSize(0, 0);
        getChildren().add(form.map(this::shown).orElseGet(
                () -> Controls.emptyState(Feather.PAPERCLIP, text("consent.no-form-attached"),
                        text("consent.attach-the-scanned-form-pdf"))));
    }

    private Node shown(ConsentForm form) {
        var image = form.kind() == ConsentForm.Kind.PDF ? Optional.<Image>empty() : image(form);
        return image.<Node>map(this::fitted).orElseGet(() -> Controls.emptyState(Feather.FILE_TEXT,
                form.kind() + ", " + Numbers.megabytes(form.size()), text("consent.it-is-not-shown-here")));
    }

    private Node fitted(Image image) {
        var view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(widthProperty().subtract(EDGE_PX));
        view.fitHeightProperty().bind(heightProperty().subtract(EDGE_PX));
        view.setAccessibleText(text("consent.the-scanned-consent-form"));
        return view;
    }

    /** Empty where it is damaged, or so large that showing it would take all memory: its size is read first. */
    private static Optional<Image> image(ConsentForm form) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(form.content()))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS
                        ? Optional.empty()
                        : Optional.of(SwingFXUtils.toFXImage(reader.read(0), null));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
