package org.pumphandle.exchange;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which values of an object a reader wants, by their paths. {@code visit.topCandidate.placeLocation.latLng} is the value of a key inside objects;
 * {@code timelinePath[].point} is wanted of every object of a list and is called {@code point} there.
 */
final class JsonShape {
    private static final String OF_EACH = "[]";

    private final Map<String, JsonShape> inside = new HashMap<>();
    private String path = "";
    private boolean isWanted;
    private boolean isList;

    private JsonShape() {
    }

    static JsonShape of(String... paths) {
        var shape = new JsonShape();
        for (var path : paths) {
            shape.add(path);
        }
        return shape;
    }

    private void add(String wanted) {
        var node = this;
        var above = "";
        for (var part : wanted.split("\\.", -1)) {
            boolean isOfEach = part.endsWith(OF_EACH);
            var key = isOfEach ? part.substring(0, part.length() - OF_EACH.length()) : part;
            node = node.inside.computeIfAbsent(key, _ -> new JsonShape());
            node.path = above + key;
            node.isList |= isOfEach;
            above = isOfEach ? "" : node.path + ".";
        }
        node.isWanted = true;
    }

    /** What is wanted of the value of this key; null where nothing is. */
    @Nullable
    JsonShape at(String key) {
        return inside.get(key);
    }

    /** Its path, inside the nearest list. */
    String path() {
        return path;
    }

    /** Whether the value itself is wanted. */
    boolean isWanted() {
        return isWanted;
    }

    /** Whether it is a list of objects. */
    boolean isList() {
        return isList;
    }

    /** Whether something inside it is wanted, so that it should be an object. */
    boolean isObject() {
        return !isList && !inside.isEmpty();
    }
}
