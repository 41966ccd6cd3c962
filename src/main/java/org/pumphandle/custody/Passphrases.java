package org.pumphandle.custody;

import static org.pumphandle.words.Messages.message;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which passphrases are refused when one is chosen: short ones, those that everybody tries first, and those that contain what is easily guessed. What
 * they are made of is left free, and so is their length.
 */
final class Passphrases {
    /** Words of this work and of this program. */
    private static final Set<String> OF_THIS_WORK = Set.of("pumphandle", "contacttracing", "contacttracer");
    private static final int SHORTEST_NAME = 4;
    /** The most common passwords of at least eight characters in public lists of leaked ones; of each the small letters and digits. */
    private static final Set<String> COMMON = Set.copyOf(List.of("""
            12345678 123456789 1234567890 0123456789 12345678910 987654321 9876543210 87654321 11111111 111111111 1111111111 00000000
            000000000 0000000000 22222222 33333333 44444444 55555555 66666666 77777777 88888888 99999999 999999999 12341234 11223344
            1122334455 112233445566 12121212 13131313 11112222 12344321 10203040 102030405060 147258369 123123123 321321321 123321123
            123454321 1234554321 789456123 741852963 159753456 password password1 password12 password123 password1234 passw0rd pssw0rd
            pssword passphrase changeme changeme1 changeme123 letmein1 letmein123 welcome1 welcome12 welcome123 welcome2 qwertyui qwertyuiop
            qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwertz123 qwertzui qwertzuiop azertyui azertyuiop 1qaz2wsx 1qaz2wsx3edc
            zaq12wsx zaq1xsw2 q1w2e3r4 q1w2e3r4t5 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y asdfghjk asdfghjkl asdf1234 asdfasdf zxcvbnm1 zxcvbnm123
            abcd1234 abc12345 abcdefgh abcdefghi a1b2c3d4 aa123456 aaaaaaaa a12345678 a123456789 abc123456 1234abcd 123456abc 12345678a
            123456789a 12345qwert 1234qwer 123qweasd 123qweasdzxc qweasdzxc qwer1234 qweqweqwe iloveyou iloveyou1 iloveyou2 iloveu123
            sunshine sunshine1 princess princess1 football football1 baseball baseball1 basketball superman superman1 spiderman batman123
            starwars trustno1 whatever computer computer1 internet master123 admin123 admin1234 administrator administrator1 root1234
            test1234 testtest testing1 testing123 secret123 michelle jennifer jessica1 michael1 charlie1 alexander elizabeth victoria
            nicole12 samantha danielle liverpool arsenal1 chelsea1 manchester barcelona corvette mercedes midnight dolphins butterfly
            chocolate december november october1 september january1 february summer12 summer2020 winter2020 spring2020 autumn2020 snowball
            monkey123 dragon123 shadow123 killer123 hello123 hellohello lovelove babygirl babygirl1 lalalala blink182 metallica slipknot
            pokemon1 pokemon123 minecraft playstation nintendo samsung1 google123 facebook linkedin myspace1 yahoo123 hotmail1 gfhjkmgfhjkm
            passwort passwort1 passwort123 hallo123 schatz123 motdepasse contraseña contrasena senha123 jordan23 michael23 cristiano
            ronaldo7 hospital hospital1 healthcare covid19 covid2019 covid2020 corona2020
            """.strip().split("\\s+", -1)));

    private Passphrases() {
    }

    /**
     * Goes on where a passphrase may be chosen for an account.
     *
     * @throws IllegalArgumentException saying why not; the passphrase is never repeated
     */
    static void require(String account, char[] passphrase) {
        if (passphrase.length < KeyFile.SHORTEST_PASSPHRASE) {
            throw new IllegalArgumentException(
                    message("custody.the-passphrase-has-characters-choose", passphrase.length, KeyFile.SHORTEST_PASSPHRASE));
        }
        var plain = lettersAndDigits(passphrase);
        try {
            if (COMMON.stream().anyMatch(word -> word.contentEquals(CharBuffer.wrap(plain))) || isOfOneOrTwo(passphrase)) {
                throw new IllegalArgumentException(message("custody.this-passphrase-is-among-the"));
            }
            if (OF_THIS_WORK.stream().anyMatch(word -> contains(plain, word))
                    || (account.length() >= SHORTEST_NAME && contains(plain, lettersAndDigits(account)))) {
                throw new IllegalArgumentException(message("custody.the-passphrase-contains-the-accounts"));
            }
        } finally {
            Arrays.fill(plain, '\0');
        }
    }

    private static String lettersAndDigits(String text) {
        return new String(lettersAndDigits(text.toCharArray()));
    }

    /** Small letters and digits alone; no text is made of a passphrase, as texts cannot be cleared. */
    private static char[] lettersAndDigits(char[] text) {
        var kept = new char[text.length];
        int length = 0;
        for (char c : text) {
            if (Character.isLetterOrDigit(c)) {
                kept[length++] = Character.toLowerCase(c);
            }
        }
        var result = Arrays.copyOf(kept, length);
        Arrays.fill(kept, '\0');
        return result;
    }

    private static boolean isOfOneOrTwo(char[] text) {
        return CharBuffer.wrap(text).chars().distinct().limit(3).count() < 3;
    }

    private static boolean contains(char[] text, String word) {
        for (int from = 0; from + word.length() <= text.length; from++) {
            if (word.contentEquals(CharBuffer.wrap(text, from, word.length()))) {
                return true;
            }
        }
        return false;
    }
}
