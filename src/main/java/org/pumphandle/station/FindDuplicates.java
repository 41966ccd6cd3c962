package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pumphandle.custody.IdentitySketch;
import org.pumphandle.custody.IdentitySketches;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.Case;
import org.pumphandle.model.CasePair;
import org.pumphandle.model.DuplicateLikelihood;
import org.pumphandle.model.DuplicateReason;
import org.pumphandle.model.DuplicateReason.Kind;
import org.pumphandle.model.Note;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Rule;
import org.pumphandle.model.ToldApart;
import org.pumphandle.model.Window;

/**
 * Looks for cases that are the same person. Identities stay sealed: their sketches are compared, which only tracers can open, and of histories what their consents
 * cover. What leaves here is reasons and how likely it is; never a value of either.
 */
public final class FindDuplicates {
    private final Station station;
    private final List<Case> cases;
    private final Map<String, Optional<String>> sealed;
    private final Map<String, IdentitySketch> sketches;
    private final Map<CasePair, DuplicateReason> positions;

    private FindDuplicates(Station station, List<Case> cases, Cancellation cancellation) {
        this.station = station;
        this.cases = cases;
        this.sealed = station.store().identities().sketches();
        this.sketches = sketches(station, cases, sealed);
        this.positions = positions(station, cases, cancellation);
    }

    /**
     * What was found.
     *
     * @param pairs the likeliest first
     * @param compared how many cases were compared
     * @param identities how many of them have an identity that was compared
     * @param unknown how many of them have one that was not: recorded before there were sketches, by an account that was not admitted yet, or under another
     *     test or consent than the case has now
     * @param toldApart pairs that somebody said are two persons, the latest first
     */
    public record Findings(List<DuplicatePair> pairs, int compared, int identities, int unknown, List<ToldApart> toldApart) {
        /** Before anything was compared. */
        public static final Findings NONE = new Findings(List.of(), 0, 0, 0, List.of());

        public Findings {
            pairs = List.copyOf(pairs);
            toldApart = List.copyOf(toldApart);
        }
    }

    /** Compares all cases that are not merged; a leaf for each that is shown. */
    public static Job<Findings> job(Station station) {
        return station.gate().job(Action.DUPLICATES_VIEWED, message("station.look-for-duplicates"), (progress, cancellation) -> {
            var merged = station.store().duplicates().merges().stream().map(merge -> merge.merged()).collect(Collectors.toSet());
            var cases = station.store().cases().all().stream().filter(one -> !merged.contains(one.id()))
                    .sorted(Comparator.comparing(Case::id)).toList();
            progress.report(message("station.reading-the-cases"), 0, Progress.UNKNOWN);
            var found = new FindDuplicates(station, cases, cancellation).found(progress, cancellation);
            var shown = found.pairs().stream().flatMap(pair -> Stream.of(pair.left().id(), pair.right().id())).distinct().toList();
            if (!shown.isEmpty()) {
                station.gate().note(Action.DUPLICATES_VIEWED, shown, "shown beside another");
            }
            return found;
        });
    }

    /** Those whose consent covers identity and that open; which account asks decides that. */
    private static Map<String, IdentitySketch> sketches(Station station, List<Case> cases, Map<String, Optional<String>> sealed) {
        var sketches = new HashMap<String, IdentitySketch>();
        IdentitySketches.of(station.roleKeys(), station.opened().account()).ifPresent(own -> cases.stream()
                .filter(one -> one.whyNot(Purpose.IDENTITY, station.now()).isEmpty())
                .forEach(one -> sealed.getOrDefault(one.id(), Optional.empty()).flatMap(text -> own.open(Identities.facts(one), text))
                        .ifPresent(sketch -> sketches.put(one.id(), sketch))));
        return sketches;
    }

    private static Map<CasePair, DuplicateReason> positions(Station station, List<Case> cases, Cancellation cancellation) {
        var shared = new SharedPositions();
        for (var one : cases) {
            cancellation.throwIfCancelled();
            if (one.whyNotExaminable().isEmpty()) {
                shared.add(one.id(), station.examinable(one).trajectory());
            }
        }
        return shared.found();
    }

    private Findings found(Progress progress, Cancellation cancellation) {
        var compared = cases.stream().map(Case::id).collect(Collectors.toSet());
        var apart = station.store().duplicates().toldApart().stream()
                .filter(one -> compared.contains(one.pair().first()) && compared.contains(one.pair().second())).toList();
        Set<CasePair> known = apart.stream().map(ToldApart::pair).collect(Collectors.toSet());
        var sides = new HashMap<String, DuplicateSide>();
        var pairs = new ArrayList<DuplicatePair>();
        var comparing = message("station.comparing-the-cases");
        for (int i = 0; i < cases.size(); i++) {
            cancellation.throwIfCancelled();
            progress.report(comparing, i, cases.size());
            for (var other : cases.subList(i + 1, cases.size())) {
                var one = cases.get(i);
                var reasons = reasons(one, other);
                var likelihood = DuplicateLikelihood.of(reasons);
                if (likelihood.isPresent() && !known.contains(CasePair.of(one.id(), other.id()))) {
                    pairs.add(new DuplicatePair(sides.computeIfAbsent(one.id(), _ -> side(one)),
                            sides.computeIfAbsent(other.id(), _ -> side(other)), likelihood.get(), reasons));
                }
            }
        }
        pairs.sort(Comparator.comparing(DuplicatePair::likelihood).reversed());
        long identities = cases.stream().filter(one -> sealed.containsKey(one.id())).count();
        return new Findings(pairs, cases.size(), sketches.size(), (int) identities - sketches.size(), apart);
    }

    private List<DuplicateReason> reasons(Case one, Case other) {
        var reasons = new ArrayList<DuplicateReason>();
        var sketch = sketches.get(one.id());
        var otherSketch = sketches.get(other.id());
        if (sketch != null && otherSketch != null) {
            sketch.comparedWith(otherSketch).forEach(kind -> reasons.add(DuplicateReason.of(kind)));
        }
        Optional.ofNullable(positions.get(CasePair.of(one.id(), other.id()))).ifPresent(reasons::add);
        var consent = one.consent();
        var otherConsent = other.consent();
        if (consent != null && otherConsent != null && consent.id().equals(otherConsent.id())) {
            reasons.add(DuplicateReason.of(Kind.SAME_CONSENT_NUMBER));
        }
        if (one.testPositiveAt() != null && Objects.equals(one.testPositiveAt(), other.testPositiveAt())) {
            reasons.add(DuplicateReason.of(Kind.SAME_TEST_TIME));
        }
        reasons.sort(Comparator.comparingInt((DuplicateReason reason) -> reason.kind().weight()).reversed());
        return reasons;
    }

    private DuplicateSide side(Case of) {
        var id = of.id();
        var store = station.store();
        long notes = store.duplicates().under(id).stream().flatMap(each -> store.notes().of(each).stream())
                .filter(note -> note.erasure() == null).map(Note::key).count();
        var summary = station.summary(of);
        var window = summary.notExaminable().isPresent()
                ? Window.EMPTY
                : station.examinable(of).window(store.matches().lastRun(id).map(run -> run.rule()).orElse(Rule.VICINITY_15));
        return new DuplicateSide(summary, window, (int) notes, summary.dues().size(), sealed.containsKey(id));
    }
}
