package org.pumphandle.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.pumphandle.custody.ClusterQuery;
import org.pumphandle.exchange.QueryContent;

/**
 * What a match reads of a lake.
 *
 * @param buckets largest first, so that the last task to end is a small one
 * @param leftOut files that cannot matter
 */
record MatchPlan(CaseQuery query, QueryContent asked, List<BucketFiles> buckets, int leftOut) {

    MatchPlan {
        buckets = List.copyOf(buckets);
    }

    /**
     * Plans for a query that was opened.
     *
     * @throws LakeException where the lake was not written for such a rule or under such a mandate, or what is sealed is not what was signed
     */
    static MatchPlan of(Lake lake, ClusterQuery query, ClusterQuery.Opened opened) {
        var asked = QueryContent.decode(opened.content());
        var rule = asked.rule();
        var terms = opened.mandate().terms();
        require(ClusterQuery.inWords(rule).equals(query.rule()) && asked.cases().size() == query.cases(),
                "the sealed rule and cases are not those that the query states");
        terms.limits().broken(rule).ifPresent(field -> {
            throw new LakeException("the mandate does not allow the query's rule: " + field);
        });
        require(rule.maxGapS() <= lake.maxGapS(), "the rule's max gap is " + rule.maxGapS() + " s and the lake was written for at most "
                + lake.maxGapS() + " s; convert the carrier's files again with --max-gap " + rule.maxGapS());
        require(terms.excludedTokensSha256().orElse("").isEmpty() || terms.excludedTokensSha256().get().equals(lake.excludedTokensSha256()),
                "the mandate excludes subscribers by a list that the lake was not written with; convert the carrier's files again with it");
        var around = new Surroundings(asked.cases(), rule, lake.maxGapS());
        var byBucket = new TreeMap<Integer, List<LakeFile>>();
        lake.files().stream().filter(around::touch)
                .forEach(file -> byBucket.computeIfAbsent(file.bucket(), _ -> new ArrayList<>()).add(file));
        var buckets = new ArrayList<BucketFiles>();
        byBucket.forEach((bucket, files) -> buckets.add(new BucketFiles(bucket, files)));
        buckets.sort(Comparator.comparingLong(BucketFiles::bytes).reversed());
        int read = buckets.stream().mapToInt(bucket -> bucket.files().size()).sum();
        return new MatchPlan(
                new CaseQuery(opened.content(), terms.area(), terms.excluded(), around.window().startT(), around.window().endT()),
                asked, buckets, lake.files().size() - read);
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new LakeException(why);
        }
    }

    int filesRead() {
        return buckets.stream().mapToInt(bucket -> bucket.files().size()).sum();
    }
}
