package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code spread publish}: spread maps that leave the station. */
@Command(name = "publish", mixinStandardHelpOptions = true, description = "Prepare, judge and write spread maps that may be published: counts with noise, "
        + "at least 10 persons a cell, from a budget that is kept for each day. Whoever prepared a publication does not approve it.", subcommands = {
                SpreadPublishPrepareCommand.class, SpreadPublishApproveCommand.class, SpreadPublishReturnCommand.class,
                SpreadPublishListCommand.class, SpreadPublishLedgerCommand.class})
final class SpreadPublishCommand {
}
