package org.pumphandle.command;

import java.util.Arrays;
import java.util.concurrent.Callable;
import org.pumphandle.job.Job;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command of the authority, which needs the passphrase of its key and opens no station. */
abstract class AuthorityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private PassphraseOption passphrase;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    AuthorityCommand() {
    }

    @Override
    public final Integer call() throws Exception {
        var secret = isKeyNew() ? passphrase.readNew() : passphrase.read();
        try {
            spec.commandLine().getOut().println(inWords() + new Terminal(spec.commandLine().getErr()).run(job(secret)));
        } finally {
            Arrays.fill(secret, ' ');
        }
        return 0;
    }

    /** Whether the passphrase is chosen now. */
    boolean isKeyNew() {
        return false;
    }

    /** Stands before what the job gives. */
    String inWords() {
        return "wrote ";
    }

    abstract Job<?> job(char[] secret) throws Exception;
}
