package org.pumphandle.ui.appeals;

import java.util.function.Consumer;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.common.AppealJobs;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.ScreenClock;
import org.pumphandle.ui.common.TimeFormat;

/** The hot line and the queue together. JavaFX thread. */
public final class AppealsModel {
    private final HotLineModel hotLine;
    private final QueueModel queue;
    private final EvidenceWords words;

    /**
     * @param onError hears of a question that could not be answered
     * @param onChanged hears that an appeal was taken or decided
     */
    public AppealsModel(OpenStation station, AppealJobs jobs, ScreenClock clock, JobRunner work, JobRunner reads,
            Consumer<Exception> onError,
            Runnable onChanged) {
        this.words = new EvidenceWords(new TimeFormat(station.zone()));
        this.queue = new QueueModel(station, jobs, clock, work, reads, onError, onChanged);
        this.hotLine = new HotLineModel(jobs, work, reads, () -> {
            queue.refresh();
            onChanged.run();
        });
    }

    HotLineModel hotLine() {
        return hotLine;
    }

    QueueModel queue() {
        return queue;
    }

    EvidenceWords words() {
        return words;
    }

    public void refresh() {
        queue.refresh();
    }

    /** Forgets what is typed, and follows the clock no more. */
    public void stop() {
        hotLine.clear();
        queue.stop();
    }
}
