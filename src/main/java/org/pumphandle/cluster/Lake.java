package org.pumphandle.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumphandle.exchange.ContentHash;

/**
 * Fixes of one carrier as Parquet, partitioned by day and coarse cell, in buckets by token; see {@code src/docs/cluster.md}. Its list of files is
 * written last, so a lake that was not finished is none.
 *
 * @param carrier whose fixes they are
 * @param buckets how many a token's hash is spread over
 * @param finest the finest level of its cells
 * @param maxGapS a day's files hold what lies so many seconds before and after it
 * @param excludedTokensSha256 which list of excluded subscribers was applied while it was written; empty where none was
 */
record Lake(String carrier, int buckets, int finest, int maxGapS, String excludedTokensSha256, List<LakeFile> files) {
    static final String LIST = "lake.txt";
    /** In seconds. */
    static final long DAY_S = 86_400;
    /** With half a day on either side, the neighbours of a day that is not read would meet. */
    static final int LONGEST_MAX_GAP_S = 21_600;

    private static final String FORMAT = "pumphandle-lake-2";

    Lake {
        files = List.copyOf(files);
        if (buckets < 1 || finest < 0 || finest > LakeCell.FINEST || maxGapS < 1 || maxGapS > LONGEST_MAX_GAP_S) {
            throw new LakeException("a lake has 1 bucket or more, cells of level 0 to " + LakeCell.FINEST + " and a max gap of 1 to "
                    + LONGEST_MAX_GAP_S + " s; found " + buckets + ", " + finest + " and " + maxGapS);
        }
    }

    Lake with(List<LakeFile> others) {
        return new Lake(carrier, buckets, finest, maxGapS, excludedTokensSha256, others);
    }

    /** With which writing its newest files came; 0 where it has none. */
    int writings() {
        return files.stream().mapToInt(LakeFile::writing).max().orElse(0);
    }

    /** All that belongs to the lake, its list among it. */
    Set<String> paths() {
        return Stream.concat(Stream.of(LIST), files.stream().map(LakeFile::path)).collect(Collectors.toSet());
    }

    /** The bucket of a token. */
    static int bucket(String token, int buckets) {
        return Math.floorMod(token.hashCode(), buckets);
    }

    String toText() {
        var text = new StringBuilder("format: " + FORMAT + "\ncarrier: " + carrier + "\nbuckets: " + buckets + "\nfinest_level: " + finest
                + "\nmax_gap_s: " + maxGapS + "\nexcluded_tokens_sha256: " + excludedTokensSha256 + "\n");
        files.forEach(file -> text.append("file: ").append(file.line()).append('\n'));
        return text.toString();
    }

    static Lake parse(String text, String where) {
        var values = new LinkedHashMap<String, String>();
        var files = new ArrayList<LakeFile>();
        try {
            for (var line : text.lines().toList()) {
                int colon = line.indexOf(": ");
                if (line.startsWith("file: ")) {
                    files.add(LakeFile.parse(line.substring("file: ".length())));
                } else {
                    values.put(line.substring(0, colon), line.substring(colon + 2));
                }
            }
            require(FORMAT.equals(values.get("format")), "its format is not " + FORMAT);
            return new Lake(text(values, "carrier"), Integer.parseInt(text(values, "buckets")),
                    Integer.parseInt(text(values, "finest_level")), Integer.parseInt(text(values, "max_gap_s")),
                    text(values, "excluded_tokens_sha256"), files);
        } catch (RuntimeException e) {
            throw new LakeException(where + " is no list of a lake's files: " + e.getMessage() + "; convert the carrier's files again", e);
        }
    }

    private static String text(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> new IllegalArgumentException("there is no line " + key));
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalArgumentException(why);
        }
    }

    /** Reads a lake's list of files. */
    static Lake read(LakeFolder folder) {
        try {
            return parse(new String(folder.read(LIST), StandardCharsets.UTF_8), folder + "/" + LIST);
        } catch (IOException e) {
            throw new LakeException(folder + "/" + LIST + " cannot be read: is it a lake that was written to its end? " + e.getMessage(),
                    e);
        }
    }

    /** SHA-256 of the list of files, which names the hash of each. */
    String sha256() {
        return ContentHash.of(toText().getBytes(StandardCharsets.UTF_8));
    }
}
