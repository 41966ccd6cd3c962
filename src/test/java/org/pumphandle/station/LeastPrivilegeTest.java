package org.pumphandle.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pumphandle.job.Cancellation;
import org.pumphandle.job.Job;
import org.pumphandle.job.Progress;
import org.pumphandle.model.CasePair;
import org.pumphandle.model.ClosingReason;
import org.pumphandle.model.ColumnChoice;
import org.pumphandle.model.Consent;
import org.pumphandle.model.ContactFilter;
import org.pumphandle.model.DoubtDecision;
import org.pumphandle.model.Hash;
import org.pumphandle.model.Identity;
import org.pumphandle.model.LogFilter;
import org.pumphandle.model.MessageKind;
import org.pumphandle.model.MessageSettings;
import org.pumphandle.model.NoteKey;
import org.pumphandle.model.Purpose;
import org.pumphandle.model.Role;
import org.pumphandle.model.RouteSettings;
import org.pumphandle.model.Rule;
import org.pumphandle.model.SerialInterval;
import org.pumphandle.model.TableContent;
import org.pumphandle.model.TableExtract;
import org.pumphandle.model.TreeHead;

/**
 * Every use case is called by an account of every role that may not do it, on a real station, and refused. A use case that is not named here fails the
 * test: whoever adds one says who may do it.
 */
class LeastPrivilegeTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> TRACER = EnumSet.of(Role.TRACER);
    private static final Set<Role> TRACER_SUPERVISOR = EnumSet.of(Role.TRACER, Role.SUPERVISOR);
    private static final Set<Role> SUPERVISOR = EnumSet.of(Role.SUPERVISOR);
    private static final Set<Role> ADMINISTRATOR = EnumSet.of(Role.ADMINISTRATOR);

    private static final Hash NO_HASH = Hash.of(new byte[Hash.BYTES]);
    private static final TreeHead HEAD = new TreeHead(1, NO_HASH, Instant.EPOCH, NO_HASH, "");
    private static final Set<Role> OVERSEER = EnumSet.of(Role.OVERSEER);
    private static final Set<Role> ALL_BUT_OVERSEER = EnumSet.complementOf(EnumSet.of(Role.OVERSEER));

    private static final Set<Role> ALL_WHO_SEE_THE_LEDGER = EnumSet.of(Role.TRACER, Role.SUPERVISOR, Role.OVERSEER);

    private static final Map<String, Set<Role>> WHO_MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("Accounts.list", EnumSet.of(Role.ADMINISTRATOR,
                    Role.OVERSEER)),
            Map.entry("Accounts.make", ADMINISTRATOR), Map.entry("Accounts.close", ADMINISTRATOR),
            Map.entry("Accounts.changePassphrase", ALL), Map.entry("Accounts.waiting", TRACER_SUPERVISOR),
            Map.entry("Accounts.admit", TRACER_SUPERVISOR), Map.entry("Accounts.askRecovery", ADMINISTRATOR),
            Map.entry("Accounts.confirmRecovery", ADMINISTRATOR), Map.entry("BackupStation.job", ADMINISTRATOR),
            Map.entry("CarrierMappings.list", TRACER), Map.entry("CarrierMappings.save", TRACER),
            Map.entry("CarrierMappings.delete", TRACER), Map.entry("CarrierMappings.carriers", TRACER),
            Map.entry("FindClusters.job", TRACER_SUPERVISOR), Map.entry("CheckStation.job", ALL), Map.entry("DiagnoseStation.job", ALL),
            Map.entry("ExportContacts.job", TRACER),
            Map.entry("ExportClusters.job", TRACER),
            Map.entry("ExportImportReport.job", TRACER),
            Map.entry("ExportLineList.job", TRACER), Map.entry("ExportCaseMap.geoJson", TRACER),
            Map.entry("ExportCaseMap.picture", TRACER), Map.entry("ExportCaseMap.print", TRACER), Map.entry("Identities.seal", TRACER),
            Map.entry("Identities.ask", TRACER),
            Map.entry("Identities.wishes", TRACER_SUPERVISOR), Map.entry("Identities.reveal", TRACER_SUPERVISOR),
            Map.entry("Identities.refuse", SUPERVISOR), Map.entry("Identities.erase", TRACER_SUPERVISOR),
            Map.entry("ImportCases.job", TRACER),
            Map.entry("ImportCells.job", TRACER), Map.entry("ImportFixes.job", TRACER), Map.entry("ImportFixes.withColumns", TRACER),
            Map.entry("ImportFixes.ofCarrier", TRACER), Map.entry("ImportHistory.job", TRACER), Map.entry("ImportLayer.job", TRACER),
            Map.entry("AddBaseMap.job", EnumSet.of(Role.TRACER, Role.ADMINISTRATOR)),
            Map.entry("AddBaseMap.removal", EnumSet.of(Role.TRACER, Role.ADMINISTRATOR)),
            Map.entry("MatchCases.job", TRACER), Map.entry("MatchCases.losses", TRACER), Map.entry("ExportQuery.job", TRACER),
            Map.entry("ImportResult.job", TRACER),
            Map.entry("PreviewImport.job", TRACER), Map.entry("Retention.job", ALL),
            Map.entry("Retention.daily", ALL), Map.entry("Retention.firstKeptDay", ALL), Map.entry("RuleTrial.job", TRACER),
            Map.entry("UndoImport.job", TRACER), Map.entry("Search.job", EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR))),
            Map.entry("CaseNotes.read", TRACER_SUPERVISOR), Map.entry("CaseNotes.write", TRACER), Map.entry("CaseNotes.correct", TRACER),
            Map.entry("CaseNotes.erase", TRACER), Map.entry("FollowUps.due", TRACER_SUPERVISOR), Map.entry("FollowUps.set", TRACER),
            Map.entry("FollowUps.finish", TRACER), Map.entry("FollowUps.reopen", TRACER), Map.entry("FollowUps.move", TRACER),
            Map.entry("FollowUps.remove", TRACER), Map.entry("CaseTracing.begin", TRACER), Map.entry("CaseTracing.close", TRACER),
            Map.entry("ExportCaseReport.job", TRACER), Map.entry("ExportTable.copy", TRACER),
            Map.entry("ExportTable.csv", TRACER), Map.entry("ListContacts.job", TRACER_SUPERVISOR),
            Map.entry("FindDuplicates.job", TRACER), Map.entry("MergeCases.job", TRACER), Map.entry("MergeCases.undo", TRACER),
            Map.entry("TellCasesApart.job", TRACER), Map.entry("TellCasesApart.takeBack", TRACER),
            Map.entry("FindClusters.summaries", TRACER_SUPERVISOR), Map.entry("FindClusters.name", TRACER),
            Map.entry("FindChains.job", TRACER_SUPERVISOR), Map.entry("LinkCases.enter", TRACER), Map.entry("LinkCases.takeBack", TRACER),
            Map.entry("ReviewEvidence.job", TRACER_SUPERVISOR), Map.entry("ReviewCurves.job", TRACER_SUPERVISOR),
            Map.entry("ReviewSpreadMap.job", TRACER_SUPERVISOR), Map.entry("ExportSituationReport.job", TRACER_SUPERVISOR),
            Map.entry("Publications.list", ALL_WHO_SEE_THE_LEDGER), Map.entry("Publications.ledger", ALL_WHO_SEE_THE_LEDGER),
            Map.entry("Publications.plan", TRACER_SUPERVISOR), Map.entry("Publications.prepare", TRACER_SUPERVISOR),
            Map.entry("Publications.review", TRACER_SUPERVISOR), Map.entry("Publications.approve", SUPERVISOR),
            Map.entry("Publications.giveBack", SUPERVISOR), Map.entry("ExportPublication.job", TRACER_SUPERVISOR),
            Map.entry("ExportPublication.picture", TRACER_SUPERVISOR),

            Map.entry("Station.cases", TRACER_SUPERVISOR), Map.entry("Station.review", TRACER_SUPERVISOR),
            Map.entry("Station.imports", TRACER_SUPERVISOR), Map.entry("Station.importReview", TRACER_SUPERVISOR),
            Map.entry("Station.compactAndClose", ALL),
            Map.entry("InstallMandate.job", ALL_BUT_OVERSEER), Map.entry("InstallMandate.exclusions", ALL_BUT_OVERSEER),
            Map.entry("RecordConsent.job", TRACER), Map.entry("ReviewConsent.job", TRACER_SUPERVISOR),
            Map.entry("ReviewConsent.exportForm", TRACER_SUPERVISOR), Map.entry("WithdrawConsent.job", TRACER_SUPERVISOR),
            Map.entry("ExportLog.job", OVERSEER), Map.entry("ExportLog.head", OVERSEER), Map.entry("ExportLog.headIfDue", ALL),
            Map.entry("ExportLog.dueHead", ALL), Map.entry("Oversight.entries", OVERSEER),
            Map.entry("Oversight.entriesUpTo", OVERSEER), Map.entry("Oversight.history", OVERSEER),
            Map.entry("Oversight.counts", OVERSEER), Map.entry("Oversight.proof", OVERSEER), Map.entry("Oversight.saveProof", OVERSEER),
            Map.entry("Oversight.verify", OVERSEER), Map.entry("ExportOversightReport.job", OVERSEER),
            Map.entry("Oversight.heads", OVERSEER), Map.entry("Oversight.chooseFolder", OVERSEER),
            Map.entry("Identities.isRecorded", TRACER_SUPERVISOR), Map.entry("Accounts.confirm", ALL),
            Map.entry("Batches.list", TRACER_SUPERVISOR), Map.entry("Batches.review", TRACER_SUPERVISOR),
            Map.entry("Batches.reach", TRACER), Map.entry("BatchText.job", TRACER_SUPERVISOR),
            Map.entry("Batches.compose", TRACER), Map.entry("Batches.composeRetractions", TRACER),
            Map.entry("Batches.preview", TRACER_SUPERVISOR),
            Map.entry("Batches.discard", TRACER), Map.entry("Batches.revise", TRACER), Map.entry("Batches.remove", TRACER),
            Map.entry("Batches.submit", TRACER), Map.entry("Approvals.strikeOut", SUPERVISOR),
            Map.entry("Approvals.takeInAgain", SUPERVISOR),
            Map.entry("Approvals.giveBack", SUPERVISOR), Map.entry("Approvals.approve", SUPERVISOR),
            Map.entry("SendBatch.release", SUPERVISOR), Map.entry("SendBatch.send", SUPERVISOR),
            Map.entry("SendBatch.forecast", SUPERVISOR), Map.entry("SendBatch.prepare", SUPERVISOR),
            Map.entry("SendBatch.doubts", TRACER_SUPERVISOR), Map.entry("SendBatch.decide", SUPERVISOR),
            Map.entry("SendBatch.counts", TRACER_SUPERVISOR),
            Map.entry("SendBatch.withdraw", SUPERVISOR), Map.entry("SendBatch.close", SUPERVISOR),
            Map.entry("SendingRoutes.list", TRACER_SUPERVISOR),
            Map.entry("SendingRoutes.carriers", TRACER_SUPERVISOR), Map.entry("SendingRoutes.save", SUPERVISOR),
            Map.entry("Appeals.lookUp", TRACER_SUPERVISOR),
            Map.entry("Appeals.take", TRACER_SUPERVISOR), Map.entry("Appeals.list", TRACER_SUPERVISOR),
            Map.entry("Appeals.open", TRACER_SUPERVISOR),
            Map.entry("Appeals.decide", SUPERVISOR), Map.entry("Appeals.linkOutcome", TRACER),
            Map.entry("Appeals.precision", TRACER_SUPERVISOR),
            // Names, numbers and streets, but nobody's data.
            Map.entry("Station.directory", ALL), Map.entry("Station.name", ALL), Map.entry("Station.isDemonstration", ALL),
            Map.entry("Station.zone", ALL), Map.entry("Station.facts", ALL), Map.entry("Station.layerNames", ALL),
            Map.entry("Station.layerGeoJson", ALL), Map.entry("Station.baseMaps", ALL), Map.entry("Station.account", ALL),
            Map.entry("Station.mandateState", ALL),
            Map.entry("Station.mandateMark", ALL), Map.entry("Station.certificateKey", ALL), Map.entry("Station.may", ALL),
            Map.entry("Station.close", ALL)));

    @TempDir
    Path directory;

    @BeforeEach
    void makeStation() throws Exception {
        DemonstrationStations.put(directory.resolve("office"), "broad street pump");
    }

    @Test
    void everyUseCaseSaysHereWhoMayDoIt() throws Exception {
        var named = new ArrayList<String>();
        useCases().forEach(method -> named.add(name(method)));
        assertThat(WHO_MAY.keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(named));
    }

    @Test
    void noAccountDoesWhatItsRoleMayNot() throws Exception {
        int refused = 0;
        for (var role : Role.values()) {
            try (var station = Station.open(directory.resolve("office"), role.code(), "broad street pump".toCharArray())) {
                for (var method : useCases()) {
                    if (!WHO_MAY.getOrDefault(name(method), Set.of()).contains(role)) {
                        assertThat(attempt(station, method)).as("%s by a %s", name(method), role.code())
                                .isInstanceOf(StationException.class)
                                .hasMessageContaining("may not do this");
                        refused++;
                    }
                }
            }
        }
        assertThat(refused).as("attempts").isGreaterThan(90);
    }

    @Nullable
    private Throwable attempt(Station station, Method method) throws Exception {
        var arguments = Arrays.stream(method.getParameters()).map(parameter -> argument(station, parameter)).toArray();
        try {
            if (method.invoke(station, arguments) instanceof Job<?> job) {
                job.run(Progress.NONE, new Cancellation());
            }
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (StationException e) {
            return e;
        }
    }

    private Object argument(Station station, Parameter parameter) {
        var type = parameter.getType();
        if (type == Station.class) {
            return station;
        }
        var simple = Map.<Class<?>, Object>ofEntries(Map.entry(Path.class, directory.resolve("some.file")), Map.entry(String.class, "C-1"),
                Map.entry(char[].class, "a passphrase".toCharArray()), Map.entry(Role.class, Role.TRACER), Map.entry(long.class, 1L),
                Map.entry(List.class, List.of(directory.resolve("some.file"))), Map.entry(Set.class, Set.of()),
                Map.entry(Optional.class, Optional.empty()), Map.entry(LocalDate.class, LocalDate.of(2020, 3, 1)),
                Map.entry(Consent.class, new Consent("K-1", Instant.EPOCH, Set.of(Purpose.CONTACT_TRACING))),
                Map.entry(Rule.class, Rule.VICINITY_15), Map.entry(MatchLosses.class, MatchLosses.NONE),
                Map.entry(Identity.class, new Identity("Sarah Lewis", "", "")),
                Map.entry(ExportLineList.Shape.class, ExportLineList.Shape.GODATA),
                Map.entry(ColumnChoice.class, ColumnChoice.parse("subject=token\ntime=t\nlat=lat\nlon=lon\n")),
                Map.entry(LogFilter.class, LogFilter.ALL),
                Map.entry(TableExtract.class, new TableExtract(TableContent.CASES, "contact-table", Set.of(), List.of(), List.of())),
                Map.entry(ProvenLeaf.class, new ProvenLeaf(0, "", HEAD, List.of(), true, "")),
                Map.entry(MessageTexts.class, new MessageTexts(directory)), Map.entry(boolean.class, true),
                Map.entry(DoubtDecision.class, DoubtDecision.GIVE_UP), Map.entry(RouteSettings.class,
                        new RouteSettings("", new RouteSettings.Folder(directory), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneOffset.UTC)),
                Map.entry(int.class, 14), Map.entry(double.class, 1.0), Map.entry(SerialInterval.class, SerialInterval.USUAL),
                Map.entry(Publications.Request.class, SpreadOffice.usual()),
                Map.entry(Instant.class, Instant.EPOCH), Map.entry(NoteKey.class, new NoteKey("C-1", 1)),
                Map.entry(CasePair.class, new CasePair("C-1", "C-2")), Map.entry(ClosingReason.class, ClosingReason.NO_CONTACTS),
                Map.entry(Function.class, (Function<Object, Object>) nothing -> nothing),
                Map.entry(ContactFilter.class,
                        new ContactFilter("", Set.of(), 0, LocalDate.MIN, LocalDate.MAX, Set.of(), Optional.empty())),
                Map.entry(MessageSettings.class, new MessageSettings(List.of("en"), "1854")),
                Map.entry(MessageKind.class, MessageKind.WARNING), Map.entry(Consumer.class, (Consumer<Object>) _ -> {
                }),
                Map.entry(PreviewRequest.class, PreviewRequest.of(directory.resolve("some.file"))));
        if (!simple.containsKey(type)) {
            throw new IllegalStateException("say which " + type + " is to be tried");
        }
        return simple.get(type);
    }

    private static List<Method> useCases() throws Exception {
        var methods = new ArrayList<Method>();
        for (var one : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.pumphandle.station")) {
            var type = Class.forName(one.getName());
            if (!Modifier.isPublic(type.getModifiers()) || !type.getPackageName().equals("org.pumphandle.station")) {
                continue;
            }
            for (var method : type.getDeclaredMethods()) {
                var takesStation = Arrays.asList(method.getParameterTypes()).contains(Station.class);
                var isOfStation = type == Station.class && !Modifier.isStatic(method.getModifiers());
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && (takesStation || isOfStation)) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
