package org.pumphandle.ui.oversight;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.LoggedEntry;
import org.pumphandle.station.Accounts;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.OversightJobs;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Words;
import org.pumphandle.ui.common.Work;

/** What an overseer sees: the log, whether it holds, who may sign in, and no personal data. JavaFX thread. */
public final class OversightModel {
    private static final int NOBODY = 0;

    private final OpenStation station;
    private final OversightJobs jobs;
    private final Work work;
    private final ScreenClock clock;
    private final LatestRead readAccounts;
    private final Consumer<Path> onWritten;
    private final Path fonts;
    private final ObservableList<Accounts.Summary> accounts = FXCollections.observableArrayList();
    private final FilterModel filter;
    private final LogModel log;
    private final ProofModel proof;
    private final StatisticsModel statistics;
    private final HeadsModel heads;
    private final ReadOnlyObjectWrapper<Optional<Verified>> verified = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param at when it was verified, in words */
    record Verified(String at, List<String> faults) {
        Verified {
            faults = List.copyOf(faults);
        }

        String inWords() {
            return (faults.isEmpty() ? Words.text("oversight.the-log-is-sound-every") : Words.text("oversight.the-log-does-not-hold"))
                    + ", " + at;
        }
    }

    /**
     * @param reads runs questions, and tells on the JavaFX thread
     * @param fonts the folder of the program's fonts
     * @param onError hears of a question that could not be answered and that no part of the screen tells by itself
     * @param onWritten hears of a file that was written
     */
    public OversightModel(OpenStation station, Work work, JobRunner reads, ScreenClock clock, Path fonts, Consumer<Exception> onError,
            Consumer<Path> onWritten) {
        this.station = station;
        this.jobs = station.oversight();
        this.work = work;
        this.clock = clock;
        this.onWritten = onWritten;
        this.fonts = fonts;
        this.readAccounts = new LatestRead(reads, onError);
        this.filter = new FilterModel(clock, station.zone(), this::ask);
        this.log = new LogModel(jobs, reads);
        this.proof = new ProofModel(jobs, work, reads, log.chosenProperty());
        this.statistics = new StatisticsModel(jobs, new LatestRead(reads, onError), this::accountName);
        this.heads = new HeadsModel(jobs.heads(), work, new LatestRead(reads, onError), clock, times());
    }

    public ObservableList<Accounts.Summary> accounts() {
        return accounts;
    }

    FilterModel filter() {
        return filter;
    }

    LogModel log() {
        return log;
    }

    ProofModel proof() {
        return proof;
    }

    StatisticsModel statistics() {
        return statistics;
    }

    HeadsModel heads() {
        return heads;
    }

    TimeFormat times() {
        return new TimeFormat(station.zone());
    }

    /** What the last look at the whole log found; empty where there was none. */
    ReadOnlyObjectProperty<Optional<Verified>> verifiedProperty() {
        return verified.getReadOnlyProperty();
    }

    /** Asks all anew. Who may sign in comes first: the entries are shown by those names. */
    public void refresh() {
        readAccounts.ask(station.accounts().list(), found -> {
            accounts.setAll(found);
            filter.offer(found);
            ask();
        });
        refreshHeads();
    }

    /** Looks after the exported heads, as when one may have been exported by itself. */
    public void refreshHeads() {
        heads.refresh();
    }

    private void ask() {
        var problem = filter.problem();
        if (problem.isEmpty()) {
            log.ask(filter.filter());
            statistics.ask(filter.filter());
        } else {
            log.refuse(problem);
        }
    }

    /** Lets all entries through. */
    public void clearFilter() {
        if (log.beginsWithALeaf() && filter.isClear()) {
            ask();
        }
        filter.clear();
    }

    /** Shows the entry of a leaf that was found, chosen, and those before it. */
    public void showLeaf(long leaf) {
        filter.clearQuietly();
        log.askUpTo(leaf);
        statistics.ask(filter.filter());
    }

    void verify() {
        work.start(jobs.verify(), faults -> verified
                .set(Optional.of(new Verified(times().exact((double) clock.now().getEpochSecond()) + " " + times().zoneName(), faults))));
    }

    /** A name to offer for a file of today. */
    String fileName(String what, String ending) {
        return station.name() + "-" + what + "-" + clock.now().atZone(station.zone()).toLocalDate() + ending;
    }

    void exportLog(Path file) {
        work.start(jobs.exportLog(file), _ -> onWritten.accept(file));
    }

    /** Reports the days that are chosen. */
    void report(Path file) {
        work.start(jobs.report(filter.period(), fonts, file), onWritten);
    }

    void saveProof(Path file) {
        proof.save(file, onWritten);
    }

    /** What an account is called; of details that were erased, or of the station itself, too. */
    String accountName(int number) {
        return number == NOBODY
                ? Words.text("oversight.nobody-signed-in")
                : accounts.stream().map(Accounts.Summary::account).filter(one -> one.number() == number).map(one -> one.name()).findFirst()
                        .orElse(Words.text("oversight.account-of-number", number));
    }

    String accountName(LoggedEntry entry) {
        var detail = entry.detail();
        return detail == null || detail.accountName().isEmpty() ? accountName(entry.leaf().account()) : detail.accountName();
    }

    /** Why it was done, or since when that is not known any more. */
    String text(LoggedEntry entry) {
        var detail = entry.detail();
        var erasedAt = entry.erasedAt();
        return detail != null
                ? detail.text()
                : erasedAt == null ? "" : Words.text("oversight.erased-on", times().day((double) erasedAt.getEpochSecond()));
    }

    static String caseId(LoggedEntry entry) {
        var detail = entry.detail();
        var caseId = detail == null ? null : detail.caseId();
        return caseId == null ? "" : caseId;
    }
}
