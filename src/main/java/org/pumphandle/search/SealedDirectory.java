package org.pumphandle.search;

import java.io.IOException;
import java.util.Set;
import javax.crypto.SecretKey;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;

/**
 * A directory whose files are encrypted and authenticated, block by block: see {@link BlockSeal}. Names and sizes of files stay readable, and tell how much
 * is indexed. Safe for all threads.
 */
final class SealedDirectory extends FilterDirectory {
    private final SecretKey key;

    /** @param files where the sealed files lie; closed with this */
    SealedDirectory(Directory files, SecretKey key) {
        super(files);
        this.key = key;
    }

    @Override
    public long fileLength(String name) throws IOException {
        return SealedFile.contentBytes(name, in.fileLength(name));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return sealing(in.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return sealing(in.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput sealing(IndexOutput file) throws IOException {
        return new OutputStreamIndexOutput("sealed " + file.getName(), file.getName(), new SealingStream(file, key),
                BlockSeal.CONTENT_BYTES);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        var file = in.openInput(name, context);
        try {
            return new SealedInput("sealed " + name, new SealedFile(name, file, key));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void copyFrom(Directory from, String source, String target, IOContext context) throws IOException {
        boolean isWhole = false;
        try (var input = from.openInput(source, context); var output = createOutput(target, context)) {
            output.copyBytes(input, input.length());
            isWhole = true;
        } finally {
            if (!isWhole) {
                deleteFile(target);
            }
        }
    }

    @Override
    public Set<String> getPendingDeletions() throws IOException {
        return in.getPendingDeletions();
    }
}
