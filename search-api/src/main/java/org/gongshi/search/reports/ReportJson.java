package org.gongshi.search.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.search.reports.ReportFlaw.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object as the fields of a form.
 *
 * @param fields texts, and lists of texts; what is neither is a flaw
 */
record ReportJson(Map<String, List<String>> fields, List<ReportFlaw> flaws) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    static ReportJson read(byte[] body) {
        try {
            var tree = JSON.readTree(body);
            return tree.isObject() ? of(tree) : noObject();
        } catch (JacksonException broken) {
            return noObject();
        }
    }

    private static ReportJson noObject() {
        return new ReportJson(Map.of(), List.of(new ReportFlaw("", Code.NOT_AN_OBJECT)));
    }

    private static ReportJson of(JsonNode tree) {
        var fields = new LinkedHashMap<String, List<String>>();
        var flaws = new ArrayList<ReportFlaw>();
        tree.properties().forEach(member -> {
            var value = member.getValue();
            var texts = value.isArray() ? value.valueStream().toList() : List.of(value);
            if (value.isNull()) {
                return;
            }
            if (texts.stream().allMatch(JsonNode::isString)) {
                fields.put(
                        member.getKey(),
                        texts.stream().map(JsonNode::stringValue).toList());
            } else {
                flaws.add(new ReportFlaw(member.getKey(), Code.NOT_TEXT));
            }
        });
        return new ReportJson(fields, flaws);
    }
}
