package org.pumphandle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A station talks to nobody but, for approved messages, to carriers' gateways: what else it takes in and gives out are files. */
class NetworkTest {
    /** The one package that sends, and that takes receipts on the connections that it opened. */
    private static final String SENDING = "org.pumphandle.notice.smpp";
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/bench/")).importPackages("org.pumphandle");

    @Test
    void onlyThePackageThatSendsThroughGatewaysOpensAConnection() {
        noClasses().that().resideOutsideOfPackage(SENDING).should().dependOnClassesThat()
                .haveNameMatching("java\\.net\\..*Socket.*|javax\\.net\\..*|org\\.jsmpp\\..*")
                .because("numbers and positions leave a station as files that somebody asked for").check(CLASSES);
    }

    @Test
    void noClassListensAsksTheWebOrStartsAnotherProgram() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching("java\\.net\\.((Server|Datagram|Multicast).*|.*URLConnection|http\\..*)"
                        + "|java\\.nio\\.channels\\..*(Socket|Datagram).*|java\\.rmi\\..*|javax\\.naming\\..*"
                        + "|java\\.lang\\.Process(Builder)?|javafx\\.application\\.HostServices"
                        + "|org\\.jsmpp\\.session\\.(SMPPServer.*|connection\\.socket\\.(NoTrust|SSLSocket|ServerSocket).*)")
                .because("nobody connects to a station, and it connects to gateways alone").check(CLASSES);
    }

    @Test
    void noClassReadsObjectsOrRunsWhatAFileSays() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(ObjectInputStream|Externalizable)|javax\\.script\\..*|java\\.beans\\.XMLDecoder")
                .because("a file that comes in is data").check(CLASSES);
    }
}
