package org.gongshi.search.opendata;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the open data mean, and what whoever uses them owes. */
@Controller
final class DictionaryController {
    private final List<Dictionary.Field> fields = Dictionary.fields();

    /** A field in the reader's language. */
    record Row(String name, String type, String meaning) {}

    @GetMapping("/data/dictionary")
    String dictionary(Model model, Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        model.addAttribute(
                "fields",
                fields.stream()
                        .map(field -> new Row(field.name(), field.type(english), field.meaning(english)))
                        .toList());
        model.addAttribute("canonical", "/data/dictionary");
        return "opendata/dictionary";
    }

    @GetMapping("/data/licence")
    String licence(Model model) {
        model.addAttribute("canonical", "/data/licence");
        return "opendata/licence";
    }
}
