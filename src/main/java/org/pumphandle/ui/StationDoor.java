package org.pumphandle.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.job.Job;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.Rule;
import org.pumphandle.station.CaseReview;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.station.ExportContacts;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.ImportLayer;
import org.pumphandle.station.MatchCases;
import org.pumphandle.station.MatchReport;
import org.pumphandle.station.Retention;
import org.pumphandle.station.RuleTrial;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationFacts;
import org.pumphandle.ui.common.OpenStation;

/** A station behind the screens' questions. */
record StationDoor(Station station) implements OpenStation {

    @Override
    public String name() {
        return station.name();
    }

    @Override
    public boolean isDemonstration() {
        return station.isDemonstration();
    }

    @Override
    public ZoneId zone() {
        return station.zone();
    }

    @Override
    public StationFacts facts() {
        return station.facts();
    }

    @Override
    public List<CaseSummary> cases() {
        return station.cases();
    }

    @Override
    public CaseReview review(String caseId) {
        return station.review(caseId);
    }

    @Override
    public List<String> layerNames() {
        return station.layerNames();
    }

    @Override
    public String layerGeoJson(String name) {
        return station.layerGeoJson(name);
    }

    @Override
    public Job<ImportReport> importCases(Path file) {
        return ImportCases.job(station, file);
    }

    @Override
    public Job<List<ImportReport>> importHistory(String caseId, List<Path> files) {
        return ImportHistory.job(station, caseId, files, Optional.empty());
    }

    @Override
    public Job<List<ImportReport>> importFixes(List<Path> files, Optional<Path> mapping) {
        return ImportFixes.job(station, files, mapping);
    }

    @Override
    public Job<Optional<Retention.Outcome>> retain() {
        return Retention.daily(station);
    }

    @Override
    public Job<ImportReport> importLayer(Path file) {
        return ImportLayer.job(station, file);
    }

    @Override
    public Job<MatchReport> match(Rule rule, Set<String> caseIds) {
        return MatchCases.job(station, rule, caseIds);
    }

    @Override
    public Job<RuleTrial> tryRules(String caseId, Rule widest) {
        return RuleTrial.job(station, caseId, widest);
    }

    @Override
    public Job<List<Path>> export(Path directory) {
        return ExportContacts.job(station, Set.of(), directory);
    }

    @Override
    public void close() {
        station.close();
    }
}
