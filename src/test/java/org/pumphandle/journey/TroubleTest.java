package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.JobListener;
import org.pumphandle.job.JobRunner;
import org.pumphandle.journey.handles.Desk;

/** What a person sees when something goes wrong or is called off. */
@Tag("journey")
class TroubleTest {
    @TempDir
    private Path directory;

    @Test
    void theWrongPassphraseIsToldAndTheRightOneStillOpens() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn("not the passphrase");
            assertThat(desk.signInProblem()).contains("passphrase do not open");
            assertThat(desk.isSignedIn()).isFalse();
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
        }
    }

    @Test
    void aFileOfNoKnownKindIsNamedBeforeAnythingIsStored() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.chooseFile(office.file("broken.csv"));
            desk.untilImportProblem("neither text nor a known packed file");
            assertThat(desk.canStartImport()).isFalse();
            desk.picture("import-unknown-kind");
            desk.press(KeyCode.ESCAPE);
            desk.untilNoDialog();
        }
    }

    @Test
    void tooManyBadRowsAreToldWithTheFirstReasonsAndNothingOfThemStays() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.untilFactsSay("0 fixes");
            // The first rows, which are looked at, are right.
            desk.importFile(office.file("damaged.csv"));
            desk.untilTold("more than 1 %");
            desk.untilTold("lat '95' is not a number from -90 to 90");
            desk.picture("import-refused");
            desk.showDetails();
            assertThat(desk.details()).contains("Exception", "damaged.csv");
            desk.press(KeyCode.ESCAPE);
            desk.untilNoDialog();
            desk.click("#notice-close");
            desk.untilNothingIsTold();
            desk.click("#activity-open");
            desk.untilShown("#activity");
            desk.untilRead("more than 1 %");
            desk.picture("activity");
            desk.press(KeyCode.ESCAPE);
            desk.untilNoDialog();
            desk.press(KeyCode.F5);
            desk.untilFactsSay("0 fixes");
        }
    }

    @Test
    void aRunningMatchIsCancelledByEscapeAndLeavesTheStationAsItWas() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"), LingeringMatch::new)) {
            desk.signIn(Office.PASSPHRASE);
            desk.untilSignedIn();
            desk.importFile(office.file("cases.csv"));
            desk.chooseCase("C-1");
            desk.importFile(office.file("history.csv"));
            desk.untilIdle();
            desk.match();
            desk.untilTask("Match");
            desk.press(KeyCode.ESCAPE);
            desk.untilTold("was cancelled");
            desk.untilIdle();
            assertThat(desk.contacts()).isEmpty();
        }
    }

    /** Lets the real match linger at its first progress until it is cancelled, however fast the machine. */
    private record LingeringMatch(JobRunner runner) implements JobRunner {
        @Override
        public <T> Cancellation start(Job<T> job, JobListener<? super T> listener) {
            return runner.start(job.title().startsWith("Match") ? lingering(job) : job, listener);
        }

        private static <T> Job<T> lingering(Job<T> job) {
            return Job.of(job.title(), (progress, cancellation) -> job.run((step, done, total) -> {
                progress.report(step, done, total);
                while (!cancellation.isCancelled()) {
                    LockSupport.parkNanos(1_000_000);
                }
            }, cancellation));
        }
    }
}
