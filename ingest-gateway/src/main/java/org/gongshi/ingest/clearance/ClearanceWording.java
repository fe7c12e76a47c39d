package org.gongshi.ingest.clearance;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What is missing, in words. */
final class ClearanceWording {
    private final ResourceBundle bundle;

    ClearanceWording(Locale locale) {
        Locale chosen = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        this.bundle = ResourceBundle.getBundle(
                "messages/clearance", chosen, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String of(Missing missing) {
        String stage = "stage." + missing.subject();
        String subject = bundle.containsKey(stage) ? bundle.getString(stage) : missing.subject();
        return MessageFormat.format(bundle.getString(missing.code().name()), subject);
    }
}
