package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an XML file: in the encoding of its byte order mark, else in the one its first line declares, else UTF-8. Decoded here, as the parser
 * of the JDK writes to the standard error stream about bytes that are none.
 */
final class XmlText {
    private static final int LONGEST_DECLARATION_BYTES = 256;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private XmlText() {
    }

    /** @throws IOException for an encoding that is not known; the reader throws one for bytes that are no text in it */
    static Reader of(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes);
        in.mark(LONGEST_DECLARATION_BYTES);
        var first = in.readNBytes(LONGEST_DECLARATION_BYTES);
        in.reset();
        var mark = ByteOrderMark.of(first);
        in.skipNBytes(mark.bytes);
        return new InputStreamReader(in, (mark.charset == null ? declared(first) : mark.charset).newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private record ByteOrderMark(@Nullable Charset charset, int bytes) {
        static ByteOrderMark of(byte[] first) {
            int two = first.length < 2 ? 0 : (first[0] & 0xFF) << 8 | (first[1] & 0xFF);
            return switch (two) {
                case 0xFEFF -> new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
                case 0xFFFE -> new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
                case '<' -> new ByteOrderMark(StandardCharsets.UTF_16BE, 0);
                case '<' << 8 -> new ByteOrderMark(StandardCharsets.UTF_16LE, 0);
                case 0xEFBB -> new ByteOrderMark(StandardCharsets.UTF_8, first.length > 2 && (first[2] & 0xFF) == 0xBF ? 3 : 0);
                default -> new ByteOrderMark(null, 0);
            };
        }
    }

    private static Charset declared(byte[] first) throws IOException {
        var found = DECLARED.matcher(new String(first, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(found.group(1).toUpperCase(Locale.ROOT));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IOException(message("exchange.the-encoding-is-not-known", found.group(1)), e);
        }
    }
}
