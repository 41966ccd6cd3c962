package org.pumphandle.model;

/**
 * That one case may have infected another. It orders and never proves.
 *
 * @param infector the case that had it before
 * @param infectee the case that may have it from there
 * @param firstT first instant at which it can have happened, UTC seconds since 1970-01-01
 * @param lastT last one
 * @param minutes time in vicinity between these; 0 where nothing but a person's word is known
 * @param weight transmission weight of that time, see the definitions, the less, the less usual the time from then to onset is; 0 likewise
 * @param basis what it rests on
 */
public record TransmissionLink(String infector, String infectee, double firstT, double lastT, double minutes, double weight,
        Basis basis) {

    /** What a link rests on. */
    public sealed interface Basis {
    }

    /** The histories of both cases, which both consents allow to examine, are a contact under the rule. */
    public record Met() implements Basis {
    }

    /**
     * The infectee was a contact of the infector, was warned, and gave the warning's code when the test was positive.
     *
     * @param caseId the infector's case that the contact is of
     * @param reference the contact
     */
    public record Warned(String caseId, String reference) implements Basis {
    }

    /** A tracer learnt it. */
    public record Entered(EnteredLink link) implements Basis {
    }
}
