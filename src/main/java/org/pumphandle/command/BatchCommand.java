package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code batch}: batches of messages to exposed subscribers. */
@Command(name = "batch", mixinStandardHelpOptions = true, description = "Compose, submit, judge and send batches of messages to exposed "
        + "subscribers. Whoever prepared a batch does not approve it.", subcommands = {BatchListCommand.class, BatchClustersCommand.class,
                BatchShowCommand.class,
                BatchDiscardCommand.class, BatchReviseCommand.class, BatchSubmitCommand.class, BatchStrikeOutCommand.class,
                BatchReturnCommand.class,
                BatchApproveCommand.class, BatchDoubtsCommand.class, BatchWithdrawCommand.class, BatchCloseCommand.class})
final class BatchCommand {
}
