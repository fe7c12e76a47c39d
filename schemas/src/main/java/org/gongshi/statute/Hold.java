package org.gongshi.statute;

/**
 * What happens to a major decision that comes without a passed legal review (法制审核). The law forbids making it; once
 * it is made, the duty to publish runs.
 *
 * @param workingDaysBeforeDue with {@link Mode#BRIEFLY}: so many working days before publication is due the hold ends
 * @param rule id in the statute book
 * @param source statute or notice, in Chinese; closed by （暂定） where the rule is an assumed default
 */
public record Hold(Mode mode, int workingDaysBeforeDue, String rule, String source) {

    /** How long the decision is held. */
    public enum Mode {
        /** Until the review comes, or until shortly before publication is due. */
        BRIEFLY,
        /** Not at all: it is published with the finding. */
        PUBLISH_AT_ONCE,
        /** Until the review comes, however long. */
        WITHOUT_END
    }
}
