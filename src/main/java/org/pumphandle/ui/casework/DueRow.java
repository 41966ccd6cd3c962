package org.pumphandle.ui.casework;

import static org.pumphandle.ui.common.Words.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.model.FollowUp;
import org.pumphandle.ui.common.TimeFormat;

/** A line of what is due. */
sealed interface DueRow {

    /** Over those of a time. */
    record Heading(String words) implements DueRow {
    }

    /** @param due in words */
    record Due(FollowUp followUp, String due, boolean isOverdue) implements DueRow {
    }

    /** Those that are overdue, of today, and of later, each under its heading. */
    static List<DueRow> grouped(List<FollowUp> open, Instant now, TimeFormat times) {
        var today = LocalDate.ofInstant(now, times.zone());
        var rows = new ArrayList<DueRow>();
        var last = "";
        for (var one : open) {
            boolean isOverdue = one.isOverdue(now);
            var heading = isOverdue
                    ? text("casework.overdue")
                    : LocalDate.ofInstant(one.due(), times.zone()).equals(today) ? text("casework.today") : text("casework.later");
            if (!heading.equals(last)) {
                rows.add(new Heading(heading));
                last = heading;
            }
            rows.add(new Due(one, times.compact((double) one.due().getEpochSecond()), isOverdue));
        }
        return rows;
    }

    static String doneInWords(FollowUp one) {
        return text("casework.done-of-case", one.task(), one.caseId());
    }
}
