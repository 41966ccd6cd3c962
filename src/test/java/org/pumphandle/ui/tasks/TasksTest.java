package org.pumphandle.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.ui.common.HeldJobRunner;

class TasksTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong();
    private final HeldJobRunner runner = new HeldJobRunner();
    private final HeldJobRunner longRunner = new HeldJobRunner();
    private final Tasks tasks = new Tasks(runner, longRunner, clock::get);
    private final ArrayList<String> results = new ArrayList<>();

    @Test
    void aResultGoesToWhoeverWantsItAndTheTaskIsGone() {
        tasks.start(Job.of("Match", (_, _) -> "done"), results::add);
        assertThat(tasks.running()).extracting(Task::title).containsExactly("Match");
        runner.runNext();
        assertThat(results).containsExactly("done");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void whatWasPutAwayIsStillAmongWhatWasTold() {
        var first = Notice.done("Matched", "1 contact");
        tasks.tell(first);
        tasks.tell(Notice.info("Cancelled", "The station is as it was."));
        tasks.dismiss(tasks.notices().getFirst());
        assertThat(tasks.notices()).isEmpty();
        assertThat(tasks.told()).extracting(Notice::title).containsExactly("Matched", "Cancelled");
        for (int i = 0; i < 200; i++) {
            tasks.tell(Notice.info("Told " + i, ""));
        }
        assertThat(tasks.told()).hasSize(100).doesNotContain(first);
        assertThat(tasks.told().getLast().title()).isEqualTo("Told 199");
    }

    @Test
    void aFailureIsToldInItsOwnWordsWithDetails() {
        tasks.start(Job.of("Import fixes", (_, _) -> {
            throw new IllegalStateException("fixes.csv, line 3: lat 95 is outside -90 to 90");
        }), _ -> results.add("done"));
        runner.runNext();
        assertThat(tasks.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.ERROR);
            assertThat(notice.title()).isEqualTo("Import fixes failed");
            assertThat(notice.message()).isEqualTo("fixes.csv, line 3: lat 95 is outside -90 to 90");
            assertThat(notice.details()).contains("IllegalStateException", "TasksTest");
        });
        assertThat(results).isEmpty();
    }

    @Test
    void readingAFileIsToldInRowsAndBytesWithTheTimeThatIsLeft() {
        var told = new ArrayList<String>();
        tasks.start(Job.of("Import", (progress, _) -> {
            progress.read("Reading fixes.csv", 1, 0, 40_000_000);
            clock.addAndGet(10 * SECOND);
            progress.read("Reading fixes.csv", 123_456, 10_000_000, 40_000_000);
            var task = tasks.running().getFirst();
            told.add(task.amountProperty().get());
            told.add(task.remainingProperty().get());
            clock.addAndGet(SECOND);
            progress.report("Storing fixes.csv", 0, -1);
            told.add(task.amountProperty().get());
            return "done";
        }), results::add);
        runner.runNext();
        assertThat(told).containsExactly("123,456 rows, 10.0 MB of 40.0 MB", "about 30 s left", "");
    }

    @Test
    void aTaskCancelledWhileItWaitsNeverBegins() {
        tasks.start(Job.of("Match", (_, _) -> results.add("began")), _ -> results.add("done"));
        tasks.running().getFirst().cancel();
        runner.runNext();
        assertThat(results).isEmpty();
        assertThat(tasks.notices()).singleElement().extracting(Notice::title).isEqualTo("Match was cancelled");
    }

    @Test
    void aLackOfMemoryEndsTheTaskToo() {
        tasks.start(Job.of("Match", (_, _) -> {
            throw new OutOfMemoryError("heap");
        }), _ -> results.add("done"));
        runner.runNext();
        assertThat(tasks.running()).isEmpty();
        assertThat(tasks.notices()).singleElement().extracting(Notice::message).asString().contains("not enough memory");
    }

    @Test
    void ofAThousandReportsAtOnceOneComesThrough() {
        var seen = new ArrayList<Double>();
        tasks.start(Job.of("Match", (progress, _) -> {
            for (int i = 1; i <= 1_000; i++) {
                progress.report("matching", i, 1_000);
            }
            clock.addAndGet(SECOND);
            progress.report("matching", 1_000, 1_000);
            return "done";
        }), results::add);
        tasks.running().getFirst().fractionProperty().addListener((_, _, now) -> seen.add(now.doubleValue()));
        runner.runNext();
        assertThat(seen).containsExactly(0.001, 1.0);
    }

    @Test
    void theRemainingTimeFollowsTheSpeedOfTheStep() {
        var words = new ArrayList<String>();
        tasks.start(Job.of("Match", (progress, _) -> {
            progress.report("matching", 0, 100);
            clock.addAndGet(10 * SECOND);
            progress.report("matching", 10, 100);
            return "done";
        }), results::add);
        tasks.running().getFirst().remainingProperty().addListener((_, _, now) -> words.add(now));
        runner.runNext();
        assertThat(words).containsExactly("about 2 min left");
    }

    @Test
    void longWorkRunsBesideTheOtherAndStandsBehindIt() {
        var ended = new ArrayList<String>();
        tasks.startLong(Job.of("Send", (_, _) -> "sent"), () -> {
        }, listener(ended));
        tasks.start(Job.of("Match", (_, _) -> "done"), results::add);
        assertThat(tasks.running()).extracting(Task::title).containsExactly("Match", "Send");
        runner.runNext();
        assertThat(tasks.running()).extracting(Task::title).containsExactly("Send");
        longRunner.runNext();
        assertThat(ended).containsExactly("sent");
        assertThat(tasks.notices()).isEmpty();
    }

    @Test
    void noKeyCancelsLongWorkAndTheStationIsLeftByItsGentleEnd() {
        var ended = new ArrayList<String>();
        tasks.startLong(Job.of("Send", (_, _) -> "sent"), () -> ended.add("asked to end"), listener(ended));
        assertThat(tasks.cancelFirst()).isFalse();
        tasks.start(Job.of("Match", (_, _) -> "done"), results::add);
        assertThat(tasks.cancelFirst()).isTrue();
        tasks.leave();
        runner.runNext();
        longRunner.runNext();
        assertThat(results).isEmpty();
        assertThat(ended).containsExactly("asked to end", "sent");
    }

    private static JobListener<String> listener(List<String> ended) {
        return new JobListener<>() {
            @Override
            public void succeeded(String result) {
                ended.add(result);
            }

            @Override
            public void failed(Exception error) {
                ended.add("failed");
            }

            @Override
            public void cancelled() {
                ended.add("cancelled");
            }
        };
    }
}
