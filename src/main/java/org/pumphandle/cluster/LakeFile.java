package org.pumphandle.cluster;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One file of a lake.
 *
 * @param day days since 1970-01-01
 * @param cell name of the {@link LakeCell}
 * @param bucket of the tokens
 * @param writing with which writing of the lake it came: 1 for the first, one more each time that something was appended
 * @param rows fixes in it
 * @param sha256 of its bytes, in hexadecimal
 */
record LakeFile(long day, String cell, int bucket, int writing, long rows, long bytes, String sha256) implements Serializable {

    /** Where it lies below the lake's folder. */
    String path() {
        return String.format(Locale.ROOT, "day=%s/cell=%s/bucket-%05d-%04d.parquet", LocalDate.ofEpochDay(day), cell, bucket, writing);
    }

    /** A line of the list of files. */
    String line() {
        return LocalDate.ofEpochDay(day) + " " + cell + " " + bucket + " " + writing + " " + rows + " " + bytes + " " + sha256;
    }

    static LakeFile parse(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException("a file has 7 fields, not " + parts.length);
        }
        LakeCell.parse(parts[1]);
        return new LakeFile(LocalDate.parse(parts[0]).toEpochDay(), parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3]),
                Long.parseLong(parts[4]), Long.parseLong(parts[5]), parts[6]);
    }
}
