package org.pumphandle.store;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.pumphandle.model.ActionCount;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.LoggedEntry;

/** Entries of the audit log by what they are about. */
public final class LogSearch {
    private final Session session;

    LogSearch(Session session) {
        this.session = session;
    }

    /**
     * A page of entries, the newest first.
     *
     * @param before number of the leaf before which the page begins, the one after the last for the newest
     */
    public List<LoggedEntry> page(LogFilter filter, long before, int most) {
        var conditions = conditions(filter);
        conditions.add("l.leaf < :before");
        return session.with(handle -> bound(filter, handle.createQuery(entries(filter) + " where " + String.join(" and ", conditions)
                + " order by " + order(filter) + " fetch first :most rows only")).bind("before", before).bind("most", most)
                .map(LogRepository.ENTRY_ROW).list());
    }

    /** How often each account did what, ascending by account. */
    public List<ActionCount> counts(LogFilter filter) {
        var conditions = conditions(filter);
        conditions.add("true");
        var from = filter.caseId() == null ? " from log_leaf l" : " from log_leaf l join log_detail d on d.leaf = l.leaf";
        return session.with(handle -> bound(filter, handle.createQuery("select l.account, l.action, count(*)" + from + " where "
                + String.join(" and ", conditions) + " group by l.account, l.action order by l.account, l.action"))
                .map((row, context) -> new ActionCount(row.getInt(1), row.getString(2), row.getLong(3))).list());
    }

    /** Of a case only what is not erased is known, so that its few details can be looked up before their leaves. */
    private static String entries(LogFilter filter) {
        return filter.caseId() == null ? LogRepository.ENTRY : LogRepository.ENTRY.replace("left join", "join");
    }

    /** The newest first; begun by what is equal anyway, so that an index is read in its order and no further than the page. */
    private static String order(LogFilter filter) {
        if (filter.caseId() == null && filter.account() != null) {
            return "l.account, l.leaf desc";
        }
        return filter.caseId() == null && filter.action() != null ? "l.action, l.leaf desc" : "l.leaf desc";
    }

    private static List<String> conditions(LogFilter filter) {
        var conditions = new ArrayList<String>();
        if (filter.from() != null) {
            conditions.add("l.at_ms >= :from");
        }
        if (filter.to() != null) {
            conditions.add("l.at_ms < :to");
        }
        if (filter.account() != null) {
            conditions.add("l.account = :account");
        }
        if (filter.action() != null) {
            conditions.add("l.action = :action");
        }
        if (filter.caseId() != null) {
            conditions.add("d.case_id = :case");
        }
        return conditions;
    }

    private static <S extends SqlStatement<S>> S bound(LogFilter filter, S statement) {
        if (filter.from() != null) {
            statement.bind("from", filter.from().toEpochMilli());
        }
        if (filter.to() != null) {
            statement.bind("to", filter.to().toEpochMilli());
        }
        if (filter.account() != null) {
            statement.bind("account", filter.account());
        }
        if (filter.action() != null) {
            statement.bind("action", filter.action().code());
        }
        if (filter.caseId() != null) {
            statement.bind("case", filter.caseId());
        }
        return statement;
    }
}
