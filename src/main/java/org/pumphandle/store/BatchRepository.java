package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Batch;
import org.pumphandle.model.Batch.Approval;
import org.pumphandle.model.Batch.Submission;
import org.pumphandle.model.BatchFacts;
import org.pumphandle.model.BatchState;
import org.pumphandle.model.Hash;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.RecordKind;

/** Batches and where they stand. A batch changes its state only from the one that it is thought to have. */
public final class BatchRepository {
    private static final RowMapper<Batch> ROW = (row, context) -> batch(row);

    private final Session session;

    BatchRepository(Session session) {
        this.session = session;
    }

    /**
     * Keeps a new draft, without its lines.
     *
     * @param facts whose number is not looked at
     * @return the number that it has
     */
    public long create(BatchFacts facts) {
        return session.inTransaction(() -> session.with(handle -> {
            long number = handle.createUpdate("""
                    insert into batch (state, kind, rule, quarantine_days, languages, templates, hot_line, prepared_by, prepared_at)
                    values ('DRAFT', :kind, :rule, :quarantine, :languages, :templates, :hotLine, :by, :at)""")
                    .bind("kind", facts.kind().name()).bind("rule", facts.rule()).bind("quarantine", facts.quarantineDays())
                    .bind("languages", String.join(" ", facts.languages())).bind("templates", String.join(" ", facts.templates()))
                    .bind("hotLine", facts.hotLine()).bind("by", facts.preparedBy()).bind("at", facts.preparedAt().atOffset(ZoneOffset.UTC))
                    .executeAndReturnGeneratedKeys("number").mapTo(Long.class).one();
            ChangeRepository.keep(handle, RecordKind.BATCH, number);
            return number;
        }));
    }

    /** All batches, the newest first. */
    public List<Batch> all() {
        return session.with(handle -> handle.createQuery("select * from batch order by number desc").map(ROW).list());
    }

    public Optional<Batch> find(long number) {
        return session
                .with(handle -> handle.createQuery("select * from batch where number = :number").bind("number", number).map(ROW).findOne());
    }

    /**
     * Puts the next state in the place of the present one.
     *
     * @throws IllegalStateException where the batch does not stand there any more
     */
    public void move(Batch from, Batch to) {
        session.inTransaction(() -> session.with(handle -> {
            int moved = switch (to) {
                case Batch.Draft _ -> update(handle, from, to, ", submitted_at = null, digest = null, parts_box = null, decided_by = null, "
                        + "decided_at = null, reason = null", null, null, null);
                case Batch.Submitted submitted -> submit(handle, from, submitted);
                case Batch.Returned(var _, var by, var at, var reason) ->
                    update(handle, from, to, ", decided_by = :by, decided_at = :at, reason = :text", by, at, reason);
                case Batch.Approved(var _, var _, var approval) ->
                    update(handle, from, to, ", decided_by = :by, decided_at = :at, signature = :text",
                            approval.by(), approval.at(), approval.signature());
                case Batch.Sending _ -> update(handle, from, to, "", null, null, null);
                case Batch.Sent sent -> update(handle, from, to, ", ended_at = :at", null, sent.at(), null);
                case Batch.Closed closed -> update(handle, from, to, ", ended_at = :at", null, closed.at(), null);
            };
            if (moved != 1) {
                throw new IllegalStateException(message("store.batch-is-not-any-more", from.facts().number(), named(from.state())));
            }
            ChangeRepository.keep(handle, RecordKind.BATCH, from.facts().number());
            return moved;
        }));
    }

    private static int update(Handle handle, Batch from, Batch to, String more, @Nullable Integer by, @Nullable Instant at,
            @Nullable String text) {
        var update = handle.createUpdate("update batch set state = :to" + more + " where number = :number and state = :from")
                .bind("to", to.state().name()).bind("number", from.facts().number()).bind("from", from.state().name());
        if (by != null) {
            update.bind("by", by);
        }
        if (at != null) {
            update.bind("at", at.atOffset(ZoneOffset.UTC));
        }
        if (text != null) {
            update.bind("text", text);
        }
        return update.execute();
    }

    private static int submit(Handle handle, Batch from, Batch.Submitted to) {
        return handle.createUpdate("""
                update batch set state = 'SUBMITTED', submitted_at = :at, digest = :digest, parts_box = :box
                where number = :number and state = :from""").bind("at", to.submission().at().atOffset(ZoneOffset.UTC))
                .bind("digest", to.submission().digest().toString()).bind("box", to.submission().partsBox())
                .bind("number", from.facts().number())
                .bind("from", from.state().name()).execute();
    }

    /** Takes out a draft with its lines. */
    public void discard(Batch.Draft draft) {
        session.with(handle -> {
            ChangeRepository.keep(handle, RecordKind.BATCH, draft.facts().number());
            return handle.execute("delete from batch where number = ? and state = 'DRAFT'", draft.facts().number());
        });
    }

    private static Batch batch(ResultSet row) throws SQLException {
        var facts = new BatchFacts(row.getLong("number"), MessageKind.valueOf(row.getString("kind")), row.getString("rule"),
                row.getInt("quarantine_days"),
                List.of(row.getString("languages").split(" ")), List.of(row.getString("templates").split(" ")), row.getString("hot_line"),
                row.getInt("prepared_by"), at(row, "prepared_at"));
        return switch (BatchState.valueOf(row.getString("state"))) {
            case DRAFT -> new Batch.Draft(facts);
            case SUBMITTED -> new Batch.Submitted(facts, submission(row));
            case RETURNED -> new Batch.Returned(facts, row.getInt("decided_by"), at(row, "decided_at"), row.getString("reason"));
            case APPROVED -> new Batch.Approved(facts, submission(row), approval(row));
            case SENDING -> new Batch.Sending(facts, submission(row), approval(row));
            case SENT -> new Batch.Sent(facts, submission(row), approval(row), at(row, "ended_at"));
            case CLOSED -> new Batch.Closed(facts, submission(row), approval(row), at(row, "ended_at"));
        };
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(at(row, "submitted_at"), Hash.parse(row.getString("digest")), row.getString("parts_box"));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(row.getInt("decided_by"), at(row, "decided_at"), row.getString("signature"));
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column).toInstant();
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofEpochDay(row.getLong(column));
    }
}
