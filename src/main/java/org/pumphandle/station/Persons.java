package org.pumphandle.station;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pumphandle.model.Case;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.Contact;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Rule;
import org.pumphandle.model.Window;

/**
 * Cases together with those that were merged into them, as the merges were when this was made. Each case is examined for itself, under its own consent and in its own
 * window; here what they gave is put together, so that a subscriber whom both met counts once. A merged case asked for by itself gives its own alone.
 */
final class Persons {
    private final Station station;
    private final Map<String, String> keptOf = new HashMap<>();
    private final Map<String, List<String>> mergedInto = new HashMap<>();

    Persons(Station station) {
        this.station = station;
        for (CaseMerge merge : station.store().duplicates().merges()) {
            keptOf.put(merge.merged(), merge.kept());
            mergedInto.computeIfAbsent(merge.kept(), _ -> new ArrayList<>()).add(merge.merged());
        }
    }

    /** The case under which its person goes on. */
    String keptOf(String caseId) {
        return keptOf.getOrDefault(caseId, caseId);
    }

    /** A case and those that were merged into it; a merged one alone. */
    List<String> under(String caseId) {
        var all = new ArrayList<>(List.of(caseId));
        all.addAll(mergedInto.getOrDefault(caseId, List.of()));
        return all;
    }

    /** Of a case's own summary that of its person. */
    CaseSummary summary(CaseSummary own) {
        var id = own.recorded().id();
        var merging = new CaseSummary.Merging(Optional.ofNullable(keptOf.get(id)), mergedInto.getOrDefault(id, List.of()));
        if (merging.merged().isEmpty()) {
            return new CaseSummary(own.recorded(), own.notExaminable(), own.fixes(), own.contacts(), own.rule(), own.tracing(),
                    merging.into().isPresent() ? List.of() : own.dues(), merging);
        }
        return new CaseSummary(own.recorded(), own.notExaminable(), station.store().cases().historySize(under(id)), contacts(id).size(),
                own.rule(), own.tracing(), dues(own, merging.merged()), merging);
    }

    private List<Instant> dues(CaseSummary own, Collection<String> merged) {
        var dues = new ArrayList<>(own.dues());
        for (var id : merged) {
            if (!station.store().tracing().of(id).isClosed()) {
                dues.addAll(station.store().followUps().dues(id));
            }
        }
        dues.sort(Comparator.naturalOrder());
        return dues;
    }

    /** Contacts that the last matches of these cases found, as far as they may be examined; each subscriber once, with the strongest evidence. */
    List<Contact> contacts(String caseId) {
        var ids = consented(caseId).stream().map(Case::id).toList();
        return sorted(ids.size() == 1 ? station.store().matches().contacts(ids.getFirst()) : station.store().matches().contactsOfAny(ids));
    }

    /** Those of most minutes first. */
    static List<Contact> sorted(List<Contact> contacts) {
        return contacts.stream().sorted(Comparator.comparingDouble(Contact::minutes).reversed().thenComparing(Contact::reference)).toList();
    }

    /** The fixes of all of them, each within its own consent, as one path: to be drawn, never to be matched. */
    FixColumns trajectory(String caseId) {
        var each = examinable(caseId).stream().map(ExaminableCase::trajectory).toList();
        if (each.size() == 1) {
            return each.getFirst();
        }
        var fixes = new ArrayList<Fix>();
        for (var columns : each) {
            for (int i = 0; i < columns.size(); i++) {
                fixes.add(columns.fix(i));
            }
        }
        return FixColumns.trajectory(0, fixes);
    }

    /** From the first to the last instant that counts for any of them. */
    Window window(String caseId) {
        var window = Window.EMPTY;
        for (var one : examinable(caseId)) {
            var rule = station.store().matches().lastRun(one.id()).map(run -> run.rule()).orElse(Rule.VICINITY_15);
            var next = one.window(rule);
            window = window.hull(next);
        }
        return window;
    }

    private List<Case> consented(String caseId) {
        return under(caseId).stream().map(station::recorded).filter(one -> one.whyNotExaminable().isEmpty()).toList();
    }

    private List<ExaminableCase> examinable(String caseId) {
        return consented(caseId).stream().map(station::examinable).toList();
    }
}
