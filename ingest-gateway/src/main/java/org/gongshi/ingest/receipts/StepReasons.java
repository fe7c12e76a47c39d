package org.gongshi.ingest.receipts;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.gongshi.exchange.FindingCode;

/** The processors' codes in words. */
final class StepReasons {
    private final ResourceBundle bundle;

    StepReasons(Locale locale) {
        Locale chosen = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
        this.bundle = ResourceBundle.getBundle(
                "messages/steps", chosen, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    String finding(FindingCode code) {
        return bundle.getString("finding." + code.name());
    }

    /** A code that is newer than this gateway is its own reason. */
    String of(String code) {
        return bundle.containsKey(code) ? bundle.getString(code) : code;
    }
}
