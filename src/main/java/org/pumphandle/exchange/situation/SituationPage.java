package org.pumphandle.exchange.situation;

import static org.pumphandle.words.Messages.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pumphandle.exchange.page.Page;
import org.pumphandle.exchange.page.Page.Block;
import org.pumphandle.exchange.page.Page.Caution;
import org.pumphandle.exchange.page.Page.Picture;
import org.pumphandle.exchange.page.Page.Section;
import org.pumphandle.exchange.page.Page.Table;
import org.pumphandle.exchange.page.Page.Words;
import org.pumphandle.exchange.page.PageAssets;
import org.pumphandle.exchange.page.PageWords;
import org.pumphandle.exchange.situation.SituationReport.Deed;
import org.pumphandle.model.DaySeries;
import org.pumphandle.model.Delay;
import org.pumphandle.model.SpreadCurves;

/** Puts a report into words, in the language that is spoken: beside each figure what it cannot establish. */
public final class SituationPage {
    private static final int WEEK = 7;
    private static final int MOST_CLUSTERS = 20;

    private final SituationReport report;
    private final PageAssets assets;
    private final SpreadCurves curves;
    private final PageWords words = new PageWords();
    private final DayChart charts;

    private SituationPage(SituationReport report, PageAssets assets) {
        this.report = report;
        this.assets = assets;
        this.curves = report.curves();
        this.charts = new DayChart(curves, words);
    }

    /** Puts a report into words. */
    public static Page of(SituationReport report, PageAssets assets) {
        return new SituationPage(report, assets).page();
    }

    private Page page() {
        return new Page(message("exchange.situation.title"), message("exchange.situation.of", report.station(), words.day(report.day())),
                report.day(),
                report.mark(), message("exchange.situation.for-the-office"),
                List.of(glance(), onsets(), reproduction(),
                        days(message("exchange.situation.reports"), curves.reports(), message("exchange.situation.reports-mean")),
                        days(message("exchange.situation.exposures"), curves.exposures(), message("exchange.situation.exposures-mean")),
                        map(), clusters(), delays(), precision(), oversight(), limits()));
    }

    private Section glance() {
        var contacts = curves.contacts();
        var facts = List.of(
                List.of(message("exchange.situation.cases-counted"), words.whole(curves.cases())),
                List.of(message("exchange.situation.without-onset"), words.whole(curves.withoutOnset())),
                List.of(message("exchange.situation.cases-left"), words.whole(curves.left())),
                List.of(message("exchange.situation.reproduction"), curves.reproduction().isEmpty()
                        ? message("exchange.situation.not-known")
                        : charts.inWords(curves.reproduction().getLast())),
                List.of(message("exchange.situation.contacts-of-a-case"), contacts.ascending().isEmpty()
                        ? message("exchange.situation.not-known")
                        : message("exchange.situation.contacts-are", words.tenths(contacts.mean()), words.whole(contacts.median()),
                                words.whole(contacts.most()))));
        var weeks = new Table(List.of("", message("exchange.situation.last-seven-days"), message("exchange.situation.seven-days-before")),
                List.of(weeks(message("exchange.situation.onsets"), curves.onsets()),
                        weeks(message("exchange.situation.reports"), curves.reports()),
                        weeks(message("exchange.situation.exposures"), curves.exposures())));
        return new Section(message("exchange.situation.at-a-glance"), List.of(new Table(List.of(), facts), weeks,
                new Caution(message("exchange.situation.glance-means"))));
    }

    private List<String> weeks(String of, DaySeries series) {
        var last = report.day();
        return List.of(of, words.whole(sum(series, last)), words.whole(sum(series, last.minusDays(WEEK))));
    }

    private static int sum(DaySeries series, LocalDate last) {
        return last.minusDays(WEEK - 1L).datesUntil(last.plusDays(1)).mapToInt(series::on).sum();
    }

    private Section onsets() {
        return new Section(message("exchange.situation.onsets"), List.of(new Picture(charts.onsets()),
                new Caution(message(curves.completeUntil().isEmpty()
                        ? "exchange.situation.onsets-mean-without-delay"
                        : "exchange.situation.onsets-mean"))));
    }

    private Section reproduction() {
        var interval = curves.interval();
        return new Section(message("exchange.situation.reproduction"), List.of(new Picture(charts.reproduction()),
                new Caution(message("exchange.situation.reproduction-means")),
                new Caution(message("exchange.situation.serial-interval", words.tenths(interval.meanDays()),
                        words.tenths(interval.sdDays())))));
    }

    private Section days(String title, DaySeries series, String caution) {
        return new Section(title, List.of(new Picture(charts.days(series)), new Caution(caution)));
    }

    private Section map() {
        var map = report.map();
        return new Section(message("exchange.situation.where", words.days(map.first(), report.day())), List.of(
                map.cells().isEmpty()
                        ? new Words(message("exchange.situation.nothing-known"))
                        : new Picture(CellMaps.of(map, assets.world(), words)),
                new Caution(message("exchange.situation.map-means", words.whole(map.cellKm2()), GuardedCount.LEAST))));
    }

    private Section clusters() {
        var found = report.clusters().found();
        var rows = found.stream().skip(Math.max(0, found.size() - MOST_CLUSTERS)).map(one -> List.of(words.days(one.first(), one.last()),
                one.cases().inWords(words), one.exposed().inWords(words))).toList();
        var blocks = new ArrayList<Block>();
        blocks.add(rows.isEmpty()
                ? new Words(message("exchange.situation.no-clusters"))
                : new Table(List.of(message("exchange.situation.when"), message("exchange.situation.cases"),
                        message("exchange.situation.exposed-there")), rows));
        if (found.size() > rows.size()) {
            blocks.add(new Words(message("exchange.situation.earlier-clusters", found.size() - rows.size())));
        }
        blocks.add(new Caution(message("exchange.situation.clusters-mean", report.clusters().rule())));
        return new Section(message("exchange.situation.clusters", words.days(report.map().first(), report.day())), blocks);
    }

    private Section delays() {
        var rows = curves.delays().stream().map(delay -> List.of(step(delay.step()), words.whole(delay.cases()),
                words.tenths(delay.medianDays()), words.tenths(delay.longDays()))).toList();
        return new Section(message("exchange.situation.delays"), List.of(table(List.of(message("exchange.situation.step"),
                message("exchange.situation.cases"), message("exchange.situation.half-within"),
                message("exchange.situation.nine-of-ten-within")), rows), new Caution(message("exchange.situation.delays-mean"))));
    }

    private static Block table(List<String> heads, List<List<String>> rows) {
        return rows.isEmpty() ? new Words(message("exchange.situation.nothing-known")) : new Table(heads, rows);
    }

    private static String step(Delay.Step step) {
        return switch (step) {
            case ONSET_TO_SAMPLE -> message("exchange.situation.onset-to-sample");
            case SAMPLE_TO_MATCH -> message("exchange.situation.sample-to-match");
            case MATCH_TO_MESSAGE -> message("exchange.situation.match-to-message");
            case ONSET_TO_MESSAGE -> message("exchange.situation.onset-to-message");
        };
    }

    private Section precision() {
        var rows = curves.precision().stream().map(week -> List.of(words.days(week.monday(), week.monday().plusDays(WEEK - 1L)),
                words.whole(week.warnings()), words.whole(week.upheld()), words.whole(week.positive()))).toList();
        return new Section(message("exchange.situation.precision"), List.of(table(List.of(message("exchange.situation.week"),
                message("exchange.situation.warnings"), message("exchange.situation.taken-back"),
                message("exchange.situation.later-cases")), rows), new Caution(message("exchange.situation.precision-means"))));
    }

    private Section oversight() {
        var rows = report.oversight().stream().map(one -> List.of(inWords(one.deed()), words.whole(one.day()), words.whole(one.week()),
                words.whole(one.ever()))).toList();
        return new Section(message("exchange.situation.oversight"), List.of(new Table(List.of(message("exchange.situation.what-was-done"),
                message("exchange.situation.on-the-day"), message("exchange.situation.last-seven-days"),
                message("exchange.situation.from-the-beginning")), rows),
                new Caution(message("exchange.situation.oversight-means"))));
    }

    private static String inWords(Deed deed) {
        return switch (deed) {
            case FILES_IMPORTED -> message("exchange.situation.files-imported");
            case CASES_VIEWED -> message("exchange.situation.cases-viewed");
            case CASES_MATCHED -> message("exchange.situation.cases-matched");
            case PERSONAL_DATA_EXPORTED -> message("exchange.situation.personal-data-exported");
            case CONSENTS_WITHDRAWN -> message("exchange.situation.consents-withdrawn");
            case IDENTITIES_REVEALED -> message("exchange.situation.identities-revealed");
            case BATCHES_APPROVED -> message("exchange.situation.batches-approved");
            case BATCHES_SENT -> message("exchange.situation.batches-sent");
            case APPEALS_DECIDED -> message("exchange.situation.appeals-decided");
            case DAYS_DESTROYED -> message("exchange.situation.days-destroyed");
            case REFUSED -> message("exchange.situation.refused");
            case LOG_VIEWED -> message("exchange.situation.log-viewed");
            case HEADS_EXPORTED -> message("exchange.situation.heads-exported");
        };
    }

    private static Section limits() {
        return new Section(message("exchange.situation.limits"), Stream.of(message("exchange.situation.limit-consents"),
                message("exchange.situation.limit-contacts"), message("exchange.situation.limit-days"),
                message("exchange.situation.limit-facts"), message("exchange.situation.limit-undated"))
                .<Block>map(Words::new).toList());
    }
}
