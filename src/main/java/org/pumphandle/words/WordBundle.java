package org.pumphandle.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Words by key, in the language of the program's display locale; English where the bundle does not speak it. Any thread.
 *
 * @param name of the bundle: English stands in {@code name.properties}, another language in {@code name_code.properties}
 */
public record WordBundle(String name) {

    /**
     * A text as it stands in the bundle.
     *
     * @throws MissingResourceException where English has no such key, which is a fault of the program
     */
    public String text(String key) {
        return bundle().getString(key);
    }

    /**
     * Puts arguments into a pattern of ICU's MessageFormat, which also chooses plurals. In a pattern an apostrophe is written twice.
     *
     * @param arguments numbers are written as the language writes them, in the digits 0 to 9
     * @throws MissingResourceException where English has no such key, which is a fault of the program
     */
    public String text(String key, @Nullable Object... arguments) {
        var found = bundle();
        return new MessageFormat(found.getString(key), locale(found)).format(arguments);
    }

    /** The key of a constant of the model, for instance {@code model.message-state.handed-over}. */
    public static String key(Enum<?> constant) {
        var type = constant.getDeclaringClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
        return ("model." + type + "." + constant.name().replace('_', '-')).toLowerCase(Locale.ROOT);
    }

    /** By which days and numbers are written in the language that it speaks now, in the digits 0 to 9. */
    public Locale locale() {
        return locale(bundle());
    }

    /** The code of the language that it speaks now, for instance {@code en}. */
    public String language() {
        return locale(bundle()).getLanguage();
    }

    /** Whether it is read from right to left. */
    public boolean isRightToLeft() {
        return ULocale.forLocale(locale(bundle())).isRightToLeft();
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(name, Locale.getDefault(Locale.Category.DISPLAY),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Locale locale(ResourceBundle found) {
        var spoken = found.getLocale();
        return spoken.equals(Locale.ROOT)
                ? Locale.ENGLISH
                : new Locale.Builder().setLocale(spoken).setUnicodeLocaleKeyword("nu", "latn").build();
    }
}
