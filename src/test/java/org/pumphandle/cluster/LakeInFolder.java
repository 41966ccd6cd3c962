package org.pumphandle.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.pumphandle.custody.Pseudonym;
import org.pumphandle.exchange.AnswerTables;
import org.pumphandle.exchange.FoundPair;
import org.pumphandle.exchange.QueryContent;
import org.pumphandle.model.Region;
import org.pumphandle.model.Rule;

/** A lake that is written and searched by the very code of the tasks, one after the other, without Spark. */
final class LakeInFolder {
    private static final Configuration LOCAL = new Configuration(false);

    private final Path folder;
    final Lake lake;
    int filesRead;

    /** Writes the fixes of a country. */
    LakeInFolder(Path folder, Country country, int buckets, int finest, int maxGapS) throws IOException {
        this.folder = folder;
        var read = new TreeMap<Integer, List<ReadFixes>>();
        int file = 0;
        for (var one : country.fixes().entrySet()) {
            var sink = new BucketSink(file++, buckets, (bucket, fixes) -> read.computeIfAbsent(bucket, _ -> new ArrayList<>()).add(fixes));
            int subscriber = sink.subscriber(Pseudonym.ofCarrier(one.getKey()));
            one.getValue().forEach(fix -> sink.fix(subscriber, fix.t(), fix.latE7(), fix.lonE7(), fix.accuracyM()));
            sink.finish(new ReadFixes.FileCounts("", "", 0, 0, 0, 0));
        }
        var files = new ArrayList<LakeFile>();
        for (var bucket : read.entrySet()) {
            var columns = BucketColumns.of(bucket.getValue());
            if (!columns.tokens().isEmpty()) {
                files.addAll(
                        BucketWriting.write(new LakeFolder(folder.toUri().toString(), LOCAL), bucket.getKey(), columns, finest, maxGapS));
            }
        }
        this.lake = Lake.parse(new Lake("", buckets, finest, maxGapS, "", files).toText(), "here");
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
