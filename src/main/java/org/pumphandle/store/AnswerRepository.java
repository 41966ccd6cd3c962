package org.pumphandle.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.pumphandle.model.DayAnswer;
import org.pumphandle.model.DayQuestion;
import org.pumphandle.model.Epsilon;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.SpreadMeasure;
import org.pumphandle.model.WithheldCells;

/** The memory of answers that were drawn: one for each question, which is never changed, drawn anew or taken out. */
public final class AnswerRepository {
    private final Session session;

    AnswerRepository(Session session) {
        this.session = session;
    }

    /** Keeps an answer; fails where the question has one. */
    public void add(DayAnswer answer, int by, Instant at) {
        session.inTransaction(() -> session.with(handle -> {
            var question = answer.question();
            var withheld = answer.withheld();
            long number = handle.createUpdate(
                    """
                            insert into spread_answer (measure, grid, answered_day, epsilon_thousandths, k, threshold, published, few_persons,
                                few_cases, below_threshold, complementary, drawn_by, drawn_at)
                            values (:measure, :grid, :day, :epsilon, :k, :threshold, :published, :persons, :cases, :below, :complementary, :by, :at)""")
                    .bind("measure", question.measure().name()).bind("grid", question.grid()).bind("day", question.day().toEpochDay())
                    .bind("epsilon", answer.epsilon().thousandths()).bind("k", answer.k()).bind("threshold", answer.threshold())
                    .bind("published", withheld.published()).bind("persons", withheld.fewPersons()).bind("cases", withheld.fewCases())
                    .bind("below", withheld.belowThreshold()).bind("complementary", withheld.complementary()).bind("by", by)
                    .bind("at", at.atOffset(ZoneOffset.UTC)).executeAndReturnGeneratedKeys("number").mapTo(Long.class).one();
            var batch = handle.prepareBatch("insert into spread_value (answer, q, r, persons) values (?, ?, ?, ?)");
            answer.values().forEach((cell, persons) -> batch.add(number, cell.q(), cell.r(), persons));
            return answer.values().isEmpty() ? new int[0] : batch.execute();
        }));
    }

    /** Those of a stretch of days that were given, in their order; both days are included. */
    public List<DayAnswer> of(SpreadMeasure measure, String grid, LocalDate from, LocalDate to) {
        return session.with(handle -> handle
                .createQuery("""
                        select * from spread_answer where measure = :measure and grid = :grid and answered_day between :from and :to
                        order by answered_day""")
                .bind("measure", measure.name()).bind("grid", grid).bind("from", from.toEpochDay()).bind("to", to.toEpochDay())
                .map((row, context) -> new DayAnswer(new DayQuestion(measure, grid, BatchRepository.day(row, "answered_day")),
                        new Epsilon(row.getInt("epsilon_thousandths")), row.getInt("k"), row.getLong("threshold"),
                        values(handle, row.getLong("number")),
                        new WithheldCells(row.getInt("published"), row.getInt("few_persons"), row.getInt("few_cases"),
                                row.getInt("below_threshold"), row.getInt("complementary"))))
                .list());
    }

    private static SortedMap<HexCell, Long> values(Handle handle, long answer) {
        var values = new TreeMap<HexCell, Long>();
        handle.createQuery("select q, r, persons from spread_value where answer = :answer").bind("answer", answer)
                .map((row, context) -> Map.entry(new HexCell(row.getInt(1), row.getInt(2)), row.getLong(3)))
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }
}
