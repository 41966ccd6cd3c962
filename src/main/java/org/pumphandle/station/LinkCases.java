package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;
import static org.pumphandle.words.Messages.named;

import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.Action;
import org.pumphandle.model.ChainSettings;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.spread.TransmissionChains;

/** Says that one case infected another, as a tracer learnt it, and takes it back. It goes with the consent of either. */
public final class LinkCases {

    private LinkCases() {
    }

    /**
     * Enters a link.
     *
     * @param reason how it is known; no name, no number
     * @throws StationException where one of them may not be examined, or the link is impossible: says why
     */
    public static Job<EnteredLink> enter(Station station, String infector, String infectee, String reason) {
        return station.gate().job(Action.TRANSMISSION_LINKED, List.of(infector, infectee),
                message("station.link-cases", infector, infectee),
                (_, _) -> station.store().inTransaction(() -> {
                    require(station, infector);
                    require(station, infectee);
                    var wished = new EnteredLink(0, infector, infectee, EnteredLink.checkedReason(reason), station.account().name(),
                            station.now());
                    TransmissionChains.whyNot(FindChains.cases(station), station.store().tracing().links().all(), wished,
                            ChainSettings.USUAL).ifPresent(why -> {
                                throw new StationException(message("station.no-link", infector, infectee, named(why)));
                            });
                    long number = station.store().tracing().links().add(infector, infectee, wished.reason(), station.account().number(),
                            wished.at());
                    return new EnteredLink(number, infector, infectee, wished.reason(), wished.by(), wished.at());
                }));
    }

    /**
     * Takes a link back; its reason is erased.
     *
     * @throws StationException where there is none of that number
     */
    public static Job<EnteredLink> takeBack(Station station, long number) {
        return Job.of(message("station.take-a-link-back"), (_, _) -> {
            station.gate().requireRole(Action.TRANSMISSION_UNLINKED, List.of());
            var link = station.store().tracing().links().all().stream().filter(one -> one.number() == number).findFirst()
                    .orElseThrow(() -> new StationException(message("station.there-is-no-such-link")));
            return station.gate().passing(Action.TRANSMISSION_UNLINKED, List.of(link.infector(), link.infectee()), "",
                    () -> station.store().inTransaction(() -> {
                        station.store().tracing().links().remove(number);
                        return link;
                    }));
        });
    }

    private static void require(Station station, String caseId) {
        station.store().consents().hold(caseId);
        MergeCases.requireNotMerged(station, caseId);
        station.recorded(caseId).whyNotExaminable().ifPresent(why -> {
            throw new StationException(message("station.case", caseId, why));
        });
    }
}
