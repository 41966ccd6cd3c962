package org.pumphandle.ui;

import org.pumphandle.job.Job;
import org.pumphandle.model.CaseMerge;
import org.pumphandle.model.CasePair;
import org.pumphandle.station.FindDuplicates;
import org.pumphandle.station.MergeCases;
import org.pumphandle.station.Station;
import org.pumphandle.station.TellCasesApart;
import org.pumphandle.ui.common.DuplicateJobs;

/** Cases that may be the same person, behind the screens' questions. */
record DuplicatesDoor(Station station) implements DuplicateJobs {

    @Override
    public Job<FindDuplicates.Findings> find() {
        return FindDuplicates.job(station);
    }

    @Override
    public Job<CaseMerge> merge(String kept, String merged) {
        return MergeCases.job(station, kept, merged);
    }

    @Override
    public Job<CaseMerge> unmerge(String merged) {
        return MergeCases.undo(station, merged);
    }

    @Override
    public Job<CasePair> tellApart(CasePair pair) {
        return TellCasesApart.job(station, pair);
    }

    @Override
    public Job<CasePair> compareAgain(CasePair pair) {
        return TellCasesApart.takeBack(station, pair);
    }
}
