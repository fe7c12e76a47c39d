package org.gongshi.search.wording;

import java.util.Locale;
import org.gongshi.identity.Region;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts and names of codes. */
@Component
public final class Wording {
    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** Numbers among the arguments must be formatted before: a year is no amount. */
    public String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A text that there may be no key for. */
    public String textOr(Locale locale, String key, String otherwise) {
        String text = messages.getMessage(key, null, otherwise, locale);
        return text == null ? otherwise : text;
    }

    /** The name of a code; the code itself if it is newer than the list. */
    public String code(Locale locale, CodeList list, String symbol) {
        String name = messages.getMessage(list.key(symbol), null, symbol, locale);
        return name == null ? symbol : name;
    }

    /** The name of a code of the list with that name; the code itself if the list doesn't have it. */
    public String code(Locale locale, String list, String symbol) {
        String name = messages.getMessage(list + "." + symbol, null, symbol, locale);
        return name == null ? symbol : name;
    }

    /** Names from the province down; the code itself if no table knows it. */
    public String region(String code) {
        return Region.parse(code)
                .value()
                .map(Region::fullName)
                .filter(name -> !name.isEmpty())
                .orElse(code);
    }
}
