package org.pumphandle.tiles;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pumphandle.exchange.ImportException;

/**
 * Where the nodes of an extract are: 16 bytes each in a file, ascending by id, with every {@value #STRIDE}th id in memory. Whatever the size of the
 * extract, it takes 32 MB of memory and 8 bytes for each {@value #STRIDE} nodes; the file is mapped for looking up. Extracts are sorted by id; one that is not
 * is sorted in chunks, as long as these are few. One thread; all are added before the first is looked up.
 */
final class NodePositions implements AutoCloseable {
    private static final int CHUNK = 1 << 20;
    private static final int STRIDE = 512;
    private static final int NODE_BYTES = 16;
    private static final int MOST_RUNS = 64;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;

    private final FileChannel channel;
    private final Arena arena = Arena.ofConfined();
    private final List<Run> runs = new ArrayList<>();
    private final Node[] chunk = new Node[CHUNK];
    private int waiting;
    private long written;
    private MemorySegment mapped = MemorySegment.NULL;

    NodePositions(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    void add(long id, int lonE7, int latE7) throws IOException {
        chunk[waiting++] = new Node(id, lonE7, latE7);
        if (waiting == CHUNK) {
            writeChunk();
        }
    }

    /** Ends adding. */
    void seal() throws IOException {
        writeChunk();
        mapped = written == 0 ? MemorySegment.NULL : channel.map(FileChannel.MapMode.READ_ONLY, 0, written * NODE_BYTES, arena);
    }

    /** Which number the node has for {@link #lonE7} and {@link #latE7}; -1 where it is not there. */
    long find(long id) {
        for (var run : runs.reversed()) {
            long at = run.find(id, mapped);
            if (at >= 0) {
                return at;
            }
        }
        return -1;
    }

    int lonE7(long at) {
        return mapped.get(INT, at * NODE_BYTES + 8);
    }

    int latE7(long at) {
        return mapped.get(INT, at * NODE_BYTES + 12);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        channel.close();
    }

    private void writeChunk() throws IOException {
        Arrays.sort(chunk, 0, waiting);
        var bytes = ByteBuffer.allocate(1 << 16).order(java.nio.ByteOrder.nativeOrder());
        for (int i = 0; i < waiting; i++) {
            if (runs.isEmpty() || chunk[i].id < runs.getLast().last) {
                if (runs.size() == MOST_RUNS) {
                    throw new ImportException(message("tiles.the-nodes-of-the-extract"));
                }
                runs.add(new Run(written + i));
            }
            runs.getLast().add(chunk[i].id);
            bytes.putLong(chunk[i].id).putInt(chunk[i].lonE7).putInt(chunk[i].latE7);
            if (!bytes.hasRemaining() || i == waiting - 1) {
                bytes.flip();
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                bytes.clear();
            }
        }
        written += waiting;
        waiting = 0;
    }

    private record Node(long id, int lonE7, int latE7) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            return Long.compare(id, other.id);
        }
    }

    /** Nodes that stand ascending by id. */
    private static final class Run {
        private final long from;
        private long count;
        private long last = Long.MIN_VALUE;
        private long[] firsts = new long[64];

        Run(long from) {
            this.from = from;
        }

        void add(long id) {
            if (count % STRIDE == 0) {
                int at = (int) (count / STRIDE);
                firsts = at == firsts.length ? Arrays.copyOf(firsts, 2 * at) : firsts;
                firsts[at] = id;
            }
            last = id;
            count++;
        }

        long find(long id, MemorySegment mapped) {
            int strides = (int) ((count + STRIDE - 1) / STRIDE);
            int stride = Arrays.binarySearch(firsts, 0, strides, id);
            if (stride < -1) {
                stride = -stride - 2;
            }
            if (stride < 0) {
                return -1;
            }
            long low = from + (long) stride * STRIDE;
            long high = Math.min(from + count, low + STRIDE) - 1;
            while (low <= high) {
                long middle = (low + high) >>> 1;
                long found = mapped.get(LONG, middle * NODE_BYTES);
                if (found == id) {
                    return middle;
                }
                if (found < id) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1;
        }
    }
}
