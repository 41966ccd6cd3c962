package org.pumphandle.ui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pumphandle.job.Job;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.Identity;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Role;
import org.pumphandle.station.Identities.Revealed;
import org.pumphandle.station.Identities.Wish;
import org.pumphandle.ui.common.AtOnce;
import org.pumphandle.ui.common.HeldJobRunner;
import org.pumphandle.ui.common.IdentityJobs;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.NoStation;

class WishesModelTest {
    private static final Instant T = Instant.ofEpochSecond(1_772_409_600L);

    private final InMemory identities = new InMemory();
    private final ArrayList<Revealed> revealed = new ArrayList<>();

    @Test
    void aTracerSeesOwnRequestsAndThoseAgreedToAreDue() {
        identities.wishes.addAll(List.of(wish(3, "bea", false), wish(2, "tracer", true), wish(1, "tracer", false)));
        var model = model(Role.TRACER);
        assertThat(model.wishes()).extracting(Wish::id).containsExactly(2L, 1L);
        assertThat(model.dueProperty().get()).isEqualTo(1);
        assertThat(model.canReveal()).isTrue();
        assertThat(model.canRefuse()).isFalse();
        assertThat(model.state(model.wishes().getFirst())).isEqualTo("agreed, until 00:15:00");
        model.chosenProperty().set(Optional.of(model.wishes().getLast()));
        assertThat(model.canReveal()).isFalse();
        model.reveal();
        model.refuse();
        assertThat(identities.done).isEmpty();
    }

    @Test
    void aSupervisorSeesAllAndThoseNobodyAnsweredAreDue() {
        identities.wishes.addAll(List.of(wish(3, "bea", false), wish(2, "tracer", true), wish(1, "tracer", false)));
        var model = model(Role.SUPERVISOR);
        assertThat(model.wishes()).hasSize(3);
        assertThat(model.dueProperty().get()).isEqualTo(2);
        assertThat(model.advice()).contains("bea for 15 minutes", "C-3");
        model.reveal();
        assertThat(revealed).extracting(Revealed::caseId).containsExactly("C-3");
        model.refuse();
        assertThat(identities.done).containsExactly("reveal 3", "refuse 3");
    }

    @Test
    void anIdentityIsAskedForWithAReasonOnly() {
        var runner = new HeldJobRunner();
        var told = new ArrayList<CaseIdentityModel.Done>();
        var model = new CaseIdentityModel(identities, consented(Set.of(Purpose.IDENTITY)), true, runner, told::add);
        assertThat(model.whyNot()).isEmpty();
        model.ask();
        assertThat(model.attempt().problemProperty().get()).contains("why");
        assertThat(runner.waiting()).isZero();
        model.reasonProperty().set("no address");
        model.ask();
        runner.runNext();
        assertThat(told).containsExactly(CaseIdentityModel.Done.ASKED);
    }

    @Test
    void whatWasTypedOfAPersonIsForgottenOnceItIsSealed() {
        var runner = new HeldJobRunner();
        var told = new ArrayList<CaseIdentityModel.Done>();
        var model = new CaseIdentityModel(identities, consented(Set.of(Purpose.IDENTITY)), false, runner, told::add);
        model.nameProperty().set("Sarah Lewis");
        model.noteProperty().set("x".repeat(500));
        model.seal();
        assertThat(model.attempt().problemProperty().get()).contains("400 characters").doesNotContain("Sarah");
        model.noteProperty().set("40 Broad Street");
        model.seal();
        runner.runNext();
        assertThat(model.nameProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).isEmpty();
        assertThat(told).containsExactly(CaseIdentityModel.Done.SEALED);
    }

    @Test
    void aConsentThatDoesNotCoverIdentityIsNamed() {
        var model = new CaseIdentityModel(identities, consented(Set.of(Purpose.CONTACT_TRACING)), false, new HeldJobRunner(), _ -> {
        });
        assertThat(model.whyNot()).contains("consent K-1 does not cover identity");
    }

    private static Case consented(Set<Purpose> purposes) {
        return new Case("C-1", T, null, null, new Consent("K-1", T, purposes));
    }

    private static Wish wish(long id, String by, boolean isAnswered) {
        return new Wish(id, "C-" + id, by, T, "no address", isAnswered ? Optional.of(T) : Optional.empty());
    }

    private WishesModel model(Role role) {
        var station = new NoStation() {
            @Override
            public Role role() {
                return role;
            }

            @Override
            public IdentityJobs identities() {
                return identities;
            }
        };
        var model = new WishesModel(station, new LatestRead(new SameThreadJobRunner(), error -> {
            throw new AssertionError(error);
        }), new AtOnce(), revealed::add);
        model.refresh();
        return model;
    }

    private static final class InMemory implements IdentityJobs {
        private final List<Wish> wishes = new ArrayList<>();
        private final List<String> done = new ArrayList<>();

        @Override
        public boolean isRecorded(String caseId) {
            return true;
        }

        @Override
        public Job<Boolean> seal(String caseId, Identity identity) {
            return Job.of("Seal", (_, _) -> done.add("seal " + caseId));
        }

        @Override
        public Job<Long> ask(String caseId, String reason) {
            return Job.of("Ask", (_, _) -> 1L);
        }

        @Override
        public List<Wish> wishes() {
            return List.copyOf(wishes);
        }

        @Override
        public Job<Revealed> reveal(long request) {
            return Job.of("Reveal", (_, _) -> {
                done.add("reveal " + request);
                return new Revealed("C-" + request, new Identity("Sarah Lewis", "", ""), Optional.empty(), "", T);
            });
        }

        @Override
        public Job<Long> refuse(long request) {
            return Job.of("Refuse", (_, _) -> {
                done.add("refuse " + request);
                return request;
            });
        }

        @Override
        public Job<Boolean> erase(String caseId) {
            return Job.of("Erase", (_, _) -> done.add("erase " + caseId));
        }
    }
}
