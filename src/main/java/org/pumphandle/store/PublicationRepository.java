package org.pumphandle.store;

import static org.pumphandle.words.Messages.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Audience;
import org.pumphandle.model.DayQuestion;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.Hash;
import org.pumphandle.model.Publication;
import org.pumphandle.model.Publication.Approval;
import org.pumphandle.model.PublicationFacts;
import org.pumphandle.model.PublicationState;
import org.pumphandle.model.Spending;
import org.pumphandle.model.SpreadMeasure;

/** Publications and the ledger of what they spent. A line of the ledger is never changed or taken out. */
public final class PublicationRepository {
    private static final RowMapper<Publication> ROW = (row, context) -> publication(row);

    private final Session session;

    PublicationRepository(Session session) {
        this.session = session;
    }

    /** The memory of answers. */
    public AnswerRepository answers() {
        return new AnswerRepository(session);
    }

    /**
     * Keeps what was prepared.
     *
     * @param facts whose number is not looked at
     * @return the number that it has
     */
    public long create(PublicationFacts facts, Hash digest) {
        return session.with(handle -> handle.createUpdate("""
                insert into publication (state, audience, measure, grid, first_day, last_day, mark, digest, prepared_by, prepared_at)
                values ('PREPARED', :audience, :measure, :grid, :from, :to, :mark, :digest, :by, :at)""")
                .bind("audience", facts.audience().name()).bind("measure", facts.measure().name()).bind("grid", facts.grid())
                .bind("from", facts.from().toEpochDay()).bind("to", facts.to().toEpochDay()).bind("mark", facts.mark())
                .bind("digest", digest.toString()).bind("by", facts.preparedBy())
                .bind("at", facts.preparedAt().atOffset(ZoneOffset.UTC)).executeAndReturnGeneratedKeys("number").mapTo(Long.class).one());
    }

    /** All publications, the newest first. */
    public List<Publication> all() {
        return session.with(handle -> handle.createQuery("select * from publication order by number desc").map(ROW).list());
    }

    public Optional<Publication> find(long number) {
        return session.with(
                handle -> handle.createQuery("select * from publication where number = :number").bind("number", number).map(ROW).findOne());
    }

    /** @throws IllegalStateException where it was decided before */
    public void decide(Publication.Prepared prepared, Publication decided) {
        int rows = switch (decided) {
            case Publication.Approved approved -> decide(approved, approved.approval().by(), approved.approval().at(), null,
                    approved.approval().signature());
            case Publication.Returned returned -> decide(returned, returned.by(), returned.at(), returned.reason(), null);
            case Publication.Prepared _ -> 0;
        };
        if (rows != 1) {
            throw new IllegalStateException(message("store.publication-was-judged", prepared.facts().number()));
        }
    }

    private int decide(Publication decided, int by, Instant at, @Nullable String reason, @Nullable String signature) {
        return session.with(handle -> handle.createUpdate("""
                update publication set state = :state, decided_by = :by, decided_at = :at, reason = :reason, signature = :signature
                where number = :number and state = 'PREPARED'""").bind("state", decided.state().name()).bind("by", by)
                .bind("at", at.atOffset(ZoneOffset.UTC)).bind("reason", reason).bind("signature", signature)
                .bind("number", decided.facts().number()).execute());
    }

    /** Adds a line to the ledger. */
    public void spend(Spending spending, long publication) {
        session.with(handle -> handle.createUpdate(
                """
                        insert into spread_spending (answer, audience, publication) values (
                            (select number from spread_answer where measure = :measure and grid = :grid and answered_day = :day), :audience, :of)""")
                .bind("measure", spending.question().measure().name()).bind("grid", spending.question().grid())
                .bind("day", spending.question().day().toEpochDay()).bind("audience", spending.audience().name()).bind("of", publication)
                .execute());
    }

    /** The ledger, in the order of its days. */
    public List<Spending> spendings() {
        return session.with(handle -> handle.createQuery("""
                select a.measure, a.grid, a.answered_day, s.audience, a.epsilon_thousandths
                from spread_spending s join spread_answer a on a.number = s.answer order by a.answered_day, a.number, s.audience""")
                .map((row, context) -> new Spending(
                        new DayQuestion(SpreadMeasure.valueOf(row.getString(1)), row.getString(2), LocalDate.ofEpochDay(row.getLong(3))),
                        Audience.valueOf(row.getString(4)), new Epsilon(row.getInt(5))))
                .list());
    }

    private static Publication publication(ResultSet row) throws SQLException {
        var facts = new PublicationFacts(row.getLong("number"), Audience.valueOf(row.getString("audience")),
                SpreadMeasure.valueOf(row.getString("measure")), row.getString("grid"), BatchRepository.day(row, "first_day"),
                BatchRepository.day(row, "last_day"), row.getString("mark"), row.getInt("prepared_by"),
                BatchRepository.at(row, "prepared_at"));
        var digest = Hash.parse(row.getString("digest"));
        return switch (PublicationState.valueOf(row.getString("state"))) {
            case PREPARED -> new Publication.Prepared(facts, digest);
            case RETURNED -> new Publication.Returned(facts, digest, row.getInt("decided_by"), BatchRepository.at(row, "decided_at"),
                    row.getString("reason"));
            case APPROVED -> new Publication.Approved(facts, digest,
                    new Approval(row.getInt("decided_by"), BatchRepository.at(row, "decided_at"), row.getString("signature")));
        };
    }
}
