package org.pumphandle.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.IndexInput;

/** Reads blocks of a sealed file in any order; those read last stay in memory. Safe for all threads. */
final class SealedFile implements AutoCloseable {
    /** 8 MiB of each file. */
    private static final int KEPT_BLOCKS = 512;
    private static final int SEALED_BYTES = BlockSeal.CONTENT_BYTES + BlockSeal.TAG_BYTES;

    private final String name;
    private final IndexInput file;
    private final BlockSeal seal;
    private final long blocks;
    private final Map<Long, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT_BLOCKS;
        }
    };

    /** @param file closed with this */
    SealedFile(String name, IndexInput file, SecretKey indexKey) throws IOException {
        this.name = name;
        this.file = file;
        contentBytes(name, file.length());
        this.blocks = blocks(file.length());
        var salt = new byte[BlockSeal.SALT_BYTES];
        file.readBytes(salt, 0, salt.length);
        this.seal = new BlockSeal(indexKey, salt);
    }

    /**
     * How much a file holds.
     *
     * @throws CorruptIndexException where no sealed file has that size
     */
    static long contentBytes(String name, long fileBytes) throws IOException {
        long content = fileBytes - BlockSeal.SALT_BYTES - blocks(fileBytes) * BlockSeal.TAG_BYTES;
        if (fileBytes < BlockSeal.SALT_BYTES + BlockSeal.TAG_BYTES || content < 0) {
            throw new CorruptIndexException("the file was cut short", name);
        }
        return content;
    }

    private static long blocks(long fileBytes) {
        return Math.ceilDiv(fileBytes - BlockSeal.SALT_BYTES, (long) SEALED_BYTES);
    }

    long contentBytes() throws IOException {
        return contentBytes(name, file.length());
    }

    /** The content of a block; not to be changed. */
    synchronized byte[] block(long number) throws IOException {
        var known = kept.get(number);
        if (known != null) {
            return known;
        }
        long at = BlockSeal.SALT_BYTES + number * SEALED_BYTES;
        var sealed = new byte[(int) Math.min(SEALED_BYTES, file.length() - at)];
        file.seek(at);
        file.readBytes(sealed, 0, sealed.length);
        var content = seal.open(name, number, number == blocks - 1, sealed);
        kept.put(number, content);
        return content;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
