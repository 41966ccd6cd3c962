package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pumphandle.station.HeadState;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OversightJobs.HeadJobs;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.TimeFormat;
import org.pumphandle.ui.common.Work;

/** Whether signed heads leave the station as they should. JavaFX thread. */
final class HeadsModel {
    private final HeadJobs heads;
    private final Work work;
    private final LatestRead read;
    private final ScreenClock clock;
    private final TimeFormat times;
    private final ReadOnlyObjectWrapper<Optional<Strip>> strip = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What is said of it.
     *
     * @param isWarning whether somebody should do something
     * @param canExport whether a folder is there to export into
     */
    record Strip(boolean isWarning, String title, String words, boolean canExport) {
    }

    HeadsModel(HeadJobs heads, Work work, LatestRead read, ScreenClock clock, TimeFormat times) {
        this.heads = heads;
        this.work = work;
        this.read = read;
        this.clock = clock;
        this.times = times;
    }

    ReadOnlyObjectProperty<Optional<Strip>> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    void refresh() {
        read.ask(heads.state(), state -> strip.set(Optional.of(inWords(state))));
    }

    void choose(Path folder) {
        work.start(heads.chooseFolder(folder), _ -> export());
    }

    void export() {
        work.start(heads.export(), _ -> refresh());
    }

    private Strip inWords(HeadState state) {
        var exported = state.exportedAt()
                .map(at -> text("oversight.last-exported", times.exact((double) at.getEpochSecond()), times.zoneName(),
                        state.exportedLeaves(), state.leaves()))
                .orElse(text("oversight.none-was-exported-yet"));
        if (state.folder().isEmpty()) {
            return new Strip(true, text("oversight.no-folder-for-signed-heads"),
                    text("oversight.choose-one-of-your-own"),
                    false);
        }
        var folder = state.folder().get();
        if (!state.isReached()) {
            return new Strip(true, text("oversight.signed-heads-do-not-leave"),
                    text("oversight.folder-is-not-there", folder.toString(), exported), false);
        }
        var words = text("oversight.exported-into-folder", exported, folder.toString());
        return state.isOverdue(clock.now())
                ? new Strip(true, text("oversight.the-last-signed-head-is"), words, true)
                : new Strip(false, text("oversight.signed-heads-leave-the-station"), words, true);
    }
}
