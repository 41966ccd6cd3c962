package org.pumphandle.ui.help;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.Term;

/** The words with an exact meaning, one under the other, with a field that looks through them. JavaFX thread. */
final class GlossaryView extends BorderPane {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
    private static final double LINE_PX = 60;

    private final HelpModel model;
    private final CustomTextField filter = new CustomTextField();
    private final VBox entries = new VBox();
    private final ScrollPane scroll = new ScrollPane(entries);
    private final Map<Term, Node> nodes = new EnumMap<>(Term.class);

    GlossaryView(HelpModel model) {
        this.model = model;
        setId("glossary");
        filter.setId("glossary-filter");
        filter.setPromptText(text("help.filter-terms"));
        filter.setLeft(Controls.icon(Feather.SEARCH, "inside-icon"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        // From the field the arrows read on below it.
        filter.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
                scrollBy(key.getCode() == KeyCode.DOWN ? LINE_PX : -LINE_PX);
                key.consume();
            }
        });
        entries.getStyleClass().add("help-body");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setAccessibleText(text("help.glossary"));
        var title = Controls.label(text("help.glossary"), Styles.TITLE_4);
        title.setId("glossary-title");
        var head = new VBox(title, filter);
        head.getStyleClass().add("glossary-head");
        setTop(head);
        setCenter(scroll);
        ListChangeListener<Term> onTerms = _ -> fill();
        model.terms().addListener(onTerms);
        fill();
    }

    private void fill() {
        nodes.clear();
        model.terms().forEach(term -> nodes.put(term, entry(term)));
        entries.getChildren().setAll(model.terms().stream().map(nodes::get).toList());
        if (entries.getChildren().isEmpty()) {
            entries.getChildren().add(Controls.paragraph(text("help.no-such-term"), Styles.TEXT_MUTED));
        }
        scroll.setVvalue(0);
    }

    private Node entry(Term term) {
        var box = new VBox(Controls.paragraph(term.title(), "glossary-term"), Controls.paragraph(term.meaning()),
                HelpView.links(term.related().stream()
                        .map(other -> HelpView.link(term.code() + "-see-" + other.code(), other.title(), () -> model.explain(other)))
                        .toList()));
        box.setId("term-" + term.code());
        box.getStyleClass().add("glossary-entry");
        return box;
    }

    void focus() {
        filter.requestFocus();
    }

    /** Brings a term into sight and marks it. */
    void showTerm(Term term) {
        nodes.forEach((one, node) -> node.pseudoClassStateChanged(ASKED, one == term));
        var node = nodes.get(term);
        if (node != null && getScene() != null) {
            applyCss();
            layout();
            double below = entries.getHeight() - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(below <= 0 ? 0 : Math.clamp(node.getBoundsInParent().getMinY() / below, 0, 1));
        }
    }

    private void scrollBy(double px) {
        double below = entries.getHeight() - scroll.getViewportBounds().getHeight();
        if (below > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + px / below, 0, 1));
        }
    }
}
