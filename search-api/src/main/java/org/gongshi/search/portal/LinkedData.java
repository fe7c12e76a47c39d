package org.gongshi.search.portal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongshi.search.decisions.DecisionView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A decision in the words of schema.org, for search engines. Decisions about persons have none: no engine may lead to them. */
final class LinkedData {
    /** What is not known is not said. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withContentInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private LinkedData() {}

    /** JSON-LD that may stand within a script element: no text of it can close the element. */
    static @Nullable String of(DecisionView decision, String address) {
        return decision.isOfPerson()
                ? null
                : JSON.writeValueAsString(document(decision, address))
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e")
                        .replace("&", "\\u0026");
    }

    private static Map<String, @Nullable Object> document(DecisionView decision, String address) {
        var document = thing("DigitalDocument", decision.title());
        document.put("@context", "https://schema.org");
        document.put("@id", address);
        document.put("url", address);
        document.put("identifier", decision.documentNumber());
        document.put("inLanguage", "zh-CN");
        document.put("abstract", decision.outcome());
        document.put("dateCreated", decision.decidedOn().toString());
        document.put("datePublished", decision.publishedAt().toString());
        document.put("dateModified", decision.updatedAt().toString());
        document.put("version", decision.edition());
        document.put("isAccessibleForFree", true);
        document.put("author", agency(decision));
        document.put("about", about(decision));
        document.put("citation", decision.grounds());
        return document;
    }

    private static List<Map<String, @Nullable Object>> about(DecisionView decision) {
        var party = thing("Organization", decision.subject().name());
        party.put("identifier", decision.subject().creditCode());
        var permit = decision.permit();
        if (permit == null) {
            return List.of(party);
        }
        var granted = thing("GovernmentPermit", permit.certificateName());
        granted.put("identifier", permit.certificateNumber());
        granted.put("issuedBy", agency(decision));
        granted.put("validFrom", permit.validFrom());
        granted.put("validUntil", permit.validUntil());
        return List.of(party, granted);
    }

    private static Map<String, @Nullable Object> agency(DecisionView decision) {
        var agency = thing("GovernmentOrganization", decision.agency().name());
        agency.put("identifier", decision.agency().creditCode());
        return agency;
    }

    private static Map<String, @Nullable Object> thing(String type, @Nullable String name) {
        var thing = new LinkedHashMap<String, @Nullable Object>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }
}
