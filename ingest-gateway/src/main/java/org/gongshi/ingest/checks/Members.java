package org.gongshi.ingest.checks;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of an object: which were asked for, what stood there, what was kept of it, what was found wrong. */
final class Members {
    /** Unknown members of an object for which the meant one is looked for; 1 MB may hold 70,000 of them. */
    private static final int GUESSES = 100;

    private final ObjectNode node;
    private final String pointer;
    private final List<Finding> findings;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> emptied = new HashSet<>();
    private final Map<String, Object> canonical = new TreeMap<>();

    /** @param findings where what is found is noted; one list for an object and all objects inside */
    Members(ObjectNode node, String pointer, List<Finding> findings) {
        this.node = node;
        this.pointer = pointer;
        this.findings = findings;
    }

    /** Null and empty texts are as good as absent: spreadsheets and form libraries write them. */
    @Nullable
    JsonNode value(String name) {
        known.add(name);
        JsonNode value = node.get(name);
        boolean nothing = value == null
                || emptied.contains(name)
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank())
                || (value.isContainer() && value.isEmpty());
        return nothing ? null : value;
    }

    @Nullable
    String string(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            refuse(name, ErrorCode.WRONG_TYPE, "string");
            return null;
        }
        return value.stringValue().strip();
    }

    boolean mentions(String name) {
        return node.hasNonNull(name);
    }

    /** Of a list every item was left out: as good as absent. */
    void emptied(String name) {
        emptied.add(name);
    }

    <T> T kept(String name, T value) {
        canonical.put(name, value);
        return value;
    }

    Map<String, Object> canonical() {
        return canonical;
    }

    Set<String> known() {
        return known;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Notes something about a member and shows what stood there, masked. */
    void refuse(String name, ErrorCode code, String... arguments) {
        JsonNode value = node.path(name);
        String shown = value.isValueNode() ? Masking.shown(name, value.asString("")) : "";
        findings.add(new Finding(pointerOf(name), code, shown, List.of(arguments)));
    }

    /** Notes that nothing stands there. */
    void miss(String name, ErrorCode code) {
        findings.add(new Finding(pointerOf(name), code, "", List.of()));
    }

    void refuseUnknown() {
        int unknown = 0;
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                String meant = unknown++ < GUESSES ? Text.nearest(name, known) : "";
                findings.add(new Finding(pointerOf(name), ErrorCode.UNKNOWN_FIELD, "", List.of(meant)));
            }
        }
    }

    String pointerOf(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
