package org.pumphandle.map;

/** The colours of one theme, 0xAARRGGBB: calm grounds, so that what is laid over them stands out. */
record Palette(int water, int land, int coast, int border, int name, int halo, int park, int casing, int primary, int primaryCasing,
        int street, int path, int home, int work, int school, int shop, int hospital, int wall, int wood, int sand, int built, int motorway,
        int motorwayCasing, int rail, int waterName, int greenName) {
    static final Palette LIGHT = new Palette(0xFFC9DDE8, 0xFFF6F4EE, 0xFF9DBACB, 0xFFBBB3A8, 0xFF5B5F66, 0xE6FAF9F5, 0xFFD3E7C8, 0xFFD3CCC0,
            0xFFFCE3A6, 0xFFDDB566, 0xFFFFFFFF, 0xFFBBA98C, 0xFFE7E0D6, 0xFFDADDE6, 0xFFF3E3BE, 0xFFF2D9CC, 0xFFF4D0D3, 0xFFC9BEAF,
            0xFFC3DAB6, 0xFFF3E9C6, 0xFFF1EEE7, 0xFFF4BE86, 0xFFCF8C4B, 0xFFA9A6A0, 0xFF47718C, 0xFF4D7A3A);
    static final Palette DARK = new Palette(0xFF131C25, 0xFF252C34, 0xFF3D5263, 0xFF4D5863, 0xFFB4BDC7, 0xD91B2129, 0xFF263A30, 0xFF1A2027,
            0xFF6E5F3C, 0xFF1E1B15, 0xFF414B56, 0xFF5E5B50, 0xFF313943, 0xFF353E50, 0xFF4A432E, 0xFF4A3A33, 0xFF4D353B, 0xFF434D59,
            0xFF22352A, 0xFF3A382B, 0xFF292F37, 0xFF7C5738, 0xFF1E1812, 0xFF555E68, 0xFF7FA6BF, 0xFF86AE8B);

    static Palette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /**
     * A width that grows with the zoom: between two stops in geometric progression, as the ground itself does.
     *
     * @param stops zoom, width, zoom, width, ... ascending
     * @return pixels; 0 before the first stop, the last width after the last
     */
    static double widthPx(double zoom, double... stops) {
        if (zoom < stops[0]) {
            return 0;
        }
        for (int i = 2; i < stops.length; i += 2) {
            if (zoom < stops[i]) {
                double share = (zoom - stops[i - 2]) / (stops[i] - stops[i - 2]);
                return stops[i - 1] * Math.pow(stops[i + 1] / stops[i - 1], share);
            }
        }
        return stops[stops.length - 1];
    }
}
