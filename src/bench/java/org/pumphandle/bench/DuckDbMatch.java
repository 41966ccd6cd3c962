package org.pumphandle.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Rule.Comparison;
import org.pumphandle.model.Rule.CountedOver;

/**
 * The contacts of some cases found by DuckDB, in memory: the same definitions in SQL. Loading is for the caller to leave out of a measurement;
 * making the index is a call of its own. For one thread.
 */
final class DuckDbMatch implements AutoCloseable {
    private final DuckDBConnection connection;
    private final List<ExaminableCase> cases;
    private final DuckDbSql sql;

    /**
     * A contact.
     *
     * @param caseId the case
     * @param subscriber the subscriber's number in the columns
     * @param minutes minutes of all episodes together
     * @param longestMinutes minutes of the longest episode
     */
    record Row(String caseId, int subscriber, double minutes, double longestMinutes) {
    }

    /**
     * Loads the fixes as they are, and the cases' fixes with their windows under the rule.
     *
     * @param rule one that counts over an episode and asks for more than its minutes
     * @param threads how many DuckDB may use
     */
    DuckDbMatch(FixColumns subscribers, List<ExaminableCase> cases, Rule rule, int threads) throws SQLException {
        if (rule.countedOver() != CountedOver.EPISODE || rule.comparison() != Comparison.MORE_THAN) {
            throw new IllegalArgumentException("rule " + rule.name() + " is not of the kind 'one episode of more than'");
        }
        this.cases = List.copyOf(cases);
        this.sql = new DuckDbSql(rule);
        this.connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
        execute("SET threads = " + threads);
        execute(DuckDbSql.TABLES);
        load(subscribers);
        load(subscribers.baseT(), rule);
    }

    private void load(FixColumns subscribers) throws SQLException {
        try (var appender = connection.createAppender("fixes")) {
            for (int k = 0; k < subscribers.subjects(); k++) {
                for (int i = subscribers.start()[k]; i < subscribers.start()[k + 1]; i++) {
                    appender.beginRow().append(subscribers.subject()[k]).append(subscribers.offsetS()[i]).append(subscribers.latE7()[i])
                            .append(subscribers.lonE7()[i]).endRow();
                }
            }
        }
    }

    private void load(long baseT, Rule rule) throws SQLException {
        try (var appender = connection.createAppender("case_fixes")) {
            for (int number = 0; number < cases.size(); number++) {
                var path = cases.get(number).trajectory();
                var window = cases.get(number).window(rule);
                for (int i = 0; i < path.size(); i++) {
                    appender.beginRow().append(number).append(Math.toIntExact(path.t(i) - baseT)).append(path.latE7()[i])
                            .append(path.lonE7()[i]).append(Math.toIntExact(window.startT() - baseT))
                            .append(Math.toIntExact(window.endT() - baseT)).endRow();
                }
            }
        }
    }

    /**
     * Makes the subscribers' segments with their cells: what {@link #best} needs, once for all cases.
     *
     * @param sorted whether by cell, which costs as much again and makes the join faster
     */
    void index(boolean sorted) throws SQLException {
        execute(sql.segments(sorted));
        execute(sql.longSegments(sorted));
    }

    /** The contacts of all cases by an equality join on cells of time and place. */
    List<Row> best() throws SQLException {
        execute(sql.caseSegments());
        execute(sql.caseCells());
        execute(sql.caseCellsOfLong());
        return rows(sql.contactsByCell());
    }

    /** The contacts of all cases by a join on overlapping times and boxes, from the fixes as they were loaded. */
    List<Row> natural() throws SQLException {
        execute(sql.caseSegments());
        return rows(sql.contactsByRange());
    }

    private List<Row> rows(String query) throws SQLException {
        var rows = new ArrayList<Row>();
        try (var statement = connection.createStatement(); var result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(new Row(cases.get(result.getInt(1)).id(), result.getInt(2), result.getDouble(3), result.getDouble(4)));
            }
        }
        return rows;
    }

    private void execute(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
