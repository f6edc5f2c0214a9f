package nl.huisnorm.checker;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.rulebook.Edition;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Parameter;
import nl.huisnorm.rulebook.Quantity;
import nl.huisnorm.rulebook.Rulebook;
import nl.huisnorm.rulebook.Validity;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the norms. */
@Command(name = "norms", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
final class NormsCommand implements Runnable {

    private final Main.Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    NormsCommand(Main.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        CommandSpec command = Objects.requireNonNull(spec);
        String text = Objects.requireNonNull(command.resourceBundle()).getString("norms-what");
        throw new ParameterException(command.commandLine(), text);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
    int list(
            @Option(names = "--regime", paramLabel = "REGIME", split = ",", descriptionKey = "regime") @Nullable List<String> regimes,
            @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "norms-as-of") @Nullable LocalDate asOf,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language) {
        Rulebook rulebook = Rulebook.bundled();
        Locale locale = language.locale();
        PrintStream out = surroundings.out();
        for (Norm norm : rulebook.norms()) {
            boolean selected = regimes == null || regimes.contains(norm.regime().id());
            boolean inForce = asOf == null
                    || (norm.validity().includes(asOf) && norm.regime().editionOn(asOf) != null);
            if (selected && inForce) {
                out.printf(
                        Locale.ROOT,
                        "%-20s %-17s %-25s %s%n",
                        norm.id(),
                        norm.regime().id(),
                        period(norm.validity(), Messages.in(locale)),
                        norm.title().in(locale));
            }
        }
        out.flush();
        return ExitCode.COMPLIANT;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
    int show(
            @Parameters(paramLabel = "ID", descriptionKey = "norm-id") String id,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language) {
        Rulebook rulebook = Rulebook.bundled();
        Norm norm = rulebook.norm(id).orElseThrow(() -> unknown(id));
        show(norm, rulebook, language.locale());
        surroundings.out().flush();
        return ExitCode.COMPLIANT;
    }

    private ParameterException unknown(String id) {
        CommandSpec command = Objects.requireNonNull(spec);
        return new ParameterException(
                command.commandLine(),
                Main.format(Objects.requireNonNull(command.resourceBundle()), "unknown-norm", id));
    }

    private void show(Norm norm, Rulebook rulebook, Locale locale) {
        Messages texts = Messages.in(locale);
        PrintStream out = surroundings.out();
        out.println(norm.id() + "  " + norm.title().in(locale));
        out.println();
        out.println(norm.requirementOn(rulebook.knownOn()).in(locale));
        if (norm.question() != null) {
            out.println(norm.question().in(locale));
        }
        out.println();
        row("norm.regime", norm.regime().title().in(locale), texts);
        row("norm.layer", norm.regime().layer().label(locale), texts);
        row("norm.citation", norm.citation().in(locale), texts);
        row("norm.validity", period(norm.validity(), texts), texts);
        for (Edition edition : norm.regime().editions()) {
            if (edition.validity().overlaps(norm.validity())) {
                row(
                        "norm.edition",
                        period(edition.validity(), texts) + "  "
                                + edition.title().in(locale),
                        texts);
            }
        }
        row("norm.subject", norm.subject().label(locale), texts);
        row("norm.decided-by", norm.decidedBy().label(locale), texts);
        Quantity quantity = norm.quantity();
        if (quantity != null) {
            row(
                    "norm.quantity",
                    quantity.label().in(locale) + " (" + quantity.unit().label(locale) + ", "
                            + quantity.direction().label(locale) + ")",
                    texts);
        }
        norm.parameters().values().stream()
                .sorted(java.util.Comparator.comparing(Parameter::id))
                .forEach(parameter -> parameter
                        .values()
                        .forEach(value -> row(
                                "norm.parameter",
                                parameter.label().in(locale) + ": "
                                        + texts.number(value.value().toPlainString()) + " "
                                        + parameter.unit().label(locale) + ", " + period(value.validity(), texts),
                                texts)));
        row("norm.severity", norm.severity().label(locale), texts);
        row("norm.confidence", norm.confidence().label(locale), texts);
        row("norm.source", norm.citation().source(), texts);
        if (!norm.aliases().isEmpty()) {
            row("norm.aliases", String.join(", ", norm.aliases()), texts);
        }
        norm.cautions().forEach(caution -> row("norm.caution", caution.text().in(locale), texts));
        rulebook.rule(norm.id()).ifPresent(rule -> {
            out.println();
            out.println(rule);
        });
    }

    private void row(String key, String text, Messages texts) {
        surroundings.out().printf(Locale.ROOT, "%-16s %s%n", texts.get(key), text);
    }

    private static String period(Validity validity, Messages texts) {
        String from = validity.from() == null ? "" : validity.from().toString();
        String until = validity.until() == null ? "" : validity.until().toString();
        return from.isEmpty() && until.isEmpty()
                ? texts.get("norm.always")
                : (from.isEmpty() ? "…" : from) + " – " + (until.isEmpty() ? "…" : until);
    }
}
