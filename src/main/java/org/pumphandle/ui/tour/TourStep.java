package org.pumphandle.ui.tour;

/**
 * One stop of a tour as it is on a window.
 *
 * @param target the control that is pointed at, as a scene is asked for it
 * @param enter brings the control to the front; changes nothing that is stored
 * @param leave puts away what was opened for it
 */
public record TourStep(TourStop stop, String target, Runnable enter, Runnable leave) {

    /** A stop at what {@code enter} shows. */
    public TourStep(TourStop stop, String target, Runnable enter) {
        this(stop, target, enter, () -> {
            // Nothing was opened over the window.
        });
    }
}
