package org.gongshi.search.opendata;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * Which changes an agency wants (筛选): null means any. What is taken back names neither party nor item, and what is removed
 * nothing at all; both are told to everyone whom they may concern, or a copy would keep what is no longer public. So is, without
 * its content, what a correction may have taken out of the part.
 *
 * @param subject the party
 * @param region where the agency is
 * @param kind of the act
 * @param matter id of the item in the public register of matters
 */
record ChangeFilter(
        @Nullable CreditCode subject,
        @Nullable Region region,
        @Nullable DecisionKind kind,
        @Nullable String matter) {
    static final List<String> PARAMETERS = List.of("after", "wait", "subject", "region", "kind", "matter");
    private static final int LONGEST_ID = 100;
    /** GB 11643, whether it passes its check or not. */
    private static final Pattern CITIZEN_ID = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");

    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]");

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
                parameters.one("kind", Code.NOT_A_KIND, ChangeFilter::kind),
                parameters.one("matter", Code.NOT_A_MATTER, ChangeFilter::matter));
        return parameters.flaws().isEmpty() ? new Asked.Valid<>(filter) : new Asked.Invalid<>(parameters.flaws());
    }

    private static Optional<DecisionKind> kind(String value) {
        return Stream.of(DecisionKind.values())
                .filter(kind -> kind != DecisionKind.UNKNOWN && kind.name().equals(value))
                .findFirst();
    }

    /** As ids are compared; nobody's own number becomes part of what is recorded. */
    private static Optional<String> matter(String value) {
        return Optional.of(BLANK.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                        .replaceAll(""))
                .filter(id -> id.length() <= LONGEST_ID)
                .filter(id -> !CITIZEN_ID.matcher(id).find());
    }

    boolean isAny() {
        return subject == null && region == null && kind == null && matter == null;
    }

    /** As it was asked. */
    @Override
    public String toString() {
        return Stream.of(
                        named("subject", subject),
                        named("region", region),
                        named("kind", kind),
                        named("matter", matter))
                .flatMap(Optional::stream)
                .reduce((one, more) -> one + "&" + more)
                .orElse("");
    }

    private static Optional<String> named(String name, @Nullable Object value) {
        return Optional.ofNullable(value).map(wanted -> name + "=" + wanted);
    }

    /** What of the change is told; empty: nothing. */
    Optional<PublicChange> told(PublicChange change) {
        var decision = change.decision();
        var tombstone = change.tombstone();
        if (decision != null) {
            return told(change, decision);
        }
        return Optional.of(change)
                .filter(_ -> tombstone == null || (passes(tombstone.agency()) && isWanted(tombstone.kind())));
    }

    /** Agency and kind of a decision stay; party and item may be corrected, and who followed the former lets go of it. */
    private Optional<PublicChange> told(PublicChange change, DecisionView decision) {
        if (!passes(decision.agency()) || !isWanted(decision.kind())) {
            return Optional.empty();
        }
        if (isAbout(decision)) {
            return Optional.of(change);
        }
        return decision.edition() > 1 ? Optional.of(new PublicChange(change.id(), null, null)) : Optional.empty();
    }

    private boolean isAbout(DecisionView decision) {
        return (subject == null || subject.value().equals(decision.subject().creditCode()))
                && (matter == null || matter.equals(decision.matter()));
    }

    private boolean passes(DecisionView.Agency agency) {
        return region == null || agency.region().startsWith(Scope.prefix(region.code()));
    }

    private boolean isWanted(String actual) {
        return kind == null || kind.name().equals(actual);
    }
}
