package org.pumphandle.notice.smpp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Programs of the tests that run beside them, in processes that can be killed. */
public final class OtherProcess {

    private OtherProcess() {
    }

    /** @param errors to which its errors are appended */
    public static Process start(Class<?> program, Path errors, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-cp",
                System.getProperty("java.class.path"), "--sun-misc-unsafe-memory-access=allow", program.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile())).start();
    }
}
