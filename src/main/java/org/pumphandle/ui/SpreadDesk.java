package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import javafx.scene.control.Tab;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.publication.PublicationsModel;
import org.pumphandle.ui.publication.PublicationsView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.tasks.Notice;

/** How the epidemic moves, in the window: a tab for each way of looking at it, and the ways from there to cases. JavaFX thread. */
final class SpreadDesk {
    static final String PLACE = "spread";

    private final ReadTabs tabs = new ReadTabs("spread-tabs", text("spread.spread"), this::parts);

    private final MainModel main;
    private final Surroundings around;

    SpreadDesk(MainModel main, Surroundings around) {
        this.main = main;
        this.around = around;
    }

    private List<Tab> parts() {
        return List.of(publishing());
    }

    private Tab publishing() {
        var model = new PublicationsModel(main.station(), main.station().maps().publications(around.assets().folder().resolve("fonts")),
                around.clock(),
                around.work(),
                around.reads(), error -> main.tasks().tell(Notice.error(text("publication.publications"), error)),
                (title, words) -> main.tasks().tell(Notice.done(title, words)));
        return ReadTabs.part("tab-publish", text("publication.publish"), new PublicationsView(model, around.files()), model::refresh);
    }

    /** The place, where it has parts. */
    List<Place> places() {
        return tabs.node().getTabs().isEmpty()
                ? List.of()
                : List.of(new Place(PLACE, text("spread.spread"), Feather.TRENDING_UP,
                        () -> new Page(text("spread.spread"), HelpTopic.SPREAD, tabs.node()).whenShown(tabs::shown)));
    }
}
