package org.pumphandle.ui.common;

import static org.pumphandle.ui.common.Words.text;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A word with an exact meaning that the glossary explains, as the definitions and the safeguards have it. Any thread. */
public enum Term {
    SUBSCRIBER, TOKEN, FIX, ACCURACY, TRAJECTORY, GAP, CASE, WINDOW, VICINITY, EPISODE, CONTACT, REFERENCE, RULE, MINUTES, VERDICT, TOO_COARSE, WEIGHT, CLUSTER, CONSENT, IDENTITY, MANDATE, RETENTION, EXCLUSION, REJECTS, BATCH, FOUR_EYES, FALSE_ALERTS, ROUTE, IN_DOUBT, APPEAL, APPEAL_CODE, RETRACTION, LOG, SIGNED_HEAD;

    /** All of them, as the language that is spoken sorts them. */
    public static List<Term> sorted() {
        var order = Collator.getInstance(ScreenLanguage.spoken().locale());
        return Arrays.stream(values()).sorted((one, other) -> order.compare(one.title(), other.title())).toList();
    }

    public String title() {
        return text(titleKey());
    }

    /** What it means, in one to three sentences. */
    public String meaning() {
        return text(meaningKey());
    }

    /** Keys of its words. */
    public Collection<String> keys() {
        return List.of(titleKey(), meaningKey());
    }

    /** Short name, such as {@code appeal-code}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String titleKey() {
        return "glossary." + code();
    }

    private String meaningKey() {
        return titleKey() + "-means";
    }

    /** Terms that its meaning leans on, or that lean on it. */
    public List<Term> related() {
        return switch (this) {
            case SUBSCRIBER -> List.of(TOKEN, REFERENCE);
            case TOKEN -> List.of(SUBSCRIBER, FIX);
            case FIX -> List.of(ACCURACY, TRAJECTORY);
            case ACCURACY -> List.of(FIX, TOO_COARSE);
            case TRAJECTORY -> List.of(FIX, GAP);
            case GAP -> List.of(TRAJECTORY, RULE);
            case CASE -> List.of(CONSENT, WINDOW);
            case WINDOW -> List.of(CASE, RULE);
            case VICINITY -> List.of(RULE, EPISODE);
            case EPISODE -> List.of(VICINITY, CONTACT);
            case CONTACT -> List.of(EPISODE, RULE, VERDICT);
            case REFERENCE -> List.of(CONTACT, SUBSCRIBER);
            case RULE -> List.of(CONTACT, MANDATE);
            case MINUTES -> List.of(VERDICT, ACCURACY);
            case VERDICT -> List.of(MINUTES, TOO_COARSE);
            case TOO_COARSE -> List.of(VERDICT, ACCURACY);
            case WEIGHT -> List.of(MINUTES);
            case CLUSTER -> List.of(EPISODE);
            case CONSENT -> List.of(CASE, IDENTITY);
            case IDENTITY -> List.of(CONSENT, LOG);
            case MANDATE -> List.of(EXCLUSION, RETENTION);
            case RETENTION -> List.of(FIX, MANDATE);
            case EXCLUSION -> List.of(MANDATE);
            case REJECTS -> List.of(FIX);
            case BATCH -> List.of(FOUR_EYES, ROUTE);
            case FOUR_EYES -> List.of(BATCH, APPEAL);
            case FALSE_ALERTS -> List.of(BATCH, MINUTES);
            case ROUTE -> List.of(BATCH, IN_DOUBT);
            case IN_DOUBT -> List.of(ROUTE);
            case APPEAL -> List.of(APPEAL_CODE, RETRACTION);
            case APPEAL_CODE -> List.of(APPEAL);
            case RETRACTION -> List.of(APPEAL, BATCH);
            case LOG -> List.of(SIGNED_HEAD);
            case SIGNED_HEAD -> List.of(LOG);
        };
    }

    /** Whether its name or its meaning holds the words; case does not count. */
    public boolean contains(String words) {
        var wanted = words.strip().toLowerCase(ScreenLanguage.spoken().locale());
        return (title() + " " + meaning()).toLowerCase(ScreenLanguage.spoken().locale()).contains(wanted);
    }
}
