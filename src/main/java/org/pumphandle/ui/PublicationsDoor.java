package org.pumphandle.ui;

import java.nio.file.Path;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.station.ExportPublication;
import org.pumphandle.station.Publications;
import org.pumphandle.station.Publications.DayPlan;
import org.pumphandle.station.Publications.LedgerDay;
import org.pumphandle.station.Publications.Request;
import org.pumphandle.station.Publications.Review;
import org.pumphandle.station.Publications.Summary;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.PublicationJobs;

/** A station's publications, behind the screens' questions. */
record PublicationsDoor(Station station, Path assets) implements PublicationJobs {

    @Override
    public Job<List<Summary>> list() {
        return Publications.list(station);
    }

    @Override
    public Job<List<LedgerDay>> ledger() {
        return Publications.ledger(station);
    }

    @Override
    public Job<List<DayPlan>> plan(Request request) {
        return Publications.plan(station, request);
    }

    @Override
    public Job<Long> prepare(Request request) {
        return Publications.prepare(station, request);
    }

    @Override
    public Job<Review> review(long number) {
        return Publications.review(station, number);
    }

    @Override
    public Job<byte[]> picture(long number) {
        return ExportPublication.picture(station, number, assets);
    }

    @Override
    public Job<Long> approve(long number) {
        return Publications.approve(station, number);
    }

    @Override
    public Job<Long> giveBack(long number, String reason) {
        return Publications.giveBack(station, number, reason);
    }

    @Override
    public Job<List<Path>> write(long number, Path folder) {
        return ExportPublication.job(station, number, assets, folder);
    }
}
