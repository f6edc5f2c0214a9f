package nl.huisnorm.rules.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.internal.rulebook.RulebookContent;
import nl.huisnorm.internal.rulebook.RulebookTrees;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rules.CaseFiles;
import nl.huisnorm.rules.internal.BundledLaws;
import nl.huisnorm.rules.internal.law.CompiledRules;
import nl.huisnorm.rules.internal.law.MutatedLaws;
import nl.huisnorm.rules.mutants.Mutant.Kind;
import nl.huisnorm.rules.mutants.Result.Fate;
import org.jspecify.annotations.Nullable;

/** Makes the mutants of the rulebook, and asks the cases of each norm whether they notice them. */
final class MutantRun {

    private static final Path NORMS = Path.of("src/main/resources/norms");
    private static final String REGIME = "/regime";
    private static final int TOGETHER = 120;
    private static final Pattern PARAMETER = Pattern.compile("\"([a-zA-Z0-9]+)\"");

    /** The kinds of cases, those first that notice most. */
    private static final List<String> ORDER = List.of("boundary", "fail", "pass", "inapplicable", "undetermined");

    private final RulebookTrees trees;
    private final RulebookContent content = BundledLaws.LAWS.content();
    private final Map<String, Norm> norms = new LinkedHashMap<>();
    private final Map<String, List<CaseFiles.Placed>> cases;
    private final MutatedLaws laws;
    private final RuleCompiler compiler;
    private final Map<String, List<Asked>> asked = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private MutantRun(RulebookTrees trees) throws IOException {
        this.trees = trees;
        content.norms().forEach(norm -> norms.put(norm.id(), norm));
        this.cases = CaseFiles.all().stream()
                .sorted(Comparator.comparingInt(one -> ORDER.indexOf(one.kind())))
                .collect(Collectors.groupingBy(CaseFiles.Placed::norm, TreeMap::new, Collectors.toList()));
        this.laws = new MutatedLaws(RuleCompiler.built(), content.rules().keySet());
        this.compiler = new RuleCompiler(imports());
    }

    /** One of the rulebook as its files are. */
    static MutantRun ofRulebook() throws IOException, UnreadableInputException {
        return new MutantRun(RulebookTrees.of(NORMS));
    }

    private static Set<String> imports() throws IOException {
        Set<String> imports = new TreeSet<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(NORMS)) {
            files = all.filter(file -> file.toString().endsWith(".drl")).toList();
        }
        for (Path file : files) {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("import "))
                    .forEach(imports::add);
        }
        return imports;
    }

    /** All mutants of norms that have cases, and of what such norms share. */
    List<Mutant> mutants() {
        List<Mutant> all = new ArrayList<>();
        trees.trees().forEach((file, tree) -> {
            if (file.endsWith(REGIME)) {
                all.addAll(DataMutator.ofRegime(file, tree));
            } else if (file.contains("/") && !file.startsWith("profiles/")) {
                all.addAll(DataMutator.ofNorms(file, tree));
            }
        });
        content.rules().keySet().stream()
                .sorted()
                .forEach(norm -> all.addAll(
                        RuleMutator.of(norms.get(norm), content.rules().get(norm))));
        return all.stream().filter(mutant -> !noticing(mutant).isEmpty()).toList();
    }

    /** The norms whose cases can notice a mutant: its own, or all of its regime. */
    private List<String> noticing(Mutant mutant) {
        return mutant.file().endsWith(REGIME)
                ? norms.values().stream()
                        .filter(norm -> norm.regime().id().equals(mutant.norm()))
                        .map(Norm::id)
                        .filter(cases::containsKey)
                        .toList()
                : Stream.of(mutant.norm()).filter(cases::containsKey).toList();
    }

    /** The cases that are answered otherwise than they say where nothing was changed: there must be none. */
    List<String> wrongUnchanged() {
        return wrong;
    }

    /** The cases of a norm, each with how much of the rulebook it needs to be answered as it says. */
    private List<Asked> asked(String norm) {
        return asked.computeIfAbsent(norm, id -> {
            List<Asked> all = new ArrayList<>();
            MutatedRulebook unchanged = new MutatedRulebook(content, laws);
            for (CaseFiles.Placed one : cases.getOrDefault(id, List.of())) {
                Asked whole = new Asked(one, Asked.Extent.ALL);
                Asked first = Stream.of(new Asked(one, Asked.Extent.FEW), new Asked(one, Asked.Extent.REGIME), whole)
                        .filter(how -> how.isRight(unchanged))
                        .findFirst()
                        .orElse(null);
                if (first == null) {
                    wrong.add(id + ": " + whole.name());
                }
                all.add(first == null ? whole : first);
            }
            return all;
        });
    }

    /** What becomes of mutants; each is told as soon as it is known. */
    List<Result> results(List<Mutant> mutants, Consumer<Result> told) {
        List<Result> results = new ArrayList<>();
        Consumer<Result> all = told.andThen(results::add);
        mutants.stream()
                .filter(mutant -> mutant.rule() == null)
                .forEach(mutant -> all.accept(result(mutant, null, "")));
        List<Mutant> rules =
                mutants.stream().filter(mutant -> mutant.rule() != null).toList();
        for (int i = 0; i < rules.size(); i += TOGETHER) {
            together(rules.subList(i, Math.min(rules.size(), i + TOGETHER)), all);
        }
        return results;
    }

    /** Compiles rules together; where the compiler refuses one of them, each half by itself. */
    private void together(List<Mutant> mutants, Consumer<Result> told) {
        Map<String, String> rules = new LinkedHashMap<>();
        for (int i = 0; i < mutants.size(); i++) {
            rules.put("m" + i, String.valueOf(mutants.get(i).rule()));
        }
        CompiledRules compiled = compiler.compile(rules);
        if (compiled != null) {
            for (int i = 0; i < mutants.size(); i++) {
                told.accept(result(mutants.get(i), compiled, "m" + i));
            }
        } else if (mutants.size() == 1) {
            told.accept(new Result(mutants.get(0), Fate.NO_RULE, "compiler"));
        } else {
            int half = mutants.size() / 2;
            together(mutants.subList(0, half), told);
            together(mutants.subList(half, mutants.size()), told);
        }
    }

    private Result result(Mutant mutant, @Nullable CompiledRules compiled, String called) {
        MutatedRulebook rulebook;
        try {
            RulebookContent changed = changed(mutant);
            rulebook = new MutatedRulebook(
                    changed, compiled == null ? laws : laws.with(norms.get(mutant.norm()), compiled, called));
        } catch (UnreadableInputException e) {
            return new Result(mutant, Fate.BUILD, e.problems().get(0).code());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new Result(mutant, Fate.BUILD, String.valueOf(e.getMessage()));
        }
        if (mutant.kind() == Kind.UNIT || mutant.kind() == Kind.FORCE) {
            return new Result(mutant, Fate.SURVIVED, "");
        }
        for (String norm : noticing(mutant)) {
            for (Asked one : asked(norm)) {
                if (!one.isRight(rulebook)) {
                    return new Result(mutant, Fate.CASES, one.name());
                }
            }
        }
        return new Result(mutant, Fate.SURVIVED, "");
    }

    private RulebookContent changed(Mutant mutant) throws UnreadableInputException {
        String regime = mutant.file().substring(0, mutant.file().indexOf('/'));
        String rule = mutant.rule();
        RulebookContent changed;
        if (rule != null) {
            if (parameters(rule).equals(parameters(content.rules().get(mutant.norm())))) {
                // nothing else of a rule is checked
                return content;
            }
            Map<String, String> rules = new HashMap<>(content.rules());
            rules.put(mutant.norm(), rule);
            changed = trees.with(mutant.file(), trees.trees().get(mutant.file()), rules, content);
        } else if (mutant.file().endsWith(REGIME)) {
            changed = trees.with(mutant.file(), mutant.tree(), content.rules(), content);
        } else {
            String theme = mutant.file().substring(regime.length() + 1);
            changed = trees.withTheme(regime, theme, mutant.tree(), content);
        }
        MutatedLaws.check(changed, regime);
        return changed;
    }

    private static Set<String> parameters(String rule) {
        return PARAMETER.matcher(rule).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
