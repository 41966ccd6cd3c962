package org.pumphandle.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.pumphandle.custody.ClusterKeys;
import org.pumphandle.custody.ExclusionList;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.MandateTerms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert}: writes a lake of one carrier's files, under a mandate. */
@Command(name = "convert", mixinStandardHelpOptions = true, description = "Write a lake of one carrier's files, or append files to it: numbers become tokens while they "
        + "are read, and what the mandate keeps out is left out.")
final class ClusterConvertCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ClusterOptions options;

    @Parameters(index = "0", paramLabel = "LAKE", description = "The folder of the lake, a new one unless --append is given, as Hadoop's file systems name it.")
    private String lake;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The carrier's files, where every executor sees them.")
    private List<String> files;

    @Option(names = "--mandate", paramLabel = "FILE", required = true, description = "The mandate; 'demonstration' for simulated data.")
    private String mandate;

    @Option(names = "--authority-key", paramLabel = "KEY", description = "The public key of the authority that the mandate must come from.")
    private Optional<String> authorityKey = Optional.empty();

    @Option(names = "--excluded-tokens", paramLabel = "FILE", description = "The list of excluded subscribers that the mandate names.")
    private Optional<Path> excludedTokens = Optional.empty();

    @Option(names = "--rejects", paramLabel = "DIR", required = true, description = "Folder for rejected rows, where every executor sees it.")
    private Path rejects;

    @Option(names = "--carrier", paramLabel = "NAME", description = "Whose files they are, as stations name the carrier.")
    private String carrier = "";

    @Option(names = "--mapping", paramLabel = "FILE", description = "A saved column mapping; guessed where none is given.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--buckets", paramLabel = "N", defaultValue = "64", description = "Buckets that tokens are spread over; see the sizing "
            + "guide.")
    private int buckets;

    @Option(names = "--finest-level", paramLabel = "N", defaultValue = "9", description = "Level of the smallest cells: 9 is 0.35 degree of "
            + "latitude, each level halves it.")
    private int finest;

    @Option(names = "--max-gap", paramLabel = "S", defaultValue = "3600", description = "The longest max gap of rules to come.")
    private int maxGapS;

    @Option(names = "--append", description = "Append to the lake that is there: buckets, levels and max gap are what they were, and carrier and "
            + "excluded subscribers must be the same.")
    private boolean append;

    @Option(names = "--drop-before", paramLabel = "DATE", description = "While appending, remove the days before this one (UTC).")
    private Optional<LocalDate> dropBefore = Optional.empty();

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before call().
    ClusterConvertCommand() {
    }

    @Override
    public Integer call() throws Exception {
        if (dropBefore.isPresent() && !append) {
            throw new LakeException("--drop-before wants --append: a new lake has nothing to remove");
        }
        var permission = mandate.equals("demonstration") ? Mandate.forDemonstration() : Mandate.read(Path.of(mandate));
        if (!permission.authorityKey().equals(authorityKey.orElse(""))) {
            throw new LakeException("the mandate is signed with another key than --authority-key");
        }
        permission.requireValidOn(LocalDate.now(ZoneOffset.UTC));
        try (var keys = options.keys()) {
            var secret = keys.tokenSecret(carrier);
            try (var spark = options.spark("convert")) {
                var terms = permission.terms();
                var lakeOrPlan = append
                        ? existing(new LakeFolder(lake, spark.hadoopConfiguration()), terms)
                        : new Lake(carrier, buckets, finest, maxGapS, terms.excludedTokensSha256().orElse(""), List.of());
                var how = new CarrierFile.Reading(lakeOrPlan.buckets(), secret, terms.area().polygons(), terms.excluded().polygons(),
                        excluded(terms, secret), mapping.isPresent() ? Files.readString(mapping.get()) : "",
                        Files.createDirectories(rejects).toString());
                long keptFromT = dropBefore.map(day -> day.toEpochDay() * Lake.DAY_S).orElse(Long.MIN_VALUE);
                var job = new ConvertJob(spark);
                print(append ? job.append(lakeOrPlan, lake, files, how, keptFromT) : job.run(lakeOrPlan, lake, files, how));
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        }
        return 0;
    }

    private Lake existing(LakeFolder folder, MandateTerms terms) {
        var there = Lake.read(folder);
        if (!there.carrier().equals(carrier)) {
            throw new LakeException(
                    "the lake holds fixes of '" + there.carrier() + "' and not of '" + carrier + "'; each carrier has its own");
        }
        if (!there.excludedTokensSha256().equals(terms.excludedTokensSha256().orElse(""))) {
            throw new LakeException(
                    "the lake was written with another list of excluded subscribers than the mandate names; write it again");
        }
        return there;
    }

    private Set<String> excluded(MandateTerms terms, byte[] secret) {
        var wanted = terms.excludedTokensSha256();
        if (wanted.isEmpty()) {
            return Set.of();
        }
        var list = ExclusionList.read(excludedTokens
                .orElseThrow(() -> new LakeException("the mandate names a list of excluded subscribers; give it with --excluded-tokens")));
        if (!list.sha256().equals(wanted.get())) {
            throw new LakeException("this is not the list of excluded subscribers that the mandate names");
        }
        var tokeniser = ClusterKeys.tokeniser(secret);
        var lasting = new HashSet<>(list.tokens());
        for (var line : list.tokens()) {
            lasting.add(tokeniser.ofLongPseudonym(line).lasting());
            try {
                lasting.add(tokeniser.ofNumber(line).lasting());
            } catch (IllegalArgumentException notANumber) {
                // A token of the carrier's own: it was added as it stands.
            }
        }
        return lasting;
    }

    private void print(ConvertJob.Outcome outcome) {
        var out = spec.commandLine().getOut();
        outcome.read()
                .forEach(read -> out.println(read.file() + ": " + read.kind() + "; " + read.rows() + " rows, " + read.fixes() + " fixes, "
                        + read.rejected() + " rejected, " + read.keptOut() + " kept out by the mandate"));
        out.println("wrote " + outcome.written().size() + " files; the lake has " + outcome.lake().files().size() + " with "
                + outcome.lake().files().stream().mapToLong(LakeFile::rows).sum() + " fixes, those around midnight counted twice");
    }
}
