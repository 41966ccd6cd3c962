package org.pumphandle.ui.chains;

import static org.pumphandle.ui.common.Words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pumphandle.job.JobRunner;
import org.pumphandle.model.ChainNode;
import org.pumphandle.model.Chains;
import org.pumphandle.model.Chains.Outbreak;
import org.pumphandle.model.EnteredLink;
import org.pumphandle.model.TransmissionLink;
import org.pumphandle.model.TransmissionLink.Entered;
import org.pumphandle.ui.common.Attempt;
import org.pumphandle.ui.common.LatestRead;
import org.pumphandle.ui.common.OutbreakJobs;
import org.pumphandle.ui.common.TimeFormat;

/** The chains of transmission, what is chosen in them, and links that are entered. They are read when somebody comes to them. JavaFX thread. */
public final class ChainsModel {
    private final OutbreakJobs jobs;
    private final LatestRead reads;
    private final TimeFormat times;
    private final Supplier<String> rule;
    private final boolean mayLink;
    private final Ways ways;
    private final Attempt linking;
    private final ReadOnlyObjectWrapper<Optional<Chains>> chains = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Source> sources = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ChainNode>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty showExposed = new SimpleBooleanProperty();
    private final StringProperty infector = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    /**
     * Where chains lead to.
     *
     * @param toCase shows a case
     * @param toContact shows a contact with its case
     * @param linked hears of a link that was entered, so that it can be taken back at once
     */
    public record Ways(Consumer<String> toCase, BiConsumer<String, String> toContact, Consumer<EnteredLink> linked) {
    }

    /** A line of the table: the case from which an outbreak is. */
    record Source(String caseId, Outbreak outbreak) {
    }

    /**
     * @param rule name of the rule by which cases are contacts of each other
     * @param mayLink whether who is signed in may enter links
     */
    public ChainsModel(OutbreakJobs jobs, LatestRead reads, JobRunner work, TimeFormat times, Supplier<String> rule, boolean mayLink,
            Ways ways) {
        this.jobs = jobs;
        this.reads = reads;
        this.times = times;
        this.rule = rule;
        this.mayLink = mayLink;
        this.ways = ways;
        this.linking = new Attempt(work);
        chosen.subscribe(_ -> forgetForm());
    }

    /** Reads them anew; who was chosen and is still there stays chosen. */
    public void refresh() {
        reads.ask(jobs.chains(rule.get(), showExposed.get()), this::show);
    }

    private void show(Chains found) {
        var before = chosen.get();
        sources.setAll(found.outbreaks().stream().map(one -> new Source(found.nodes().get(one.source()).caseId(), one)).toList());
        chains.set(Optional.of(found));
        chosen.set(before.flatMap(one -> found.nodes().stream()
                .filter(other -> other.caseId().equals(one.caseId()) && other.reference().equals(one.reference())).findFirst()));
    }

    ReadOnlyObjectProperty<Optional<Chains>> chainsProperty() {
        return chains.getReadOnlyProperty();
    }

    ObservableList<Source> sources() {
        return sources;
    }

    ObjectProperty<Optional<ChainNode>> chosenProperty() {
        return chosen;
    }

    /** Whether those exposed who are no case are shown too. */
    BooleanProperty showExposedProperty() {
        return showExposed;
    }

    StringProperty infectorProperty() {
        return infector;
    }

    StringProperty reasonProperty() {
        return reason;
    }

    Attempt linking() {
        return linking;
    }

    boolean mayLink() {
        return mayLink;
    }

    TimeFormat times() {
        return times;
    }

    void choose(Source source) {
        chains.get().ifPresent(now -> chosen.set(Optional.of(now.nodes().get(source.outbreak().source()))));
    }

    /** The source of the chain in which the chosen one is, where it is in one. */
    Optional<Source> chosenSource() {
        return chains.get().flatMap(now -> chosen.get().flatMap(node -> {
            int at = now.nodes().indexOf(node);
            while (at >= 0 && !now.nodes().get(at).isSource()) {
                at = now.nodes().get(at).before();
            }
            int source = at;
            return sources.stream().filter(one -> one.outbreak().source() == source).findFirst();
        }));
    }

    /** Shows the chosen one's case, or the contact in it. */
    void open() {
        chosen.get().ifPresent(node -> node.reference().ifPresentOrElse(reference -> ways.toContact().accept(node.caseId(), reference),
                () -> ways.toCase().accept(node.caseId())));
    }

    /** Enters that the chosen case has it from the one that was typed. */
    void link() {
        chosen.get().filter(ChainNode::isCase).ifPresent(node -> linking.start(
                jobs.link(infector.get().strip(), node.caseId(), reason.get()), () -> {
                }, link -> {
                    forgetForm();
                    refresh();
                    ways.linked().accept(link);
                }));
    }

    /** Takes the link back that was entered for the chosen case. */
    void takeBack() {
        entered().ifPresent(link -> linking.start(jobs.takeBack(link.number()), () -> {
        }, _ -> refresh()));
    }

    /** The link that was entered for the chosen case. */
    Optional<EnteredLink> entered() {
        return chosen.get().flatMap(ChainNode::from).map(TransmissionLink::basis).filter(Entered.class::isInstance).map(Entered.class::cast)
                .map(Entered::link);
    }

    private void forgetForm() {
        infector.set("");
        reason.set("");
        linking.say("");
    }

    /** For instance {@code Chains: 3, with 41 cases; in none: 12}, and how many exposed there are, where these are shown. */
    String countInWords() {
        return chains.get().map(now -> {
            int linked = now.outbreaks().stream().mapToInt(Outbreak::cases).sum();
            long cases = now.nodes().stream().filter(ChainNode::isCase).count();
            long exposed = now.nodes().size() - cases;
            return exposed == 0
                    ? text("chains.counted", now.outbreaks().size(), linked, cases - linked)
                    : text("chains.counted-exposed", now.outbreaks().size(), linked, cases - linked, exposed);
        }).orElse("");
    }

    /** What the marks rest on and what they do not say. */
    String meaningInWords() {
        return chains.get().map(now -> text("chains.meaning", rule.get(), now.mostUsual(),
                String.valueOf(Math.round(now.settings().usualShare() * 100)))).orElse("");
    }

    /** All that is to be said of the chosen one. */
    List<String> sentences(ChainNode node) {
        var sentences = new ArrayList<String>();
        if (!node.isCase()) {
            sentences.add(text("chains.exposed-by", node.caseId(), times.compact(node.t())));
            return sentences;
        }
        sentences.add(text("chains.case-says", times.day(node.t()), node.infected(), node.following(), node.exposed()));
        if (node.isSpreading()) {
            sentences.add(text("chains.spreading"));
        }
        sentences.add(node.from().map(this::fromInWords).orElse(text("chains.no-infector")));
        chains.get().ifPresent(now -> now.possible().stream().filter(link -> link.infectee().equals(node.caseId())).limit(4)
                .forEach(link -> sentences.add(text("chains.possible-from", link.infector(), Math.round(link.minutes())))));
        return sentences;
    }

    private String fromInWords(TransmissionLink link) {
        return switch (link.basis()) {
            case TransmissionLink.Met() ->
                text("chains.met", link.infector(), Math.round(link.minutes()), times.days(link.firstT(), link.lastT()));
            case TransmissionLink.Warned(var caseId, var reference) ->
                text("chains.warned", link.infector(), reference, caseId, times.days(link.firstT(), link.lastT()));
            case Entered(var entered) ->
                text("chains.entered", link.infector(), entered.by(), times.day((double) entered.at().getEpochSecond()),
                        entered.reason());
        };
    }

    /** In a few words, for who points at it. */
    String hintInWords(ChainNode node) {
        return node.reference().map(reference -> text("chains.hint-exposed", reference, node.caseId(), times.day(node.t())))
                .orElseGet(() -> text("chains.hint-case", node.caseId(), times.day(node.t()), node.infected(), node.following()));
    }
}
