package org.pumphandle.ui.batches;

import java.time.LocalDate;
import java.util.function.LongConsumer;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.MessageKind;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.common.Work;

/** A new batch that takes warnings back. JavaFX thread. */
public final class RetractModel {
    private final BatchJobs jobs;
    private final Work work;
    private final LongConsumer onMade;
    private final TextForm text;
    private final int due;

    /**
     * @param due how many warnings wait to be taken back
     * @param today in the station's zone
     * @param onMade hears of the number of the draft
     */
    public RetractModel(BatchJobs jobs, int due, UserSettings settings, LocalDate today, Work work, JobRunner reads, LongConsumer onMade) {
        this.jobs = jobs;
        this.due = due;
        this.work = work;
        this.onMade = onMade;
        this.text = new TextForm(jobs, MessageKind.RETRACTION, settings, reads, today);
    }

    int due() {
        return due;
    }

    TextForm text() {
        return text;
    }

    void make() {
        text.settings().ifPresent(settings -> {
            text.remember();
            work.start(jobs.composeRetractions(settings), onMade::accept);
        });
    }
}
