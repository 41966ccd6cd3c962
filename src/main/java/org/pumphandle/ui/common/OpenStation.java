package org.pumphandle.ui.common;

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
import org.pumphandle.station.MatchReport;
import org.pumphandle.station.Retention;
import org.pumphandle.station.RuleTrial;
import org.pumphandle.station.StationFacts;

/**
 * What the screens may ask of the station somebody signed in to. Any thread; questions may take as long as a read from disk, so screens ask
 * them in the background.
 */
public interface OpenStation extends AutoCloseable {

    String name();

    /** Whether the data are simulated, which every screen says. */
    boolean isDemonstration();

    /** The zone in which times are shown. */
    ZoneId zone();

    StationFacts facts();

    List<CaseSummary> cases();

    CaseReview review(String caseId);

    List<String> layerNames();

    String layerGeoJson(String name);

    Job<ImportReport> importCases(Path file);

    Job<List<ImportReport>> importHistory(String caseId, List<Path> files);

    Job<List<ImportReport>> importFixes(List<Path> files, Optional<Path> mapping);

    Job<ImportReport> importLayer(Path file);

    /** Destroys days of fixes that are past the lookback; empty where none is. */
    Job<Optional<Retention.Outcome>> retain();

    /** @param caseIds the cases to match; empty for all */
    Job<MatchReport> match(Rule rule, Set<String> caseIds);

    /**
     * What other rules would find for one case.
     *
     * @param widest bounds the rules that can be tried
     */
    Job<RuleTrial> tryRules(String caseId, Rule widest);

    /** @param directory where the tables of all contacts go */
    Job<List<Path>> export(Path directory);

    @Override
    void close();
}
