package org.pumphandle.cluster;

import java.io.Serializable;
import java.util.List;

/** The files of one bucket that can matter. */
record BucketFiles(int bucket, List<LakeFile> files) implements Serializable {

    BucketFiles {
        files = List.copyOf(files);
    }

    long bytes() {
        return files.stream().mapToLong(LakeFile::bytes).sum();
    }
}
