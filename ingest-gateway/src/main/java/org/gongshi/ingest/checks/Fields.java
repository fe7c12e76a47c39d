package org.gongshi.ingest.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongshi.identity.Parsed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an object member by member, notes everything that is wrong instead of stopping, and remembers each value in its
 * normal form: so what was read and what is digested cannot differ. A member nobody asked for is an error of its own.
 * The value handed back for a wrong or missing required member is a placeholder that nothing may use once there are
 * errors.
 */
public final class Fields {
    /** Names, numbers, codes, titles. */
    static final int LINE = 1_000;

    private static final int LIST = 1_000;
    private static final JsonMapper CANONICAL = new JsonMapper();

    private final Members members;

    private Fields(Members members) {
        this.members = members;
    }

    public Fields(ObjectNode node) {
        this(new Members(node, "", new ArrayList<>()));
    }

    public @Nullable String text(String name) {
        String text = string(name);
        return text != null && fits(name, text, Integer.MAX_VALUE) ? kept(name, text) : null;
    }

    /** A text of one line's length. */
    public @Nullable String line(String name) {
        String text = string(name);
        return text != null && fits(name, text, LINE) ? kept(name, text) : null;
    }

    public String requiredText(String name) {
        String text = text(name);
        requireValue(name);
        return text == null ? "" : text;
    }

    public String requiredLine(String name) {
        String line = line(name);
        requireValue(name);
        return line == null ? "" : line;
    }

    public List<String> lines(String name) {
        return items(name).lines();
    }

    public <E extends Enum<E>> List<E> choices(String name, Class<E> list) {
        return items(name).choices(list, text -> false, ErrorCode.UNKNOWN_VALUE);
    }

    /** Choices without the words that are none of them and may stand there all the same, each of which is told. */
    public <E extends Enum<E>> List<E> choices(String name, Class<E> list, Predicate<String> leftOut, ErrorCode told) {
        return items(name).choices(list, leftOut, told);
    }

    public <E extends Enum<E>> List<E> requiredChoices(String name, Class<E> list) {
        List<E> choices = choices(name, list);
        requireValue(name);
        return choices;
    }

    /** Identifiers in a list, each once and in its normal form; each that doesn't parse is noted at its place. */
    public <T> List<String> identifiers(String name, Function<String, Parsed<T>> parser, Function<T, String> normal) {
        return items(name).identifiers(parser, normal);
    }

    /** Objects in a list, at most {@code 1000}. */
    public List<Fields> objects(String name) {
        return items(name).objects();
    }

    public @Nullable LocalDate date(String name) {
        return formed(name, Form.DAY);
    }

    public LocalDate requiredDate(String name) {
        LocalDate date = date(name);
        requireValue(name);
        return date == null ? LocalDate.EPOCH : date;
    }

    /** A moment with its offset, kept to the millisecond. */
    public @Nullable Instant moment(String name) {
        return formed(name, Form.MOMENT);
    }

    public Instant requiredMoment(String name) {
        Instant moment = moment(name);
        requireValue(name);
        return moment == null ? Instant.EPOCH : moment;
    }

    /** SHA-256 of a file, 64 hexadecimal digits. */
    public @Nullable String digest(String name) {
        return formed(name, Form.DIGEST);
    }

    /** Yuan with two decimals, written as a text: a JSON number may already have lost a cent. */
    public @Nullable BigDecimal amount(String name) {
        return formed(name, Form.YUAN);
    }

    /** Points of a hundred, written as a text like an amount. */
    public @Nullable BigDecimal points(String name) {
        return formed(name, Form.POINTS);
    }

    public @Nullable Integer number(String name, int least, int greatest) {
        JsonNode value = members.value(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            refuse(name, ErrorCode.WRONG_TYPE, "integer");
            return null;
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > greatest) {
            refuse(name, ErrorCode.NUMBER_RANGE, String.valueOf(least), String.valueOf(greatest));
            return null;
        }
        return kept(name, value.intValue());
    }

    public int requiredNumber(String name, int least, int greatest) {
        Integer number = number(name, least, greatest);
        requireValue(name);
        return number == null ? least : number;
    }

    public @Nullable Boolean flag(String name) {
        JsonNode value = members.value(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            refuse(name, ErrorCode.WRONG_TYPE, "true | false");
            return null;
        }
        return kept(name, value.booleanValue());
    }

    public boolean requiredFlag(String name) {
        requireValue(name);
        return isSet(name);
    }

    public boolean isSet(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> list) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        E choice = Codes.symbol(text, list);
        if (choice == null) {
            refuse(name, ErrorCode.UNKNOWN_VALUE, Codes.names(list));
            return null;
        }
        return keptAs(name, choice);
    }

    /** One of these words. */
    public String requiredWord(String name, Collection<String> words) {
        String text = string(name);
        requireValue(name);
        if (text != null && !words.contains(text)) {
            refuse(name, ErrorCode.UNKNOWN_VALUE, String.join(" | ", words));
        }
        return text == null ? "" : kept(name, text);
    }

    public <E extends Enum<E>> E requiredChoice(String name, Class<E> list, E placeholder) {
        E choice = choice(name, list);
        requireValue(name);
        return choice == null ? placeholder : choice;
    }

    /** A choice that holds when none is stated, and is then as good as stated. */
    public <E extends Enum<E>> E choiceOr(String name, Class<E> list, E standard) {
        E choice = choice(name, list);
        return choice == null ? keptAs(name, standard) : choice;
    }

    /** An identifier that parses, in its normal form. */
    public <T> @Nullable T identifier(String name, Function<String, Parsed<T>> parser, Function<T, String> normal) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        return switch (parser.apply(text)) {
            case Parsed.Valid<T>(T identifier) -> {
                kept(name, normal.apply(identifier));
                yield identifier;
            }
            case Parsed.Invalid<T>(var flaw, var arguments, var suggestion) -> {
                List<String> all = new ArrayList<>(arguments);
                all.add(suggestion);
                refuse(name, ErrorCode.of(flaw), all.toArray(String[]::new));
                yield null;
            }
        };
    }

    /** An object inside; null if there is none. */
    public @Nullable Fields object(String name) {
        JsonNode value = members.value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ObjectNode object)) {
            refuse(name, ErrorCode.WRONG_TYPE, "{…}");
            return null;
        }
        Fields inner = inside(object, pointerOf(name));
        kept(name, inner.canonical());
        return inner;
    }

    /** An object inside, at its place; what is found in it counts as found here. */
    Fields inside(ObjectNode object, String place) {
        return new Fields(new Members(object, place, members.findings()));
    }

    /** Of a list every item was left out: as good as absent. */
    void emptied(String name) {
        members.emptied(name);
    }

    Map<String, Object> canonical() {
        return members.canonical();
    }

    public @Nullable Fields requiredObject(String name) {
        Fields object = object(name);
        requireValue(name);
        return object;
    }

    /** Named by the sender, if only with an empty value. */
    public boolean mentions(String name) {
        return members.mentions(name);
    }

    public boolean has(String name) {
        return members.value(name) != null;
    }

    /** An error if the member is missing or empty. */
    public void requireValue(String name) {
        if (!has(name)) {
            members.miss(name, ErrorCode.REQUIRED);
        }
    }

    public void recommendValue(String name) {
        if (!has(name)) {
            members.miss(name, ErrorCode.RECOMMENDED);
        }
    }

    /** For what everybody may read: no number of a person in it. */
    public void refusePersonalNumber(String name) {
        List<?> texts = normal(name) instanceof List<?> items
                ? items
                : List.of(canonical().getOrDefault(name, ""));
        if (texts.stream().anyMatch(text -> Masking.holdsPersonalNumber(text.toString()))) {
            refuse(name, ErrorCode.PERSONAL_NUMBER);
        }
    }

    /** Notes something about a member and shows what stood there, masked. */
    public void refuse(String name, ErrorCode code, String... arguments) {
        members.refuse(name, code, arguments);
    }

    void note(Finding finding) {
        members.findings().add(finding);
    }

    /** Notes every member that nobody asked for. */
    public void finish() {
        members.refuseUnknown();
    }

    public List<Finding> findings() {
        return members.findings();
    }

    /** Member names, also of objects inside objects that were asked for. */
    Set<String> known() {
        return members.known();
    }

    /** A member's value again, in its normal form; absent if there was none. */
    public @Nullable Object normal(String name) {
        return canonical().get(name);
    }

    /** All values in their normal forms, members sorted, no spaces (RFC 8785). */
    public String canonicalJson() {
        return canonicalJson(canonical());
    }

    public static String canonicalJson(Map<String, ?> members) {
        return CANONICAL.writeValueAsString(members);
    }

    String pointerOf(String name) {
        return members.pointerOf(name);
    }

    private <T> @Nullable T formed(String name, Form<T> form) {
        String text = string(name);
        if (text == null) {
            return null;
        }
        T value = form.parse().apply(text);
        if (value == null) {
            refuse(name, form.wrong());
            return null;
        }
        kept(name, form.normal().apply(value));
        return value;
    }

    private @Nullable String string(String name) {
        return members.string(name);
    }

    private Items items(String name) {
        JsonNode value = members.value(name);
        if (value == null) {
            return new Items(this, name, List.of());
        }
        if (!value.isArray()) {
            refuse(name, ErrorCode.WRONG_TYPE, "[…]");
        } else if (value.size() > LIST) {
            refuse(name, ErrorCode.TEXT_LENGTH, String.valueOf(LIST));
        }
        boolean sound = value.isArray() && value.size() <= LIST;
        return new Items(this, name, sound ? value.valueStream().toList() : List.of());
    }

    private boolean fits(String name, String text, int limit) {
        if (!Text.isWritten(text)) {
            refuse(name, ErrorCode.TEXT_CHARACTER);
            return false;
        }
        if (text.length() > limit) {
            refuse(name, ErrorCode.TEXT_LENGTH, String.valueOf(limit));
            return false;
        }
        return true;
    }

    <T> T kept(String name, T value) {
        return members.kept(name, value);
    }

    private <E extends Enum<E>> E keptAs(String name, E choice) {
        kept(name, choice.name());
        return choice;
    }
}
