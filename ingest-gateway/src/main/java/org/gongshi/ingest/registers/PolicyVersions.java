package org.gongshi.ingest.registers;

import java.util.regex.Pattern;
import org.gongshi.exchange.PolicyType;
import org.gongshi.exchange.PolicyVersion;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads versions of a policy (行政执法制度). */
final class PolicyVersions {
    /** Becomes a link on a public page. */
    private static final Pattern WEB = Pattern.compile("https?://[^\\s<>\"']+");

    private PolicyVersions() {}

    static PolicyVersion read(Fields fields) {
        return new PolicyVersion(
                fields.requiredDate("validFrom"),
                fields.date("validTo"),
                fields.requiredLine("name"),
                fields.requiredChoice("type", PolicyType.class, PolicyType.UNKNOWN),
                fields.line("documentNumber"),
                fields.line("issuer"),
                fields.date("issuedOn"),
                fields.lines("basis"),
                fields.lines("elements"),
                url(fields));
    }

    private static @Nullable String url(Fields fields) {
        String url = fields.line("url");
        if (url != null && !WEB.matcher(url).matches()) {
            fields.refuse("url", ErrorCode.URL_FORMAT);
        }
        return url;
    }
}
