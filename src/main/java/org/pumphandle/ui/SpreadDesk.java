package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.curves.CurvesModel;
import org.pumphandle.ui.curves.CurvesView;
import org.pumphandle.ui.publication.PublicationsModel;
import org.pumphandle.ui.publication.PublicationsView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.shell.Place;
import org.pumphandle.ui.spreadmap.SpreadMapModel;
import org.pumphandle.ui.spreadmap.SpreadMapView;
import org.pumphandle.ui.tasks.Notice;

/** How the epidemic moves, in the window: a tab for each way of looking at it, and the ways from there to cases. JavaFX thread. */
final class SpreadDesk {
    static final String PLACE = "spread";

    private final MainModel model;
    private final Surroundings around;
    private final MapGround ground;
    private final OutbreakTabs outbreaks;
    private final SituationDialog reports;
    private final Shell shell;
    private final ReadTabs tabs = new ReadTabs("spread-tabs", text("spread.spread"), this::parts);
    private @Nullable CurvesView curves;
    private @Nullable SpreadMapView map;

    SpreadDesk(MainModel model, Surroundings around, MapGround ground, Shell shell, OutbreakTabs outbreaks, SituationDialog reports) {
        this.model = model;
        this.around = around;
        this.ground = ground;
        this.shell = shell;
        this.outbreaks = outbreaks;
        this.reports = reports;
    }

    private List<Tab> parts() {
        var parts = new ArrayList<>(List.of(curvesPart(), mapPart()));
        parts.addAll(outbreaks.parts());
        parts.add(publishPart());
        return parts;
    }

    private Tab curvesPart() {
        var drawn = new CurvesModel(model.station().caseWork().spread(), reads(text("curves.they-cannot-be-drawn")), model.times());
        var view = new CurvesView(drawn, around.theme(), reports::show);
        curves = view;
        return ReadTabs.part("tab-curves", text("curves.curves"), view, drawn::refresh);
    }

    private Tab mapPart() {
        var drawn = new SpreadMapModel(model.station().caseWork().spread(), reads(text("spreadmap.it-cannot-be-drawn")), model.times());
        var view = new SpreadMapView(drawn, around.theme());
        map = view;
        ground.subscribe(() -> view.setGround(ground.layers()));
        return ReadTabs.part("tab-spread-map", text("spreadmap.map"), view, drawn::refresh);
    }

    private Tab publishPart() {
        var published = new PublicationsModel(model.station(),
                model.station().maps().publications(around.assets().folder()),
                around.clock(), around.work(), around.reads(),
                error -> model.tasks().tell(Notice.error(text("publication.they-cannot-be-read"), error)),
                (title, words) -> model.tasks().tell(Notice.done(title, words)));
        return ReadTabs.part("tab-publish", text("publication.publish"), new PublicationsView(published, around.files()),
                published::refresh, HelpTopic.PUBLISH);
    }

    private LatestRead reads(String failed) {
        return new LatestRead(around.reads(), error -> model.tasks().tell(Notice.error(failed, error)));
    }

    /** The place; its parts are made when somebody comes to it. */
    Place place() {
        return new Place(PLACE, text("spread.spread"), Feather.TRENDING_UP,
                () -> new Page(text("spread.spread"), tabs.help(HelpTopic.SPREAD), tabs.node()).whenShown(tabs::shown));
    }

    /** Reads anew what is in front. */
    void refresh() {
        if (shell.places().isAt(PLACE)) {
            tabs.shown();
        }
    }

    /** Completes once its map, where it is there, is painted. */
    CompletableFuture<Void> whenPainted() {
        return Optional.ofNullable(map).filter(view -> view.getScene() != null).map(SpreadMapView::whenPainted)
                .orElseGet(() -> CompletableFuture.completedFuture(null)).thenCompose(_ -> outbreaks.whenPainted());
    }

    void dispose() {
        Optional.ofNullable(curves).ifPresent(CurvesView::dispose);
        Optional.ofNullable(map).ifPresent(SpreadMapView::dispose);
        outbreaks.dispose();
    }
}
