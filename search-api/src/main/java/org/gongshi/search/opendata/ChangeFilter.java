package org.gongshi.search.opendata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshi.exchange.DecisionKind;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Region;
import org.gongshi.search.compliance.Asked;
import org.gongshi.search.compliance.Scope;
import org.gongshi.search.decisions.DecisionView;
import org.gongshi.search.decisions.Parameters;
import org.gongshi.search.decisions.QueryFlaw.Code;
import org.gongshi.search.topics.PublicChange;
import org.jspecify.annotations.Nullable;

/**
 * Which changes an agency wants (筛选): null means any. What is taken back names no party, and what is removed nothing at all;
 * both are told to everyone whom they may concern, or a copy would keep what is no longer public.
 *
 * @param subject the party
 * @param region where the agency is
 * @param kind of the act
 */
record ChangeFilter(
        @Nullable CreditCode subject,
        @Nullable Region region,
        @Nullable DecisionKind kind) {
    static final List<String> PARAMETERS = List.of("after", "wait", "subject", "region", "kind");

    /** A part misread would be taken for the part that was asked for: what can't be read is refused, and what isn't known. */
    static Asked<ChangeFilter> parse(Map<String, List<String>> given) {
        var parameters = new Parameters(Parameters.filled(given));
        parameters.refuseOthers(given.keySet(), PARAMETERS);
        var filter = new ChangeFilter(
                parameters.one(
                        "subject",
                        Code.NOT_A_CREDIT_CODE,
                        code -> CreditCode.parse(code).value()),
                parameters.one(
                        "region", Code.NOT_A_REGION, code -> Region.parse(code).value()),
                parameters.one("kind", Code.NOT_A_KIND, ChangeFilter::kind));
        return parameters.flaws().isEmpty() ? new Asked.Valid<>(filter) : new Asked.Invalid<>(parameters.flaws());
    }

    private static Optional<DecisionKind> kind(String value) {
        return Stream.of(DecisionKind.values())
                .filter(kind -> kind != DecisionKind.UNKNOWN && kind.name().equals(value))
                .findFirst();
    }

    boolean isAny() {
        return subject == null && region == null && kind == null;
    }

    /** As it was asked. */
    @Override
    public String toString() {
        return Stream.of(named("subject", subject), named("region", region), named("kind", kind))
                .flatMap(Optional::stream)
                .reduce((one, more) -> one + "&" + more)
                .orElse("");
    }

    private static Optional<String> named(String name, @Nullable Object value) {
        return Optional.ofNullable(value).map(wanted -> name + "=" + wanted);
    }

    boolean passes(PublicChange change) {
        var decision = change.decision();
        var tombstone = change.tombstone();
        if (decision != null) {
            return passes(decision);
        }
        return tombstone == null || (passes(tombstone.agency()) && isWanted(tombstone.kind()));
    }

    private boolean passes(DecisionView decision) {
        return (subject == null || subject.value().equals(decision.subject().creditCode()))
                && passes(decision.agency())
                && isWanted(decision.kind());
    }

    private boolean passes(DecisionView.Agency agency) {
        return region == null || agency.region().startsWith(Scope.prefix(region.code()));
    }

    private boolean isWanted(String actual) {
        return kind == null || kind.name().equals(actual);
    }
}
