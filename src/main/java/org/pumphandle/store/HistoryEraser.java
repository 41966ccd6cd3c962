package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.ErasedHistory;
import org.pumphandle.model.RecordKind;
import org.pumphandle.model.RemovedFixes;
import org.pumphandle.model.Window;

/**
 * Takes a case's history out, with all that was derived from it: what its matches found, its contact references, notes, follow-ups and links of transmission, and what the reports of its
 * imports tell of where and when. Only counts stay. Rows that were deleted lie in the file until it is written anew, so that is due from then on:
 * see {@link Store#isErasureDue}.
 */
public final class HistoryEraser {
    /** What stands for the name of an imported file. */
    public static final String ERASED = "(erased)";
    private static final List<String> MESSAGES = List.of("outbox", "outbox_early_receipt", "outcome", "appeal", "batch");
    private static final String DELETE_DRAFTED = """
            delete from batch_line where case_id = ? and batch in (select number from batch where state in ('DRAFT', 'RETURNED'))""";
    private static final String CLEAR_SUBMITTED = """
            update batch_line set case_id = null, reference = null, exposed_day = null, chance = null, minutes = null, sure_minutes = null,
                expected_minutes = null, possible_minutes = null, verdict = null, weight = null, first_t = null, last_t = null,
                min_distance_m = null, code = null, address_part = null where case_id = ?""";

    private final Session session;

    HistoryEraser(Session session) {
        this.session = session;
    }

    /**
     * Erases what lies outside some instants; all where they are {@link Window#EMPTY}. Does nothing where nothing lies outside.
     *
     * @param at messages that were not sent yet are not sent from now on
     * @param kept instants whose fixes stay; what was derived goes all the same, as it may rest on the others
     */
    public ErasedHistory eraseOutside(String caseId, Window kept, Instant at) {
        return session.inTransaction(() -> session.with(handle -> {
            var outside = filesOutside(handle, caseId);
            long fixes = handle.execute("delete from history_fix where case_id = ? and (t < ? or t > ?)", caseId, kept.startT(),
                    kept.endT());
            if (fixes == 0 && !kept.isEmpty()) {
                return ErasedHistory.NOTHING;
            }
            long contacts = count(handle, "select count(*) from found_contact where case_id = :case", caseId);
            handle.execute("delete from match_run where case_id = ?", caseId);
            handle.execute("update case_record set first_matched_at = null where id = ?", caseId);
            eraseMessages(handle, caseId, at);
            long references = handle.execute("delete from contact_reference where case_id = ?", caseId);
            ClusterRepository.eraseEmpty(handle);
            int notes = NoteRepository.eraseOf(handle, caseId) + FollowUpRepository.eraseOf(handle, caseId)
                    + TransmissionLinkRepository.eraseOf(handle, caseId);
            int imports = eraseReports(handle, caseId);
            var erased = new ErasedHistory(fixes, contacts, references, notes, imports, outside);
            if (!erased.equals(ErasedHistory.NOTHING)) {
                new SettingRepository(session).put(Store.ERASURE_DUE, "history of a case");
            }
            return erased;
        }));
    }

    /** Erases a case's notes and follow-ups alone: they may tell of another case of the same person, whose history is erased. */
    public ErasedHistory eraseNotes(String caseId) {
        return session.inTransaction(() -> session.with(handle -> {
            int notes = NoteRepository.eraseOf(handle, caseId) + FollowUpRepository.eraseOf(handle, caseId)
                    + TransmissionLinkRepository.eraseOf(handle, caseId);
            if (notes > 0) {
                new SettingRepository(session).put(Store.ERASURE_DUE, "notes of a case");
            }
            return new ErasedHistory(0, 0, 0, notes, 0, List.of());
        }));
    }

    /**
     * Takes out all that is about people; see {@link Store#eraseAll}.
     *
     * @param removed fixes that were taken out before
     */
    Erased everything(RemovedFixes removed) {
        return session.with(handle -> {
            for (var table : MESSAGES) {
                handle.execute("delete from " + table);
            }
            handle.execute("delete from changed_record");
            handle.execute("delete from match_run");
            int contacts = handle.execute("delete from contact_reference");
            ClusterRepository.eraseEmpty(handle);
            int historyFixes = handle.execute("delete from history_fix");
            int cases = handle.execute("delete from case_record");
            handle.execute("delete from token_sheet");
            int subscribers = new SubscriberRanges(session).count();
            handle.execute("delete from subscriber_range");
            handle.execute("delete from import_reject");
            handle.execute("delete from address_key");
            handle.execute("delete from excluded_token");
            return new Erased(removed, historyFixes, cases, contacts, subscribers);
        });
    }

    /** What a message rests on goes; that one was sent, and its digest, stay, so that the batch can still be verified. */
    private void eraseMessages(Handle handle, String caseId, Instant at) {
        handle.execute(DELETE_DRAFTED, caseId);
        var messages = handle.createQuery("select message from batch_line where case_id = :case").bind("case", caseId).mapTo(Long.class)
                .list();
        new OutboxRepository(session).withdraw(Set.copyOf(messages), message("store.the-consent-was-withdrawn"), at);
        handle.execute(CLEAR_SUBMITTED, caseId);
    }

    private static long count(Handle handle, String query, String caseId) {
        return handle.createQuery(query).bind("case", caseId).mapTo(Long.class).one();
    }

    private static List<String> filesOutside(Handle handle, String caseId) {
        var files = new ArrayList<String>();
        handle.createQuery("select file_name, rejects_file from import_record where case_id = :case and file_name <> :erased order by id")
                .bind("case", caseId).bind("erased", ERASED).map((row, context) -> {
                    files.add(row.getString(1));
                    return row.getString(2) == null || files.add(row.getString(2));
                }).list();
        return files;
    }

    /** The content's hash goes too: it would tell whoever has a file that it is this case's, and keep it out under a new consent. */
    private static int eraseReports(Handle handle, String caseId) {
        var ids = handle.createQuery("select id from import_record where case_id = :case and file_name <> :erased").bind("case", caseId)
                .bind("erased", ERASED).mapTo(Long.class).list();
        for (long id : ids) {
            handle.execute("delete from import_reject where import_id = ?", id);
            handle.execute("delete from import_reason where import_id = ?", id);
            handle.execute("delete from import_overlap where later_id = ? or earlier_id = ?", id, id);
            handle.createUpdate("""
                    update import_record set content_sha256 = :nothing, file_name = :erased, file_bytes = 0, min_t = null, max_t = null,
                        min_lat_e7 = null, max_lat_e7 = null, min_lon_e7 = null, max_lon_e7 = null, hourly = '', rejects_file = null,
                        notes = :notes, kind = :kind where id = :id""").bind("nothing", ImportRepository.nobodysHash())
                    .bind("erased", ERASED).bind("notes", message("store.what-it-brought-was-erased"))
                    .bind("kind", message("store.history-erased", caseId)).bind("id", id).execute();
            ChangeRepository.keep(handle, RecordKind.IMPORT, id);
        }
        return ids.size();
    }
}
