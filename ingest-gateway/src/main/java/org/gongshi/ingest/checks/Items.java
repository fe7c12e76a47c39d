package org.gongshi.ingest.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongshi.identity.Parsed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A list inside an object: each item is read, and what is wrong with it noted at its place. */
final class Items {
    private final Fields owner;
    private final String name;
    private final List<JsonNode> items;

    Items(Fields owner, String name, List<JsonNode> items) {
        this.owner = owner;
        this.name = name;
        this.items = items;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            String text = items.get(place).asString("").strip();
            if (!items.get(place).isString() || text.isEmpty()) {
                refuse(place, ErrorCode.WRONG_TYPE, "string");
            } else if (!Text.isWritten(text)) {
                refuse(place, ErrorCode.TEXT_CHARACTER);
            } else if (text.length() > Fields.LINE) {
                refuse(place, ErrorCode.TEXT_LENGTH, String.valueOf(Fields.LINE));
            } else {
                lines.add(text);
            }
        }
        return lines.isEmpty() ? lines : owner.kept(name, lines);
    }

    <T> List<String> identifiers(Function<String, Parsed<T>> parser, Function<T, String> normal) {
        Set<String> codes = new LinkedHashSet<>();
        for (int place = 0; place < items.size(); place++) {
            JsonNode item = items.get(place);
            if (!item.isString()) {
                refuse(place, ErrorCode.WRONG_TYPE, "string");
                continue;
            }
            switch (parser.apply(item.stringValue())) {
                case Parsed.Valid<T>(T identifier) -> codes.add(normal.apply(identifier));
                case Parsed.Invalid<T>(var flaw, var arguments, var suggestion) ->
                    refuse(
                            place,
                            ErrorCode.of(flaw),
                            Stream.concat(arguments.stream(), Stream.of(suggestion))
                                    .toArray(String[]::new));
            }
        }
        return codes.isEmpty() ? List.of() : owner.kept(name, List.copyOf(codes));
    }

    <E extends Enum<E>> List<E> choices(Class<E> list, Predicate<String> leftOut, ErrorCode told) {
        List<E> choices = new ArrayList<>();
        int left = 0;
        for (int place = 0; place < items.size(); place++) {
            JsonNode item = items.get(place);
            E choice = item.isString() ? Codes.symbol(item.stringValue().strip(), list) : null;
            if (!item.isString()) {
                refuse(place, ErrorCode.WRONG_TYPE, "string");
            } else if (leftOut.test(item.stringValue())) {
                refuse(place, told, item.stringValue().strip());
                left++;
            } else if (choice == null) {
                refuse(place, ErrorCode.UNKNOWN_VALUE, Codes.names(list));
            } else if (!choices.contains(choice)) {
                choices.add(choice);
            }
        }
        if (left > 0 && left == items.size()) {
            owner.emptied(name);
        }
        if (!choices.isEmpty()) {
            owner.kept(name, choices.stream().map(Enum::name).toList());
        }
        return choices;
    }

    List<Fields> objects() {
        List<Fields> objects = new ArrayList<>();
        List<Map<String, Object>> kept = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place) instanceof ObjectNode object) {
                Fields inner = owner.inside(object, pointer(place));
                objects.add(inner);
                kept.add(inner.canonical());
            } else {
                refuse(place, ErrorCode.WRONG_TYPE, "{…}");
            }
        }
        if (!kept.isEmpty()) {
            owner.kept(name, kept);
        }
        return objects;
    }

    private void refuse(int place, ErrorCode code, String... arguments) {
        JsonNode item = items.get(place);
        String shown = item.isValueNode() ? Masking.shown(name, item.asString("")) : "";
        owner.note(new Finding(pointer(place), code, shown, List.of(arguments)));
    }

    private String pointer(int place) {
        return owner.pointerOf(name) + "/" + place;
    }
}
