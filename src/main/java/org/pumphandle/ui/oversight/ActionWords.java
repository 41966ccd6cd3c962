package org.pumphandle.ui.oversight;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pumphandle.model.Action;
import org.pumphandle.ui.common.ModelWords;

/** What was done, in words for the screen. */
final class ActionWords {

    /** Actions that are counted together. */
    enum Kind {
        SIGN_IN("oversight.sign-ins"), ACCOUNTS("oversight.accounts"), IMPORTS("oversight.imports"), READS(
                "oversight.reads-of-cases"), MATCHING("oversight.matching-exports"), CONSENT("oversight.consent-identity"), MESSAGES(
                        "oversight.warnings-appeals"), KEEPING(
                                "oversight.station-mandate"), LOG("oversight.log"), REFUSED("oversight.refused"), OTHER("oversight.other");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String words() {
            return text(key);
        }
    }

    private ActionWords() {
    }

    /** For instance {@code Case viewed}. */
    static String of(Action action) {
        return ModelWords.of(action);
    }

    /** Of the word in a leaf, which may be one that this release does not know. */
    static String of(String code) {
        return Arrays.stream(Action.values()).filter(action -> action.code().equals(code)).findFirst().map(ModelWords::of)
                .orElseGet(() -> code.isEmpty() ? "" : code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('-', ' '));
    }

    /** All actions, ascending by their words. */
    static List<Action> all() {
        return Arrays.stream(Action.values()).sorted(Comparator.comparing(ActionWords::of)).toList();
    }

    static Kind kind(String code) {
        return Arrays.stream(Action.values()).filter(action -> action.code().equals(code)).findFirst().map(ActionWords::kind)
                .orElse(Kind.OTHER);
    }

    @SuppressWarnings("UnnecessaryDefault") // Actions are added more often than kinds of them.
    private static Kind kind(Action action) {
        return switch (action) {
            case SIGNED_IN, SIGNED_OUT, SIGN_IN_FAILED, PASSPHRASE_CHANGED -> Kind.SIGN_IN;
            case ACCOUNT_MADE, ACCOUNT_ADMITTED, ACCOUNT_CLOSED, ACCOUNTS_LISTED, RECOVERY_ASKED, RECOVERY_CONFIRMED -> Kind.ACCOUNTS;
            case CASES_IMPORTED, HISTORY_IMPORTED, FIXES_IMPORTED, CELLS_IMPORTED, LAYER_IMPORTED, BASE_MAP_ADDED, BASE_MAP_REMOVED,
                    IMPORT_PREVIEWED, IMPORT_UNDONE,
                    IMPORTS_LISTED, IMPORT_REPORT_EXPORTED, MAPPINGS_LISTED, MAPPING_CHANGED ->
                Kind.IMPORTS;
            case CASES_LISTED, CASE_VIEWED, CLUSTERS_VIEWED, CHAINS_VIEWED, CURVES_VIEWED, SPREAD_MAP_VIEWED, RECORDS_SEARCHED,
                    NOTES_VIEWED,
                    FOLLOW_UPS_LISTED, EVIDENCE_VIEWED,
                    CONTACTS_LISTED, DUPLICATES_VIEWED ->
                Kind.READS;
            case CLUSTER_NAMED, TRANSMISSION_LINKED, TRANSMISSION_UNLINKED, NOTE_WRITTEN, NOTE_CORRECTED, NOTE_ERASED, FOLLOW_UP_CHANGED,
                    CASE_STATUS_CHANGED ->
                Kind.OTHER;
            case CASE_MATCHED, QUERY_EXPORTED, RESULT_IMPORTED, RULES_TRIED, CONTACTS_EXPORTED, CLUSTERS_EXPORTED, LINE_LIST_EXPORTED,
                    CASE_REPORT_EXPORTED,
                    CASE_MAP_EXPORTED,
                    CASE_TABLE_EXPORTED, TABLE_EXPORTED, SITUATION_REPORT_EXPORTED, PUBLICATIONS_LISTED, PUBLICATION_VIEWED,
                    PUBLICATION_PREPARED,
                    PUBLICATION_APPROVED, PUBLICATION_RETURNED, PUBLICATION_EXPORTED ->
                Kind.MATCHING;
            case CONSENT_RECORDED, CONSENT_VIEWED, CONSENT_WITHDRAWN, IDENTITY_RECORDED, IDENTITY_ASKED, IDENTITY_REFUSED,
                    IDENTITY_REVEALED, IDENTITY_ERASED ->
                Kind.CONSENT;
            case STATION_MADE, STATION_CHECKED, STATION_BACKED_UP, STATION_RESTORED, STATION_COMPACTED, DAYS_DESTROYED, KEYS_DESTROYED,
                    MANDATE_SHOWN, MANDATE_RENEWED, MANDATE_REFUSED, EXCLUSIONS_CHANGED, SETTING_CHANGED ->
                Kind.KEEPING;
            case BATCHES_LISTED, BATCH_VIEWED, BATCH_COMPOSED, BATCH_DISCARDED, BATCH_SUBMITTED, BATCH_RETURNED, BATCH_APPROVED, BATCH_SENT,
                    ROUTE_CHANGED, DOUBT_DECIDED, BATCH_CLOSED, APPEALS_LISTED, APPEAL_TAKEN, APPEAL_DECIDED, OUTCOME_LINKED ->
                Kind.MESSAGES;
            case LOG_VIEWED, LOG_EXPORTED, HEAD_EXPORTED -> Kind.LOG;
            case REFUSED -> Kind.REFUSED;
            default -> Kind.OTHER;
        };
    }
}
