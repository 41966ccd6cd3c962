package org.pumphandle.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.journey.handles.Desk;

/** A person gives consent on paper, and takes it back. */
@Tag("journey")
class ConsentTest {
    @TempDir
    private Path directory;

    @Test
    void aConsentIsCompletedWithItsFormThenWithdrawnAndNothingOfTheCaseIsLeft() throws Exception {
        var office = Office.in(directory);
        try (var desk = Desk.open(office.station(), directory.resolve("settings"))) {
            office.findContact(desk);

            desk.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            desk.untilSays("#consent-status", "given");
            desk.untilEnabled("#consent-change");
            desk.click("#consent-change");
            desk.untilSays("#consent-problem", "must be stated");
            assertThat(desk.isEnabled("#consent-save")).isFalse();
            complete(desk);
            desk.answer(form());
            desk.click("#consent-attach");
            desk.untilSays("#consent-attached", "form.png");
            desk.picture("consent-fields");
            desk.click("#consent-save");
            desk.untilTold("K-1, version 2");
            desk.untilEnabled("#consent-export");
            desk.picture("consent");
            desk.answer(directory.resolve("exported.png"));
            desk.click("#consent-export");
            desk.untilTold("Form exported");
            assertThat(directory.resolve("exported.png")).hasSameBinaryContentAs(form());

            desk.click("#consent-withdraw");
            desk.untilSays("#consent-withdrawal-words", "It erases 121 fixes of the history, 1 contact found by it");
            desk.write("#consent-typed", "C-2");
            assertThat(desk.isEnabled("#consent-withdraw-yes")).isFalse();
            desk.fill("#consent-typed", "C-1");
            desk.picture("consent-withdraw");
            desk.click("#consent-withdraw-yes");
            desk.untilTold("the case cannot be examined any more");
            desk.untilSays("#consent-status", "withdrawn");
            desk.picture("consent-withdrawn");
            desk.press(KeyCode.ESCAPE);
            desk.untilNoDialog();
            desk.untilContacts(0);
            desk.untilCaseSays("C-1", "no history, consent K-1 was withdrawn");

            // Only a new record opens the case again, and nothing comes back by itself.
            desk.click("#case-consent");
            desk.untilSays("#consent-change", "Record consent");
            desk.click("#consent-change");
            desk.write("#consent-id", "K-9");
            desk.write("#consent-given", LocalDate.now(ZoneOffset.UTC).toString());
            complete(desk);
            desk.click("#consent-save");
            desk.untilTold("K-9, version 1");
            desk.press(KeyCode.ESCAPE);
            desk.untilNoDialog();
            desk.untilCaseSays("C-1", "no history, no history");
        }
    }

    private static void complete(Desk desk) {
        desk.write("#consent-controller", "Health Office North");
        desk.write("#consent-jurisdiction", "DE");
        desk.write("#consent-notice", "notice 3.1");
        desk.write("#consent-language", "de");
        desk.write("#consent-withdrawal", "by letter or at the office");
    }

    /** A page with a few lines and a signature. */
    private Path form() throws Exception {
        var file = directory.resolve("form.png");
        if (!Files.exists(file)) {
            var page = new BufferedImage(420, 594, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    boolean isLine = y % 28 < 3 && y > 60 && y < 420 && x > 40 && x < 380;
                    boolean isSignature = Math.abs(y - 500 - 18 * Math.sin(x / 9.0)) < 2 && x > 220 && x < 360;
                    page.setRGB(x, y, isLine ? 0x8c959f : isSignature ? 0x0a3069 : 0xffffff);
                }
            }
            ImageIO.write(page, "png", file.toFile());
        }
        return file;
    }
}
