package org.pumphandle.matching;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.Case;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ExaminableCase;
import org.pumphandle.model.Fix;
import org.pumphandle.model.FixColumns;
import org.pumphandle.model.Purpose;

/** Cases for tests. */
final class Cases {

    private Cases() {
    }

    static ExaminableCase withHistory(long onsetT, @Nullable Instant isolation, List<Fix> fixes) {
        var onset = Instant.ofEpochSecond(onsetT);
        var consent = new Consent("1", onset, EnumSet.of(Purpose.CONTACT_TRACING));
        return ExaminableCase.of(new Case("C-1", onset, onset, isolation, consent), FixColumns.trajectory(0, fixes));
    }
}
