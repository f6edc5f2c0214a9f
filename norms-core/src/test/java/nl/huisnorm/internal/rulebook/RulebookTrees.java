package nl.huisnorm.internal.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.source.Problems;
import nl.huisnorm.internal.source.SourceNode;
import nl.huisnorm.internal.source.SourceParser;
import nl.huisnorm.rulebook.Norm;

/** The files of a rulebook as trees: with one of them changed it is loaded and checked as the build loads and checks it. */
public final class RulebookTrees {

    private static final String FACTS = "facts";
    private static final String INDEX = "rulebook";

    private final Map<String, SourceNode> trees;

    private RulebookTrees(Map<String, SourceNode> trees) {
        this.trees = trees;
    }

    /** Reads the files of a folder of norms. */
    public static RulebookTrees of(Path folder) throws IOException, UnreadableInputException {
        Map<String, SourceNode> trees = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            trees.put(
                    name.substring(0, name.lastIndexOf('.')),
                    SourceParser.parse(Files.readAllBytes(file), new Problems(file.toString())));
        }
        trees.remove(FACTS);
        return new RulebookTrees(trees);
    }

    /** Its files by name, such as {@code snf/space}, in the order of the alphabet. */
    public Map<String, SourceNode> trees() {
        return trees;
    }

    /**
     * The rulebook with one file and the text of its rules changed.
     *
     * @param file the name of the file
     * @param changed what stands in it
     * @param rules the text of every rule, by norm
     * @param as the rulebook without the change
     * @throws UnreadableInputException if the build would refuse it
     */
    public RulebookContent with(String file, SourceNode changed, Map<String, String> rules, RulebookContent as)
            throws UnreadableInputException {
        return RulebookLoader.load(new Changed(trees, file, changed), rules, as.facts(), as.version(), as.digest());
    }

    /**
     * The same where only the norms of one theme were changed: no other file is read again, and all that they can contradict is looked at.
     *
     * @param regime the regime
     * @param theme the theme
     * @param changed what stands in its file
     * @param as the rulebook without the change
     * @throws UnreadableInputException if the build would refuse it
     */
    public RulebookContent withTheme(String regime, String theme, SourceNode changed, RulebookContent as)
            throws UnreadableInputException {
        String file = regime + "/" + theme;
        Map<String, String> rules = as.norms().stream()
                .filter(norm ->
                        norm.regime().id().equals(regime) && norm.theme().equals(theme))
                .filter(norm -> as.rules().containsKey(norm.id()))
                .collect(Collectors.toMap(
                        Norm::id, norm -> Objects.requireNonNull(as.rules().get(norm.id()))));
        Map<String, SourceNode> few = new HashMap<>(trees);
        few.put(INDEX, indexOf(regime, theme));
        RulebookContent alone;
        try {
            alone = RulebookLoader.load(new Changed(few, file, changed), rules, as.facts(), as.version(), as.digest());
        } catch (UnreadableInputException e) {
            // it may be of what stands elsewhere
            return with(file, changed, as.rules(), as);
        }
        Map<String, Norm> others = alone.norms().stream().collect(Collectors.toMap(Norm::id, norm -> norm));
        RulebookContent whole = as.withNorms(as.norms().stream()
                .map(norm -> others.getOrDefault(norm.id(), norm))
                .toList());
        Problems problems = new Problems(file);
        new RulebookChecks(whole, (id, code, arguments) -> problems.add(null, Pointer.ROOT, code, arguments)).check();
        ProfileChecks.Law law = ProfileChecks.Law.of(whole, null);
        whole.profiles()
                .forEach(profile -> new ProfileChecks(
                                law, (at, code, arguments) -> problems.add(null, at, code, arguments))
                        .check(profile));
        problems.check();
        return whole;
    }

    /** The list of regimes and themes, with one of each. */
    private SourceNode indexOf(String regime, String theme) {
        SourceNode.Fields index = (SourceNode.Fields) Objects.requireNonNull(trees.get(INDEX));
        Position at = index.position();
        Map<String, SourceNode> entry = new LinkedHashMap<>();
        entry.put("regime", new SourceNode.Scalar(at, SourceNode.Kind.TEXT, regime));
        entry.put(
                "themes", new SourceNode.Elements(at, List.of(new SourceNode.Scalar(at, SourceNode.Kind.TEXT, theme))));
        Map<String, SourceNode> fields = new LinkedHashMap<>(index.fields());
        fields.put("regimes", new SourceNode.Elements(at, List.of(new SourceNode.Fields(at, entry, Map.of()))));
        fields.remove("profiles");
        return new SourceNode.Fields(at, fields, index.keys());
    }

    /** Files of which one was changed, with what is wrong with each. */
    private record Changed(
            Map<String, SourceNode> trees, String file, SourceNode changed, Map<String, Problems> problems)
            implements RulebookLoader.Files {

        Changed(Map<String, SourceNode> trees, String file, SourceNode changed) {
            this(trees, file, changed, new HashMap<>());
        }

        @Override
        public SourceNode node(String name) {
            return name.equals(file) ? changed : Objects.requireNonNull(trees.get(name), name);
        }

        @Override
        public Problems problems(String name) {
            return problems.computeIfAbsent(name, Problems::new);
        }
    }
}
