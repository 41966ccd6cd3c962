package org.pumphandle.ui;

import static org.pumphandle.ui.common.Words.text;

import java.util.concurrent.CompletableFuture;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;
import org.pumphandle.ui.common.OpenStation;
import org.pumphandle.ui.common.UserSettings;
import org.pumphandle.ui.tasks.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open station and what the window shows of it. JavaFX thread. */
record SignedIn(OpenStation station, WindowContent content) {
    private static final Logger LOG = LoggerFactory.getLogger(SignedIn.class);

    /** Whether it is on the screen, not behind the lock. */
    boolean isShown() {
        return content.node().getScene() != null;
    }

    /** Destroys fixes that are too old, and says so where there were any. */
    void retain() {
        content.tasks().start(station.retain(), outcome -> outcome.ifPresent(done -> {
            content.tasks()
                    .tell(Notice.done(text("main.old-fixes-destroyed"), text("main.fixes-of-days-before", done.removed().fixes(),
                            done.destroyed().size(), done.firstKept().toString())));
            content.refresh();
        }));
    }

    /** Lets the newest head of the log leave the station where that is due. It is no work that anybody waits for, and stays off the screen. */
    void exportHead(JobRunner work) {
        work.start(station.exportHeadIfDue(), new JobListener<Boolean>() {
            @Override
            public void succeeded(Boolean isWritten) {
                if (isShown()) {
                    content.headExported();
                }
            }

            @Override
            public void failed(Exception error) {
                LOG.warn("no head of the log was exported", error);
            }

            @Override
            public void cancelled() {
            }
        });
    }

    /** Cancels its work, stops what it sends, and closes it once both have ended. */
    void close(UserSettings settings, Surroundings around, CompletableFuture<Void> closed) {
        content.saveTo(settings);
        content.dispose();
        content.tasks().leave();
        var sent = new CompletableFuture<Void>();
        around.sendings().start(Job.of(text("main.wait-for-what-is-sent"), (_, _) -> sent.complete(null)), new Unheard());
        around.work().start(closing(sent, closed), new Unheard());
    }

    private Job<Boolean> closing(CompletableFuture<Void> sent, CompletableFuture<Void> closed) {
        return Job.of(text("main.close-station"), (_, _) -> {
            try {
                sent.join();
                station.close();
                return closed.complete(null);
            } catch (RuntimeException e) {
                LOG.warn("the station did not close in good order", e);
                return closed.completeExceptionally(e);
            }
        });
    }

    /** The window shows something else by then: what there is to say is in the log. */
    private static final class Unheard implements JobListener<Object> {
        @Override
        public void succeeded(Object result) {
        }

        @Override
        public void failed(Exception error) {
        }

        @Override
        public void cancelled() {
        }
    }
}
