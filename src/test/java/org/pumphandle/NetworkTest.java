package org.pumphandle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A station talks to nobody: what it takes in and gives out are files. */
class NetworkTest {

    @Test
    void noClassOpensAConnectionOrStartsAnotherProgram() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(.*Socket.*|.*URLConnection|http\\..*)|java\\.nio\\.channels\\..*(Socket|Datagram).*"
                        + "|javax\\.net\\..*|java\\.rmi\\..*|javax\\.naming\\..*|java\\.lang\\.Process(Builder)?|javafx\\.application\\.HostServices")
                .because("numbers and positions leave a station as files that somebody asked for")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("/bench/")).importPackages("org.pumphandle"));
    }

    @Test
    void noClassReadsObjectsOrRunsWhatAFileSays() {
        noClasses().should().dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(ObjectInputStream|Externalizable)|javax\\.script\\..*|java\\.beans\\.XMLDecoder")
                .because("a file that comes in is data").check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.pumphandle"));
    }
}
