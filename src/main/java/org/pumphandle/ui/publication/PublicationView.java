package org.pumphandle.ui.publication;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Publication;
import org.pumphandle.station.Publications.Review;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.FileChoice;

/** The chosen publication: what it holds, what is withheld and why, and what may be done with it. */
final class PublicationView extends StackPane {
    private static final double ROOM_PX = 40;
    /** Wide enough for any window, and small enough to be scaled down without grain. */
    private static final double DRAWN_PX = 800;

    private final PublicationsModel model;
    private final FileChoice files;

    PublicationView(PublicationsModel model, FileChoice files) {
        this.model = model;
        this.files = files;
        setId("publication");
        getStyleClass().add("report-side");
        var nothing = Controls.emptyState(Feather.MAP, text("publication.none-chosen"), text("publication.choose-one"));
        var title = Controls.label("", Styles.TITLE_4);
        title.setId("publication-title");
        title.textProperty().bind(model.reviewProperty().map(one -> one.map(PublicationView::title).orElse("")));
        var lines = new VBox();
        lines.setId("publication-lines");
        lines.getStyleClass().add("publish-plan");
        model.reviewProperty().subscribe(one -> lines.getChildren().setAll(one.map(PublicationView::lines).orElse(List.of())));
        var content = new VBox(title, lines, Controls.problem("publication-problem", model.judging().problemProperty()), judging(),
                writing(), picture());
        content.getStyleClass().add("publish-choices");
        var whole = new ScrollPane(content);
        whole.setFitToWidth(true);
        whole.getStyleClass().add("plain-scroll");
        Controls.drawnDirectly(whole);
        whole.visibleProperty().bind(model.reviewProperty().map(Optional::isPresent));
        nothing.visibleProperty().bind(whole.visibleProperty().not());
        getChildren().addAll(nothing, whole);
    }

    private static String title(Review review) {
        var facts = review.publication().facts();
        return text("publication.title", facts.number(), PublicationWords.of(facts.measure()), PublicationWords.days(facts));
    }

    private static List<Node> lines(Review review) {
        var publication = review.publication();
        var lines = new ArrayList<Node>();
        var state = Controls.paragraph(switch (publication) {
            case Publication.Prepared _ when review.isOwn() -> text("publication.you-prepared-it");
            case Publication.Prepared _ -> text("publication.prepared-by", review.preparedBy());
            case Publication.Returned(var _, var _, var _, var _, var reason) -> text("publication.given-back-because", reason);
            case Publication.Approved _ -> text("publication.is-approved");
        }, Styles.TEXT_BOLD);
        state.setId("publication-state");
        lines.add(state);
        PublicationWords.withheld(review.answers()).forEach(line -> lines.add(Controls.paragraph(line)));
        lines.add(Controls.paragraph(text("publication.counts-stay-here"), Styles.TEXT_MUTED, Styles.TEXT_SMALL));
        return lines;
    }

    private Node judging() {
        var reason = Controls.textField("publication-reason", text("publication.why-given-back"), model.reasonProperty());
        reason.setPromptText(text("publication.why-given-back"));
        var back = Controls.wordButton("publication-give-back", text("publication.give-back"), Feather.CORNER_UP_LEFT, model::giveBack);
        back.disableProperty().bind(model.judging().busyProperty().or(model.reasonProperty().isEmpty()));
        var approve = new Button(text("publication.approve"), Controls.icon(Feather.CHECK));
        approve.setId("publication-approve");
        approve.getStyleClass().add(Styles.ACCENT);
        approve.disableProperty().bind(model.judging().busyProperty());
        approve.setOnAction(_ -> model.approve());
        for (var button : List.of(back, approve)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var rows = new VBox(reason, Controls.buttons(back, approve));
        rows.getStyleClass().add("publish-choices");
        return shownWhile(rows, model::canJudge);
    }

    private Node writing() {
        var write = new Button(text("publication.write-files"), Controls.icon(Feather.DOWNLOAD));
        write.setId("publication-write");
        write.getStyleClass().add(Styles.ACCENT);
        write.disableProperty().bind(model.judging().busyProperty());
        write.setOnAction(_ -> files.folder(text("publication.where-the-files-go")).ifPresent(model::write));
        return shownWhile(new HBox(write), model::canWrite);
    }

    /** As it would go out, in whatever colours the window is. */
    private Node picture() {
        var view = new ImageView();
        view.setId("publication-picture");
        view.setAccessibleText(text("publication.picture"));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.fitWidthProperty().bind(widthProperty().subtract(ROOM_PX));
        view.imageProperty()
                .bind(model.pictureProperty()
                        .map(drawn -> drawn.map(png -> new Image(new ByteArrayInputStream(png), DRAWN_PX, 0, true, true)).orElse(null)));
        return view;
    }

    private Node shownWhile(Node node, BooleanSupplier isSo) {
        node.visibleProperty().bind(model.reviewProperty().map(_ -> isSo.getAsBoolean()));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
