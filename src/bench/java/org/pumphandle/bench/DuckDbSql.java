package org.pumphandle.bench;

import java.util.Locale;
import org.pumphandle.model.Rule;

/**
 * The statements of {@link DuckDbMatch}. Words in braces stand for a rule's numbers and for the grid's. The grid's cells are squares of
 * 2^15 units of 1e-7 degree (365 m of latitude) and 512 s; a longitude is never wrapped, so the data must not lie about the antimeridian.
 */
final class DuckDbSql {
    /** A segment is short, and stands in the cell of its first fix alone, when it moves by no more than this in latitude and in longitude. */
    private static final int SHORT_E7 = 10_000;
    private static final int CELL_BITS = 15;
    private static final int BUCKET_BITS = 9;

    static final String TABLES = """
            CREATE TABLE fixes (subscriber INTEGER, t INTEGER, lat_e7 INTEGER, lon_e7 INTEGER);
            CREATE TABLE case_fixes (case_number INTEGER, t INTEGER, lat_e7 INTEGER, lon_e7 INTEGER, window_start INTEGER,
              window_end INTEGER)""";

    /** The cases' segments inside their windows, each with the box that holds everything in its vicinity. */
    private static final String CASE_SEGMENTS = """
            CREATE OR REPLACE TABLE case_segments AS
            WITH pairs AS (
              SELECT *, t AS t0, lat_e7 AS lat0, lon_e7 AS lon0, lead(t) OVER w AS t1, lead(lat_e7) OVER w AS lat1, lead(lon_e7) OVER w AS lon1
              FROM case_fixes WINDOW w AS (PARTITION BY case_number ORDER BY t)
              QUALIFY t1 - t0 <= {max_gap_s} AND t0 < window_end AND t1 > window_start),
            reaches AS (
              SELECT *, 1 + 1e7 * degrees({radius_m} / ({a_m} * (1 - {e2}))) AS reach_lat,
                1 + 1e7 * degrees({radius_m} / ({a_m} * cos(radians(greatest(abs(lat0), abs(lat1)) / 1e7)))) AS reach_lon FROM pairs)
            SELECT case_number, t0, lat0, lon0, greatest(t0, window_start) AS from_t, least(t1, window_end) AS to_t,
              (lat1 - lat0) / (t1 - t0) AS lat_rate, (lon1 - lon0) / (t1 - t0) AS lon_rate,
              floor(least(lat0, lat1) - reach_lat)::INTEGER AS lat_low, ceil(greatest(lat0, lat1) + reach_lat)::INTEGER AS lat_high,
              floor(least(lon0, lon1) - reach_lon)::INTEGER AS lon_low, ceil(greatest(lon0, lon1) + reach_lon)::INTEGER AS lon_high
            FROM reaches""";

    /** Every segment of the subscribers; a short one with its cell. */
    private static final String SEGMENTS = """
            CREATE OR REPLACE TABLE segments AS
            WITH pairs AS (
              SELECT subscriber, t AS t0, lat_e7 AS lat0, lon_e7 AS lon0, lead(t) OVER w AS t1, lead(lat_e7) OVER w AS lat1,
                lead(lon_e7) OVER w AS lon1
              FROM fixes WINDOW w AS (PARTITION BY subscriber ORDER BY t) QUALIFY t1 - t0 <= {max_gap_s})
            SELECT *, CASE WHEN abs(lat1 - lat0) <= {short_e7} AND abs(lon1 - lon0) <= {short_e7}
              THEN {cell(t0 >> {bucket_bits}, lat0 >> {cell_bits}, lon0 >> {cell_bits})} END AS cell FROM pairs""";

    /** The segments that are not short, once in every cell that their box touches. */
    private static final String LONG_SEGMENTS = """
            CREATE OR REPLACE TABLE long_segments AS
            WITH columns AS (
              SELECT * EXCLUDE (cell),
                unnest(range(least(lon0, lon1) >> {cell_bits}, (greatest(lon0, lon1) >> {cell_bits}) + 1)) AS cell_x
              FROM segments WHERE cell IS NULL),
            squares AS (
              SELECT *, unnest(range(least(lat0, lat1) >> {cell_bits}, (greatest(lat0, lat1) >> {cell_bits}) + 1)) AS cell_y FROM columns),
            cells AS (SELECT *, unnest(range(t0 >> {bucket_bits}, (t1 - 1 >> {bucket_bits}) + 1)) AS bucket FROM squares)
            SELECT * EXCLUDE (bucket, cell_x, cell_y), {cell(bucket, cell_y, cell_x)} AS cell FROM cells""";

    /** The cases' segments once in every cell where a short segment that meets them may begin, or a long one may be. */
    private static final String CASE_CELLS = """
            CREATE OR REPLACE TABLE {table} AS
            WITH columns AS (
              SELECT *, unnest(range(lon_low - {stretch_e7} >> {cell_bits}, (lon_high + {stretch_e7} >> {cell_bits}) + 1)) AS cell_x
              FROM case_segments),
            squares AS (
              SELECT *, unnest(range(lat_low - {stretch_e7} >> {cell_bits}, (lat_high + {stretch_e7} >> {cell_bits}) + 1)) AS cell_y
              FROM columns),
            cells AS (
              SELECT *, unnest(range(from_t - {stretch_s} >> {bucket_bits}, (to_t - 1 >> {bucket_bits}) + 1)) AS bucket FROM squares)
            SELECT *, {cell(bucket, cell_y, cell_x)} AS cell FROM cells""";

    private static final String CANDIDATE = """
            SELECT (c.case_number::BIGINT << 32) + s.subscriber AS pair, c.t0 AS case_t, c.lat0 AS case_lat, c.lon0 AS case_lon,
              c.lat_rate AS case_lat_rate, c.lon_rate AS case_lon_rate, s.t0 AS t, s.lat0 AS lat, s.lon0 AS lon,
              (s.lat1 - s.lat0) / (s.t1 - s.t0) AS lat_rate, (s.lon1 - s.lon0) / (s.t1 - s.t0) AS lon_rate,
              greatest(c.from_t, s.t0) AS from_t, least(c.to_t, s.t1) AS to_t
            """;

    private static final String OVERLAP = """
            c.from_t < s.t1 AND c.to_t > s.t0
              AND least(s.lat0, s.lat1) <= c.lat_high AND greatest(s.lat0, s.lat1) >= c.lat_low
              AND least(s.lon0, s.lon1) <= c.lon_high AND greatest(s.lon0, s.lon1) >= c.lon_low
            """;

    /** A pair that shares several cells counts in the one where the intersection of the two boxes has its lowest corner. */
    private static final String JOIN_BY_CELL = "WITH candidates AS (" + CANDIDATE + "FROM case_cells c JOIN segments s USING (cell) WHERE "
            + OVERLAP + " UNION ALL " + CANDIDATE + "FROM case_cells_of_long c JOIN long_segments s USING (cell) WHERE " + OVERLAP + """
                      AND greatest(c.from_t, s.t0) >> {bucket_bits} = c.bucket
                      AND greatest(c.lat_low, least(s.lat0, s.lat1)) >> {cell_bits} = c.cell_y
                      AND greatest(c.lon_low, least(s.lon0, s.lon1)) >> {cell_bits} = c.cell_x)
                    """;

    private static final String JOIN_BY_RANGE = """
            WITH segments AS (
              SELECT subscriber, t AS t0, lat_e7 AS lat0, lon_e7 AS lon0, lead(t) OVER w AS t1, lead(lat_e7) OVER w AS lat1,
                lead(lon_e7) OVER w AS lon1
              FROM fixes WINDOW w AS (PARTITION BY subscriber ORDER BY t) QUALIFY t1 - t0 <= {max_gap_s}),
            candidates AS (""" + CANDIDATE + "FROM case_segments c JOIN segments s ON " + OVERLAP + ")\n";

    /** From candidates to contacts: the exact quadratic, intervals, episodes, the rule. */
    private static final String CONTACTS = """
            , latitudes AS (
              SELECT *, case_lat + case_lat_rate * (from_t - case_t) AS lat_from, case_lat + case_lat_rate * (to_t - case_t) AS lat_to
              FROM candidates),
            metric AS (
              SELECT *, sin(radians((lat_from + lat_to) / 2e7)) AS sine, 1 - {e2} * sine * sine AS w2,
                radians(1e-7) * {a_m} / sqrt(w2) AS prime_vertical, prime_vertical * sqrt(1 - sine * sine) AS east,
                prime_vertical * (1 - {e2}) / w2 AS north FROM latitudes),
            differences AS (
              SELECT pair, from_t, to_t - from_t AS span,
                (lon + lon_rate * (from_t - t) - case_lon - case_lon_rate * (from_t - case_t)) * east AS x,
                (lat + lat_rate * (from_t - t) - lat_from) * north AS y,
                (lon_rate - case_lon_rate) * span * east AS vx, (lat_rate - case_lat_rate) * span * north AS vy FROM metric),
            quadratic AS (
              SELECT *, vx * vx + vy * vy AS a, x * vx + y * vy AS b, x * x + y * y - {radius_m} * {radius_m} AS c,
                (x + vx) * (x + vx) + (y + vy) * (y + vy) - {radius_m} * {radius_m} AS c_end,
                a * {radius_m} * {radius_m} - (x * vy - y * vx) * (x * vy - y * vx) AS discriminant FROM differences),
            roots AS (
              SELECT *, -(b + CASE WHEN b < 0 THEN -1 ELSE 1 END * sqrt(greatest(discriminant, 0))) AS q FROM quadratic
              WHERE (c <= 0 AND c_end <= 0) OR (a > 0 AND discriminant >= 0)),
            intervals AS (
              SELECT pair, from_t, from_t + span * CASE WHEN c <= 0 THEN 0 ELSE greatest(0, least(q / a, c / q)) END AS begin_t,
                from_t + span * CASE WHEN c_end <= 0 THEN 1 ELSE least(1, greatest(q / a, c / q)) END AS end_t FROM roots),
            marked AS (
              SELECT *, coalesce(begin_t - lag(end_t) OVER (PARTITION BY pair ORDER BY from_t) > {bridge_s}, true)::INTEGER AS opens
              FROM intervals WHERE end_t > begin_t),
            numbered AS (
              SELECT *, sum(opens) OVER (PARTITION BY pair ORDER BY from_t ROWS UNBOUNDED PRECEDING) AS episode FROM marked),
            episodes AS (SELECT pair, sum(end_t - begin_t) / 60 AS minutes FROM numbered GROUP BY pair, episode)
            SELECT (pair >> 32)::INTEGER AS case_number, (pair & 4294967295)::INTEGER AS subscriber, sum(minutes) AS minutes,
              max(minutes) AS longest_minutes
            FROM episodes GROUP BY pair HAVING max(minutes) > {minutes} ORDER BY case_number, subscriber""";

    private final Rule rule;

    DuckDbSql(Rule rule) {
        this.rule = rule;
    }

    String segments(boolean sorted) {
        return filled(SEGMENTS) + (sorted ? " ORDER BY cell" : "");
    }

    String longSegments(boolean sorted) {
        return filled(LONG_SEGMENTS) + (sorted ? " ORDER BY cell" : "");
    }

    String caseSegments() {
        return filled(CASE_SEGMENTS);
    }

    String caseCells() {
        return filled(CASE_CELLS.replace("{table}", "case_cells").replace("{stretch_e7}", "{short_e7}").replace("{stretch_s}",
                "{max_gap_s}"));
    }

    String caseCellsOfLong() {
        return filled(CASE_CELLS.replace("{table}", "case_cells_of_long").replace("{stretch_e7}", "0").replace("{stretch_s}", "0"));
    }

    String contactsByCell() {
        return filled(JOIN_BY_CELL + CONTACTS);
    }

    String contactsByRange() {
        return filled(JOIN_BY_RANGE + CONTACTS);
    }

    private String filled(String sql) {
        return sql.replaceAll("\\{cell\\((.+?), (.+?), (.+?)\\)\\}",
                "($1)::BIGINT * 1099511627776 + ($2)::BIGINT * 1048576 + ($3)").replace("{max_gap_s}", number(rule.maxGapS()))
                .replace("{bridge_s}", number(rule.bridgeS())).replace("{radius_m}", number(rule.radiusM()))
                .replace("{minutes}", number(rule.minutes())).replace("{a_m}", "6378137.0::DOUBLE")
                .replace("{e2}", "6.694379990141316e-3").replace("{short_e7}", number(SHORT_E7))
                .replace("{cell_bits}", number(CELL_BITS)).replace("{bucket_bits}", number(BUCKET_BITS));
    }

    /** As an integer where it is whole, else with an exponent, which makes it a double and no decimal. */
    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.17e", value);
    }
}
