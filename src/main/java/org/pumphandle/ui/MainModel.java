package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobRunner;
import org.pumphandle.map.GeoJson;
import org.pumphandle.map.MapDataException;
import org.pumphandle.map.MapLayer;
import org.pumphandle.model.Action;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.station.MatchReport;
import org.pumphandle.station.StationFacts;
import org.pumphandle.ui.basemaps.BaseMapsModel;
import org.pumphandle.ui.casemap.CaseMapModel;
import org.pumphandle.ui.casemap.ClusterModel;
import org.pumphandle.ui.casemap.PositionModel;
import org.pumphandle.ui.cases.CaseListModel;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.Selection;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.consent.ConsentModel;
import org.pumphandle.ui.contacts.ContactsModel;
import org.pumphandle.ui.matching.MatchModel;
import org.pumphandle.ui.matching.RuleForm;
import org.pumphandle.ui.tasks.Notice;
import org.pumphandle.ui.tasks.Tasks;
import org.pumphandle.ui.timeline.TimelineModel;
import org.pumphandle.ui.whatif.WhatIfModel;

/**
 * The main window without its controls: puts the screens' models together, asks the station in the background, and lets what changed follow
 * what was done. JavaFX thread.
 */
final class MainModel {
    private final OpenStation station;
    private final Selection selection = new Selection();
    private final Tasks tasks;
    private final LatestRead overview;
    private final LatestRead layersRead;
    private final LatestRead reviews;
    private final TimeFormat times;
    private final CaseListModel cases;
    private final ContactsModel contacts;
    private final CaseMapModel map;
    private final PositionModel positions;
    private final TimelineModel timeline;
    private final RuleForm rule = new RuleForm();
    private final MatchModel matching;
    private final WhatIfModel whatIf;
    private final ReadOnlyObjectWrapper<Optional<StationFacts>> facts = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<MapLayer>> layers = new ReadOnlyObjectWrapper<>(List.of());
    private final ImportDesk imports;
    private final BaseMapsModel baseMaps;
    private final JobRunner reads;
    private List<String> layerNames = List.of();

    /**
     * @param work runs what changes the station, one after the other
     * @param sendings runs sendings beside that
     * @param reads runs questions, so that they need not wait for a match
     * @param nanoClock a clock that only runs forward
     */
    MainModel(OpenStation station, JobRunner work, JobRunner sendings, JobRunner reads, LongSupplier nanoClock) {
        this.station = station;
        this.times = new TimeFormat(station.zone());
        this.tasks = new Tasks(work, sendings, nanoClock);
        this.overview = new LatestRead(reads, error -> tasks.tell(Notice.error(text("main.the-station-cannot-be-read"), error)));
        this.layersRead = new LatestRead(reads, error -> tasks.tell(Notice.error(text("main.the-map-layers-cannot-be"), error)));
        this.reviews = new LatestRead(reads, error -> tasks.tell(Notice.error(text("main.the-case-cannot-be-read"), error)));
        this.cases = new CaseListModel(times);
        this.contacts = new ContactsModel(selection, times);
        this.map = new CaseMapModel(selection, times, new ClusterModel(selection, named -> station.maps().clusters(named),
                new LatestRead(reads, error -> tasks.tell(Notice.error(text("main.the-clusters-cannot-be-found"), error)))));
        this.positions = new PositionModel(reads);
        this.timeline = new TimelineModel(selection, times);
        this.whatIf = new WhatIfModel(selection,
                new LatestRead(reads, error -> tasks.tell(Notice.error(text("main.the-rule-cannot-be-tried"), error))));
        this.matching = new MatchModel(station, tasks::start, this::matched);
        this.reads = reads;
        this.baseMaps = new BaseMapsModel(station.baseMaps(), tasks::start,
                new LatestRead(reads, error -> tasks.tell(Notice.error(text("main.the-base-maps-cannot-be"), error))),
                added -> tasks.tell(Notice.done(text("main.base-map-added", added.name()), text("main.it-lies-under-the-case"))));
        this.imports = new ImportDesk(station, tasks, reads, cases, this::changed, baseMaps::add);
        cases.chosenProperty().addListener(_ -> readChosen());
        rule.chosenCaseProperty().bind(cases.chosenProperty());
    }

    OpenStation station() {
        return station;
    }

    boolean may(Action action) {
        return station.may(action);
    }

    Selection selection() {
        return selection;
    }

    Tasks tasks() {
        return tasks;
    }

    TimeFormat times() {
        return times;
    }

    CaseListModel cases() {
        return cases;
    }

    ContactsModel contacts() {
        return contacts;
    }

    CaseMapModel map() {
        return map;
    }

    /** How positions are written on the map. */
    PositionModel positions() {
        return positions;
    }

    TimelineModel timeline() {
        return timeline;
    }

    RuleForm rule() {
        return rule;
    }

    /** Whatever is matched, and what is asked before. */
    MatchModel matching() {
        return matching;
    }

    WhatIfModel whatIf() {
        return whatIf;
    }

    /** Whether rules can be tried: a case is shown that has a history. */
    ObservableValue<Boolean> canTryRulesProperty() {
        return selection.reviewProperty().map(review -> review.filter(shown -> !shown.trajectory().isEmpty()).isPresent());
    }

    /** Begins to try rules on the case shown, or ends it. */
    void tryRules() {
        if (whatIf.openProperty().get()) {
            whatIf.discard();
            return;
        }
        if (!may(Action.RULES_TRIED)) {
            return;
        }
        cases.chosenProperty().get().filter(_ -> canTryRulesProperty().getValue()).ifPresent(
                id -> tasks.start(station.tryRules(id, WhatIfModel.WIDEST), trial -> {
                    if (cases.chosenProperty().get().equals(Optional.of(id))) {
                        whatIf.open(trial::under);
                    }
                }));
    }

    /** Matches the case shown with the rule that is tried. */
    void applyTried() {
        cases.chosenProperty().get().filter(_ -> whatIf.openProperty().get()).ifPresent(id -> {
            var tried = whatIf.rule();
            whatIf.discard();
            matching.match(tried, Set.of(id));
        });
    }

    /** What the station holds; empty until it was read. */
    ReadOnlyObjectProperty<Optional<StationFacts>> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** What the station holds, in words. */
    ObservableValue<String> factsInWords() {
        return facts.map(read -> read.map(this::inWords).orElseGet(() -> text("common.reading")));
    }

    private String inWords(StationFacts read) {
        return read.period()
                .map(p -> text("main.facts-and-days", read.cases(), read.subscribers(), read.fixes(), times.day((double) p.startT()),
                        times.day((double) p.endT())))
                .orElseGet(() -> text("main.facts", read.cases(), read.subscribers(), read.fixes()));
    }

    /** The station's own map layers. */
    ReadOnlyObjectProperty<List<MapLayer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** The street maps under the case. */
    BaseMapsModel baseMaps() {
        return baseMaps;
    }

    /** What comes in, and what came in. */
    ImportDesk imports() {
        return imports;
    }

    /** Something was imported or undone; a map layer may be replaced under its name. */
    private void changed(boolean isLayer) {
        if (isLayer) {
            layerNames = List.of();
        }
        refresh();
    }

    /** The consent of a case, read from now on. */
    ConsentModel consent(String caseId) {
        return new ConsentModel(station, caseId, tasks::start,
                new LatestRead(reads, error -> tasks.tell(Notice.error(text("main.the-consent-cannot-be-read"), error))),
                new ConsentNotices(tasks, this::refresh));
    }

    /** Shows a case, whatever the list is filtered by; of one that was merged the kept one. */
    void openCase(String caseId) {
        cases.filterProperty().set("");
        cases.showOnly(Optional.empty());
        cases.chosenProperty().set(Optional.of(cases.keptOf(caseId)));
    }

    /** Reads everything shown anew. */
    void refresh() {
        refreshList();
        baseMaps.refresh();
        readChosen();
    }

    /** Reads the list of cases anew, and what the station holds. */
    void refreshList() {
        overview.ask(Job.of(text("main.read-the-station"), (_, _) -> new Overview(station.facts(), station.cases(), station.layerNames())),
                read -> {
                    facts.set(Optional.of(read.facts));
                    cases.show(read.cases);
                    if (!read.layerNames.equals(layerNames)) {
                        layerNames = read.layerNames;
                        readLayers();
                    }
                });
    }

    /** Matches with the rule of the form; nothing where the form makes none. */
    void match() {
        rule.ruleProperty().get().ifPresent(chosen -> matching.match(chosen, rule.caseIds()));
    }

    private void matched(MatchReport report) {
        tasks.tell(Notice.done(text("main.matched-with-rule", report.rule().name()), inWords(report)));
        refresh();
    }

    private void readChosen() {
        whatIf.forget();
        cases.chosenProperty().get().ifPresentOrElse(
                id -> reviews.ask(Job.of(text("main.read-case", id), (_, _) -> station.review(id)),
                        review -> selection.show(Optional.of(review))),
                () -> {
                    reviews.forget();
                    selection.show(Optional.empty());
                });
    }

    private void readLayers() {
        var wanted = layerNames;
        layersRead.ask(Job.of(text("main.read-map-layers"), (_, cancellation) -> {
            var read = new ArrayList<MapLayer>();
            for (var name : wanted) {
                cancellation.throwIfCancelled();
                read.add(readLayer(name));
            }
            return List.copyOf(read);
        }), layers::set);
    }

    private MapLayer readLayer(String name) {
        try {
            return GeoJson.read(name, station.layerGeoJson(name));
        } catch (MapDataException e) {
            throw new IllegalStateException(text("main.map-layer-cannot-be-shown", name, String.valueOf(e.getMessage())), e);
        }
    }

    private static String inWords(MatchReport report) {
        var words = text("main.contacts-of-cases", report.contacts(), report.casesMatched());
        return report.notes().isEmpty() ? words : words + "\n" + String.join("\n", report.notes());
    }

    private record Overview(StationFacts facts, List<CaseSummary> cases, List<String> layerNames) {
    }
}
