package org.gongshi.ingest.checks;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Findings in words: Chinese, or English for those who ask for it. */
public final class Wording {
    private static final String BUNDLE = "messages/findings";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Wording(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public static Wording in(Locale locale) {
        return new Wording(Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT);
    }

    public static Wording chinese() {
        return new Wording(Locale.ROOT);
    }

    /** What is wrong. */
    public String message(Finding finding) {
        return worded(finding.code() + ".message", finding);
    }

    /** What to do about it. */
    public String fix(Finding finding) {
        return worded(finding.code() + ".fix", finding);
    }

    /** Any other text of the bundle. */
    public String text(String key) {
        return bundle.getString(key);
    }

    private String worded(String key, Finding finding) {
        String pattern = bundle.getString(key);
        var arguments = finding.arguments();
        // The last argument of some codes is a suggestion, which may be empty: then the sentence without it is used.
        String chosen = arguments.isEmpty() || !arguments.getLast().isEmpty() || !bundle.containsKey(key + ".without")
                ? pattern
                : bundle.getString(key + ".without");
        return new MessageFormat(chosen, locale).format(arguments.toArray());
    }
}
