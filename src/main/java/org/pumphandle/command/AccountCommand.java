package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code account}: who may sign in. */
@Command(name = "account", mixinStandardHelpOptions = true, description = "Say who may sign in to a station.", subcommands = {
        AccountListCommand.class, AccountAddCommand.class, AccountCloseCommand.class, AccountAdmitCommand.class,
        AccountPassphraseCommand.class, AccountRecoverCommand.class})
final class AccountCommand {
}
