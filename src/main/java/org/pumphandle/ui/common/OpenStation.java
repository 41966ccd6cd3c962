package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ImportPreview;
import org.pumphandle.model.ImportReport;
import org.pumphandle.model.RecordedImport;
import org.pumphandle.model.Role;
import org.pumphandle.model.Rule;
import org.pumphandle.model.SavedMapping;
import org.pumphandle.station.CaseReview;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.station.ConsentReview;
import org.pumphandle.station.ImportReview;
import org.pumphandle.station.MandateState;
import org.pumphandle.station.MatchLosses;
import org.pumphandle.station.MatchReport;
import org.pumphandle.station.PreviewRequest;
import org.pumphandle.station.RecordConsent;
import org.pumphandle.station.Retention;
import org.pumphandle.station.RuleTrial;
import org.pumphandle.station.StationFacts;
import org.pumphandle.station.WithdrawConsent;

/**
 * What the screens may ask of the station somebody signed in to. Any thread; questions may take as long as a read from disk, so screens ask
 * them in the background.
 */
public interface OpenStation extends AutoCloseable {

    String name();

    /** The station's folder. */
    Path directory();

    /** What the account that is signed in is called. */
    String accountName();

    /** The number of that account. */
    int accountNumber();

    Role role();

    /** Whether the account that is signed in may do something; screens hide the rest, which would be refused. */
    boolean may(Action action);

    AccountJobs accounts();

    BaseMapJobs baseMaps();

    IdentityJobs identities();

    OversightJobs oversight();

    MapJobs maps();

    TableJobs tables();

    /** @param assets folder of the program, with the templates of messages */
    BatchJobs batches(Path assets);

    /** @param assets folder of the program, with the templates of messages */
    SendingJobs sending(Path assets);

    ApprovalJobs approvals();

    AppealJobs appeals();

    /** The work on cases: notes, follow-ups, where it stands. */
    CaseJobs caseWork();

    /** Writes the newest head of the log into the overseer's folder where that is due. Whoever is signed in; a drive that is not there stops nothing. */
    Job<Boolean> exportHeadIfDue();

    UpkeepJobs upkeep();

    /** How it stands with the mandate now. */
    MandateState mandate();

    /** Takes in a renewed mandate. */
    Job<MandateState> installMandate(Path file);

    /** Takes in the authority's list of those whose fixes are left out; gives its length. */
    Job<Integer> takeInExclusions(Path file);

    /** Whether the data are simulated, which every screen says. */
    boolean isDemonstration();

    /** The zone in which times are shown. */
    ZoneId zone();

    StationFacts facts();

    /** Begins to search records. */
    Job<RecordSearch> search();

    List<CaseSummary> cases();

    CaseReview review(String caseId);

    List<String> layerNames();

    String layerGeoJson(String name);

    Job<ImportReport> importCases(Path file);

    /** What a file is and how it is understood; nothing of it is stored. */
    Job<ImportPreview> preview(PreviewRequest request);

    Job<ImportReport> importCells(Path file);

    /** @param device the device that the case carried, where a file holds several */
    Job<List<ImportReport>> importHistory(String caseId, List<Path> files, Optional<String> device);

    /**
     * Imports fixes with columns that were chosen, or with those that are kept for the carrier, or guessed where none are.
     *
     * @param carrier whose they are; empty for an unnamed one
     */
    Job<List<ImportReport>> importFixes(String carrier, List<Path> files, Optional<ColumnChoice> columns);

    /** Names of carriers that the station knows. */
    Job<List<String>> carriers();

    /** The mappings kept for carriers, the last used first. */
    Job<List<SavedMapping>> mappings();

    Job<SavedMapping> saveMapping(String carrier, ColumnChoice columns);

    Job<SavedMapping> deleteMapping(String carrier);

    /** The columns that a file with a column mapping chooses. */
    Job<ColumnChoice> readMapping(Path mapping);

    /** What was imported, the newest first, without rejected rows. */
    List<RecordedImport> imports();

    ImportReview importReview(long id);

    /** Takes an import back; see the screens for what that means. */
    Job<RecordedImport> undoImport(long id);

    /** Writes the report of an import as an HTML page. */
    Job<Path> exportReport(long id, Path file);

    Job<ImportReport> importLayer(Path file);

    /** Destroys days of fixes that are past the lookback; empty where none is. */
    Job<Optional<Retention.Outcome>> retain();

    /** What a match would lose for good: to be asked before it begins. */
    Job<MatchLosses> matchLosses(Rule rule, Set<String> caseIds);

    /**
     * @param caseIds the cases to match; empty for all
     * @param accepted what may be lost
     */
    Job<MatchReport> match(Rule rule, Set<String> caseIds, MatchLosses accepted);

    /**
     * What other rules would find for one case.
     *
     * @param widest bounds the rules that can be tried
     */
    Job<RuleTrial> tryRules(String caseId, Rule widest);

    /** A case's consent with its versions and its scanned form. */
    Job<ConsentReview> consent(String caseId);

    /** Records a consent or the next version of it; see the screen for what that may erase. */
    Job<RecordConsent.Outcome> recordConsent(String caseId, Consent consent, Optional<Path> form);

    /** Takes a consent back for good. */
    Job<WithdrawConsent.Outcome> withdrawConsent(String caseId);

    /** Writes the scanned form of a case's consent to a file. */
    Job<Path> exportConsentForm(String caseId, Path file);

    @Override
    void close();
}
