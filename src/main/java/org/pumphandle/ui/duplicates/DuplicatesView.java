package org.pumphandle.ui.duplicates;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.Spacer;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.ToldApart;
import org.pumphandle.station.DuplicatePair;
import org.pumphandle.station.FindDuplicates.Findings;
import org.pumphandle.ui.common.Controls;

/** The pairs to the left, the chosen one to the right, with what can be said about it. */
public final class DuplicatesView extends BorderPane {
    private final DuplicatesModel model;
    private final ListView<DuplicatePair> list;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox apart = new VBox();

    public DuplicatesView(DuplicatesModel model) {
        this.model = model;
        this.list = new ListView<>(model.pairs());
        setId("duplicates");
        getStyleClass().addAll("page", "duplicates-view");
        var how = Controls.paragraph("", Styles.TEXT_MUTED, "duplicates-how");
        how.setId("duplicates-how");
        how.textProperty().bind(model.findingsProperty().map(found -> found.map(DuplicatesView::howCompared).orElse("")));
        setTop(new VBox(Controls.label(text("duplicates.possible-duplicates"), Styles.TITLE_3), how));
        list.setId("duplicates-list");
        list.setAccessibleText(text("duplicates.possible-duplicates"));
        list.setCellFactory(_ -> new PairCell());
        apart.getStyleClass().add("told-apart");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("plain-scroll", "report-scroll");
        var side = new BorderPane(scroll, null, null, new VBox(new ConfirmationView(model), buttons()), null);
        side.getStyleClass().add("report-side");
        side.setMinWidth(420);
        var left = new BorderPane(list, null, null, apart, null);
        left.setMinWidth(220);
        var columns = new SplitPane(left, side);
        columns.setDividerPositions(0.33);
        SplitPane.setResizableWithParent(left, false);
        setCenter(columns);
        follow();
    }

    private static String howCompared(Findings found) {
        var words = text("duplicates.compared", found.compared(), found.identities());
        return found.unknown() == 0 ? words : words + "\n" + text("duplicates.unknown-identities", found.unknown());
    }

    private void follow() {
        list.getSelectionModel().selectedItemProperty().addListener((_, _, pair) -> {
            if (pair != null) {
                model.choose(Optional.of(pair));
            }
        });
        model.pairs().addListener((ListChangeListener<DuplicatePair>) _ -> select());
        model.chosenProperty().subscribe(this::show);
        model.findingsProperty().subscribe(found -> {
            showApart(found);
            list.setPlaceholder(found.isPresent()
                    ? Controls.emptyState(Feather.CHECK_CIRCLE, text("duplicates.none"), text("duplicates.none-advice"))
                    : Controls.label(text("common.reading"), Styles.TEXT_MUTED));
        });
    }

    private void select() {
        model.chosenProperty().get().ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::clearSelection);
    }

    private void show(Optional<DuplicatePair> pair) {
        select();
        // Where there is no pair the list says so.
        scroll.setContent(pair.<Node>map(chosen -> new PairView(chosen, model.times())).orElseGet(Pane::new));
        scroll.setVvalue(0);
    }

    private void showApart(Optional<Findings> found) {
        apart.getChildren().clear();
        var told = found.map(Findings::toldApart).orElse(List.of());
        if (!told.isEmpty()) {
            apart.getChildren().add(Controls.label(text("duplicates.told-apart"), "field-label"));
            told.forEach(one -> apart.getChildren().add(line(one)));
        }
    }

    private Node line(ToldApart told) {
        var words = Controls.label(text("duplicates.two-cases", told.pair().first(), told.pair().second()));
        var again = Controls.wordButton("compare-again", text("duplicates.compare-again"), Feather.ROTATE_CCW,
                () -> model.compareAgain(told.pair()));
        again.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        var row = new HBox(words, new Spacer(), again);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node buttons() {
        var apartButton = Controls.wordButton("duplicates-apart", text("duplicates.not-the-same-person"), Feather.USER_X,
                () -> model.ask(Answer.TWO_PERSONS));
        var row = new HBox(apartButton, new Spacer(), keep("duplicates-keep-left", Answer.KEEP_LEFT),
                keep("duplicates-keep-right", Answer.KEEP_RIGHT));
        row.getStyleClass().addAll("row", "report-buttons");
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.chosenProperty().map(Optional::isPresent));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Button keep(String id, Answer answer) {
        var button = Controls.wordButton(id, "", Feather.GIT_MERGE, () -> model.ask(answer));
        button.textProperty().bind(model.chosenProperty().map(pair -> pair.map(chosen -> text("duplicates.keep",
                answer == Answer.KEEP_LEFT ? chosen.left().id() : chosen.right().id())).orElse("")));
        return button;
    }
}
