package org.pumphandle.station;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.pumphandle.model.Action;
import org.pumphandle.model.Role;

/** Which role may do what: the one place that says so. What is not named here nobody may do. */
public final class Permissions {
    private static final Map<Role, Set<Action>> ALLOWED = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            Role.TRACER, withCommon(Action.CASES_IMPORTED, Action.HISTORY_IMPORTED, Action.FIXES_IMPORTED, Action.CELLS_IMPORTED,
                    Action.LAYER_IMPORTED, Action.BASE_MAP_ADDED, Action.BASE_MAP_REMOVED, Action.IMPORT_PREVIEWED, Action.IMPORT_UNDONE,
                    Action.IMPORTS_LISTED,
                    Action.IMPORT_REPORT_EXPORTED, Action.MAPPINGS_LISTED, Action.MAPPING_CHANGED, Action.CASES_LISTED, Action.CASE_VIEWED,
                    Action.CASE_MATCHED, Action.QUERY_EXPORTED, Action.RESULT_IMPORTED, Action.RULES_TRIED, Action.CLUSTERS_VIEWED,
                    Action.CLUSTER_NAMED, Action.CHAINS_VIEWED,
                    Action.TRANSMISSION_LINKED, Action.TRANSMISSION_UNLINKED, Action.CURVES_VIEWED, Action.SPREAD_MAP_VIEWED,
                    Action.SITUATION_REPORT_EXPORTED,
                    Action.RECORDS_SEARCHED, Action.CONTACTS_EXPORTED, Action.CLUSTERS_EXPORTED,
                    Action.LINE_LIST_EXPORTED, Action.NOTES_VIEWED, Action.NOTE_WRITTEN, Action.NOTE_CORRECTED, Action.NOTE_ERASED,
                    Action.FOLLOW_UPS_LISTED, Action.FOLLOW_UP_CHANGED, Action.CASE_STATUS_CHANGED, Action.CASE_REPORT_EXPORTED,
                    Action.EVIDENCE_VIEWED, Action.DUPLICATES_VIEWED, Action.DUPLICATE_DECIDED, Action.CASES_MERGED, Action.CASES_UNMERGED,
                    Action.CASE_MAP_EXPORTED, Action.CASE_TABLE_EXPORTED, Action.CONTACTS_LISTED,
                    Action.CONSENT_RECORDED,
                    Action.CONSENT_VIEWED, Action.CONSENT_WITHDRAWN, Action.IDENTITY_RECORDED, Action.IDENTITY_ASKED,
                    Action.IDENTITY_REVEALED, Action.IDENTITY_ERASED, Action.ACCOUNT_ADMITTED, Action.MANDATE_RENEWED,
                    Action.EXCLUSIONS_CHANGED, Action.BATCHES_LISTED, Action.BATCH_VIEWED, Action.BATCH_COMPOSED, Action.BATCH_DISCARDED,
                    Action.BATCH_SUBMITTED, Action.APPEALS_LISTED, Action.APPEAL_TAKEN, Action.OUTCOME_LINKED,
                    Action.PUBLICATIONS_LISTED, Action.PUBLICATION_VIEWED, Action.PUBLICATION_PREPARED, Action.PUBLICATION_EXPORTED),
            Role.SUPERVISOR,
            withCommon(Action.CASES_LISTED, Action.CASE_VIEWED, Action.CLUSTERS_VIEWED, Action.CHAINS_VIEWED, Action.CURVES_VIEWED,
                    Action.SPREAD_MAP_VIEWED, Action.SITUATION_REPORT_EXPORTED,
                    Action.RECORDS_SEARCHED, Action.IMPORTS_LISTED,
                    Action.NOTES_VIEWED, Action.FOLLOW_UPS_LISTED, Action.EVIDENCE_VIEWED, Action.CONTACTS_LISTED,
                    Action.CONSENT_VIEWED,
                    Action.CONSENT_WITHDRAWN, Action.IDENTITY_REVEALED, Action.IDENTITY_REFUSED, Action.IDENTITY_ERASED,
                    Action.ACCOUNT_ADMITTED, Action.MANDATE_RENEWED, Action.EXCLUSIONS_CHANGED, Action.BATCHES_LISTED, Action.BATCH_VIEWED,
                    Action.BATCH_RETURNED, Action.BATCH_APPROVED, Action.BATCH_SENT, Action.ROUTE_CHANGED, Action.DOUBT_DECIDED,
                    Action.BATCH_CLOSED,
                    Action.APPEALS_LISTED, Action.APPEAL_TAKEN, Action.APPEAL_DECIDED, Action.PUBLICATIONS_LISTED,
                    Action.PUBLICATION_VIEWED, Action.PUBLICATION_PREPARED, Action.PUBLICATION_APPROVED, Action.PUBLICATION_RETURNED,
                    Action.PUBLICATION_EXPORTED),
            Role.OVERSEER,
            withCommon(Action.RECORDS_SEARCHED, Action.LOG_VIEWED, Action.LOG_EXPORTED, Action.HEAD_EXPORTED, Action.ACCOUNTS_LISTED,
                    Action.PUBLICATIONS_LISTED),
            Role.ADMINISTRATOR, withCommon(Action.ACCOUNTS_LISTED, Action.ACCOUNT_MADE, Action.ACCOUNT_CLOSED, Action.RECOVERY_ASKED,
                    Action.RECOVERY_CONFIRMED, Action.STATION_BACKED_UP, Action.MANDATE_RENEWED,
                    Action.EXCLUSIONS_CHANGED, Action.SETTING_CHANGED, Action.BASE_MAP_ADDED, Action.BASE_MAP_REMOVED))));

    private Permissions() {
    }

    /** Whether an account of a role may do it. */
    public static boolean allows(Role role, Action action) {
        return ALLOWED.getOrDefault(role, Set.of()).contains(action);
    }

    /** The roles whose accounts may do it. */
    public static Set<Role> rolesOf(Action action) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (allows(role, action)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** What keeps a station sound and the mandate seen belongs to every role: none of it shows personal data. */
    private static Set<Action> withCommon(Action... actions) {
        var all = EnumSet.of(Action.SIGNED_IN, Action.SIGNED_OUT, Action.SIGN_IN_FAILED, Action.PASSPHRASE_CHANGED, Action.MANDATE_SHOWN,
                Action.DAYS_DESTROYED, Action.STATION_CHECKED, Action.STATION_COMPACTED, Action.TABLE_EXPORTED);
        Collections.addAll(all, actions);
        return all;
    }
}
