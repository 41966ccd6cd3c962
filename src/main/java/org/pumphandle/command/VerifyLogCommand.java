package org.pumphandle.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.pumphandle.audit.LogFinding.Broken;
import org.pumphandle.audit.LogFinding.Sound;
import org.pumphandle.audit.LogVerifier;
import org.pumphandle.audit.ProofFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify-log}: verifies an exported log, or the proof of one leaf. It opens no station and asks for no passphrase. */
@Command(name = "verify-log", mixinStandardHelpOptions = true, description = "Verify a log that a station exported, by the file alone and by "
        + "heads that were kept outside. Opens no station.")
final class VerifyLogCommand implements Callable<Integer> {
    private static final int BROKEN = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The exported log, or the saved proof of a leaf.")
    private Path file;

    @Option(names = "--head", paramLabel = "FILE", description = "A head that was kept outside the station; may be given several times.")
    private List<Path> heads = List.of();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    VerifyLogCommand() {
    }

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        if (ProofFile.isOne(file)) {
            return proof(ProofFile.read(file), out);
        }
        return switch (new Terminal(spec.commandLine().getErr()).run(LogVerifier.job(file, heads))) {
            case Sound sound -> {
                print(sound, out);
                yield 0;
            }
            case Broken broken -> {
                out.println("the log is broken: " + broken.what());
                out.println("first bad leaf: " + broken.firstLeaf() + (broken.lastLeaf() > broken.firstLeaf()
                        ? ", or one up to " + broken.lastLeaf()
                        : "") + " (line " + broken.line() + " of " + file + ")");
                yield BROKEN;
            }
        };
    }

    private int proof(ProofFile proof, PrintWriter out) {
        var whyNot = proof.whyNot(heads);
        out.println(whyNot.map(why -> "the proof does not hold: " + why).orElse("the proof holds: the leaf is in the log that was signed"));
        out.println("leaf: " + proof.leafText());
        out.println("signed over " + proof.head().size() + " leaves, " + proof.head().at());
        out.println("root: " + proof.head().root());
        if (heads.isEmpty()) {
            out.println("no head that was kept outside was given (--head): whose key this is, is not known");
        }
        return whyNot.isEmpty() ? 0 : BROKEN;
    }

    private static void print(Sound sound, PrintWriter out) {
        out.println("the log is sound");
        out.println("leaves: " + sound.leaves());
        out.println("signed heads: " + sound.heads());
        out.println("root: " + sound.root());
        if (sound.firstAt() != null) {
            out.println("signed from " + sound.firstAt() + " to " + sound.lastAt());
        }
        out.println(sound.keptHeads() > 0
                ? "heads kept outside that fit: " + sound.keptHeads()
                : "no head that was kept outside was given (--head): a log that was cut off or written anew with the station's key looks sound");
    }
}
