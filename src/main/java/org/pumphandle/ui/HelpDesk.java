package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.Command;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Shortcut;
import org.pumphandle.ui.common.Term;
import org.pumphandle.ui.help.HelpModel;
import org.pumphandle.ui.help.HelpView;
import org.pumphandle.ui.shell.Places;
import org.pumphandle.ui.tour.TourOffer;
import org.pumphandle.ui.tour.TourStep;
import org.pumphandle.ui.tour.TourView;

/** Help in the window of whoever is signed in: the panel at its trailing side, beside dialogs too, and the tour over it. JavaFX thread. */
final class HelpDesk {
    private static final double PANEL_PX = 340;
    /** A page that would become narrower than this keeps its width, and the panel lies over its edge. */
    private static final double ROOM_FOR_PAGE_PX = 960;
    private static final double MOST_SHARE = 0.55;
    /** Over dialogs and what is told. */
    private static final double ORDER = -105;

    private final OpenStation station;
    private final Surroundings around;
    private final Places places;
    private final DialogPane dialogs;
    private final HelpModel model;
    private final HelpView view;
    private final TourView tour = new TourView();
    private Supplier<List<TourStep>> steps = List::of;
    private Subscription ofPage = Subscription.EMPTY;
    private Optional<TourOffer> offer = Optional.empty();
    /** What had the keyboard before help took it. */
    private Optional<Node> before = Optional.empty();

    HelpDesk(OpenStation station, Surroundings around, Places places, DialogPane dialogs) {
        this.station = station;
        this.around = around;
        this.places = places;
        this.dialogs = dialogs;
        this.model = new HelpModel(station.role());
        this.view = new HelpView(model, this::tour, dialogs.topicProperty().map(Optional::isEmpty));
        places.standingProperty().subscribe(this::stand);
        dialogs.topicProperty().subscribe(this::follow);
    }

    private void stand(Optional<Places.Standing> now) {
        ofPage.unsubscribe();
        ofPage = now.map(one -> one.page().help().subscribe(_ -> follow())).orElse(Subscription.EMPTY);
    }

    private void follow() {
        dialogs.topicProperty().get().or(() -> places.standingProperty().get().map(now -> now.page().help().getValue()))
                .ifPresent(model::follow);
    }

    /**
     * Lays panel and tour over the window.
     *
     * @param frame gives the panel room where there is enough
     * @param over lies over the frame and always gives it room
     */
    void layOver(StackPane window, Region frame, List<Node> over) {
        view.setViewOrder(ORDER);
        StackPane.setAlignment(view, Pos.CENTER_RIGHT);
        window.getChildren().addAll(view, tour);
        Runnable layOut = () -> {
            double scale = around.appearance().percentProperty().get() / 100.0;
            double width = Math.min(PANEL_PX * scale, MOST_SHARE * window.getWidth());
            view.setMinWidth(width);
            view.setMaxWidth(width);
            view.setVisible(model.isOpen());
            var room = new Insets(0, model.isOpen() ? width : 0, 0, 0);
            over.forEach(node -> StackPane.setMargin(node, room));
            StackPane.setMargin(frame, window.getWidth() - width >= ROOM_FOR_PAGE_PX * scale ? room : Insets.EMPTY);
        };
        window.widthProperty().subscribe(layOut);
        around.appearance().percentProperty().subscribe(layOut);
        model.openProperty().subscribe(layOut);
        model.openProperty().subscribe((_, isOpen) -> keyboard(isOpen));
    }

    /** Opened, help takes the keyboard; closed, it gives it back. */
    private void keyboard(boolean isOpen) {
        if (isOpen) {
            before = Optional.ofNullable(view.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
            view.focus();
        } else {
            before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
            before = Optional.empty();
        }
    }

    /** How the tour of this window goes. */
    void guide(Supplier<List<TourStep>> ofWindow) {
        steps = ofWindow;
    }

    /** Opens help for what is in front, or closes it. */
    void toggle() {
        model.toggle();
    }

    /** Whether the tour takes all keys. */
    boolean isTouring() {
        return tour.isUnderWay();
    }

    /** Keys that the tour or the panel take before everything else. */
    void first(KeyEvent key) {
        if (tour.isUnderWay()) {
            tour.key(key);
        } else if (model.isOpen() && Shortcut.CANCEL.isPressed(key)) {
            model.close();
            key.consume();
        }
    }

    /** Nobody sits at the window. */
    void locked() {
        tour.end();
        model.close();
    }

    /** Offers the tour to an account that sees a demonstration for the first time. */
    void welcome() {
        if (station.isDemonstration() && around.settings().get(remembered()).isEmpty() && view.getParent() instanceof StackPane window) {
            var card = new TourOffer(this::tour, this::answered);
            offer = Optional.of(card);
            window.getChildren().add(card);
        }
    }

    private String remembered() {
        return "tour." + station.accountName();
    }

    private void answered() {
        around.settings().put(remembered(), "answered");
        offer.ifPresent(card -> {
            if (card.getParent() instanceof StackPane window) {
                window.getChildren().remove(card);
            }
        });
        offer = Optional.empty();
    }

    private void tour() {
        answered();
        model.close();
        tour.begin(steps.get());
    }

    /** Opens what help there is, in the window's head. */
    MenuButton button() {
        var button = Controls.told("help-menu", new MenuButton("", Controls.icon(Feather.HELP_CIRCLE)), text("help.menu"));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW);
        var page = Controls.menuItem("help-menu-page", text("help.for-this-page"), Feather.HELP_CIRCLE, model::open);
        page.setAccelerator(Shortcut.HELP.keys());
        button.getItems().addAll(page,
                Controls.menuItem("help-menu-glossary", text("help.glossary"), Feather.BOOK_OPEN, model::showGlossary),
                Controls.menuItem("help-menu-shortcuts", text("help.shortcuts"), Feather.COMMAND, model::showKeys),
                Controls.menuItem("help-menu-tour", text("help.tour"), Feather.COMPASS, this::tour), new SeparatorMenuItem(),
                Controls.menuItem("help-menu-about", text("help.about"), Feather.INFO, () -> places.go("settings")));
        return button;
    }

    /** The same by words, with every topic and term for who types its name. */
    List<Command> commands() {
        var all = new ArrayList<>(List.of(
                new Command(text("help.for-this-page"), Feather.HELP_CIRCLE, model::open).by(Shortcut.HELP),
                new Command(text("help.glossary"), Feather.BOOK_OPEN, model::showGlossary),
                new Command(text("help.shortcuts"), Feather.COMMAND, model::showKeys),
                new Command(text("help.tour"), Feather.COMPASS, this::tour)));
        Arrays.stream(Term.values()).map(term -> new Command(text("help.what-it-means", term.title()), Feather.BOOK_OPEN,
                () -> model.explain(term)).explaining()).forEach(all::add);
        HelpTopic.of(station.role()).stream().map(topic -> new Command(text("help.about-topic", topic.title()), Feather.HELP_CIRCLE,
                () -> model.explain(topic)).explaining()).forEach(all::add);
        return all;
    }
}
