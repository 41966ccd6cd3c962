package org.pumphandle.command;

import java.nio.file.Path;
import java.time.LocalDate;
import org.pumphandle.job.Job;
import org.pumphandle.station.AuthorityDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mandate renew}: the same mandate for other days. */
@Command(name = "renew", mixinStandardHelpOptions = true, description = "Sign a mandate again for other days, under the next serial. For other "
        + "terms use sign, with the serial that is renewed in the field renews.")
final class MandateRenewCommand extends AuthorityCommand {
    @Option(names = "--key", required = true, paramLabel = "K", description = "The authority's key file.")
    private Path key;

    @Option(names = "--mandate", required = true, paramLabel = "OLD", description = "The mandate to renew.")
    private Path mandate;

    @Option(names = "--first-day", required = true, paramLabel = "DAY", description = "First day it holds, such as 2026-03-22.")
    private LocalDate firstDay;

    @Option(names = "--last-day", required = true, paramLabel = "DAY", description = "Last day it holds; at most 21 days in all.")
    private LocalDate lastDay;

    @Option(names = "--out", required = true, paramLabel = "NEW", description = "The renewed mandate, a new file.")
    private Path out;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before job().
    MandateRenewCommand() {
    }

    @Override
    Job<?> job(char[] secret) {
        return AuthorityDesk.renew(key, secret, mandate, firstDay, lastDay, out);
    }
}
