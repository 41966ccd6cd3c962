package org.pumphandle.cluster;

import java.util.Locale;
import org.pumphandle.model.Rule;

/**
 * The contacts of some cases as one statement of Spark SQL over a lake: the definitions as in the comparison with DuckDB, in its best form. Short segments
 * stand in the cell of their first fix and are joined with the cases' cells, which are small enough to go to all tasks; long ones stand in all cells that
 * they touch. The data must not lie about the antimeridian.
 */
final class SparkSql {
    private static final int SHORT_E7 = 10_000;
    private static final int CELL_BITS = 15;
    private static final int BUCKET_BITS = 9;

    private static final String STATEMENT = """
            WITH case_pairs AS (
              SELECT case_number, window_start, window_end, t AS t0, lat_e7 AS lat0, lon_e7 AS lon0, lead(t) OVER w AS t1, lead(lat_e7) OVER w AS lat1,
                lead(lon_e7) OVER w AS lon1 FROM case_fixes WINDOW w AS (PARTITION BY case_number ORDER BY t)),
            reaches AS (
              SELECT *, 1 + 1e7D * degrees({radius_m} / ({a_m} * (1 - {e2}))) AS reach_lat,
                1 + 1e7D * degrees({radius_m} / ({a_m} * cos(radians(greatest(abs(lat0), abs(lat1)) / 1e7D)))) AS reach_lon
              FROM case_pairs WHERE t1 - t0 <= {max_gap_s} AND t0 < window_end AND t1 > window_start),
            case_segments AS (
              SELECT case_number, t0, lat0, lon0, greatest(t0, window_start) AS from_t, least(t1, window_end) AS to_t,
                (lat1 - lat0) / (t1 - t0) AS lat_rate, (lon1 - lon0) / (t1 - t0) AS lon_rate,
                CAST(floor(least(lat0, lat1) - reach_lat) AS BIGINT) AS lat_low, CAST(ceil(greatest(lat0, lat1) + reach_lat) AS BIGINT) AS lat_high,
                CAST(floor(least(lon0, lon1) - reach_lon) AS BIGINT) AS lon_low, CAST(ceil(greatest(lon0, lon1) + reach_lon) AS BIGINT) AS lon_high
              FROM reaches),
            {case_cells(case_cells, {short_e7}, {max_gap_s})},
            {case_cells(case_cells_of_long, 0, 0)},
            fixes AS (SELECT token, t, lat_e7, lon_e7 FROM lake WHERE t DIV 86400 = datediff(day, DATE'1970-01-01')),
            pairs AS (
              SELECT token, t AS t0, lat_e7 AS lat0, lon_e7 AS lon0, lead(t) OVER w AS t1, lead(lat_e7) OVER w AS lat1, lead(lon_e7) OVER w AS lon1
              FROM fixes WINDOW w AS (PARTITION BY token ORDER BY t)),
            segments AS (
              SELECT *, CASE WHEN abs(lat1 - lat0) <= {short_e7} AND abs(lon1 - lon0) <= {short_e7}
                THEN {cell(shiftright(t0, {bucket_bits}), shiftright(lat0, {cell_bits}), shiftright(lon0, {cell_bits}))} END AS cell
              FROM pairs WHERE t1 - t0 <= {max_gap_s}),
            long_columns AS (
              SELECT token, t0, lat0, lon0, t1, lat1, lon1, explode(sequence(shiftright(least(lon0, lon1), {cell_bits}), shiftright(greatest(lon0, lon1), {cell_bits}))) AS cell_x
              FROM segments WHERE cell IS NULL),
            long_squares AS (
              SELECT *, explode(sequence(shiftright(least(lat0, lat1), {cell_bits}), shiftright(greatest(lat0, lat1), {cell_bits}))) AS cell_y FROM long_columns),
            long_buckets AS (
              SELECT *, explode(sequence(shiftright(t0, {bucket_bits}), shiftright(t1 - 1, {bucket_bits}))) AS bucket FROM long_squares),
            long_segments AS (SELECT *, {cell(bucket, cell_y, cell_x)} AS cell FROM long_buckets),
            candidates AS (
              SELECT /*+ BROADCAST(c) */ {candidate} FROM segments s JOIN case_cells c ON c.cell = s.cell WHERE {overlap}
              UNION ALL
              SELECT /*+ BROADCAST(c) */ {candidate} FROM long_segments s JOIN case_cells_of_long c ON c.cell = s.cell WHERE {overlap}
                AND shiftright(greatest(c.from_t, s.t0), {bucket_bits}) = c.bucket
                AND shiftright(greatest(c.lat_low, least(s.lat0, s.lat1)), {cell_bits}) = c.cell_y
                AND shiftright(greatest(c.lon_low, least(s.lon0, s.lon1)), {cell_bits}) = c.cell_x),
            latitudes AS (
              SELECT *, case_lat + case_lat_rate * (from_t - case_t) AS lat_from, case_lat + case_lat_rate * (to_t - case_t) AS lat_to FROM candidates),
            sines AS (SELECT *, sin(radians((lat_from + lat_to) / 2e7D)) AS sine FROM latitudes),
            radii AS (SELECT *, 1 - {e2} * sine * sine AS w2, radians(1e-7D) * {a_m} / sqrt(1 - {e2} * sine * sine) AS prime_vertical FROM sines),
            metric AS (SELECT *, prime_vertical * sqrt(1 - sine * sine) AS east, prime_vertical * (1 - {e2}) / w2 AS north FROM radii),
            differences AS (
              SELECT case_number, token, from_t, to_t - from_t AS span,
                (lon + lon_rate * (from_t - t) - case_lon - case_lon_rate * (from_t - case_t)) * east AS x,
                (lat + lat_rate * (from_t - t) - lat_from) * north AS y,
                (lon_rate - case_lon_rate) * (to_t - from_t) * east AS vx, (lat_rate - case_lat_rate) * (to_t - from_t) * north AS vy FROM metric),
            quadratic AS (
              SELECT *, vx * vx + vy * vy AS a, x * vx + y * vy AS b, x * x + y * y - {radius_m} * {radius_m} AS c,
                (x + vx) * (x + vx) + (y + vy) * (y + vy) - {radius_m} * {radius_m} AS c_end,
                (vx * vx + vy * vy) * {radius_m} * {radius_m} - (x * vy - y * vx) * (x * vy - y * vx) AS discriminant FROM differences),
            roots AS (
              SELECT *, -(b + CASE WHEN b < 0 THEN -1 ELSE 1 END * sqrt(greatest(discriminant, 0D))) AS q FROM quadratic
              WHERE (c <= 0 AND c_end <= 0) OR (a > 0 AND discriminant >= 0)),
            intervals AS (
              SELECT case_number, token, from_t, from_t + span * CASE WHEN c <= 0 THEN 0 ELSE greatest(0D, least(q / a, c / q)) END AS begin_t,
                from_t + span * CASE WHEN c_end <= 0 THEN 1 ELSE least(1D, greatest(q / a, c / q)) END AS end_t FROM roots),
            marked AS (
              SELECT *, CASE WHEN begin_t - lag(end_t) OVER (PARTITION BY case_number, token ORDER BY from_t) <= {bridge_s} THEN 0 ELSE 1 END AS opens
              FROM intervals WHERE end_t > begin_t),
            numbered AS (
              SELECT *, sum(opens) OVER (PARTITION BY case_number, token ORDER BY from_t ROWS UNBOUNDED PRECEDING) AS episode FROM marked),
            episodes AS (SELECT case_number, token, sum(end_t - begin_t) / 60 AS minutes FROM numbered GROUP BY case_number, token, episode)
            SELECT case_number, token, sum(minutes) AS minutes FROM episodes GROUP BY case_number, token HAVING max(minutes) > {minutes}
            ORDER BY case_number, token""";

    private static final String CASE_CELLS = """
            {table}_columns AS (
              SELECT *, explode(sequence(shiftright(lon_low - {stretch_e7}, {cell_bits}), shiftright(lon_high + {stretch_e7}, {cell_bits}))) AS cell_x
              FROM case_segments),
            {table}_squares AS (
              SELECT *, explode(sequence(shiftright(lat_low - {stretch_e7}, {cell_bits}), shiftright(lat_high + {stretch_e7}, {cell_bits}))) AS cell_y
              FROM {table}_columns),
            {table}_buckets AS (
              SELECT *, explode(sequence(shiftright(from_t - {stretch_s}, {bucket_bits}), shiftright(to_t - 1, {bucket_bits}))) AS bucket
              FROM {table}_squares),
            {table} AS (SELECT *, {cell(bucket, cell_y, cell_x)} AS cell FROM {table}_buckets)""";

    private static final String CANDIDATE = """
            c.case_number, s.token, c.t0 AS case_t, c.lat0 AS case_lat, c.lon0 AS case_lon,
              c.lat_rate AS case_lat_rate, c.lon_rate AS case_lon_rate, s.t0 AS t, s.lat0 AS lat, s.lon0 AS lon,
              (s.lat1 - s.lat0) / (s.t1 - s.t0) AS lat_rate, (s.lon1 - s.lon0) / (s.t1 - s.t0) AS lon_rate,
              greatest(c.from_t, s.t0) AS from_t, least(c.to_t, s.t1) AS to_t""";

    private static final String OVERLAP = """
            c.from_t < s.t1 AND c.to_t > s.t0
              AND least(s.lat0, s.lat1) <= c.lat_high AND greatest(s.lat0, s.lat1) >= c.lat_low
              AND least(s.lon0, s.lon1) <= c.lon_high AND greatest(s.lon0, s.lon1) >= c.lon_low""";

    private SparkSql() {
    }

    /** @param rule one that counts over an episode and asks for more than its minutes */
    static String of(Rule rule) {
        return STATEMENT.replace("{candidate}", CANDIDATE).replace("{overlap}", OVERLAP)
                .replace("{case_cells(case_cells, {short_e7}, {max_gap_s})}", cells("case_cells", "{short_e7}", "{max_gap_s}"))
                .replace("{case_cells(case_cells_of_long, 0, 0)}", cells("case_cells_of_long", "0", "0"))
                .replace("{cell(bucket, cell_y, cell_x)}",
                        "(CAST(bucket AS BIGINT) * 1099511627776 + CAST(cell_y AS BIGINT) * 1048576 + cell_x)")
                .replace("{cell(shiftright(t0, {bucket_bits}), shiftright(lat0, {cell_bits}), shiftright(lon0, {cell_bits}))}",
                        "(CAST(shiftright(t0, {bucket_bits}) AS BIGINT) * 1099511627776 + CAST(shiftright(lat0, {cell_bits}) AS BIGINT) * 1048576"
                                + " + shiftright(lon0, {cell_bits}))")
                .replace("{max_gap_s}", Integer.toString(rule.maxGapS())).replace("{bridge_s}", Integer.toString(rule.bridgeS()))
                .replace("{radius_m}", number(rule.radiusM())).replace("{minutes}", number(rule.minutes())).replace("{a_m}", "6378137D")
                .replace("{e2}", "6.694379990141316e-3D").replace("{short_e7}", Integer.toString(SHORT_E7))
                .replace("{cell_bits}", Integer.toString(CELL_BITS)).replace("{bucket_bits}", Integer.toString(BUCKET_BITS));
    }

    private static String cells(String table, String stretchE7, String stretchS) {
        return CASE_CELLS.replace("{table}", table).replace("{stretch_e7}", stretchE7).replace("{stretch_s}", stretchS);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.17eD", value);
    }
}
