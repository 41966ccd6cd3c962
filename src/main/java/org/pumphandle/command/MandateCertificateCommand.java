package org.pumphandle.command;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.station.AuthorityDesk;
import picocli.CommandLine.Command;

/** {@code mandate certificate}: what was destroyed when a mandate had ended. */
@Command(name = "certificate", mixinStandardHelpOptions = true, description = "Print a deletion certificate whose signature fits; fail where it "
        + "does not. Compare its station_key with the one that mandate state printed.")
final class MandateCertificateCommand extends SignedFileCommand {
    @Override
    Job<List<String>> job(Path signed) {
        return AuthorityDesk.showCertificate(signed);
    }
}
