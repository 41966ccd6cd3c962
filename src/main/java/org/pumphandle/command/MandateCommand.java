package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code mandate}: its parts for the authority, and those for a station. */
@Command(name = "mandate", mixinStandardHelpOptions = true, description = "For the authority: key, sign, renew, show, list, certificate; they open "
        + "no station. For a station: state, install, exclude.", subcommands = {MandateKeyCommand.class, MandateSignCommand.class,
                MandateRenewCommand.class, MandateShowCommand.class, MandateListCommand.class, MandateCertificateCommand.class,
                MandateStateCommand.class, MandateInstallCommand.class, MandateExcludeCommand.class})
final class MandateCommand {
}
