package org.pumphandle.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pumphandle.exchange.ContentHash;

/**
 * Where the files of one bucket are written. Fixes of a day change the files of that day, and those of the days beside it, which hold what lies around
 * midnight: these days are written anew, of what their files had and of what was added, beside the files that they replace.
 */
final class BucketFolder {
    /** Before all files that are read: of equal instants what was there stands first. */
    private static final int WAS_THERE = -1;

    private final LakeFolder folder;
    private final Layout layout;
    private final BucketFiles there;

    /**
     * How files are written.
     *
     * @param writing number of this writing of the lake
     * @param keptFromT begin of the first day that is kept; the least number where none is dropped
     */
    record Layout(int finest, int maxGapS, int writing, long keptFromT) implements Serializable {
    }

    /**
     * What is to stand in the place of a bucket's files of some days.
     *
     * @param days days since 1970-01-01
     */
    record Renewed(int bucket, Set<Long> days, List<LakeFile> files) implements Serializable {

        Renewed {
            days = Set.copyOf(days);
            files = List.copyOf(files);
        }
    }

    /** @param there the files that the lake has of the bucket */
    BucketFolder(LakeFolder folder, Layout layout, BucketFiles there) {
        this.folder = folder;
        this.layout = layout;
        this.there = there;
    }

    /**
     * Writes anew what changes.
     *
     * @param read is emptied
     */
    Renewed add(List<ReadFixes> read) throws IOException {
        var days = changed(read);
        var old = there.files().stream().filter(file -> days.contains(file.day()) && !isDropped(file)).toList();
        var all = new ArrayList<ReadFixes>(read);
        read.clear();
        all.add(fixes(old));
        var columns = BucketColumns.of(all);
        all.clear();
        return new Renewed(there.bucket(), days, write(columns, days));
    }

    private boolean isDropped(LakeFile file) {
        return file.day() * Lake.DAY_S < layout.keptFromT;
    }

    private Set<Long> changed(List<ReadFixes> read) {
        var days = new TreeSet<Long>();
        long last = Long.MIN_VALUE;
        for (var chunk : read) {
            for (long t : chunk.t()) {
                long day = Math.floorDiv(t, Lake.DAY_S);
                if (day != last && t >= layout.keptFromT) {
                    days.addAll(List.of(day - 1, day, day + 1));
                    last = day;
                }
            }
        }
        if (there.files().stream().anyMatch(this::isDropped)) {
            days.add(Math.floorDiv(layout.keptFromT, Lake.DAY_S));
        }
        return days;
    }

    private ReadFixes fixes(List<LakeFile> files) throws IOException {
        var fixes = new ReadFixes.Gathered();
        var tokens = new ArrayList<String>();
        BucketRows.read(folder, files, new BucketRows.Subscribers() {
            @Override
            public void add(long t, int latE7, int lonE7, float accuracyM) {
                fixes.add(tokens.size(), t, latE7, lonE7, accuracyM);
            }

            @Override
            public void end(String token) {
                tokens.add(token);
            }
        });
        return fixes.packed(WAS_THERE, 0, tokens);
    }

    /** Of other days than these only what lies around them is known. */
    private List<LakeFile> write(BucketColumns columns, Set<Long> days) throws IOException {
        var pieces = new SubscriberDays(layout.finest, layout.maxGapS);
        for (int k = 0; k < columns.tokens().size(); k++) {
            int from = columns.start()[k];
            while (from < columns.start()[k + 1] && columns.t()[from] < layout.keptFromT) {
                from++;
            }
            pieces.add(columns.tokens().get(k), from, columns.start()[k + 1], columns.t(), columns.latE7(), columns.lonE7());
        }
        var files = new ArrayList<LakeFile>();
        for (var entry : pieces.pieces().entrySet()) {
            if (days.contains(entry.getKey().day())) {
                files.add(write(columns, entry.getKey(), entry.getValue()));
            }
        }
        return files;
    }

    private LakeFile write(BucketColumns columns, SubscriberDays.Place place, List<SubscriberDays.Piece> pieces) throws IOException {
        var out = new LakeSchema.Writer();
        for (var piece : pieces) {
            for (int i = piece.from(); i < piece.to(); i++) {
                out.add(piece.token(), columns.t()[i], columns.latE7()[i], columns.lonE7()[i], columns.accuracyM()[i]);
            }
        }
        var bytes = out.finish();
        var file = new LakeFile(place.day(), place.cell(), there.bucket(), layout.writing, out.rows(), bytes.length,
                ContentHash.of(bytes));
        folder.write(file.path(), bytes);
        return file;
    }
}
