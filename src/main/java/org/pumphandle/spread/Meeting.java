package org.pumphandle.spread;

import org.pumphandle.model.Contact;
import org.pumphandle.model.TransmissionLink.Basis;

/**
 * A contact whose exposed side is a case itself.
 *
 * @param infector the person of the contact's case, by the case under which it goes on
 * @param infectee who was exposed, likewise
 * @param contact what there was between them
 * @param basis how it is known who was exposed
 */
public record Meeting(String infector, String infectee, Contact contact, Basis basis) {
}
