package org.pumphandle.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Rule.Comparison;
import org.pumphandle.model.Rule.CountedOver;

/**
 * The nominal contacts of some cases found by plain Spark SQL: the same definitions, the same fixes.
 *
 * <p>Tuned for it: its table is bucketed by token and sorted by token and time, one file a bucket, so that no fix is shuffled or sorted again; the
 * cases' segments are broadcast and the join is one on equal cells of time and place; there are as many partitions after a shuffle as cores. What was
 * found to stall the optimiser, predicates that are pushed down through many steps and copy them on the way, ends where a small intermediate result is
 * held ({@code localCheckpoint}); adaptive execution only took time.
 */
final class SparkSqlMatch {
    private final SparkSession session;
    private final SparkSql sql;
    private final long fromT;
    private final long toT;

    /** Settings that the context must be made with. */
    static SparkConf tuned(SparkConf conf, int cores, Path folder) {
        return conf.set("spark.sql.shuffle.partitions", Integer.toString(cores)).set("spark.sql.adaptive.enabled", "false")
                .set("spark.sql.legacy.bucketedTableScan.outputOrdering", "true")
                .set("spark.sql.warehouse.dir", folder.resolve("table-for-" + cores).toUri().toString());
    }

    /**
     * Loads what both sides know: the lake's rows into a table of its own, and the cases.
     *
     * @param rule one that counts over an episode and asks for more than its minutes
     */
    SparkSqlMatch(SparkSession session, Path lake, List<ExaminableCase> cases, Rule rule, int buckets) {
        if (rule.countedOver() != CountedOver.EPISODE || rule.comparison() != Comparison.MORE_THAN) {
            throw new IllegalArgumentException("rule " + rule.name() + " is not of the kind 'one episode of more than'");
        }
        this.session = session;
        this.sql = new SparkSql(rule);
        var around = new Surroundings(cases, rule, rule.maxGapS()).window();
        this.fromT = around.startT();
        this.toT = around.endT();
        session.read().option("pathGlobFilter", "*.parquet").parquet(lake.toUri().toString()).createOrReplaceTempView("lake");
        session.sql(SparkSql.ROWS).repartition(buckets, functions.col("token")).write().bucketBy(buckets, "token").sortBy("token", "t")
                .option("compression", "zstd").saveAsTable("fixes");
        caseFixes(cases, rule).createOrReplaceTempView("case_fixes");
    }

    private Dataset<Row> caseFixes(List<ExaminableCase> cases, Rule rule) {
        var rows = new ArrayList<Row>();
        for (int number = 0; number < cases.size(); number++) {
            var path = cases.get(number).trajectory();
            var window = cases.get(number).window(rule);
            for (int i = 0; i < path.size(); i++) {
                rows.add(RowFactory.create(number, path.t(i), path.latE7()[i], path.lonE7()[i], window.startT(), window.endT()));
            }
        }
        return session.createDataFrame(rows,
                new StructType().add("case_number", DataTypes.IntegerType).add("t", DataTypes.LongType).add("lat_e7", DataTypes.IntegerType)
                        .add("lon_e7", DataTypes.IntegerType).add("window_start", DataTypes.LongType)
                        .add("window_end", DataTypes.LongType));
    }

    /** Each contact's longest episode in minutes, by case and token. */
    Map<String, Double> contacts() {
        held("case_segments", sql.caseSegments());
        session.sql(sql.caseCells()).createOrReplaceTempView("case_cells");
        held("differences", sql.differences(fromT, toT));
        var found = new TreeMap<String, Double>();
        for (var row : session.sql(sql.contacts()).collectAsList()) {
            found.put(row.getInt(0) + " " + row.getString(1), row.getDouble(2));
        }
        return found;
    }

    private void held(String name, String query) {
        session.sql(query).localCheckpoint().createOrReplaceTempView(name);
    }
}
