package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Progress;

/** Reads every row of every table, holds references against what they refer to, and counts against what they count. */
final class StoreCheck {
    /** A reference from one table to another: names come from the database's own catalogue. */
    private record Reference(String table, String constraint, List<String> columns, String parent, List<String> parentColumns) {
    }

    private static final List<String> SHEETS = List.of("token_sheet", "address_sheet");
    private static final List<String> OF_SUBSCRIBERS = List.of("contact_reference", "found_contact", "episode");

    private final Handle handle;
    private final SubscriberRanges ranges;
    private final List<String> faults = new ArrayList<>();

    private StoreCheck(Handle handle, SubscriberRanges ranges) {
        this.handle = handle;
        this.ranges = ranges;
    }

    /** What is wrong, a line each; empty where nothing is. */
    static List<String> faults(Session session, Progress progress, Cancellation cancellation) {
        return session.with(handle -> new StoreCheck(handle, new SubscriberRanges(session)).run(progress, cancellation));
    }

    private List<String> run(Progress progress, Cancellation cancellation) {
        var tables = handle.createQuery(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by 1")
                .mapTo(String.class).list();
        int done = 0;
        for (var table : tables) {
            cancellation.throwIfCancelled();
            progress.report(message("store.checking-tables"), done++, tables.size());
            tryTo(message("store.table-cannot-be-read", table), () -> readAll(table));
        }
        tryTo(message("store.references-cannot-be-checked"), () -> references().forEach(this::check));
        tryTo(message("store.references-cannot-be-checked"), this::checkSubscribers);
        tryTo(message("store.counts-of-imports-cannot-be"), this::countImports);
        return faults;
    }

    private void tryTo(String fault, Runnable check) {
        try {
            check.run();
        } catch (JdbiException | IllegalStateException e) {
            faults.add(message("store.restore-a-backup", fault));
        }
    }

    private void readAll(String table) {
        handle.createQuery("select * from \"" + table + "\"").map((row, context) -> {
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                row.getString(column);
            }
            return 1;
        }).forEach(row -> {
        });
    }

    private List<Reference> references() {
        return handle.createQuery("""
                select c.table_name, c.constraint_name, p.table_name,
                    listagg(c.column_name, ',') within group (order by c.ordinal_position),
                    listagg(p.column_name, ',') within group (order by c.ordinal_position)
                from information_schema.referential_constraints r
                join information_schema.key_column_usage c
                    on c.constraint_schema = r.constraint_schema and c.constraint_name = r.constraint_name
                join information_schema.key_column_usage p on p.constraint_schema = r.unique_constraint_schema
                    and p.constraint_name = r.unique_constraint_name and p.ordinal_position = c.position_in_unique_constraint
                where r.constraint_schema = 'PUBLIC' group by c.table_name, c.constraint_name, p.table_name order by 1, 2""")
                .map((row, context) -> new Reference(row.getString(1), row.getString(2), names(row.getString(4)), row.getString(3),
                        names(row.getString(5))))
                .list();
    }

    private static List<String> names(String list) {
        return List.of(list.split(",", -1));
    }

    private void check(Reference reference) {
        var join = new StringBuilder();
        for (int i = 0; i < reference.columns.size(); i++) {
            join.append(i == 0 ? "" : " and ").append("c.\"").append(reference.columns.get(i)).append("\" = p.\"")
                    .append(reference.parentColumns.get(i)).append('"');
        }
        var first = reference.columns.getFirst();
        long lost = handle.createQuery("select count(*) from \"" + reference.table + "\" c where c.\"" + first
                + "\" is not null and not exists (select 1 from \"" + reference.parent + "\" p where " + join + ")").mapTo(Long.class)
                .one();
        if (lost > 0) {
            faults.add(message("store.rows-of-table-refer-to", lost, reference.table, reference.parent));
        }
    }

    /** The database knows no references to a number in a range. */
    private void checkSubscribers() {
        var all = ranges.all();
        for (var table : SHEETS) {
            var some = Sheet.subscribers(handle.createQuery("select subscribers from " + table));
            some.andNot(all);
            reportLost(table, some.cardinality());
        }
        for (var table : OF_SUBSCRIBERS) {
            reportLost(table, handle.createQuery("select subscriber from " + table).mapTo(Integer.class)
                    .<Long, RuntimeException>withStream(some -> some.filter(one -> !all.get(one)).count()));
        }
    }

    private void reportLost(String table, long lost) {
        if (lost > 0) {
            faults.add(message("store.rows-of-table-refer-to", lost, table, "subscriber_range"));
        }
    }

    /** What days of it were destroyed is no longer counted, so then an import can hold less than it brought, never more. */
    private void countImports() {
        boolean isDestroyed = handle.createQuery("select count(*) from retention_run").mapTo(Long.class).one() > 0;
        handle.createQuery("""
                select i.id, i.rows_stored, coalesce((select sum(cast(b.fixes as bigint)) from fix_block b where b.import_id = i.id), 0)
                    + (select count(*) from history_fix h where h.import_id = i.id)
                from import_record i where i.min_t is not null order by i.id""")
                .map((row, context) -> new Counted(row.getLong(1), row.getLong(2), row.getLong(3)))
                .forEach(counted -> {
                    if (counted.found > counted.stored || (counted.found < counted.stored && !isDestroyed)) {
                        faults.add(message("store.import-stored-fixes-are-there", counted.importId, counted.stored, counted.found));
                    }
                });
    }

    private record Counted(long importId, long stored, long found) {
    }
}
