package org.pumphandle.command;

import org.pumphandle.model.CasePair;
import org.pumphandle.station.FindDuplicates;
import org.pumphandle.station.Station;
import org.pumphandle.station.TellCasesApart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code case duplicates}: cases that may be the same person. */
@Command(name = "duplicates", mixinStandardHelpOptions = true, description = "List cases that may be the same person, with the reasons; or say of two "
        + "that they are not. For tracers. Identities stay sealed.")
final class CaseDuplicatesCommand extends StationCommand {
    @Option(names = "--apart", arity = "2", paramLabel = "ID", description = "These two cases are not the same person: they are not listed any more.")
    private String[] apart = {};

    @Option(names = "--compare-again", arity = "2", paramLabel = "ID", description = "Takes that back.")
    private String[] again = {};

    @Override
    void run(Station station, Terminal terminal) throws Exception {
        if (apart.length == 2) {
            terminal.run(TellCasesApart.job(station, CasePair.of(apart[0], apart[1])));
        }
        if (again.length == 2) {
            terminal.run(TellCasesApart.takeBack(station, CasePair.of(again[0], again[1])));
        }
        var found = terminal.run(FindDuplicates.job(station));
        found.pairs().forEach(pair -> out().println(pair.left().id() + "  " + pair.right().id() + "  " + pair.likelihood().inWords() + ": "
                + pair.reasonsInWords()));
        found.toldApart().forEach(told -> out().println(told.pair().first() + "  " + told.pair().second() + "  not the same person, says "
                + told.by() + " on " + told.at()));
        out().println(inWords(found.compared(), found.identities(), found.unknown()));
    }

    /**
     * How much was compared.
     *
     * @param unknown how many identities cannot be
     */
    static String inWords(int cases, int identities, int unknown) {
        var compared = counted(cases, "case") + " compared, " + (identities == 0 ? "no identity" : counted(identities, "identity"))
                + " among them";
        return unknown == 0
                ? compared
                : compared + "; " + counted(unknown, "identity") + " cannot be compared: record " + (unknown == 1 ? "it" : "them")
                        + " again";
    }

    private static String counted(int number, String what) {
        return number + " " + (number == 1 ? what : what.equals("identity") ? "identities" : what + "s");
    }
}
