package org.pumphandle.exchange.parquet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.pumphandle.exchange.parquet.ParquetColumn.Meaning;

/** Reads the tree of a file's columns, as a list of its leaves. For one thread. */
final class Schema {
    private static final int MOST_ELEMENTS = 10_000;
    private static final int DEEPEST = 64;
    private static final int MOST_DIGITS = 1_000;
    private static final int OPTIONAL = 1;
    private static final int REPEATED = 2;

    private final ThriftReader in;
    private final List<ParquetColumn> columns = new ArrayList<>();
    private final ArrayDeque<Integer> childrenLeft = new ArrayDeque<>();
    private String outermost = "";

    private Schema(ThriftReader in) {
        this.in = in;
    }

    /** The columns, where a reader stands at the list of a schema's elements. */
    static List<ParquetColumn> read(ThriftReader in) {
        int size = in.listOfStructs();
        if (size > MOST_ELEMENTS) {
            throw new ParquetException("the Parquet file has " + size + " columns and groups, allowed are " + MOST_ELEMENTS
                    + "; send only the columns that are needed");
        }
        var schema = new Schema(in);
        for (int i = 0; i < size; i++) {
            schema.element(i == 0);
        }
        if (!schema.childrenLeft.isEmpty()) {
            throw ParquetException.damaged("the schema ends early");
        }
        return List.copyOf(schema.columns);
    }

    private void element(boolean isRoot) {
        var element = Element.read(in);
        if (isRoot) {
            descend(element.children);
            return;
        }
        if (childrenLeft.isEmpty()) {
            throw ParquetException.damaged("the schema has more columns than it says");
        }
        int depth = childrenLeft.size();
        outermost = depth == 1 ? element.name : outermost;
        childrenLeft.push(childrenLeft.pop() - 1);
        if (element.children > 0 || element.type < 0) {
            descend(element.children);
        } else {
            columns.add(new ParquetColumn(outermost, columns.size(), ParquetType.of(element.type), element.fixedBytes, element.meaning,
                    element.scale, element.isUtc, element.repetition == OPTIONAL, depth > 1 || element.repetition == REPEATED));
        }
        ascend();
    }

    private void descend(int children) {
        if (childrenLeft.size() >= DEEPEST) {
            throw new ParquetException("the columns of the Parquet file are nested deeper than " + DEEPEST
                    + " levels; send a table without nesting");
        }
        if (children > 0) {
            childrenLeft.push(children);
        }
    }

    private void ascend() {
        while (!childrenLeft.isEmpty() && childrenLeft.element() == 0) {
            childrenLeft.pop();
        }
    }

    /** One element of the list, a group or a column. */
    private static final class Element {
        private int type = -1;
        private int fixedBytes;
        private int repetition;
        private String name = "";
        private int children;
        private int scale;
        private boolean isUtc = true;
        private Meaning meaning = Meaning.PLAIN;

        static Element read(ThriftReader in) {
            var element = new Element();
            in.beginStruct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                switch (field) {
                    case 1 -> element.type = in.i32();
                    case 2 -> element.fixedBytes = in.i32();
                    case 3 -> element.repetition = in.i32();
                    case 4 -> element.name = in.string();
                    case 5 -> element.children = in.i32();
                    case 6 -> element.converted(in.i32());
                    case 7 -> element.scale = in.i32();
                    case 10 -> element.logical(in);
                    default -> in.skip();
                }
            }
            element.check();
            return element;
        }

        private void check() {
            if (fixedBytes < 0 || children < 0 || scale < 0 || scale > MOST_DIGITS) {
                throw ParquetException.damaged("column " + name);
            }
            if (type == ParquetType.FIXED_LEN_BYTE_ARRAY.code() && fixedBytes == 0) {
                throw ParquetException.damaged("column " + name + " has values of 0 bytes");
            }
        }

        /** The older way of saying it; the newer one says more, and follows where both are there. */
        private void converted(int code) {
            meaning = switch (code) {
                case 0, 4, 19 -> Meaning.TEXT;
                case 5 -> Meaning.DECIMAL;
                case 9 -> Meaning.TIMESTAMP_MS;
                case 10 -> Meaning.TIMESTAMP_US;
                case 11, 12, 13, 14 -> Meaning.UNSIGNED;
                case 15, 16, 17, 18 -> Meaning.PLAIN;
                default -> Meaning.OTHER;
            };
        }

        private void logical(ThriftReader in) {
            in.struct();
            for (int kind = in.nextField(); kind != ThriftReader.NO_FIELD; kind = in.nextField()) {
                switch (kind) {
                    case 5 -> decimal(in);
                    case 8 -> timestamp(in);
                    case 10 -> integer(in);
                    default -> {
                        meaning = kind == 1 || kind == 4 || kind == 12 ? Meaning.TEXT : Meaning.OTHER;
                        in.skip();
                    }
                }
            }
        }

        private void decimal(ThriftReader in) {
            meaning = Meaning.DECIMAL;
            in.struct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                if (field == 1) {
                    scale = in.i32();
                } else {
                    in.skip();
                }
            }
        }

        private void timestamp(ThriftReader in) {
            in.struct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                if (field == 1) {
                    isUtc = in.bool();
                } else if (field == 2) {
                    unit(in);
                } else {
                    in.skip();
                }
            }
        }

        private void unit(ThriftReader in) {
            in.struct();
            for (int unit = in.nextField(); unit != ThriftReader.NO_FIELD; unit = in.nextField()) {
                meaning = switch (unit) {
                    case 1 -> Meaning.TIMESTAMP_MS;
                    case 2 -> Meaning.TIMESTAMP_US;
                    case 3 -> Meaning.TIMESTAMP_NS;
                    default -> Meaning.OTHER;
                };
                in.skip();
            }
        }

        private void integer(ThriftReader in) {
            meaning = Meaning.PLAIN;
            in.struct();
            for (int field = in.nextField(); field != ThriftReader.NO_FIELD; field = in.nextField()) {
                if (field == 2) {
                    meaning = in.bool() ? Meaning.PLAIN : Meaning.UNSIGNED;
                } else {
                    in.skip();
                }
            }
        }
    }
}
