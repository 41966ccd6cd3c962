package org.pumphandle.command;

import org.pumphandle.model.Role;
import picocli.CommandLine.Option;

/** Whose account a command signs in to. */
final class AccountOption {
    @Option(names = "--account", paramLabel = "NAME", description = "The account to sign in to; 'tracer' without it.")
    private String name = Role.TRACER.code();

    String name() {
        return name;
    }
}
