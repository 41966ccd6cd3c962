package org.pumphandle.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.timeline.Player;
import org.pumphandle.ui.tour.TourStep;
import org.pumphandle.ui.tour.TourStop;

/** How the tour goes through a window, by role. It looks, plays and opens, and changes nothing; its looks stand in the log as all do. JavaFX thread. */
final class Tours {
    private final MainModel model;
    private final Shell shell;
    private final CaseWorkDesk work;

    Tours(MainModel model, Shell shell, CaseWorkDesk work) {
        this.model = model;
        this.shell = shell;
        this.work = work;
    }

    /** Of a window with cases. */
    List<TourStep> steps() {
        return model.may(Action.CASE_MATCHED) ? ofTracer() : ofSupervisor();
    }

    /** Of a window with one screen. */
    static List<TourStep> ofPlain(Role role) {
        return role == Role.OVERSEER
                ? List.of(here(TourStop.LOG, "#log-table"), here(TourStop.PROOF, "#proof"), here(TourStop.HEADS, "#heads"), help())
                : List.of(here(TourStop.ACCOUNTS, "#accounts-table"), here(TourStop.MAKE_ACCOUNT, "#account-make"),
                        here(TourStop.UPKEEP, "#upkeep"), help());
    }

    private List<TourStep> ofTracer() {
        return List.of(new TourStep(TourStop.CASES, "#case-list", this::busiest), new TourStep(TourStop.MAP, "#map", this::contacts),
                timeline(), new TourStep(TourStop.CONTACTS, "#contacts-pane", this::firstContact), evidence(),
                new TourStep(TourStop.NOTES, "#case-side", this::notes, work.side()::showContacts),
                new TourStep(TourStop.BATCHES, "#batch-new", () -> shell.places().go(WarningPages.BATCHES)),
                here(TourStop.SEARCH, "#open-search"), safeguards(), help());
    }

    private List<TourStep> ofSupervisor() {
        return List.of(new TourStep(TourStop.LOOK_AT_CASES, "#case-list", this::busiest), evidence(),
                new TourStep(TourStop.JUDGE, "#batches-tabs", () -> shell.places().go(WarningPages.BATCHES)),
                new TourStep(TourStop.APPEALS, "#appeals-tabs", () -> shell.places().go(WarningPages.APPEALS)),
                new TourStep(TourStop.REQUESTS, "#wishes", () -> shell.places().go(IdentityDialogs.PLACE)), safeguards(), help());
    }

    private static TourStep here(TourStop stop, String target) {
        return new TourStep(stop, target, () -> {
            // It is always in sight.
        });
    }

    private TourStep safeguards() {
        return here(TourStop.SAFEGUARDS, model.station().isDemonstration() ? "#demonstration-badge" : "#mandate");
    }

    private static TourStep help() {
        return here(TourStop.HELP, "#help-menu");
    }

    private TourStep timeline() {
        var player = model.timeline().player();
        return new TourStep(TourStop.TIMELINE, "#timeline", () -> {
            contacts();
            play(player);
        }, player::pause);
    }

    private void play(Player player) {
        if (model.selection().review().isPresent() && !player.playingProperty().get()) {
            player.toggle();
        }
    }

    private TourStep evidence() {
        return new TourStep(TourStop.EVIDENCE, "#evidence-card", () -> {
            firstContact();
            work.explainFirst();
        }, shell.dialogs()::hide);
    }

    private void contacts() {
        shell.places().go(MainView.CASES);
        work.side().showContacts();
    }

    private void notes() {
        shell.places().go(MainView.CASES);
        work.side().showNotes();
    }

    /** Chooses the case with most contacts, unless one with contacts is chosen. */
    private void busiest() {
        contacts();
        var chosen = model.cases().chosenProperty();
        if (chosen.get().flatMap(model.cases()::summary).filter(one -> one.contacts() > 0).isEmpty()) {
            model.cases().summaries().stream().max(Comparator.comparingInt(CaseSummary::contacts).thenComparingLong(CaseSummary::fixes))
                    .ifPresent(one -> chosen.set(Optional.of(one.recorded().id())));
        }
    }

    private void firstContact() {
        contacts();
        if (model.selection().contact().isEmpty()) {
            model.selection().chooseContact(model.selection().contacts().stream().findFirst());
        }
    }
}
