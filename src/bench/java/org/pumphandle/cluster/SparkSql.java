package org.pumphandle.cluster;

import java.util.Locale;
import org.pumphandle.model.Rule;

/**
 * The statements of {@link SparkSqlMatch}. Words in braces stand for a rule's numbers and for the grid's. The grid's cells are squares of 2^15 units of
 * 1e-7 degree (365 m of latitude) and 512 s; a longitude is never wrapped, so the data must not lie about the antimeridian.
 */
final class SparkSql {
    /** A segment is short, and stands in the cell of its first fix alone, when it moves by no more than this in latitude and in longitude. */
    private static final int SHORT_E7 = 10_000;
    private static final int CELL_BITS = 15;
    private static final int BUCKET_BITS = 9;

    /** The lake's rows, each once: those from around a day stand in their own day too. */
    static final String ROWS = """
            SELECT token, t, lat_e7, lon_e7 FROM lake WHERE t >= unix_date(day) * 86400L AND t < (unix_date(day) + 1) * 86400L""";

    /** The cases' segments inside their windows, each with the box that holds everything in its vicinity. */
    private static final String CASE_SEGMENTS = """
            WITH pairs AS (
              SELECT *, t AS t0, lat_e7 AS lat0, lon_e7 AS lon0, lead(t) OVER w AS t1, lead(lat_e7) OVER w AS lat1, lead(lon_e7) OVER w AS lon1
              FROM case_fixes WINDOW w AS (PARTITION BY case_number ORDER BY t)),
            reaches AS (
              SELECT *, 1 + 1e7 * degrees({radius_m} / ({a_m} * (1 - {e2}))) AS reach_lat,
                1 + 1e7 * degrees({radius_m} / ({a_m} * cos(radians(greatest(abs(lat0), abs(lat1)) / 1e7)))) AS reach_lon
              FROM pairs WHERE t1 - t0 <= {max_gap_s} AND t0 < window_end AND t1 > window_start)
            SELECT case_number, t0, lat0, lon0, greatest(t0, window_start) AS from_t, least(t1, window_end) AS to_t,
              (lat1 - lat0) / (t1 - t0) AS lat_rate, (lon1 - lon0) / (t1 - t0) AS lon_rate,
              int(floor(least(lat0, lat1) - reach_lat)) AS lat_low, int(ceil(greatest(lat0, lat1) + reach_lat)) AS lat_high,
              int(floor(least(lon0, lon1) - reach_lon)) AS lon_low, int(ceil(greatest(lon0, lon1) + reach_lon)) AS lon_high
            FROM reaches""";

    /**
     * The cases' segments once in every cell where a short segment that meets them may begin ({@code long} 0), and once in every cell where a long one may
     * be (1).
     */
    private static final String CASE_CELLS = """
            WITH kinds AS (
              SELECT *, 0 AS long, {short_e7} AS stretch_e7, {max_gap_s} AS stretch_s FROM case_segments
              UNION ALL SELECT *, 1 AS long, 0 AS stretch_e7, 0 AS stretch_s FROM case_segments)
            SELECT *, {cell(bucket, cell_y, cell_x, long)} AS cell FROM kinds
              LATERAL VIEW explode(sequence(lon_low - stretch_e7 >> {cell_bits}, lon_high + stretch_e7 >> {cell_bits})) AS cell_x
              LATERAL VIEW explode(sequence(lat_low - stretch_e7 >> {cell_bits}, lat_high + stretch_e7 >> {cell_bits})) AS cell_y
              LATERAL VIEW explode(sequence(from_t - stretch_s >> {bucket_bits}, to_t - 1 >> {bucket_bits})) AS bucket""";

    /**
     * Every segment of the subscribers with its cells, joined with the cases' by them. A pair that shares several cells counts in the one where the
     * intersection of the two boxes has its lowest corner.
     */
    private static final String CANDIDATES = """
            WITH pairs AS (
              SELECT token, t AS t0, lat_e7 AS lat0, lon_e7 AS lon0, lead(t) OVER w AS t1, lead(lat_e7) OVER w AS lat1,
                lead(lon_e7) OVER w AS lon1
              FROM fixes WHERE t BETWEEN {from_t} AND {to_t} WINDOW w AS (PARTITION BY token ORDER BY t)),
            segments AS (
              SELECT *, int(abs(lat1 - lat0) > {short_e7} OR abs(lon1 - lon0) > {short_e7}) AS long
              FROM pairs WHERE t1 - t0 <= {max_gap_s}),
            squares AS (
              SELECT token, t0, lat0, lon0, t1, lat1, lon1, {cell(t0 >> {bucket_bits}, lat0 >> {cell_bits}, lon0 >> {cell_bits}, 0)} AS cell
              FROM segments WHERE long = 0
              UNION ALL
              SELECT token, t0, lat0, lon0, t1, lat1, lon1, {cell(bucket, cell_y, cell_x, 1)} AS cell
              FROM (SELECT * FROM segments WHERE long = 1)
                LATERAL VIEW explode(sequence(least(lon0, lon1) >> {cell_bits}, greatest(lon0, lon1) >> {cell_bits})) AS cell_x
                LATERAL VIEW explode(sequence(least(lat0, lat1) >> {cell_bits}, greatest(lat0, lat1) >> {cell_bits})) AS cell_y
                LATERAL VIEW explode(sequence(t0 >> {bucket_bits}, t1 - 1 >> {bucket_bits})) AS bucket),
            candidates AS (
            SELECT /*+ BROADCAST(c) */ c.case_number, s.token, c.t0 AS case_t, c.lat0 AS case_lat, c.lon0 AS case_lon,
              c.lat_rate AS case_lat_rate, c.lon_rate AS case_lon_rate, s.t0 AS t, s.lat0 AS lat, s.lon0 AS lon,
              (s.lat1 - s.lat0) / (s.t1 - s.t0) AS lat_rate, (s.lon1 - s.lon0) / (s.t1 - s.t0) AS lon_rate,
              greatest(c.from_t, s.t0) AS from_t, least(c.to_t, s.t1) AS to_t
            FROM squares s JOIN case_cells c ON s.cell = c.cell AND c.from_t < s.t1 AND c.to_t > s.t0
              AND least(s.lat0, s.lat1) <= c.lat_high AND greatest(s.lat0, s.lat1) >= c.lat_low
              AND least(s.lon0, s.lon1) <= c.lon_high AND greatest(s.lon0, s.lon1) >= c.lon_low
              AND (c.long = 0 OR (greatest(c.from_t, s.t0) >> {bucket_bits} = c.bucket
                AND greatest(c.lat_low, least(s.lat0, s.lat1)) >> {cell_bits} = c.cell_y
                AND greatest(c.lon_low, least(s.lon0, s.lon1)) >> {cell_bits} = c.cell_x))),
            """;

    /** How far apart at the begin, in metres east and north, and the change until the end. */
    private static final String DIFFERENCES = """
            latitudes AS (
              SELECT *, case_lat + case_lat_rate * (from_t - case_t) AS lat_from, case_lat + case_lat_rate * (to_t - case_t) AS lat_to
              FROM candidates),
            sines AS (SELECT *, sin(radians((lat_from + lat_to) / 2e7)) AS sine FROM latitudes),
            metric AS (
              SELECT *, radians(1e-7) * {a_m} / sqrt(1 - {e2} * sine * sine) AS prime_vertical, 1 - {e2} * sine * sine AS w2 FROM sines),
            scales AS (
              SELECT *, prime_vertical * sqrt(1 - sine * sine) AS east, prime_vertical * (1 - {e2}) / w2 AS north FROM metric)
            SELECT case_number, token, from_t, to_t - from_t AS span,
              (lon + lon_rate * (from_t - t) - case_lon - case_lon_rate * (from_t - case_t)) * east AS x,
              (lat + lat_rate * (from_t - t) - lat_from) * north AS y,
              (lon_rate - case_lon_rate) * (to_t - from_t) * east AS vx, (lat_rate - case_lat_rate) * (to_t - from_t) * north AS vy
            FROM scales""";

    /** From differences to contacts: the exact quadratic, intervals, episodes, the rule. */
    private static final String CONTACTS = """
            WITH quadratic AS (
              SELECT *, vx * vx + vy * vy AS a, x * vx + y * vy AS b, x * x + y * y - {radius_m} * {radius_m} AS c,
                (x + vx) * (x + vx) + (y + vy) * (y + vy) - {radius_m} * {radius_m} AS c_end,
                (vx * vx + vy * vy) * {radius_m} * {radius_m} - (x * vy - y * vx) * (x * vy - y * vx) AS discriminant FROM differences),
            roots AS (
              SELECT *, -(b + CASE WHEN b < 0 THEN -1 ELSE 1 END * sqrt(greatest(discriminant, 0))) AS q FROM quadratic
              WHERE (c <= 0 AND c_end <= 0) OR (a > 0 AND discriminant >= 0)),
            intervals AS (
              SELECT case_number, token, from_t,
                from_t + span * CASE WHEN c <= 0 THEN 0 ELSE greatest(0, least(q / a, try_divide(c, q))) END AS begin_t,
                from_t + span * CASE WHEN c_end <= 0 THEN 1 ELSE least(1, greatest(q / a, try_divide(c, q))) END AS end_t FROM roots),
            marked AS (
              SELECT *, int(coalesce(begin_t - lag(end_t) OVER (PARTITION BY case_number, token ORDER BY from_t) > {bridge_s}, true)) AS opens
              FROM intervals WHERE end_t > begin_t),
            numbered AS (
              SELECT *, sum(opens) OVER (PARTITION BY case_number, token ORDER BY from_t ROWS UNBOUNDED PRECEDING) AS episode FROM marked),
            episodes AS (
              SELECT case_number, token, sum(end_t - begin_t) / 60 AS minutes FROM numbered GROUP BY case_number, token, episode)
            SELECT case_number, token, max(minutes) AS longest_minutes
            FROM episodes GROUP BY case_number, token HAVING max(minutes) > {minutes}""";

    private final Rule rule;

    SparkSql(Rule rule) {
        this.rule = rule;
    }

    String caseSegments() {
        return filled(CASE_SEGMENTS);
    }

    String caseCells() {
        return filled(CASE_CELLS);
    }

    /**
     * @param fromT first instant that matters
     * @param toT last one
     */
    String differences(long fromT, long toT) {
        return filled(CANDIDATES + DIFFERENCES).replace("{from_t}", Long.toString(fromT)).replace("{to_t}", Long.toString(toT));
    }

    String contacts() {
        return filled(CONTACTS);
    }

    private String filled(String sql) {
        return sql.replaceAll("\\{cell\\((.+?), (.+?), (.+?), (.+?)\\)\\}", "(($1) * 34359738368L + ($2) * 262144L + ($3) * 2L + $4)")
                .replace("{max_gap_s}", number(rule.maxGapS())).replace("{bridge_s}", number(rule.bridgeS()))
                .replace("{radius_m}", number(rule.radiusM())).replace("{minutes}", number(rule.minutes()))
                .replace("{a_m}", "6378137e0").replace("{e2}", "6.694379990141316e-3").replace("{short_e7}", number(SHORT_E7))
                .replace("{cell_bits}", number(CELL_BITS)).replace("{bucket_bits}", number(BUCKET_BITS));
    }

    /** As an integer where it is whole, else with an exponent, which makes it a double and no decimal. */
    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.17e", value);
    }
}
