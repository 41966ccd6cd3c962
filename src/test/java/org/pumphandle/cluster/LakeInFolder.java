package org.pumphandle.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.exchange.AnswerTables;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.model.Fix;
import org.pumphandle.model.Region;
import org.pumphandle.model.Rule;

/** A lake that is written and searched by the very code of the tasks, one after the other, without Spark. */
final class LakeInFolder {
    private static final Configuration LOCAL = new Configuration(false);

    private final Path folder;
    Lake lake;
    int filesRead;

    /** Writes the fixes of a country. */
    LakeInFolder(Path folder, Country country, int buckets, int finest, int maxGapS) throws IOException {
        this.folder = folder;
        this.lake = new Lake("", buckets, finest, maxGapS, "", List.of());
        append(country.fixes(), Long.MIN_VALUE);
    }

    /** Adds fixes, and drops what is before an instant. */
    void append(Map<String, List<Fix>> fixes, long keptFromT) throws IOException {
        var read = new TreeMap<Integer, List<ReadFixes>>();
        int file = 0;
        for (var one : fixes.entrySet()) {
            var sink = new BucketSink(file++, lake.buckets(),
                    (bucket, chunk) -> read.computeIfAbsent(bucket, _ -> new ArrayList<>()).add(chunk));
            int subscriber = sink.subscriber(Pseudonym.ofCarrier(one.getKey()));
            one.getValue().forEach(fix -> sink.fix(subscriber, fix.t(), fix.latE7(), fix.lonE7(), fix.accuracyM()));
            sink.finish(new ReadFixes.FileCounts("", "", 0, 0, 0, 0));
        }
        var layout = new BucketFolder.Layout(lake.finest(), lake.maxGapS(), lake.writings() + 1, keptFromT);
        var renewed = new ArrayList<BucketFolder.Renewed>();
        for (int bucket = 0; bucket < lake.buckets(); bucket++) {
            int number = bucket;
            var there = new BucketFiles(bucket, lake.files().stream().filter(one -> one.bucket() == number).toList());
            renewed.add(new BucketFolder(new LakeFolder(folder.toUri().toString(), LOCAL), layout, there)
                    .add(new ArrayList<>(read.getOrDefault(bucket, List.of()))));
        }
        lake = Lake.parse(lake.with(ConvertJob.inPlaceOf(lake.files(), renewed, keptFromT)).toText(), "here");
    }

    List<FoundPair> search(Country country, Rule rule, Region area, Region excluded) throws IOException {
        var around = new Surroundings(country.cases(), rule, lake.maxGapS());
        var content = new QueryContent(rule, country.cases()).encode();
        var query = new CaseQuery(content, area, excluded, around.window().startT(), around.window().endT());
        var byBucket = new TreeMap<Integer, List<LakeFile>>();
        lake.files().stream().filter(around::touch)
                .forEach(file -> byBucket.computeIfAbsent(file.bucket(), _ -> new ArrayList<>()).add(file));
        var found = new ArrayList<FoundPair>();
        for (var bucket : byBucket.entrySet()) {
            filesRead += bucket.getValue().size();
            found.addAll(FoundPair.decode(new BucketScan(new LakeFolder(folder.toUri().toString(), LOCAL))
                    .search(new BucketFiles(bucket.getKey(), bucket.getValue()), query).found()));
        }
        return AnswerTables.sorted(found);
    }
}
