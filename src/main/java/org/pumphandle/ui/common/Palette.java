package org.pumphandle.ui.common;

import java.util.List;

/**
 * Colours of what is drawn rather than styled, 0xAARRGGBB, for one theme.
 *
 * @param track the case's path inside its window
 * @param outside the case's path outside its window
 * @param halo what sets lines off from their ground
 * @param band ground of the timeline's bands
 * @param text writing on the timeline
 * @param grid lines of the timeline
 * @param hover the pointer's line and mark
 * @param steps colours of episodes by minutes, one more than {@link #STEP_MINUTES}
 */
public record Palette(int track, int outside, int halo, int band, int text, int grid, int hover, List<Integer> steps) {

    /** Minutes at which the next colour begins. */
    public static final List<Integer> STEP_MINUTES = List.of(15, 30, 60, 180);

    public static final Palette LIGHT = new Palette(0xFF2A6FDB, 0xFF9AA7B8, 0xE6FFFFFF, 0xFFE6ECF4, 0xFF57606A, 0xFFD0D7DE, 0xFF24292F,
            List.of(0xFFE0A100, 0xFFE8740C, 0xFFD6402B, 0xFFB01657, 0xFF6E1A78));
    public static final Palette DARK = new Palette(0xFF6CA8FF, 0xFF6B7685, 0xCC10151B, 0xFF222B36, 0xFF9BA7B4, 0xFF313A45, 0xFFE6EDF3,
            List.of(0xFFF5C542, 0xFFFF9A3C, 0xFFFF6B57, 0xFFFF5A9A, 0xFFD27BFF));
    public static final Palette CONTRAST = new Palette(0xFF003F8A, 0xFF3A3F45, 0xFFFFFFFF, 0xFFDDE3EA, 0xFF000000, 0xFF59636E, 0xFF000000,
            List.of(0xFF8A5A00, 0xFFA33C00, 0xFFA31515, 0xFF8A0042, 0xFF4B0A5C));

    public Palette {
        steps = List.copyOf(steps);
    }

    public int episode(double minutes) {
        int step = 0;
        while (step < STEP_MINUTES.size() && minutes >= STEP_MINUTES.get(step)) {
            step++;
        }
        return steps.get(step);
    }

    /**
     * The same colour, more translucent.
     *
     * @param opacity [0, 1]
     */
    public static int faded(int argb, double opacity) {
        return (argb & 0xFFFFFF) | (int) Math.round((argb >>> 24) * opacity) << 24;
    }
}
