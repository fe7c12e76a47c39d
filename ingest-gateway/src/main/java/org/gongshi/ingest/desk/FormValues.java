package org.gongshi.ingest.desk;

import java.util.List;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/** A body as it stands in a form's fields: the other way round of {@link FormBody}. */
final class FormValues {
    private FormValues() {}

    static MultiValueMap<String, String> of(JsonNode body, List<FormField> fields) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        for (FormField field : fields) {
            JsonNode value = body.at(field.pointer());
            switch (field.entry()) {
                case CHOICES -> values.addAll(field.name(), texts(value));
                case ITEMS -> put(values, field, String.join("\n", texts(value)));
                case LINE, AREA, DATE, AMOUNT, NUMBER, FLAG, CHOICE -> put(values, field, value.asString(""));
            }
        }
        return values;
    }

    private static void put(MultiValueMap<String, String> values, FormField field, String text) {
        if (!text.isEmpty()) {
            values.add(field.name(), text);
        }
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(item -> item.asString("")).toList()
                : value.asString("").isEmpty() ? List.of() : List.of(value.asString());
    }
}
