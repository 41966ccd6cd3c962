package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Tab;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;

/** How the epidemic moves, in the window: a tab for each way of looking at it, and the ways from there to cases. JavaFX thread. */
final class SpreadDesk {
    static final String PLACE = "spread";

    private final OutbreakTabs outbreaks;
    private final ReadTabs tabs = new ReadTabs("spread-tabs", text("spread.spread"), this::parts);

    SpreadDesk(OutbreakTabs outbreaks) {
        this.outbreaks = outbreaks;
    }

    private List<Tab> parts() {
        return outbreaks.parts();
    }

    List<Place> places() {
        return List.of(new Place(PLACE, text("spread.spread"), Feather.TRENDING_UP,
                () -> new Page(text("spread.spread"), HelpTopic.SPREAD, tabs.node()).whenShown(tabs::shown)));
    }

    /** Completes once what is shown is painted. */
    CompletableFuture<Void> whenPainted() {
        return outbreaks.whenPainted();
    }

    void dispose() {
        outbreaks.dispose();
    }
}
