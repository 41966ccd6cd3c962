package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;
import org.pumphandle.journey.handles.Desk;
import org.pumphandle.station.Station;
import org.pumphandle.station.StationException;
import org.testfx.util.WaitForAsyncUtils;

/** A desk that nobody sits at. */
@Tag("journey")
class LockTest {
    @TempDir
    private Path directory;

    @Test
    void afterFiveMinutesWithoutUseTheStationClosesAndThePassphraseOpensIt() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.importFile(office.file("cases.csv"));
            desk.chooseCase("C-1");
            desk.untilIdle();
            desk.pass(Duration.ofMinutes(5));
            desk.untilLocked();
            assertThat(desk.isShown("#case-list")).isFalse();
            assertThat(desk.isShown("#lock-running")).isFalse();
            desk.picture("locked");
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> opens(office));
            desk.unlock("not the passphrase");
            desk.untilShown("#lock-problem");
            assertThat(desk.text("#lock-problem")).contains("do not open");
            desk.unlock(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.chooseCase("C-1");
        }
    }

    @Test
    void runningWorkGoesOnBehindTheLockAndThePassphraseBringsTheWindowBack() throws Exception {
        var office = Office.in(directory);
        var end = new CountDownLatch(1);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"), runner -> new LingeringImport(runner, end))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilIdle();
            desk.importFile(office.file("cases.csv"));
            desk.untilTask("Import cases");
            desk.press(KeyCode.CONTROL, KeyCode.L);
            desk.untilLocked();
            assertThat(desk.text("#lock-running")).isEqualTo("Import cases goes on");
            assertThat(desk.isShown("#lock-other")).isFalse();
            desk.picture("locked-running");
            desk.unlock("not the passphrase");
            desk.untilShown("#lock-problem");
            desk.unlock(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilTask("Import cases");

            desk.press(KeyCode.CONTROL, KeyCode.L);
            desk.untilLocked();
            end.countDown();
            desk.untilShown("#lock-other");
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> opens(office));
            desk.unlock(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilFactsSay("1 case");
        }
    }

    private static boolean opens(Office office) {
        try (var station = Station.open(office.station(), "tracer", Office.PASSPHRASE.toCharArray())) {
            return station.account().isOpen();
        } catch (StationException stillOpen) {
            return false;
        }
    }

    /** Lets the import of cases wait at its end. */
    private record LingeringImport(JobRunner runner, CountDownLatch end) implements JobRunner {
        @Override
        public <T> Cancellation start(Job<T> job, JobListener<? super T> listener) {
            return runner.start(job.title().startsWith("Import cases") ? Job.of(job.title(), (progress, cancellation) -> {
                progress.report("Reading", 2, 5);
                end.await();
                return job.run(progress, cancellation);
            }) : job, listener);
        }
    }
}
