package org.pumphandle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultReportsTest {
    @TempDir
    private Path directory;

    @Test
    void aReportSaysWhereInTheProgramAndNothingOfWhatWasWorkedOn() throws Exception {
        var thread = new Thread(() -> {
            throw new IllegalStateException("Anna of +972541234567", new NumberFormatException("52.5200066"));
        }, "matching");
        thread.setUncaughtExceptionHandler(new FaultReports(directory.resolve("logs")));
        thread.start();
        thread.join();
        assertThat(reports()).hasSize(1);
        assertThat(reports().getFirst()).contains("java.lang.IllegalStateException", "caused by java.lang.NumberFormatException",
                "FaultReportsTest.java", "Thread matching").doesNotContain("Anna", "972541234567", "52.52");
    }

    @Test
    void aFaultThatComesWithEveryFrameDoesNotFillTheDisk() throws IOException {
        var faults = new FaultReports(directory.resolve("logs"));
        for (int frame = 0; frame < 1_000; frame++) {
            faults.uncaughtException(Thread.currentThread(), new IllegalStateException());
        }
        assertThat(reports()).hasSize(5);
    }

    private List<String> reports() throws IOException {
        try (var files = Files.list(directory.resolve("logs"))) {
            return files.map(FaultReportsTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
