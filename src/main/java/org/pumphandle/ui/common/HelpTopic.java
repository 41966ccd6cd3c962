package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.pumphandle.model.Role;

/**
 * What help explains: each page and each dialog names one when it is made, and some are there for the parts of a page. What it is for and how its
 * tasks are done stand in the words of the screens, the steps a line each. Any thread.
 */
public enum HelpTopic {
    // Places, their pages and parts.
    CASES, DUPLICATES, MAP, TIMELINE, WHAT_IF, SEARCH, CONTACTS, FOLLOW_UPS, BATCHES, NEW_BATCH, RETRACTIONS, JUDGE, SENDING, APPEALS, SPREAD, PUBLISH, IMPORTS, REQUESTS, SETTINGS, ACCOUNTS, OVERSIGHT,
    // Dialogs.
    IMPORT_FILES, MATCH, EXPORT_CONTACTS, EXPORT_CLUSTERS, SITUATION_REPORT, CONSENT, BASE_MAPS, EVIDENCE, CLOSE_CASE, WHO_IT_IS, LINK_OUTCOME, MANDATE, PASSPHRASE, ADMIT, MAKE_ACCOUNT, CLOSE_ACCOUNT, RECOVER_ACCOUNT, TABLES, ACTIVITY, DETAILS;

    /** What a role meets. */
    public static List<HelpTopic> of(Role role) {
        return Arrays.stream(values()).filter(topic -> topic.isFor(role)).toList();
    }

    /** Whether a role meets it. */
    private boolean isFor(Role role) {
        return switch (this) {
            case SEARCH, SETTINGS, MANDATE, PASSPHRASE, TABLES, ACTIVITY, DETAILS -> true;
            case ACCOUNTS, MAKE_ACCOUNT, CLOSE_ACCOUNT, RECOVER_ACCOUNT -> role == Role.ADMINISTRATOR;
            case OVERSIGHT -> role == Role.OVERSEER;
            case JUDGE, SENDING -> role == Role.SUPERVISOR;
            case DUPLICATES, WHAT_IF, NEW_BATCH, RETRACTIONS, IMPORT_FILES, MATCH, EXPORT_CONTACTS, EXPORT_CLUSTERS, CLOSE_CASE,
                    LINK_OUTCOME ->
                role == Role.TRACER;
            case CASES, MAP, TIMELINE, CONTACTS, FOLLOW_UPS, BATCHES, APPEALS, SPREAD, PUBLISH, SITUATION_REPORT, IMPORTS, REQUESTS,
                    CONSENT,
                    BASE_MAPS, EVIDENCE,
                    WHO_IT_IS,
                    ADMIT ->
                role == Role.TRACER || role == Role.SUPERVISOR;
        };
    }

    /** Short name, such as {@code new-batch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return text(titleKey());
    }

    /** What it is for. */
    public String purpose() {
        return text(purposeKey());
    }

    /** How its tasks are done. */
    public List<String> steps() {
        return text(stepsKey()).lines().toList();
    }

    /** Words that it uses and that have an exact meaning. */
    public List<Term> terms() {
        return switch (this) {
            case CASES -> List.of(Term.CASE, Term.CONTACT, Term.VERDICT, Term.CONSENT);
            case DUPLICATES -> List.of(Term.CASE, Term.IDENTITY, Term.FIX);
            case CONTACTS -> List.of(Term.CONTACT, Term.VERDICT, Term.EPISODE);
            case MAP -> List.of(Term.FIX, Term.GAP, Term.EPISODE, Term.ACCURACY);
            case TIMELINE -> List.of(Term.GAP, Term.EPISODE, Term.WINDOW);
            case WHAT_IF -> List.of(Term.RULE, Term.GAP);
            case SEARCH -> List.of(Term.CASE, Term.BATCH);
            case FOLLOW_UPS, CLOSE_CASE -> List.of(Term.CASE);
            case BATCHES -> List.of(Term.BATCH, Term.FOUR_EYES, Term.RETRACTION);
            case NEW_BATCH -> List.of(Term.BATCH, Term.VERDICT, Term.FOUR_EYES);
            case RETRACTIONS -> List.of(Term.RETRACTION, Term.APPEAL);
            case JUDGE -> List.of(Term.FALSE_ALERTS, Term.FOUR_EYES, Term.VERDICT);
            case SENDING -> List.of(Term.ROUTE, Term.IN_DOUBT);
            case SPREAD -> List.of(Term.CLUSTER, Term.CASE, Term.REFERENCE);
            case PUBLISH -> List.of(Term.FOUR_EYES, Term.SUBSCRIBER, Term.CASE);
            case APPEALS -> List.of(Term.APPEAL, Term.APPEAL_CODE, Term.RETRACTION);
            case IMPORTS -> List.of(Term.FIX, Term.REJECTS, Term.RETENTION);
            case REQUESTS -> List.of(Term.IDENTITY, Term.LOG);
            case ACCOUNTS -> List.of(Term.RETENTION, Term.FOUR_EYES);
            case OVERSIGHT -> List.of(Term.LOG, Term.SIGNED_HEAD);
            case IMPORT_FILES -> List.of(Term.FIX, Term.TOKEN, Term.REJECTS);
            case MATCH -> List.of(Term.RULE, Term.CONTACT, Term.VERDICT, Term.MANDATE);
            case EXPORT_CONTACTS -> List.of(Term.CONTACT, Term.EPISODE, Term.REFERENCE);
            case EXPORT_CLUSTERS -> List.of(Term.CLUSTER, Term.CASE);
            case SITUATION_REPORT -> List.of(Term.CASE, Term.CLUSTER, Term.LOG);
            case CONSENT -> List.of(Term.CONSENT, Term.CASE);
            case EVIDENCE -> List.of(Term.VERDICT, Term.MINUTES, Term.TOO_COARSE);
            case WHO_IT_IS -> List.of(Term.IDENTITY, Term.CONSENT);
            case LINK_OUTCOME -> List.of(Term.APPEAL_CODE, Term.FALSE_ALERTS);
            case MANDATE -> List.of(Term.MANDATE, Term.EXCLUSION, Term.RETENTION);
            case ADMIT -> List.of(Term.IDENTITY);
            case SETTINGS, BASE_MAPS, PASSPHRASE, MAKE_ACCOUNT, CLOSE_ACCOUNT, RECOVER_ACCOUNT, TABLES, ACTIVITY, DETAILS -> List.of();
        };
    }

    /** What belongs to it and is explained for itself. */
    public List<HelpTopic> parts() {
        return switch (this) {
            case CASES -> List.of(MAP, TIMELINE, WHAT_IF, SEARCH);
            case CONTACTS -> List.of(TABLES);
            case BATCHES -> List.of(NEW_BATCH, SENDING);
            case IMPORTS -> List.of(IMPORT_FILES);
            case SPREAD -> List.of(PUBLISH, SITUATION_REPORT);
            default -> List.of();
        };
    }

    /** Keys of its words. */
    public Collection<String> keys() {
        return List.of(titleKey(), purposeKey(), stepsKey());
    }

    /** Of most the name that they have on the screen. */
    private String titleKey() {
        return switch (this) {
            case CASES -> "main.cases";
            case CONTACTS -> "contacts.contacts";
            case ACTIVITY -> "tasks.activity";
            case DUPLICATES -> "duplicates.possible-duplicates";
            case TIMELINE -> "timeline.timeline";
            case WHAT_IF -> "main.what-if";
            case FOLLOW_UPS -> "casework.follow-ups";
            case BATCHES -> "main.batches";
            case NEW_BATCH -> "main.new-batch";
            case RETRACTIONS -> "main.new-batch-of-retractions";
            case APPEALS -> "main.appeals";
            case SPREAD -> "spread.spread";
            case PUBLISH -> "publication.publications";
            case IMPORTS -> "main.imports";
            case REQUESTS -> "main.requests";
            case SETTINGS -> "main.settings";
            case ACCOUNTS -> "main.accounts-and-backup";
            case OVERSIGHT -> "main.oversight";
            case IMPORT_FILES -> "main.import-files-2";
            case MATCH -> "main.match";
            case EXPORT_CONTACTS -> "main.export-contacts-and-episodes";
            case EXPORT_CLUSTERS -> "clusters.export";
            case SITUATION_REPORT -> "situation.situation-report";
            case BASE_MAPS -> "main.base-maps";
            case EVIDENCE -> "evidence.why-this-is-a-contact";
            case CLOSE_CASE -> "casework.close-the-case";
            case MANDATE -> "mandate.mandate";
            case PASSPHRASE -> "account.change-passphrase-2";
            case ADMIT -> "account.admit-colleagues-2";
            case MAKE_ACCOUNT -> "accounts.make-account-2";
            case CLOSE_ACCOUNT -> "accounts.close-account-2";
            case RECOVER_ACCOUNT -> "accounts.recover-account";
            case DETAILS -> "tasks.details-of-the-error";
            case TABLES, MAP, SEARCH, JUDGE, SENDING, CONSENT, WHO_IT_IS, LINK_OUTCOME -> purposeKey() + "-title";
        };
    }

    private String purposeKey() {
        return "help." + code();
    }

    private String stepsKey() {
        return purposeKey() + "-steps";
    }
}
