package org.pumphandle.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.exchange.FixSink;

/** Takes the fixes of one carrier's file and passes them on by bucket, a few million at once. For one thread. */
final class BucketSink implements FixSink {
    private static final int HELD = 1 << 20;

    private final int file;
    private final int buckets;
    private final BiConsumer<Integer, ReadFixes> passOn;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> bucketOf = new ArrayList<>();
    private final Map<Integer, ReadFixes.Gathered> held = new TreeMap<>();
    private int size;
    private int number;

    /** @param passOn takes a bucket and fixes of it */
    BucketSink(int file, int buckets, BiConsumer<Integer, ReadFixes> passOn) {
        this.file = file;
        this.buckets = buckets;
        this.passOn = passOn;
    }

    @Override
    public int subscriber(Pseudonym pseudonym) {
        return numbers.computeIfAbsent(pseudonym.token(), token -> {
            tokens.add(token);
            bucketOf.add(Lake.bucket(token, buckets));
            return tokens.size() - 1;
        });
    }

    @Override
    public void fix(int subscriber, long t, int latE7, int lonE7, float accuracyM) {
        held.computeIfAbsent(bucketOf.get(subscriber), _ -> new ReadFixes.Gathered()).add(subscriber, t, latE7, lonE7, accuracyM);
        if (++size == HELD) {
            flush();
        }
    }

    private void flush() {
        held.forEach((bucket, fixes) -> passOn.accept(bucket, fixes.packed(file, number, tokens)));
        number++;
        held.clear();
        size = 0;
    }

    /** Passes on the rest, and after it the counts. */
    void finish(ReadFixes.FileCounts counts) {
        flush();
        passOn.accept(0, ReadFixes.ofCounts(file, number, counts));
    }
}
