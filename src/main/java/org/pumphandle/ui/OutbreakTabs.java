package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Tab;
import javafx.util.Subscription;
import org.pumphandle.model.Action;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.ui.chains.ChainsModel;
import org.pumphandle.ui.chains.ChainsView;
import org.pumphandle.ui.clusters.ClustersModel;
import org.pumphandle.ui.clusters.ClustersView;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.RuleInUse;
import org.pumphandle.ui.tasks.Notice;

/** Clusters and chains, a tab each, and the ways from there to cases and contacts. JavaFX thread. */
final class OutbreakTabs {
    private final MainModel model;
    private final Surroundings around;
    private final Shell shell;
    private final MapGround ground;
    private final WaysToCases ways;
    private final ExportDialogs exports;
    private Optional<ClustersView> clustersView = Optional.empty();
    private Optional<Tab> clustersTab = Optional.empty();
    private Subscription themed = Subscription.EMPTY;

    OutbreakTabs(MainModel model, Surroundings around, Shell shell, MapGround ground, WaysToCases ways, ExportDialogs exports) {
        this.model = model;
        this.around = around;
        this.shell = shell;
        this.ground = ground;
        this.ways = ways;
        this.exports = exports;
    }

    List<Tab> parts() {
        var chains = chains();
        var chainsView = new ChainsView(chains);
        var clusters = clusters();
        var view = new ClustersView(clusters,
                model.may(Action.CLUSTERS_EXPORTED) ? Optional.of(() -> exports.clusters(rule())) : Optional.empty());
        clustersView = Optional.of(view);
        ground.subscribe(() -> view.setGround(ground.layers(), around.theme().get()));
        themed = around.theme().subscribe(theme -> {
            view.setGround(ground.layers(), theme);
            chainsView.dress(theme);
        });
        var tab = ReadTabs.part("tab-clusters", text("clusters.clusters"), view, clusters::refresh);
        clustersTab = Optional.of(tab);
        return List.of(tab,
                ReadTabs.part("tab-chains", text("chains.chains"), chainsView, chains::refresh));
    }

    private ClustersModel clusters() {
        return new ClustersModel(model.station().caseWork().outbreaks(), reads(text("clusters.not-read")), around.work(), model.times(),
                this::rule,
                model.may(Action.CLUSTER_NAMED), new ClustersModel.Ways(ways::toCase, ways::toContact));
    }

    private ChainsModel chains() {
        return new ChainsModel(model.station().caseWork().outbreaks(), reads(text("chains.not-read")), around.work(), model.times(),
                this::rule,
                model.may(Action.TRANSMISSION_LINKED), new ChainsModel.Ways(ways::toCase, ways::toContact, this::linked));
    }

    private LatestRead reads(String failed) {
        return new LatestRead(around.reads(), error -> model.tasks().tell(Notice.error(failed, error)));
    }

    private String rule() {
        return RuleInUse.among(model.cases().summaries());
    }

    private void linked(EnteredLink link) {
        model.tasks().tell(Notice.done(text("chains.linked", link.infectee(), link.infector()), ""));
    }

    /** Completes once the map is painted, where there is one. */
    CompletableFuture<Void> whenPainted() {
        return clustersView.filter(_ -> isMapSeen()).map(ClustersView::whenPainted)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private boolean isMapSeen() {
        return shell.places().isAt(SpreadDesk.PLACE) && clustersTab.filter(Tab::isSelected).isPresent();
    }

    void dispose() {
        themed.unsubscribe();
        clustersView.ifPresent(ClustersView::dispose);
    }
}
