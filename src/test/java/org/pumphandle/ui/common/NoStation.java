package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.pumphandle.station.Permissions;
import org.pumphandle.station.PreviewRequest;
import org.pumphandle.station.RecordConsent;
import org.pumphandle.station.Retention;
import org.pumphandle.station.RuleTrial;
import org.pumphandle.station.StationFacts;
import org.pumphandle.station.WithdrawConsent;

/** A station that answers nothing; a test answers what it asks. */
public class NoStation implements OpenStation {

    private static AssertionError unasked() {
        return new AssertionError("nobody should have asked this");
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public Path directory() {
        return Path.of("none");
    }

    @Override
    public String accountName() {
        return role().code();
    }

    @Override
    public int accountNumber() {
        return 1;
    }

    @Override
    public Role role() {
        return Role.TRACER;
    }

    @Override
    public boolean may(Action action) {
        return Permissions.allows(role(), action);
    }

    @Override
    public AccountJobs accounts() {
        throw unasked();
    }

    @Override
    public BaseMapJobs baseMaps() {
        throw unasked();
    }

    @Override
    public IdentityJobs identities() {
        throw unasked();
    }

    @Override
    public MapJobs maps() {
        throw unasked();
    }

    @Override
    public TableJobs tables() {
        throw unasked();
    }

    @Override
    public OversightJobs oversight() {
        throw unasked();
    }

    @Override
    public Job<RecordSearch> search() {
        throw unasked();
    }

    @Override
    public BatchJobs batches(Path assets) {
        throw unasked();
    }

    @Override
    public SendingJobs sending(Path assets) {
        throw unasked();
    }

    @Override
    public ApprovalJobs approvals() {
        throw unasked();
    }

    @Override
    public CaseJobs caseWork() {
        throw unasked();
    }

    @Override
    public AppealJobs appeals() {
        throw unasked();
    }

    @Override
    public Job<Boolean> exportHeadIfDue() {
        throw unasked();
    }

    @Override
    public UpkeepJobs upkeep() {
        throw unasked();
    }

    @Override
    public MandateState mandate() {
        return new MandateState.NotGenuine("there is no station");
    }

    @Override
    public Job<MandateState> installMandate(Path file) {
        throw unasked();
    }

    @Override
    public Job<Integer> takeInExclusions(Path file) {
        throw unasked();
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public StationFacts facts() {
        throw unasked();
    }

    @Override
    public List<CaseSummary> cases() {
        throw unasked();
    }

    @Override
    public CaseReview review(String caseId) {
        throw unasked();
    }

    @Override
    public List<String> layerNames() {
        throw unasked();
    }

    @Override
    public String layerGeoJson(String name) {
        throw unasked();
    }

    @Override
    public Job<ImportReport> importCases(Path file) {
        throw unasked();
    }

    @Override
    public Job<ImportPreview> preview(PreviewRequest request) {
        throw unasked();
    }

    @Override
    public Job<ImportReport> importCells(Path file) {
        throw unasked();
    }

    @Override
    public Job<List<ImportReport>> importHistory(String caseId, List<Path> files, Optional<String> device) {
        throw unasked();
    }

    @Override
    public Job<List<ImportReport>> importFixes(String carrier, List<Path> files, Optional<ColumnChoice> columns) {
        throw unasked();
    }

    @Override
    public Job<List<String>> carriers() {
        throw unasked();
    }

    @Override
    public Job<List<SavedMapping>> mappings() {
        throw unasked();
    }

    @Override
    public Job<SavedMapping> saveMapping(String carrier, ColumnChoice columns) {
        throw unasked();
    }

    @Override
    public Job<SavedMapping> deleteMapping(String carrier) {
        throw unasked();
    }

    @Override
    public Job<ColumnChoice> readMapping(Path mapping) {
        throw unasked();
    }

    @Override
    public List<RecordedImport> imports() {
        throw unasked();
    }

    @Override
    public ImportReview importReview(long id) {
        throw unasked();
    }

    @Override
    public Job<RecordedImport> undoImport(long id) {
        throw unasked();
    }

    @Override
    public Job<Path> exportReport(long id, Path file) {
        throw unasked();
    }

    @Override
    public Job<ImportReport> importLayer(Path file) {
        throw unasked();
    }

    @Override
    public Job<Optional<Retention.Outcome>> retain() {
        throw unasked();
    }

    @Override
    public Job<MatchLosses> matchLosses(Rule rule, Set<String> caseIds) {
        throw unasked();
    }

    @Override
    public Job<MatchReport> match(Rule rule, Set<String> caseIds, MatchLosses accepted) {
        throw unasked();
    }

    @Override
    public Job<RuleTrial> tryRules(String caseId, Rule widest) {
        throw unasked();
    }

    @Override
    public Job<ConsentReview> consent(String caseId) {
        throw unasked();
    }

    @Override
    public Job<RecordConsent.Outcome> recordConsent(String caseId, Consent consent, Optional<Path> form) {
        throw unasked();
    }

    @Override
    public Job<WithdrawConsent.Outcome> withdrawConsent(String caseId) {
        throw unasked();
    }

    @Override
    public Job<Path> exportConsentForm(String caseId, Path file) {
        throw unasked();
    }

    @Override
    public void close() {
    }
}
