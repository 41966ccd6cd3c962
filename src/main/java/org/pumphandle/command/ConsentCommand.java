package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code consent}: the group of the commands about a case's permission. */
@Command(name = "consent", mixinStandardHelpOptions = true, description = "Show, record or withdraw a case's consent.", subcommands = {
        ConsentShowCommand.class, ConsentRecordCommand.class, ConsentWithdrawCommand.class})
final class ConsentCommand {
}
