package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pumphandle.custody.Mandate;
import org.pumphandle.custody.MandateException;
import org.pumphandle.custody.MandateTerms;
import org.pumphandle.custody.StationKeys;
import org.pumphandle.exchange.Admission;
import org.pumphandle.model.Rule;
import org.pumphandle.model.RuleLimits;
import org.pumphandle.store.Store;

/**
 * The one place where a station obeys its mandate: whoever imports, matches or sends asks here first, and is refused in the mandate's own words.
 * Reading, exporting what is there, undoing, retention, backup and oversight do not ask. Safe for all threads.
 */
final class MandateGate {
    private static final String MANDATE = "mandate";
    private static final String PINNED_KEY = "mandate.authority_key";
    private static final String CERTIFICATE = "mandate.certificate";

    private final Store store;
    private final InstantSource clock;
    private final ClockWitness witness;
    private volatile Held held;

    /**
     * @param mandate null where what stands in the store is none of the authority's
     * @param whyNot why it is not
     */
    private record Held(@Nullable Mandate mandate, String whyNot) {
    }

    /** @param log the instant of the log's last leaf */
    MandateGate(Store store, InstantSource clock, Supplier<Optional<Instant>> log) {
        this.store = store;
        this.clock = clock;
        this.witness = new ClockWitness(store.settings(), clock, log);
        this.held = read(store);
        if (!isDemonstration()) {
            witness.advance();
        }
    }

    /** Pins the authority's key in a new station's store and lays the mandate beside it. */
    static void pin(Store store, Mandate mandate) {
        store.settings().put(PINNED_KEY, mandate.authorityKey());
        store.settings().put(MANDATE, mandate.toText());
    }

    private static Held read(Store store) {
        var text = store.settings().get(MANDATE)
                .orElseThrow(() -> new StationException(message("station.the-station-has-no-mandate")));
        try {
            var mandate = Mandate.parse(text);
            return store.settings().get(PINNED_KEY).orElse("").equals(mandate.authorityKey())
                    ? new Held(mandate, "")
                    : new Held(null, message("station.it-is-signed-with-another"));
        } catch (MandateException e) {
            return new Held(null, String.valueOf(e.getMessage()));
        }
    }

    /** The mandate; empty where it is not genuine. */
    Optional<Mandate> mandate() {
        return Optional.ofNullable(held.mandate);
    }

    boolean isDemonstration() {
        return mandate().map(Mandate::isDemonstration).orElse(false);
    }

    MandateState state() {
        var mandate = held.mandate;
        if (mandate == null) {
            return new MandateState.NotGenuine(held.whyNot);
        }
        var terms = mandate.terms();
        var facts = MandateFacts.of(terms);
        if (mandate.isDemonstration()) {
            return new MandateState.Demonstration(facts);
        }
        var certificate = certificate();
        if (certificate.isPresent()) {
            return new MandateState.Destroyed(facts, certificate.get());
        }
        var now = clock.instant();
        if (witness.isSetBack(now)) {
            return new MandateState.ClockSetBack(facts, now, witness.latest());
        }
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (today.isBefore(terms.firstDay())) {
            return new MandateState.NotYetValid(facts);
        }
        return today.isAfter(terms.lastDay())
                ? new MandateState.Lapsed(facts, daysLeft(today, terms.lastDayOfGrace()))
                : new MandateState.Valid(facts, daysLeft(today, terms.lastDay()));
    }

    private static long daysLeft(LocalDate today, LocalDate last) {
        return ChronoUnit.DAYS.between(today, last) + 1;
    }

    /**
     * Goes on only where the station may import, match and send.
     *
     * @throws StationException in the mandate's own words
     */
    void requireToAct() {
        var state = state();
        if (!state.mayAct()) {
            throw new StationException(state.inWords());
        }
        if (!isDemonstration()) {
            witness.advance();
        }
    }

    /**
     * Goes on only where a rule keeps to the mandate's limits.
     *
     * @throws StationException with the field of the mandate that it goes beyond
     */
    void requireRule(Rule rule) {
        limits().broken(rule).ifPresent(field -> {
            throw new StationException(message("station.says", named(), field));
        });
    }

    private String named() {
        return mandate().map(mandate -> MandateFacts.of(mandate.terms()).named()).orElseGet(() -> message("station.the-mandate"));
    }

    RuleLimits limits() {
        return mandate().map(mandate -> mandate.terms().limits()).orElse(RuleLimits.WIDEST);
    }

    /**
     * Which carrier fixes of one file are let in.
     *
     * @throws StationException where the mandate names a list of excluded tokens that was not taken in
     */
    Admission admission(StationKeys keys) {
        var terms = terms();
        if (terms.excludedTokensSha256().isEmpty()) {
            return admissionOfHistories();
        }
        if (!store.exclusions().listSha256().equals(terms.excludedTokensSha256())) {
            throw new StationException(message("station.says-excluded-tokens-sha256-take", named(), terms.excludedTokensSha256().get()));
        }
        var hashes = store.exclusions().keyedHashes();
        var hasher = keys.excludedTokens();
        return Admission.of(terms.area(), terms.excluded(), token -> hashes.contains(hasher.hash(token)));
    }

    /** Which fixes of one case's history are let in. */
    Admission admissionOfHistories() {
        return Admission.ofPlaces(terms().area(), terms().excluded());
    }

    private MandateTerms terms() {
        return mandate().map(Mandate::terms).orElseThrow(() -> new StationException(state().inWords()));
    }

    /** What is written on exports. */
    String mark() {
        return mandate().map(Mandate::mark).orElse("mandate not genuine");
    }

    /**
     * Puts a renewed mandate in the place of the present one.
     *
     * @throws MandateException where it does not follow
     */
    void install(Mandate renewed) {
        var state = state();
        var present = held.mandate;
        if (present == null || state instanceof MandateState.Destroyed || state instanceof MandateState.ClockSetBack) {
            throw new StationException(state.inWords());
        }
        renewed.requireRenewal(present, store.settings().get(PINNED_KEY).orElse(""), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        store.settings().put(MANDATE, renewed.toText());
        held = new Held(renewed, "");
        witness.advance();
    }

    /** The deletion certificate, where the data were destroyed. */
    Optional<String> certificate() {
        return store.settings().get(CERTIFICATE);
    }

    /** Keeps the certificate; from then on the station never acts again. */
    void keepCertificate(String text) {
        store.settings().put(CERTIFICATE, text);
    }
}
