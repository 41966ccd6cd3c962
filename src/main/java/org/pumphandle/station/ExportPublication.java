package org.pumphandle.station;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.pumphandle.exchange.feature.FeatureFiles;
import org.pumphandle.exchange.page.PageAssets;
import org.pumphandle.exchange.publication.PublishedMap;
import org.pumphandle.exchange.publication.PublishedPage;
import org.pumphandle.exchange.publication.PublishedPicture;
import org.pumphandle.exchange.publication.PublishedTable;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.Action;
import org.pumphandle.model.DayAnswer;
import org.pumphandle.model.ExportFormat;
import org.pumphandle.model.Hash;
import org.pumphandle.model.HexCell;
import org.pumphandle.model.HexOutline;
import org.pumphandle.model.Publication;
import org.pumphandle.model.PublicationFacts;
import org.pumphandle.model.PublicationGrid;
import org.pumphandle.spread.HexagonGrid;
import org.pumphandle.spread.disclosure.DisclosureRule;
import org.pumphandle.spread.disclosure.DiscreteLaplace;
import org.pumphandle.spread.disclosure.Ledger;

/** Writes the files of an approved publication, which is held against its signature first. Of exact counts nothing goes out, not even how many were withheld. */
public final class ExportPublication {

    private ExportPublication() {
    }

    /** Writes one file of a map. */
    @FunctionalInterface
    private interface Writing {
        void to(Path file, PublishedMap map) throws IOException;
    }

    /**
     * Writes a table in each format, a picture, a page, and the signed text of it all.
     *
     * @param folder made where missing; files of the same publication in it are replaced
     * @param assets the folder of what comes with the program
     * @return the files
     * @throws StationException where it is not approved, or was changed since it was prepared
     */
    public static Job<List<Path>> job(Station station, long number, Path assets, Path folder) {
        return Job.of(message("station.write-publication", number), (progress, cancellation) -> station.gate()
                .passing(Action.PUBLICATION_EXPORTED, List.of(), "publication " + number, () -> {
                    if (!(Publications.find(station, number) instanceof Publication.Approved approved)) {
                        throw new StationException(message("station.publication-is-not-approved", number));
                    }
                    var answers = Publications.verified(station, approved);
                    cancellation.throwIfCancelled();
                    return written(map(station, approved.facts(), approved.digest(), answers, approved.approval()),
                            PublicationText.signed(station, approved, answers), PageAssets.read(assets),
                            Files.createDirectories(folder), progress);
                }));
    }

    /**
     * The picture that would go out, as PNG, for those who judge it.
     *
     * @param assets the folder of what comes with the program
     */
    public static Job<byte[]> picture(Station station, long number, Path assets) {
        return station.gate().job(Action.PUBLICATION_VIEWED, message("station.open-publication", number), (_, _) -> {
            var found = Publications.find(station, number);
            return PublishedPicture.png(map(station, found.facts(), found.digest(), Publications.answers(station, found.facts()),
                    new Publication.Approval(found.facts().preparedBy(), found.facts().preparedAt(), "")), PageAssets.read(assets));
        });
    }

    private static List<Path> written(PublishedMap map, String signed, PageAssets assets, Path folder, Progress progress)
            throws IOException {
        var files = new ArrayList<Path>();
        var name = "spread-" + map.facts().number();
        for (var format : ExportFormat.values()) {
            write(map, folder.resolve(name + "." + format.extension()),
                    (file, of) -> FeatureFiles.write(format, file, List.of(PublishedTable.of(of))), files, progress);
        }
        write(map, folder.resolve(name + ".png"), (file, of) -> PublishedPicture.write(file, of, assets), files, progress);
        write(map, folder.resolve(name + ".pdf"), (file, of) -> PublishedPage.write(file, of, assets), files, progress);
        write(map, folder.resolve(name + ".signed.txt"), (file, _) -> Files.writeString(file, signed, StandardCharsets.UTF_8), files,
                progress);
        return List.copyOf(files);
    }

    private static void write(PublishedMap map, Path file, Writing writing, List<Path> files, Progress progress) throws IOException {
        progress.report(message("station.writing", file.getFileName()), files.size(), 7);
        files.add(ReplacedFile.write(file, message("station.the-publication"), fresh -> writing.to(fresh, map)));
    }

    private static PublishedMap map(Station station, PublicationFacts facts, Hash digest, List<DayAnswer> answers,
            Publication.Approval approval) {
        var grid = PublicationGrid.parse(facts.grid()).orElseThrow();
        var hexagons = new HexagonGrid(grid.parallelDeg(), grid.cellKm2());
        var outlines = new HashMap<HexCell, HexOutline>();
        answers.forEach(answer -> answer.values().keySet().forEach(cell -> outlines.computeIfAbsent(cell, hexagons::outline)));
        var ledger = new Ledger(station.store().publications().spendings());
        return new PublishedMap(station.name(), facts, Batches.name(station, approval.by()),
                LocalDate.ofInstant(approval.at(), station.zone()), digest, DisclosureRule.USUAL.cases(),
                answers.stream().map(ExportPublication::day).toList(), outlines,
                answers.stream().map(answer -> answer.question().day())
                        .map(day -> new PublishedMap.LedgerLine(day, ledger.spent(facts.audience(), day), facts.audience().budget()))
                        .toList());
    }

    private static PublishedMap.Day day(DayAnswer answer) {
        var noise = new DiscreteLaplace(answer.epsilon());
        return new PublishedMap.Day(answer.question().day(), answer.epsilon(), answer.k(), answer.threshold(),
                noise.tail(answer.threshold() - answer.k()), noise.within95(), answer.values());
    }
}
