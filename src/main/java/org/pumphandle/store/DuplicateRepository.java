package org.pumphandle.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.CasePair;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.ToldApart;

/** Which cases are one person, and which are not though they look like it. Nothing of a case moves. */
public final class DuplicateRepository {
    private static final String MERGES = """
            select m.kept, m.merged, a.name, m.merged_at from case_merge m join account a on a.number = m.merged_by""";

    private final Session session;

    DuplicateRepository(Session session) {
        this.session = session;
    }

    public void merge(String kept, String merged, int by, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            handle.execute("insert into case_merge (merged, kept, merged_by, merged_at) values (?, ?, ?, ?)", merged, kept, by,
                    AccountRepository.utc(at));
            return changed(kept, merged);
        }));
    }

    /** Takes a merge back. */
    public void unmerge(CaseMerge merge) {
        session.inTransaction(() -> session.with(handle -> {
            handle.execute("delete from case_merge where merged = ?", merge.merged());
            return changed(merge.kept(), merge.merged());
        }));
    }

    private boolean changed(String kept, String merged) {
        session.with(handle -> {
            ChangeRepository.keep(handle, RecordKind.CASE, kept);
            ChangeRepository.keep(handle, RecordKind.CASE, merged);
            return merged;
        });
        return true;
    }

    /** All merges, ascending by the kept case, then by the merged. */
    public List<CaseMerge> merges() {
        return session.with(handle -> handle.createQuery(MERGES + " order by m.kept, m.merged")
                .map((row, context) -> new CaseMerge(row.getString(1), row.getString(2), row.getString(3),
                        AccountRepository.instant(row, 4)))
                .list());
    }

    /** The merge by which a case stands under another one. */
    public Optional<CaseMerge> mergeOf(String merged) {
        return session.with(handle -> handle.createQuery(MERGES + " where m.merged = :merged").bind("merged", merged)
                .map((row, context) -> new CaseMerge(row.getString(1), row.getString(2), row.getString(3),
                        AccountRepository.instant(row, 4)))
                .findOne());
    }

    /** The case under which the person of a case goes on: itself where it was not merged. */
    public String keptOf(String caseId) {
        return mergeOf(caseId).map(CaseMerge::kept).orElse(caseId);
    }

    /** A case and those that were merged into it, ascending; a merged one alone. */
    public List<String> under(String caseId) {
        var all = new ArrayList<>(List.of(caseId));
        all.addAll(session.with(handle -> handle.createQuery("select merged from case_merge where kept = :kept order by merged")
                .bind("kept", caseId).mapTo(String.class).list()));
        return List.copyOf(all);
    }

    /** All cases of a case's person, the kept one first. */
    public List<String> together(String caseId) {
        return under(keptOf(caseId));
    }

    /** Remembers that two cases are not the same person. */
    public void tellApart(CasePair pair, int by, Instant at) {
        session.with(handle -> handle.execute("merge into told_apart (first_case, second_case, told_by, told_at) values (?, ?, ?, ?)",
                pair.first(), pair.second(), by, AccountRepository.utc(at)));
    }

    /** Forgets it; says whether it was remembered. */
    public boolean takeBack(CasePair pair) {
        return session.with(handle -> handle.execute("delete from told_apart where first_case = ? and second_case = ?", pair.first(),
                pair.second())) > 0;
    }

    /** Forgets it of all pairs with a case: it was said by what is erased with its identity. */
    public void forget(String caseId) {
        session.with(handle -> handle.execute("delete from told_apart where first_case = ? or second_case = ?", caseId, caseId));
    }

    /** All that were told apart, the latest first. */
    public List<ToldApart> toldApart() {
        return session.with(handle -> handle.createQuery("""
                select t.first_case, t.second_case, a.name, t.told_at from told_apart t join account a on a.number = t.told_by
                order by t.told_at desc, t.first_case, t.second_case""")
                .map((row, context) -> new ToldApart(new CasePair(row.getString(1), row.getString(2)), row.getString(3),
                        AccountRepository.instant(row, 4)))
                .list());
    }
}
