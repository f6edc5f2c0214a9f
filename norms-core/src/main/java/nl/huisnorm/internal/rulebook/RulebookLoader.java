package nl.huisnorm.internal.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.huisnorm.facility.Walk;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.RulebookFiles.Cited;
import nl.huisnorm.internal.rulebook.RulebookFiles.EditionEntry;
import nl.huisnorm.internal.rulebook.RulebookFiles.Entry;
import nl.huisnorm.internal.rulebook.RulebookFiles.Index;
import nl.huisnorm.internal.rulebook.RulebookFiles.NormEntry;
import nl.huisnorm.internal.rulebook.RulebookFiles.ParameterEntry;
import nl.huisnorm.internal.rulebook.RulebookFiles.RegimeFile;
import nl.huisnorm.internal.rulebook.RulebookFiles.ThemeFile;
import nl.huisnorm.internal.rulebook.RulebookNotes.Note;
import nl.huisnorm.internal.rulebook.RulebookNotes.OfRegime;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.rulebook.Citation;
import nl.huisnorm.rulebook.Condition;
import nl.huisnorm.rulebook.DecidedBy;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Interpretation;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Severity;
import nl.huisnorm.rulebook.Validity;
import org.jspecify.annotations.Nullable;

/** Makes the rulebook's content from its files. */
final class RulebookLoader {

    /** Gives the parsed file of a name such as {@code snf/space}, and where to note what is wrong with it. */
    interface Files {
        SourceNode node(String name) throws UnreadableInputException;

        Problems problems(String name);
    }

    private static final String PROFILES = "profiles/";

    private final Files files;
    private final List<Regime> regimes = new ArrayList<>();
    private final List<Norm> norms = new ArrayList<>();
    private final List<Interpretation> interpretations = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final Map<String, Map<String, Condition>> terms = new LinkedHashMap<>();
    private final Map<String, String> works = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, OfRegime> notesOfRegimes = new LinkedHashMap<>();

    /** Where a norm or regime stands in the files. */
    record Place(String file, @Nullable Position position, Pointer pointer) {}

    private RulebookLoader(Files files) {
        this.files = files;
    }

    /**
     * Loads a rulebook.
     *
     * @param files where its data is
     * @param rules the text of each rule, by the norm's id
     * @param facts the facts that each norm looks at, by the norm's id
     * @param version the library's version
     * @param digest the SHA-256 of data and rules
     */
    public static RulebookContent load(
            Files files, Map<String, String> rules, Map<String, List<String>> facts, String version, String digest)
            throws UnreadableInputException {
        return new RulebookLoader(files).content(rules, facts, version, digest);
    }

    private RulebookContent content(
            Map<String, String> rules, Map<String, List<String>> facts, String version, String digest)
            throws UnreadableInputException {
        Index index = read("rulebook", Index.class);
        works.putAll(Objects.requireNonNullElse(index.works(), Map.of()));
        for (Entry entry : index.regimes()) {
            regime(entry);
        }
        for (String profile : Objects.requireNonNullElse(index.profiles(), List.<String>of())) {
            profiles.add(read(PROFILES + profile, Profile.class));
        }
        RulebookContent content = new RulebookContent(
                version,
                digest,
                index.knownOn(),
                List.copyOf(regimes),
                List.copyOf(norms),
                List.copyOf(interpretations),
                List.copyOf(profiles),
                Map.copyOf(terms),
                Map.copyOf(rules),
                Map.copyOf(facts),
                Objects.requireNonNullElse(index.answers(), List.of()),
                index.roomPoints() == null ? null : read(index.roomPoints(), RoomPoints.class),
                new RulebookNotes(Map.copyOf(notes), Map.copyOf(notesOfRegimes), Map.copyOf(works)));
        new RulebookChecks(content, this::problem).check();
        for (Profile profile : profiles) {
            String name = PROFILES + profile.id();
            SourceNode node = files.node(name);
            Problems problems = files.problems(name);
            new ProfileChecks(
                            ProfileChecks.Law.of(content, null),
                            (at, code, arguments) -> problems.add(node.at(at), at, code, arguments))
                    .check(profile);
        }
        Problems all = new Problems("rulebook");
        profiles.forEach(profile -> all.addAll(files.problems(PROFILES + profile.id())));
        for (Entry entry : index.regimes()) {
            all.addAll(files.problems(entry.regime() + "/regime"));
            entry.themes().forEach(theme -> all.addAll(files.problems(entry.regime() + "/" + theme)));
        }
        all.check();
        return content;
    }

    private void problem(String id, String code, Object... arguments) {
        Place place = Objects.requireNonNull(places.get(id), id);
        files.problems(place.file()).add(place.position(), place.pointer(), code, arguments);
    }

    private void regime(Entry entry) throws UnreadableInputException {
        String name = entry.regime() + "/regime";
        RegimeFile file = read(name, RegimeFile.class);
        Regime regime = new Regime(
                file.id(),
                file.title(),
                file.layer(),
                file.since(),
                file.precededBy(),
                file.succeededBy(),
                Objects.requireNonNullElse(file.scope(), Condition.ALWAYS),
                Boolean.TRUE.equals(file.limitsOccupancy()),
                !Boolean.FALSE.equals(file.waivable()),
                file.editions().stream()
                        .map(edition -> edition(file.citation(), edition))
                        .toList(),
                Objects.requireNonNullElse(file.absent(), List.of()));
        regimes.add(regime);
        for (int i = 0; i < regime.editions().size(); i++) {
            if (regime.editions().get(i).source().nl().isEmpty()) {
                Pointer source = Pointer.ROOT.field("editions").element(i).field("source");
                files.problems(name).add(files.node(name).position(), source, "missing-field", "source");
            }
        }
        place(regime.id(), name, Pointer.ROOT, files.node(name).position());
        if (!regime.id().equals(entry.regime())) {
            problem(regime.id(), "regime-elsewhere", regime.id(), entry.regime());
        }
        interpretations.addAll(Objects.requireNonNullElse(file.interpretations(), List.of()));
        notesOfRegimes.put(regime.id(), notes(file, entry.themes()));
        terms.put(regime.id(), Map.copyOf(Objects.requireNonNullElse(file.terms(), Map.of())));
        for (String theme : entry.themes()) {
            theme(regime, file, entry.regime(), theme);
        }
    }

    private void theme(Regime regime, RegimeFile file, String folder, String theme) throws UnreadableInputException {
        String name = folder + "/" + theme;
        ThemeFile themeFile = read(name, ThemeFile.class);
        for (int i = 0; i < themeFile.norms().size(); i++) {
            NormEntry entry = themeFile.norms().get(i);
            Norm norm = norm(regime, file, theme, entry);
            norms.add(norm);
            Note note = new Note(entry.source(), entry.remark(), entry.ref());
            if (!note.isEmpty()) {
                notes.put(norm.id(), note);
            }
            Pointer pointer = Pointer.ROOT.field("norms").element(i);
            SourceNode list = files.node(name).child("norms");
            SourceNode node = list == null ? null : list.child(Integer.toString(i));
            Position position = node == null ? null : node.position();
            place(norm.id(), name, pointer, position);
            if (norm.citation().source().nl().isEmpty()) {
                files.problems(name).add(position, pointer.field("source"), "missing-field", "source");
            }
        }
    }

    private void place(String id, String file, Pointer pointer, @Nullable Position position) {
        if (places.putIfAbsent(id, new Place(file, position, pointer)) != null) {
            files.problems(file).add(position, pointer, "duplicate-norm", id);
        }
    }

    private Norm norm(Regime regime, RegimeFile file, String theme, NormEntry entry) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        boolean local = Boolean.TRUE.equals(entry.local());
        for (ParameterEntry parameter : Objects.requireNonNullElse(file.parameters(), List.<ParameterEntry>of())) {
            parameters.put(parameter.id(), parameter(parameter, false));
        }
        for (ParameterEntry parameter : Objects.requireNonNullElse(entry.parameters(), List.<ParameterEntry>of())) {
            parameters.put(parameter.id(), parameter(parameter, local));
        }
        Set<String> items = new LinkedHashSet<>(Objects.requireNonNullElse(entry.items(), List.<String>of()));
        return new Norm(
                entry.id(),
                regime,
                theme,
                entry.title(),
                entry.requirement(),
                entry.question(),
                Objects.requireNonNullElse(entry.walk(), Walk.OFFICE),
                Objects.requireNonNullElse(entry.decidedBy(), DecidedBy.RULE),
                entry.subject(),
                items,
                new Validity(entry.from(), entry.until()),
                both(regime.scope(), Objects.requireNonNullElse(entry.scope(), Condition.ALWAYS)),
                new LinkedHashSet<>(Objects.requireNonNullElse(entry.exemptions(), List.<String>of())),
                entry.quantity(),
                parameters,
                Objects.requireNonNullElse(entry.severity(), Severity.UNSPECIFIED),
                entry.confidence(),
                new Citation(
                        file.citation().work(),
                        entry.article(),
                        file.citation().bwb(),
                        Sources.text(file.citation().work(), entry.readIn(), entry.source(), entry.remark()),
                        entry.readIn(),
                        CitedArticles.of(entry.article(), file.citation().bwb(), works)),
                Objects.requireNonNullElse(entry.aliases(), List.of()),
                Objects.requireNonNullElse(entry.cautions(), List.of()),
                local,
                entry.yieldsTo(),
                Boolean.TRUE.equals(entry.followsApplication()),
                Objects.requireNonNullElse(entry.reopens(), List.of()),
                entry.role(),
                entry.siblings(),
                null,
                null,
                null);
    }

    private static OfRegime notes(RegimeFile file, List<String> themes) {
        Map<String, Note> editions = new LinkedHashMap<>();
        for (EditionEntry edition : file.editions()) {
            Note note = new Note(edition.source(), edition.remark(), edition.ref());
            if (!note.isEmpty()) {
                editions.put(edition.id(), note);
            }
        }
        return new OfRegime(
                file.citation().work(),
                file.citation().bwb(),
                themes,
                Objects.requireNonNullElse(file.parameters(), List.<ParameterEntry>of()).stream()
                        .map(parameter -> parameter(parameter, false))
                        .toList(),
                Objects.requireNonNullElse(file.interpretations(), List.of()),
                Map.copyOf(editions));
    }

    private static Edition edition(Cited cited, EditionEntry entry) {
        return new Edition(
                entry.id(),
                entry.title(),
                entry.from(),
                entry.until(),
                entry.confidence(),
                Sources.text(cited.work(), entry.readIn(), entry.source(), entry.remark()),
                entry.readIn(),
                Boolean.TRUE.equals(entry.partial()),
                Boolean.TRUE.equals(entry.unread()));
    }

    private static Condition both(Condition one, Condition other) {
        if (one.equals(Condition.ALWAYS)) {
            return other;
        }
        return other.equals(Condition.ALWAYS) ? one : new Condition.All(List.of(one, other));
    }

    private static Parameter parameter(ParameterEntry entry, boolean ofLocalNorm) {
        return new Parameter(
                entry.id(),
                entry.label(),
                entry.unit(),
                Objects.requireNonNullElse(entry.values(), List.of()),
                ofLocalNorm || Boolean.TRUE.equals(entry.local()) || Boolean.TRUE.equals(entry.open()),
                Boolean.TRUE.equals(entry.open()));
    }

    private <T extends Record> T read(String name, Class<T> type) throws UnreadableInputException {
        Problems problems = files.problems(name);
        T value = RulebookFiles.bind(files.node(name), type, problems);
        problems.check();
        return Objects.requireNonNull(value);
    }
}
