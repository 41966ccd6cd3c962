package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.station.AuthorityDesk;
import picocli.CommandLine.Command;

/** {@code mandate show}: what a mandate permits. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Print the fields of a mandate whose signature fits; fail where it does "
        + "not.")
final class MandateShowCommand extends SignedFileCommand {
    @Override
    Job<List<String>> job(Path signed) {
        return AuthorityDesk.show(signed);
    }
}
