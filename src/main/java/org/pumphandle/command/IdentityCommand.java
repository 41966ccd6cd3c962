package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code identity}: who a case is, for those who may know. */
@Command(name = "identity", mixinStandardHelpOptions = true, description = "Record, ask for and reveal who a case is: only of a case with a "
        + "positive test and a consent that covers identity, by a tracer and a supervisor together.", subcommands = {
                IdentitySealCommand.class,
                IdentityAskCommand.class, IdentityRequestsCommand.class, IdentityRevealCommand.class, IdentityEraseCommand.class})
final class IdentityCommand {
}
