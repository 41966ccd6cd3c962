package org.pumphandle.command;

import picocli.CommandLine.Command;

/** {@code route}: how messages leave. */
@Command(name = "route", mixinStandardHelpOptions = true, description = "Set up how messages leave to the subscribers of each carrier.", subcommands = {
        RouteListCommand.class, RouteSetCommand.class})
final class RouteCommand {
}
