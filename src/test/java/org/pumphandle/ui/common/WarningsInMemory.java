package org.pumphandle.ui.common;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pumphandle.job.Job;
import org.pumphandle.model.Appeal;
import org.pumphandle.model.Assessment;
import org.pumphandle.model.Batch;
import org.pumphandle.model.BatchFacts;
import org.pumphandle.model.BatchLine;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.Evidence;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.Hash;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.MessageState;
import org.pumphandle.model.Role;
import org.pumphandle.model.Verdict;
import org.pumphandle.station.Appeals.EvidenceCard;
import org.pumphandle.station.Appeals.Precision;
import org.pumphandle.station.Batches.Review;
import org.pumphandle.station.Batches.Summary;
import org.pumphandle.station.MessageTexts.Preview;
import org.pumphandle.station.Reach;

/** One batch and its appeals without a station; remembers what was asked. */
public final class WarningsInMemory extends NoStation implements BatchJobs, ApprovalJobs {
    public static final Instant T = Instant.ofEpochSecond(1_772_409_600L);
    public static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    public static final ExposureCluster CLUSTER = new ExposureCluster(new ExposureCluster.Founder("C-1", "R-1", T.getEpochSecond()),
            51.5133, -0.1367,
            T.getEpochSecond(), T.getEpochSecond() + 3_600, 3,
            Set.of(new ExposureCluster.Exposed("C-1", "R-1"), new ExposureCluster.Exposed("C-1", "R-2"),
                    new ExposureCluster.Exposed("C-2", "R-3")));

    public final List<String> asked = new ArrayList<>();
    public Batch batch;
    public List<BatchLine> lines;
    public boolean isOwn = true;
    public Reach reach = new Reach(6, 1, 2, 3, 14, Optional.of(DAY));
    public Precision precision = new Precision(List.of(), 0);
    public List<Appeal> appeals = List.of();
    public Optional<EvidenceCard> card = Optional.empty();
    /** How many messages are where once the batch is released. */
    public Map<MessageState, Long> standing = Map.of();
    public final SendingInMemory sending = new SendingInMemory(asked);
    private final Role role;

    public WarningsInMemory(Role role, int count) {
        this.role = role;
        this.batch = new Batch.Draft(
                new BatchFacts(1, MessageKind.WARNING, "vicinity-15", 14, List.of("en", "he"), List.of(), "1854", 1, T));
        this.lines = IntStream.rangeClosed(1, count).mapToObj(WarningsInMemory::line).toList();
    }

    /** Every tenth is only probable. */
    public static BatchLine line(int number) {
        var verdict = number % 10 == 0 ? Verdict.PROBABLE : Verdict.ESTABLISHED;
        return new BatchLine(100 + number, number,
                new BatchLine.Exposure("C-" + number % 7, "R-" + number, DAY, verdict == Verdict.PROBABLE ? 0.5 : 1, 20 + number % 40,
                        new Evidence(18, 20, 22, verdict, 1, T.getEpochSecond(), T.getEpochSecond() + 1_200, 3.5)),
                "", null, null);
    }

    public void submit() {
        batch = ((Batch.Draft) batch).submit(new Batch.Submission(T, Hash.of(new byte[32]), ""));
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public BatchJobs batches(Path assets) {
        return this;
    }

    @Override
    public SendingJobs sending(Path assets) {
        return sending;
    }

    @Override
    public ApprovalJobs approvals() {
        return this;
    }

    @Override
    public AppealJobs appeals() {
        return new AppealsInMemory();
    }

    private <T> Job<T> job(String words, T result) {
        return Job.of(words, (_, _) -> {
            asked.add(words);
            return result;
        });
    }

    @Override
    public Job<List<Summary>> list() {
        return Job.of("list", (_, _) -> {
            asked.add("list");
            return List.of(new Summary(batch, lines.size(), "tracer"));
        });
    }

    @Override
    public Job<Review> review(long number) {
        return Job.of("review", (_, _) -> {
            asked.add("review " + number);
            return new Review(batch, lines, Map.of(), Assessment.of(lines, _ -> List.of()), "tracer", isOwn, standing);
        });
    }

    @Override
    public Job<Preview> text(long number, LocalDate day) {
        return job("text " + number + " " + day, new Preview("Please stay home.", 2, "GSM 03.38"));
    }

    @Override
    public Job<List<ExposureCluster>> clusters(String rule) {
        return job("clusters " + rule, List.of(CLUSTER));
    }

    @Override
    public Job<Reach> reach(ContactFilter filter) {
        return job("reach " + filter.rule() + " " + new TreeSet<>(filter.verdicts()) + " " + filter.leastMinutes() + " "
                + filter.caseIds() + filter.cluster().map(one -> " " + one.toText()).orElse(""), reach);
    }

    @Override
    public Job<List<String>> languages(MessageKind kind) {
        return Job.of("languages", (_, _) -> List.of("ar", "en", "he"));
    }

    @Override
    public Job<Preview> preview(MessageKind kind, MessageSettings settings, LocalDate day, int quarantineDays) {
        return job("preview " + settings.languages() + " " + day,
                new Preview("Please stay home.", settings.languages().size() * 2, "UCS-2"));
    }

    @Override
    public Job<Long> compose(ContactFilter filter, MessageSettings settings) {
        return job("compose " + settings.languages() + " " + settings.hotLine(), 1L);
    }

    @Override
    public Job<Long> composeRetractions(MessageSettings settings) {
        return job("retract " + settings.languages(), 1L);
    }

    @Override
    public Job<Long> remove(long number, long message) {
        return Job.of("remove", (_, _) -> {
            asked.add("remove " + message);
            lines = lines.stream().filter(line -> line.message() != message).toList();
            return message;
        });
    }

    @Override
    public Job<Long> discard(long number) {
        return job("discard " + number, number);
    }

    @Override
    public Job<Long> revise(long number) {
        return Job.of("revise", (_, _) -> {
            asked.add("revise " + number);
            batch = ((Batch.Returned) batch).revise();
            return number;
        });
    }

    @Override
    public Job<Long> close(long number) {
        return job("close " + number, number);
    }

    @Override
    public Job<Long> submit(long number) {
        return Job.of("submit", (_, _) -> {
            asked.add("submit " + number);
            submit();
            return number;
        });
    }

    @Override
    public Job<BatchLine> strikeOut(long number, long message, String reason) {
        return reject(message, reason, "strike out " + message + ": " + reason);
    }

    @Override
    public Job<BatchLine> takeInAgain(long number, long message) {
        return reject(message, null, "take in " + message);
    }

    private Job<BatchLine> reject(long message, @Nullable String reason, String words) {
        return Job.of("reject", (_, _) -> {
            asked.add(words);
            lines = lines.stream().map(line -> line.message() == message
                    ? new BatchLine(line.message(), line.line(), line.exposure(), line.carrier(), reason, line.retracts())
                    : line).toList();
            return lines.stream().filter(line -> line.message() == message).findFirst().orElseThrow();
        });
    }

    @Override
    public Job<Long> giveBack(long number, String reason) {
        return job("give back: " + reason, number);
    }

    @Override
    public Job<Long> approve(long number) {
        return job("approve " + number, number);
    }

    private final class AppealsInMemory implements AppealJobs {
        @Override
        public Job<EvidenceCard> lookUp(String code) {
            return job("look up", card.orElseThrow());
        }

        @Override
        public Job<EvidenceCard> take(String code, String note) {
            return job("take: " + note, card.orElseThrow());
        }

        @Override
        public Job<List<Appeal>> list() {
            return Job.of("appeals", (_, _) -> appeals);
        }

        @Override
        public Job<EvidenceCard> open(long message) {
            return job("open " + message, card.orElseThrow());
        }

        @Override
        public Job<Appeal> decide(long message, boolean isUpheld, String reason) {
            return Job.of("decide", (_, _) -> {
                asked.add("decide " + message + " " + isUpheld + ": " + reason);
                var one = appeals.getFirst();
                var decided = new Appeal(one.message(), one.batch(), one.preparedBy(), one.takenBy(), one.takenAt(), one.note(),
                        new Appeal.Decision(2, T, isUpheld, reason));
                appeals = List.of(decided);
                return decided;
            });
        }

        @Override
        public Job<String> linkOutcome(String caseId, String code) {
            return job("link " + caseId, caseId);
        }

        @Override
        public Job<Precision> precision() {
            return Job.of("precision", (_, _) -> precision);
        }
    }
}
