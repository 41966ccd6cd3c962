package org.pumphandle.notice;

import static org.pumphandle.words.Messages.message;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pumphandle.model.HandOffLine;
import org.pumphandle.model.Handover;
import org.pumphandle.model.QueuedMessage;
import org.pumphandle.model.SendingWay;

/**
 * Signed files in a folder, from which the carrier takes them. A file is written below {@value #UNFINISHED} before its messages are reserved, and
 * moved to where the carrier sees it afterwards: once they are reserved, it was handed over if and only if it is not there any more.
 */
public final class HandOffFolder implements WayOut {
    static final String UNFINISHED = "unfinished";
    private static final int LINES = 2_000;

    private final Path folder;
    private final AddressBook addresses;
    private final HandOffFormat format;
    private @Nullable Listener listener;
    private @Nullable SendingException failure;

    /** @param folder of this station and this carrier alone */
    public HandOffFolder(Path folder, AddressBook addresses, HandOffFormat format) {
        this.folder = folder;
        this.addresses = addresses;
        this.format = format;
    }

    @Override
    public SendingWay kind() {
        return SendingWay.HAND_OFF_FILE;
    }

    @Override
    public void open(Listener listener) {
        this.listener = listener;
    }

    @Override
    public int room() {
        if (failure != null) {
            throw failure;
        }
        return LINES;
    }

    @Override
    public Prepared prepare(long handover, List<QueuedMessage> messages) {
        var lines = new ArrayList<HandOffLine>();
        var written = new ArrayList<Long>();
        var withoutAddress = new HashSet<Long>();
        for (var message : messages) {
            if (addresses.addressOf(message.number()).orElse(null) instanceof Address.Token(var token)) {
                lines.add(new HandOffLine(message.batch(), token, message.template(), message.language(), message.notBefore(),
                        message.expiresAt(), message.text()));
                written.add(message.number());
            } else {
                withoutAddress.add(message.number());
            }
        }
        var file = new HandOffFile(name(messages.getFirst().batch(), handover), written, withoutAddress);
        write(file, lines);
        return file;
    }

    private void write(HandOffFile file, List<HandOffLine> lines) {
        if (Files.exists(folder.resolve(file.name))) {
            throw new SendingException(message("notice.stands-there-already-as-if", folder.resolve(file.name)));
        }
        try {
            Files.createDirectory(folder.resolve(UNFINISHED));
        } catch (IOException e) {
            if (!Files.isDirectory(folder.resolve(UNFINISHED))) {
                throw notWritten(e);
            }
        }
        try {
            format.write(file.unfinished(), lines);
        } catch (IOException e) {
            file.discard();
            throw notWritten(e);
        }
    }

    private SendingException notWritten(IOException e) {
        return new SendingException(message("notice.hand-off-files-cannot-be", folder), e);
    }

    private static String name(long batch, long handover) {
        return String.format(Locale.ROOT, "pumphandle-batch-%d-hand-over-%d.csv", batch, handover);
    }

    @Override
    public Answer fateOf(Handover handover) {
        var name = name(handover.batch(), handover.number());
        if (!Files.isDirectory(folder.resolve(UNFINISHED))) {
            return new Answer.InDoubt(message("notice.the-program-ended-while-was", name));
        }
        if (!Files.exists(folder.resolve(UNFINISHED).resolve(name))) {
            return new Answer.Accepted(List.of());
        }
        new HandOffFile(name, List.of(), Set.of()).discard();
        return new Answer.NotNow(message("notice.the-program-ended-before-was", name));
    }

    @Override
    public String status() {
        return Files.isDirectory(folder) ? message("notice.files-go-to", folder) : message("notice.is-not-there", folder);
    }

    @Override
    public void close() {
        listener = null;
    }

    private final class HandOffFile implements Prepared {
        private final String name;
        private final List<Long> written;
        private final Set<Long> withoutAddress;

        HandOffFile(String name, List<Long> written, Set<Long> withoutAddress) {
            this.name = name;
            this.written = written;
            this.withoutAddress = withoutAddress;
        }

        Path unfinished() {
            return folder.resolve(UNFINISHED).resolve(name);
        }

        @Override
        public Set<Long> withoutAddress() {
            return withoutAddress;
        }

        @Override
        public void handOver() {
            var answer = publish();
            var told = Objects.requireNonNull(listener, "the folder was not opened");
            written.forEach(number -> told.answered(number, answer));
        }

        /** The signature goes first, so that no file is seen without it. */
        private Answer publish() {
            try {
                move(name + HandOffFormat.SIGNATURE);
                move(name);
                sync(folder);
                sync(folder.resolve(UNFINISHED));
                return new Answer.Accepted(List.of());
            } catch (IOException e) {
                failure = notWritten(e);
                return Files.exists(unfinished())
                        ? new Answer.NotNow(message("notice.the-file-could-not-be"))
                        : new Answer.Accepted(List.of());
            }
        }

        private void move(String moved) throws IOException {
            Files.move(folder.resolve(UNFINISHED).resolve(moved), folder.resolve(moved), StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void discard() {
            try {
                Files.deleteIfExists(unfinished());
                Files.deleteIfExists(unfinished().resolveSibling(name + HandOffFormat.SIGNATURE));
            } catch (IOException e) {
                failure = notWritten(e);
            }
        }
    }

    /** Makes names last through a power cut, where the system lets a folder be opened; elsewhere its own journal must do. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
