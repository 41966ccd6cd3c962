package org.pumphandle.ui.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.SameThreadJobRunner;
import org.pumphandle.model.Role;
import org.pumphandle.model.RouteField;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.ui.common.WarningsInMemory;
import org.pumphandle.ui.sending.RoutesModel.Entry;

class RoutesModelTest {
    @TempDir
    private Path directory;
    private final WarningsInMemory station = new WarningsInMemory(Role.SUPERVISOR, 3);
    private final List<String> told = new ArrayList<>();
    private final RoutesModel model = new RoutesModel(station.sending, new SameThreadJobRunner(), new SameThreadJobRunner(), error -> {
        throw new AssertionError(error);
    }, told::add);

    @Test
    void carriersOfTheDataWithoutARouteStandAmongThoseThatHaveOne() {
        station.sending.carriers = List.of("", "North");
        station.sending.routes = List.of(gateway("South"));
        model.refresh();
        assertThat(model.entries()).extracting(Entry::carrier).containsExactly("", "North", "South");
        assertThat(model.entries()).extracting(Entry::way).containsExactly("None, messages wait", "None, messages wait",
                "SMPP gateway localhost:2775 as Ministry, 50 a second");
        assertThat(model.entries()).extracting(Entry::quiet).containsExactly("", "", "21:00 to 08:00");
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void aFolderIsSetUpForTheOnlyCarrier() {
        station.sending.carriers = List.of("");
        model.refresh();
        type(RouteField.FOLDER, directory.toString());
        type(RouteField.ZONE, "Asia/Jerusalem");
        model.save();
        assertThat(station.asked).containsExactly("save  Folder[folder=" + directory + "] with a password of 0");
        assertThat(told).containsExactly("Messages to subscribers of the unnamed carrier have a route.");
        assertThat(model.entries()).singleElement().satisfies(entry -> assertThat(entry.way()).startsWith("Signed files into"));
    }

    @Test
    void whatIsWrongIsSaidFieldByFieldOnceSavingWasTriedAndFollowsWhatIsTyped() {
        station.sending.carriers = List.of("North");
        model.refresh();
        type(RouteField.ZONE, "Jerusalem");
        type(RouteField.QUIET_FROM, "9 pm");
        assertThat(error(RouteField.ZONE)).isEmpty();
        model.save();
        assertThat(error(RouteField.FOLDER)).isEqualTo("type a folder");
        assertThat(error(RouteField.ZONE)).isEqualTo("'Jerusalem' is not a zone such as Asia/Jerusalem");
        assertThat(error(RouteField.QUIET_FROM)).isEqualTo("'9 pm' is not a time such as 21:00");
        type(RouteField.ZONE, "Asia/Jerusalem");
        assertThat(error(RouteField.ZONE)).isEmpty();
        type(RouteField.QUIET_FROM, "21:00");
        assertThat(station.asked).isEmpty();
    }

    @Test
    void whatAGatewayWouldRefuseIsSaidAtItsField() {
        station.sending.carriers = List.of("North");
        model.refresh();
        model.form().gatewayProperty().set(true);
        type(RouteField.ZONE, "UTC");
        type(RouteField.PORT, "70000");
        type(RouteField.SOURCE, "Ministry of Health");
        type(RouteField.WINDOW, "0");
        type(RouteField.PER_SECOND, "0");
        type(RouteField.PASSWORD, "far too long");
        model.save();
        assertThat(error(RouteField.HOST)).contains("name or address");
        assertThat(error(RouteField.PORT)).contains("1 to 65535");
        assertThat(error(RouteField.SOURCE)).contains("1 to 11");
        assertThat(error(RouteField.WINDOW)).contains("1 to 1000");
        assertThat(error(RouteField.PER_SECOND)).contains("more than 0");
        assertThat(error(RouteField.PASSWORD)).contains("at most 8").doesNotContain("far too long");
        assertThat(error(RouteField.SYSTEM_ID)).contains("1 to 15");
        type(RouteField.HOST, "gateway.example");
        assertThat(error(RouteField.CERTIFICATE)).contains("only this computer");
        assertThat(station.asked).isEmpty();
    }

    @Test
    void aPasswordIsForgottenOnceItWasSavedAndNeverComesBack() {
        station.sending.routes = List.of(gateway("South"));
        model.refresh();
        assertThat(model.form().gatewayProperty().get()).isTrue();
        assertThat(model.form().text(RouteField.HOST).get()).isEqualTo("localhost");
        assertThat(model.form().text(RouteField.PASSWORD).get()).isEmpty();
        type(RouteField.PASSWORD, "hunter22");
        model.save();
        assertThat(station.asked).singleElement().asString().endsWith("with a password of 8").doesNotContain("hunter22");
        assertThat(model.form().text(RouteField.PASSWORD).get()).isEmpty();
    }

    @Test
    void whatTheStationRefusesIsSaidUnderTheFormWhichKeepsWhatWasTyped() {
        station.sending.carriers = List.of("North");
        station.sending.refusal = "folder out is not there; make it, or plug its drive in";
        model.refresh();
        type(RouteField.FOLDER, "out");
        type(RouteField.ZONE, "UTC");
        model.save();
        assertThat(model.attempt().problemProperty().get()).isEqualTo(station.sending.refusal);
        assertThat(model.form().text(RouteField.FOLDER).get()).isEqualTo("out");
        assertThat(told).isEmpty();
        station.sending.refusal = "";
        model.save();
        assertThat(model.attempt().problemProperty().get()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void aCarrierThatIsAskedForIsChosen() {
        station.sending.carriers = List.of("", "North");
        model.choose("North");
        assertThat(model.chosenProperty().get()).hasValueSatisfying(entry -> assertThat(entry.carrier()).isEqualTo("North"));
    }

    private void type(RouteField field, String text) {
        model.form().text(field).set(text);
    }

    private String error(RouteField field) {
        return model.form().errorProperty(field).get();
    }

    private static RouteSettings gateway(String carrier) {
        return new RouteSettings(carrier, new RouteSettings.Gateway("localhost", 2775, "", "pump", "sealed", "Ministry", 50, 20),
                LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Asia/Jerusalem"));
    }
}
