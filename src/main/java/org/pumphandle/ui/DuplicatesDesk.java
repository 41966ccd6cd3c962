package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.pumphandle.model.Action;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.CasePair;
import org.pumphandle.station.CaseSummary;
import org.pumphandle.ui.cases.CaseListView;
import org.pumphandle.ui.common.Command;
import org.pumphandle.ui.common.Controls;
import org.pumphandle.ui.common.HelpTopic;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.duplicates.DuplicatesModel;
import org.pumphandle.ui.duplicates.DuplicatesView;
import org.pumphandle.ui.shell.Page;
import org.pumphandle.ui.tasks.Notice;

/**
 * Cases that may be the same person: how many there are, over the list of cases, and the page where that is decided. They are compared anew when something changed
 * by which two cases can be alike, as each time is a line in the log. JavaFX thread.
 */
final class DuplicatesDesk {
    private final MainModel model;
    private final Shell shell;
    private final DuplicatesModel duplicates;
    private List<Likeness> compared = List.of();

    /** By what of the list's cases two of them can be alike. */
    private record Likeness(Object recorded, long fixes, CaseSummary.Merging merging) {
    }

    DuplicatesDesk(MainModel model, Surroundings around, Shell shell) {
        this.model = model;
        this.shell = shell;
        this.duplicates = new DuplicatesModel(model.station().caseWork().duplicates(),
                new LatestRead(around.reads(),
                        error -> model.tasks().tell(Notice.error(text("duplicates.they-cannot-be-compared"), error))),
                around.work(), model.tasks()::start, model.times(), new Told());
        if (mayCompare()) {
            model.cases().summariesProperty().subscribe(this::compareWhereChanged);
        }
    }

    private boolean mayCompare() {
        return model.may(Action.DUPLICATES_VIEWED);
    }

    private boolean mayCompareNow() {
        return mayCompare() && model.station().mandate().mayAct();
    }

    private void compareWhereChanged(List<CaseSummary> cases) {
        var now = cases.stream().map(one -> new Likeness(one.recorded(), one.fixes(), one.merging())).toList();
        if (!now.equals(compared)) {
            compared = now;
            compare();
        }
    }

    /** Compares anew, as an identity was recorded. Without a mandate nothing is compared. */
    void compare() {
        if (mayCompareNow()) {
            duplicates.refresh();
        }
    }

    /** Puts a line over the list of cases that says how many pairs there are; takes no room where there is none. */
    void offerOn(CaseListView list) {
        if (mayCompare()) {
            list.showOver(entry());
        }
    }

    private Node entry() {
        var open = Controls.wordButton("duplicates-open", "", Feather.USERS, this::show);
        open.getStyleClass().addAll("duplicates-entry", "small");
        // The list may be narrow.
        open.setMinWidth(0);
        open.setMaxWidth(Double.MAX_VALUE);
        open.textProperty().bind(duplicates.countProperty().map(count -> text("duplicates.count", count.intValue())));
        follow(open);
        return open;
    }

    private void follow(Button open) {
        open.visibleProperty().bind(duplicates.countProperty().greaterThan(0));
        open.managedProperty().bind(open.visibleProperty());
    }

    Command command() {
        return new Command(text("duplicates.possible-duplicates"), Feather.USERS, this::show)
                .when(this::mayCompareNow);
    }

    /** Opens the page. */
    void show() {
        shell.places().open(MainView.CASES,
                new Page(text("duplicates.possible-duplicates"), HelpTopic.DUPLICATES, new DuplicatesView(duplicates)));
        compare();
    }

    /** Takes the merge of a case back. */
    void unmerge(String merged) {
        duplicates.unmerge(merged);
    }

    private final class Told implements DuplicatesModel.Told {

        @Override
        public void merged(CaseMerge merge, Runnable undo) {
            model.tasks()
                    .tell(Notice.done(text("duplicates.case-is-merged", merge.merged(), merge.kept()), text("duplicates.it-can-be-undone"))
                            .with(text("casework.undo"), undo));
            renew(merge.kept());
        }

        @Override
        public void unmerged(CaseMerge merge) {
            model.tasks().tell(Notice.done(text("duplicates.merge-taken-back", merge.merged(), merge.kept()), ""));
            renew(merge.kept());
        }

        @Override
        public void toldApart(CasePair pair, Runnable undo) {
            model.tasks().tell(Notice.done(text("duplicates.remembered-as-two", pair.first(), pair.second()), "")
                    .with(text("casework.undo"), undo));
        }

        /** The merged case may be the one that is shown. */
        private void renew(String kept) {
            if (!Objects.equals(model.cases().chosenProperty().get().orElse(kept), kept)) {
                model.openCase(kept);
            }
            model.refresh();
        }
    }
}
