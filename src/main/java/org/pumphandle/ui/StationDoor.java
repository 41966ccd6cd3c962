package org.pumphandle.ui;

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
import org.pumphandle.station.CarrierMappings;
import org.pumphandle.station.CaseReview;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.station.ConsentReview;
import org.pumphandle.station.ExportImportReport;
import org.pumphandle.station.ExportLog;
import org.pumphandle.station.ImportCases;
import org.pumphandle.station.ImportCells;
import org.pumphandle.station.ImportFixes;
import org.pumphandle.station.ImportHistory;
import org.pumphandle.station.ImportLayer;
import org.pumphandle.station.ImportReview;
import org.pumphandle.station.InstallMandate;
import org.pumphandle.station.MandateState;
import org.pumphandle.station.MatchCases;
import org.pumphandle.station.MatchLosses;
import org.pumphandle.station.MatchReport;
import org.pumphandle.station.MessageTexts;
import org.pumphandle.station.PreviewImport;
import org.pumphandle.station.PreviewRequest;
import org.pumphandle.station.RecordConsent;
import org.pumphandle.station.Retention;
import org.pumphandle.station.ReviewConsent;
import org.pumphandle.station.RuleTrial;
import org.pumphandle.station.Search;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationFacts;
import org.pumphandle.station.UndoImport;
import org.pumphandle.station.WithdrawConsent;
import org.pumphandle.ui.common.AccountJobs;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.ApprovalJobs;
import org.pumphandle.ui.common.BaseMapJobs;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.CaseJobs;
import org.pumphandle.ui.common.IdentityJobs;
import org.pumphandle.ui.common.MapJobs;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.OversightJobs;
import org.pumphandle.ui.common.RecordSearch;
import org.pumphandle.ui.common.SendingJobs;
import org.pumphandle.ui.common.TableJobs;
import org.pumphandle.ui.common.UpkeepJobs;

/** A station behind the screens' questions. */
record StationDoor(Station station) implements OpenStation {

    @Override
    public String name() {
        return station.name();
    }

    @Override
    public Path directory() {
        return station.directory();
    }

    @Override
    public String accountName() {
        return station.account().name();
    }

    @Override
    public int accountNumber() {
        return station.account().number();
    }

    @Override
    public Role role() {
        return station.account().role();
    }

    @Override
    public boolean may(Action action) {
        return station.may(action);
    }

    @Override
    public AccountJobs accounts() {
        return new AccountsDoor(station);
    }

    @Override
    public BaseMapJobs baseMaps() {
        return new BaseMapsDoor(station);
    }

    @Override
    public IdentityJobs identities() {
        return new IdentitiesDoor(station);
    }

    @Override
    public OversightJobs oversight() {
        return new OversightDoor(station);
    }

    @Override
    public MapJobs maps() {
        return new MapsDoor(station);
    }

    @Override
    public TableJobs tables() {
        return new TablesDoor(station);
    }

    @Override
    public BatchJobs batches(Path assets) {
        return new BatchesDoor(station, new MessageTexts(assets.resolve("messages")));
    }

    @Override
    public SendingJobs sending(Path assets) {
        return new SendingDoor(station, new MessageTexts(assets.resolve("messages")));
    }

    @Override
    public ApprovalJobs approvals() {
        return new ApprovalsDoor(station);
    }

    @Override
    public CaseJobs caseWork() {
        return new CaseDoor(station);
    }

    @Override
    public AppealJobs appeals() {
        return new AppealsDoor(station);
    }

    @Override
    public Job<Boolean> exportHeadIfDue() {
        return ExportLog.dueHead(station);
    }

    @Override
    public UpkeepJobs upkeep() {
        return new UpkeepDoor(station);
    }

    @Override
    public MandateState mandate() {
        return station.mandateState();
    }

    @Override
    public Job<MandateState> installMandate(Path file) {
        return InstallMandate.job(station, file);
    }

    @Override
    public Job<Integer> takeInExclusions(Path file) {
        return InstallMandate.exclusions(station, file);
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
    public Job<RecordSearch> search() {
        var begin = Search.job(station);
        return Job.of(begin.title(), (progress, cancellation) -> begin.run(progress, cancellation)::find);
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
    public Job<ImportPreview> preview(PreviewRequest request) {
        return PreviewImport.job(station, request);
    }

    @Override
    public Job<ImportReport> importCells(Path file) {
        return ImportCells.job(station, file);
    }

    @Override
    public Job<List<ImportReport>> importHistory(String caseId, List<Path> files, Optional<String> device) {
        return ImportHistory.job(station, caseId, files, device);
    }

    @Override
    public Job<List<ImportReport>> importFixes(String carrier, List<Path> files, Optional<ColumnChoice> columns) {
        return columns.map(chosen -> ImportFixes.withColumns(station, files, carrier, chosen))
                .orElseGet(() -> carrier.isEmpty()
                        ? ImportFixes.job(station, files, Optional.empty())
                        : ImportFixes.ofCarrier(station, files, carrier, Optional.empty()));
    }

    @Override
    public Job<List<String>> carriers() {
        return CarrierMappings.carriers(station);
    }

    @Override
    public Job<List<SavedMapping>> mappings() {
        return CarrierMappings.list(station);
    }

    @Override
    public Job<SavedMapping> saveMapping(String carrier, ColumnChoice columns) {
        return CarrierMappings.save(station, carrier, columns);
    }

    @Override
    public Job<SavedMapping> deleteMapping(String carrier) {
        return CarrierMappings.delete(station, carrier);
    }

    @Override
    public Job<ColumnChoice> readMapping(Path mapping) {
        return ImportFixes.readColumns(mapping);
    }

    @Override
    public List<RecordedImport> imports() {
        return station.imports();
    }

    @Override
    public ImportReview importReview(long id) {
        return station.importReview(id);
    }

    @Override
    public Job<RecordedImport> undoImport(long id) {
        return UndoImport.job(station, id);
    }

    @Override
    public Job<Path> exportReport(long id, Path file) {
        return ExportImportReport.job(station, id, file);
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
    public Job<MatchLosses> matchLosses(Rule rule, Set<String> caseIds) {
        return MatchCases.losses(station, rule, caseIds);
    }

    @Override
    public Job<MatchReport> match(Rule rule, Set<String> caseIds, MatchLosses accepted) {
        return MatchCases.job(station, rule, caseIds, accepted);
    }

    @Override
    public Job<RuleTrial> tryRules(String caseId, Rule widest) {
        return RuleTrial.job(station, caseId, widest);
    }

    @Override
    public Job<ConsentReview> consent(String caseId) {
        return ReviewConsent.job(station, caseId);
    }

    @Override
    public Job<RecordConsent.Outcome> recordConsent(String caseId, Consent consent, Optional<Path> form) {
        return RecordConsent.job(station, caseId, consent, form);
    }

    @Override
    public Job<WithdrawConsent.Outcome> withdrawConsent(String caseId) {
        return WithdrawConsent.job(station, caseId);
    }

    @Override
    public Job<Path> exportConsentForm(String caseId, Path file) {
        return ReviewConsent.exportForm(station, caseId, file);
    }

    @Override
    public void close() {
        station.close();
    }
}
