package org.pumphandle.ui;

import java.time.LocalDate;
import java.util.List;
import org.pumphandle.job.Job;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.ExposureCluster;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.station.BatchText;
import org.pumphandle.station.Batches;
import org.pumphandle.station.FindClusters;
import org.pumphandle.station.MessageTexts;
import org.pumphandle.station.MessageTexts.Preview;
import org.pumphandle.station.Reach;
import org.pumphandle.station.SendBatch;
import org.pumphandle.station.Station;
import org.pumphandle.ui.common.BatchJobs;
import org.pumphandle.ui.common.Words;

/** A station's batches behind the screens' questions. */
record BatchesDoor(Station station, MessageTexts texts) implements BatchJobs {

    @Override
    public Job<List<Batches.Summary>> list() {
        return Batches.list(station);
    }

    @Override
    public Job<Batches.Review> review(long batch) {
        return Batches.review(station, batch);
    }

    @Override
    public Job<Preview> text(long batch, LocalDate day) {
        return BatchText.job(station, texts, batch, day);
    }

    @Override
    public Job<List<ExposureCluster>> clusters(String rule) {
        return FindClusters.job(station, rule);
    }

    @Override
    public Job<Reach> reach(ContactFilter filter) {
        return Batches.reach(station, filter);
    }

    @Override
    public Job<List<String>> languages(MessageKind kind) {
        return Job.of(Words.text("main.read-the-templates"), (_, _) -> texts.languages(kind));
    }

    @Override
    public Job<Preview> preview(MessageKind kind, MessageSettings settings, LocalDate day, int quarantineDays) {
        return Batches.preview(station, texts, kind, settings, day, quarantineDays);
    }

    @Override
    public Job<Long> compose(ContactFilter filter, MessageSettings settings) {
        return Batches.compose(station, texts, filter, settings);
    }

    @Override
    public Job<Long> composeRetractions(MessageSettings settings) {
        return Batches.composeRetractions(station, texts, settings);
    }

    @Override
    public Job<Long> remove(long batch, long message) {
        return Batches.remove(station, batch, message);
    }

    @Override
    public Job<Long> discard(long batch) {
        return Batches.discard(station, batch);
    }

    @Override
    public Job<Long> revise(long batch) {
        return Batches.revise(station, batch);
    }

    @Override
    public Job<Long> close(long batch) {
        return SendBatch.close(station, batch);
    }

    @Override
    public Job<Long> submit(long batch) {
        return Batches.submit(station, batch);
    }
}
