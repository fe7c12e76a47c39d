package org.gongshi.ingest.submission;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongshi.exchange.SealedSubject;
import org.gongshi.exchange.SubjectType;
import org.gongshi.identity.CitizenId;
import org.gongshi.identity.CreditCode;
import org.gongshi.identity.Flaw;
import org.gongshi.identity.OrganisationCode;
import org.gongshi.identity.Parsed;
import org.gongshi.identity.Region;
import org.gongshi.identity.RegistrationNumber;
import org.gongshi.ingest.checks.ErrorCode;
import org.gongshi.ingest.checks.Fields;
import org.jspecify.annotations.Nullable;

/** Reads the party (行政相对人). Which codes it needs: 双公示 data standard, penalty fields 1 to 13. */
final class PartyReader {
    /** Bodies registered by a ministry carry no region of the tables. */
    private static final String MINISTRIES = "100000";
    /** What a sole trader without a code writes instead (双公示 data standard, penalty field 3). */
    private static final String FILLER = "00000000000000000X";

    private final Fields subject;
    private final LocalDate day;
    private final SubjectType type;

    private PartyReader(Fields subject, DecisionTime time) {
        this.subject = subject;
        this.day = time.decidedOn() == null ? time.today() : time.decidedOn();
        this.type = subject.requiredChoice("type", SubjectType.class, SubjectType.UNKNOWN);
    }

    static Party read(Fields subject, DecisionTime time) {
        return new PartyReader(subject, time).read();
    }

    private Party read() {
        String name = subject.requiredLine("name");
        CreditCode creditCode = creditCode();
        RegistrationNumber registration =
                subject.identifier("registrationNumber", RegistrationNumber::parse, RegistrationNumber::value);
        OrganisationCode organisation =
                subject.identifier("organisationCode", OrganisationCode::parse, OrganisationCode::value);
        var sealed = SealedSubject.newBuilder()
                .setName(name)
                .setCreditCode(string(subject.normal("creditCode")))
                .setRegistrationNumber(registration == null ? null : registration.value())
                .setOrganisationCode(organisation == null ? null : organisation.value())
                .setTaxNumber(subject.line("taxNumber"))
                .setInstitutionNumber(subject.line("institutionNumber"))
                .setSocialOrganisationNumber(subject.line("socialOrganisationNumber"))
                .setLegalRepresentative(subject.line("legalRepresentative"));
        IdType idType = subject.choice("idType", IdType.class);
        CitizenId citizen = idNumber(idType);
        sealed.setIdType(idType == null ? null : idType.name()).setIdNumber(string(subject.normal("idNumber")));
        boolean minor = isMinorOrUnknown(citizen, subject.flag("adult"));
        requireCodes();
        new PartyCodes(subject, type, creditCode, organisation).compare();
        subject.finish();
        return new Party(type, key(name), minor, sealed.build());
    }

    private @Nullable CreditCode creditCode() {
        String code = subject.identifier("creditCode", this::codeOrFiller, Function.identity());
        if (code == null || code.equals(FILLER)) {
            return null;
        }
        CreditCode creditCode = new CreditCode(code);
        Region region = creditCode.region();
        if (!region.code().equals(MINISTRIES) && region.status() == Region.Status.UNKNOWN) {
            subject.refuse("creditCode", ErrorCode.REGION_UNKNOWN, region.code());
        }
        return creditCode;
    }

    private Parsed<String> codeOrFiller(String raw) {
        return switch (CreditCode.parse(raw)) {
            case Parsed.Valid<CreditCode>(var code) -> new Parsed.Valid<>(code.value());
            case Parsed.Invalid<CreditCode>(var flaw, var arguments, var suggestion) ->
                flaw == Flaw.CREDIT_CODE_FILLER && type == SubjectType.SOLE_TRADER
                        ? new Parsed.Valid<>(FILLER)
                        : new Parsed.Invalid<>(flaw, arguments, suggestion);
        };
    }

    private @Nullable CitizenId idNumber(@Nullable IdType idType) {
        if (idType != IdType.ID_CARD) {
            subject.line("idNumber");
            return null;
        }
        if (type == SubjectType.NATURAL_PERSON) {
            return bornBefore(subject.identifier("idNumber", CitizenId::parse, CitizenId::number));
        }
        // Beside a company it is the legal representative's: a slip in it leaves no doubt whom the decision is about.
        String number = subject.line("idNumber");
        if (number != null && CitizenId.parse(number) instanceof Parsed.Invalid<CitizenId>) {
            subject.refuse("idNumber", ErrorCode.ID_NUMBER_DOUBTFUL);
        }
        return null;
    }

    /** Nobody is party to a decision before birth: a digit of the number is wrong. */
    private @Nullable CitizenId bornBefore(@Nullable CitizenId citizen) {
        if (citizen != null && citizen.birthDate().isAfter(day)) {
            subject.refuse("idNumber", ErrorCode.ID_NUMBER_BIRTH_DATE);
            return null;
        }
        return citizen;
    }

    private boolean isMinorOrUnknown(@Nullable CitizenId citizen, @Nullable Boolean adult) {
        if (citizen == null) {
            return type == SubjectType.NATURAL_PERSON ? !Boolean.TRUE.equals(adult) : Boolean.FALSE.equals(adult);
        }
        boolean minor = citizen.isMinorOn(day);
        if (minor && Boolean.TRUE.equals(adult)) {
            subject.refuse("adult", ErrorCode.AGE_CONTRADICTS_ID);
        }
        return minor || Boolean.FALSE.equals(adult);
    }

    private void requireCodes() {
        switch (type) {
            case NATURAL_PERSON -> requireIdentity();
            case LEGAL_ENTITY -> {
                requireAny(
                        "creditCode",
                        "registrationNumber",
                        "organisationCode",
                        "taxNumber",
                        "institutionNumber",
                        "socialOrganisationNumber");
                recommend();
            }
            case SOLE_TRADER -> {
                requireSoleTrader();
                recommend();
            }
            case UNKNOWN -> {}
        }
    }

    /** 双公示 data standard, penalty fields 3 and 9 to 11: a representative, and both or neither of a document's fields. */
    private void recommend() {
        subject.recommendValue("legalRepresentative");
        if (subject.has("idType") || subject.has("idNumber")) {
            subject.recommendValue("idType");
            subject.recommendValue("idNumber");
        }
    }

    private void requireIdentity() {
        subject.requireValue("idType");
        subject.requireValue("idNumber");
        Stream.of(
                        "creditCode",
                        "registrationNumber",
                        "organisationCode",
                        "institutionNumber",
                        "socialOrganisationNumber")
                .filter(subject::has)
                .forEach(code -> subject.refuse(code, ErrorCode.CODE_OF_NATURAL_PERSON));
    }

    private void requireSoleTrader() {
        if (text("creditCode").equals(FILLER)) {
            subject.requireValue("registrationNumber");
        } else {
            requireAny("creditCode", "registrationNumber");
        }
    }

    private void requireAny(String... codes) {
        if (Stream.of(codes).noneMatch(subject::has)) {
            subject.refuse("creditCode", ErrorCode.PARTY_CODE_REQUIRED);
        } else {
            subject.recommendValue("creditCode");
        }
    }

    /** architecture.md, "Identity": the first code there is; the order may never change, since ids hang on it. */
    private String key(String name) {
        return Stream.of(
                        "creditCode",
                        "registrationNumber",
                        "organisationCode",
                        "taxNumber",
                        "institutionNumber",
                        "socialOrganisationNumber",
                        "idNumber")
                .filter(code -> !text(code).isEmpty() && !text(code).equals(FILLER))
                .findFirst()
                .map(code -> code + "=" + (code.equals("idNumber") ? text("idType") + ":" : "")
                        + PartyCodes.folding(text(code)))
                .orElseGet(() -> "name=" + PartyCodes.folding(name));
    }

    /** Key of a party that has this credit code. */
    static String keyOf(CreditCode code) {
        return "creditCode=" + PartyCodes.folding(code.value());
    }

    private String text(String name) {
        return subject.normal(name) instanceof String text ? text : "";
    }

    private static @Nullable String string(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }
}
