package org.gongshi.ingest.desk;

import java.util.Locale;
import org.gongshi.ingest.checks.Finding;
import org.gongshi.ingest.checks.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The desk's texts. */
@Component
final class DeskWording {
    private final MessageSource messages;

    DeskWording(MessageSource messages) {
        this.messages = messages;
    }

    /** @throws org.springframework.context.NoSuchMessageException if there is none */
    String text(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String textOrEmpty(Locale locale, String key) {
        String text = messages.getMessage(key, null, "", locale);
        return text == null ? "" : text;
    }

    /** A word for a code; a code that is newer than this gateway is its own word. */
    String code(Locale locale, String list, String code) {
        String text = textOrEmpty(locale, list + "." + code);
        return text.isEmpty() ? code : text;
    }

    /** What the rows of a batch are: submissions of a type, or entries of a register. */
    String rows(Locale locale, String type) {
        String text = textOrEmpty(locale, "batchType." + type);
        return text.isEmpty() ? code(locale, "register", type) : text;
    }

    /** What people call the member at a JSON pointer; the pointer itself if it has no word. */
    String field(Locale locale, String pointer) {
        String name = pointer.replaceAll("/[0-9]+", "").replaceFirst("^/", "").replace('/', '.');
        String text = name.isEmpty() ? "" : textOrEmpty(locale, "field." + name);
        return text.isEmpty() ? pointer : text;
    }

    String message(Locale locale, Finding finding) {
        return Wording.in(locale).message(finding);
    }

    String fix(Locale locale, Finding finding) {
        return Wording.in(locale).fix(finding);
    }
}
