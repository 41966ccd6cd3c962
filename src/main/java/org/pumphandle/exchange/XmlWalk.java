package org.pumphandle.exchange;

import static org.pumphandle.words.Messages.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks from element to element over an XML file of any length: no DTD, no external entity, elements nested at most {@value #DEEPEST} deep, no tag
 * longer than {@value #LONGEST_TAG_BYTES} bytes. For one thread.
 */
final class XmlWalk {
    static final int DEEPEST = 64;
    static final int LONGEST_TAG_BYTES = 1 << 16;
    static final int LONGEST_TEXT = 256;

    private final Path file;
    private final String kind;
    private final XMLStreamReader xml;
    private int depth;
    private boolean isStart;

    /**
     * @param kind what the file should be, for messages
     */
    XmlWalk(Path file, InputStream bytes, String kind) {
        this.file = file;
        this.kind = kind;
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException(message("exchange.external-entities-are-refused"));
        });
        try {
            this.xml = factory.createXMLStreamReader(XmlText.of(new ShortTags(bytes)));
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        } catch (IOException e) {
            throw new ImportException(message("exchange.this-cannot-be-read-export-it", file, kind, e.getMessage()), e);
        }
    }

    /** Goes to where the next element begins or ends; false at the end of the file. */
    boolean next() {
        depth -= isStart || depth == 0 ? 0 : 1;
        for (int event = event(); event != XMLStreamConstants.END_DOCUMENT; event = event()) {
            if (event == XMLStreamConstants.DTD) {
                throw new ImportException(message("exchange.line-the-file-declares-a", file, line()));
            }
            isStart = event == XMLStreamConstants.START_ELEMENT;
            if (isStart) {
                depth++;
                requireShallow(depth);
            }
            if (isStart || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private int event() {
        try {
            return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        } catch (RuntimeException e) {
            throw new ImportException(message("exchange.this-cannot-be-read-export", file, kind), e);
        }
    }

    private void requireShallow(int deep) {
        if (deep > DEEPEST) {
            throw new ImportException(message("exchange.line-elements-are-nested-deeper", file, line(), DEEPEST));
        }
    }

    boolean isStart(String name) {
        return isStart && xml.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return !isStart && xml.getLocalName().equals(name);
    }

    /** How deep the element lies; that of the root is 1. */
    int depth() {
        return depth;
    }

    /** Line of the file, from 1. */
    long line() {
        return xml.getLocation().getLineNumber();
    }

    /** The attribute's value, empty where there is none. */
    String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : shortened(value);
    }

    /**
     * The text of the element that begins here, without that of elements inside, stripped; cut where it is longer than {@value #LONGEST_TEXT}
     * characters. Goes to the element's end.
     */
    String text() {
        var text = new StringBuilder();
        for (int inside = 1; inside > 0;) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                requireShallow(depth + inside++);
            } else if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                inside--;
            } else if (inside == 1 && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        isStart = false;
        return shortened(text.toString().strip());
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    private ImportException notWellFormed(XMLStreamException e) {
        var at = e.getLocation();
        return new ImportException(message("exchange.line-this-is-not-well", file, at == null ? "?" : at.getLineNumber(), kind), e);
    }

    /** Stops where a tag or comment is longer than any honest one, as the parser would hold all of it. */
    private static final class ShortTags extends FilterInputStream {
        private int sinceOpened = -1;

        ShortTags(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            for (int i = from; i < from + n; i++) {
                if (buffer[i] == '>') {
                    sinceOpened = -1;
                } else if (sinceOpened < 0) {
                    sinceOpened = buffer[i] == '<' ? 0 : -1;
                } else if (++sinceOpened > LONGEST_TAG_BYTES) {
                    throw new IOException(message("exchange.a-tag-is-longer-than", LONGEST_TAG_BYTES));
                }
            }
            return n;
        }
    }
}
