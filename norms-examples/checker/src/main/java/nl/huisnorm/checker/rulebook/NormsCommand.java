package nl.huisnorm.checker.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.Known;
import nl.huisnorm.checker.command.Language;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.write.NormReference;
import nl.huisnorm.io.write.RulebookWriter;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Shows the norms, hands them out as data, and tells what changed in them. */
@Command(name = "norms", aliases = "normen", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class NormsCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    public NormsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), texts().getString("norms-what"));
    }

    @Command(name = "list", aliases = "lijst", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
    public int list(
            @Option(names = "--regime", paramLabel = "REGIME", split = ",", descriptionKey = "regime") @Nullable List<String> regimes,
            @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "norms-as-of") @Nullable LocalDate asOf,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "norms-format")
                    NormFormat format,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language)
            throws IOException {
        Rulebook rulebook = Huisnorm.bundled().rulebook();
        new NormList(rulebook, language.locale(), surroundings.out())
                .write(selected(rulebook, regimes, asOf), format, false, texts());
        return ExitCode.COMPLIANT;
    }

    @Command(name = "search", aliases = "zoek", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
    public int search(
            @Parameters(arity = "1..*", paramLabel = "WORD", descriptionKey = "norms-word") List<String> words,
            @Option(names = "--regime", paramLabel = "REGIME", split = ",", descriptionKey = "regime") @Nullable List<String> regimes,
            @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "norms-as-of") @Nullable LocalDate asOf,
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "norms-format")
                    NormFormat format,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language)
            throws IOException {
        Rulebook rulebook = Huisnorm.bundled().rulebook();
        NormSearch search = new NormSearch(rulebook, selected(rulebook, regimes, asOf));
        List<Norm> found = search.find(words);
        if (found.isEmpty()) {
            tellNothing(search, words);
        }
        new NormList(rulebook, language.locale(), surroundings.out()).write(found, format, true, texts());
        return ExitCode.COMPLIANT;
    }

    /** Says which word is in no norm and what was probably meant, or that no norm has all of them. */
    private void tellNothing(NormSearch search, List<String> words) {
        List<String> absent = words.stream().filter(word -> !search.has(word)).toList();
        surroundings
                .err()
                .println(Texts.format(
                        texts(),
                        absent.isEmpty() ? "norms-none-with-all" : "norms-none",
                        String.join(" ", absent.isEmpty() ? words : absent)));
        for (String word : absent) {
            search.meant(word)
                    .ifPresent(meant -> surroundings.err().println(Texts.format(texts(), "norms-meant", word, meant)));
        }
    }

    private List<Norm> selected(Rulebook rulebook, @Nullable List<String> regimes, @Nullable LocalDate asOf) {
        List<String> known = rulebook.regimes().stream().map(Regime::id).toList();
        List<String> wanted = new ArrayList<>();
        for (String regime : regimes == null ? List.<String>of() : regimes) {
            wanted.add(Known.of(regime, known)
                    .orElseThrow(() -> wrongUse("unknown-regime", regime, known, String.join(", ", known))));
        }
        return rulebook.norms().stream()
                .filter(norm -> regimes == null || wanted.contains(norm.regime().id()))
                .filter(norm -> asOf == null
                        || (norm.validity().includes(asOf) && norm.regime().editionOn(asOf) != null))
                .toList();
    }

    @Command(name = "show", aliases = "toon", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
    public int show(
            @Parameters(paramLabel = "ID", descriptionKey = "norm-id") String id,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language) {
        Huisnorm huisnorm = Huisnorm.bundled();
        List<Norm> norms = huisnorm.rulebook().norms();
        Norm norm = norms.stream()
                .filter(one -> one.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> wrongUse(
                        "unknown-norm", id, norms.stream().map(Norm::id).toList(), ""));
        surroundings.out().print(new NormReference(huisnorm.rulebook(), language.locale()).norm(norm));
        surroundings.out().flush();
        return ExitCode.COMPLIANT;
    }

    /** Both languages stand in what is written; the one that is asked for is that of what is told of mistakes. */
    @Command(
            name = "export",
            aliases = "uitvoer",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class)
    public int export(
            @Option(
                            names = "--format",
                            paramLabel = "FORMAT",
                            defaultValue = "json",
                            descriptionKey = "norms-export-format")
                    ExportFormat format,
            @Option(
                            names = {"-o", "--output"},
                            paramLabel = "OUT",
                            descriptionKey = "convert-output")
                    @Nullable Path output,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language)
            throws IOException {
        CommandSpec command = Objects.requireNonNull(
                        Objects.requireNonNull(spec).subcommands().get("export"))
                .getCommandSpec();
        OutputFile file = output == null ? null : new OutputGuard(command).open(output);
        Rulebook rulebook = Huisnorm.bundled().rulebook();
        if (file == null) {
            RulebookWriter.write(rulebook, format.form(), surroundings.out());
            surroundings.out().flush();
        } else {
            file.write(out -> RulebookWriter.write(rulebook, format.form(), out));
        }
        return ExitCode.COMPLIANT;
    }

    @Command(
            name = "changes",
            aliases = "wijzigingen",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class)
    public int changes(
            @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "norms-changes-old") Path before,
            @Parameters(index = "1", arity = "0..1", paramLabel = "AFTER", descriptionKey = "norms-changes-new")
                    @Nullable Path after,
            @Mixin FormatOption format,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language)
            throws IOException {
        try {
            JsonNode old = RulebookTree.read(before);
            JsonNode now = after == null ? RulebookTree.of(Huisnorm.bundled().rulebook()) : RulebookTree.read(after);
            List<RulebookChange> changes = RulebookComparison.of(old, now);
            if (format.isJson()) {
                surroundings.out().print(ChangesJson.of(old, now, changes));
            } else {
                new ChangesText(surroundings.out(), language.locale(), old, now).write(changes);
            }
            surroundings.out().flush();
            return ExitCode.COMPLIANT;
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
    }

    private ParameterException wrongUse(String key, String typed, List<String> known, String all) {
        return new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                Texts.format(texts(), key, typed, all) + Known.meant(typed, known, texts()));
    }

    private ResourceBundle texts() {
        return Objects.requireNonNull(Objects.requireNonNull(spec).resourceBundle());
    }
}
