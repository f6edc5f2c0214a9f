package nl.huisnorm.checker.rulebook;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.Language;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.io.write.NormReference;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Regime;
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
@Command(name = "norms", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class NormsCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    public NormsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        CommandSpec command = Objects.requireNonNull(spec);
        String text = Objects.requireNonNull(command.resourceBundle()).getString("norms-what");
        throw new ParameterException(command.commandLine(), text);
    }

    @Command(name = "list", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
    public int list(
            @Option(names = "--regime", paramLabel = "REGIME", split = ",", descriptionKey = "regime") @Nullable List<String> regimes,
            @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "norms-as-of") @Nullable LocalDate asOf,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language) {
        Huisnorm huisnorm = Huisnorm.bundled();
        Locale locale = language.locale();
        PrintStream out = surroundings.out();
        List<String> known =
                huisnorm.rulebook().regimes().stream().map(Regime::id).toList();
        for (String regime : regimes == null ? List.<String>of() : regimes) {
            if (!known.contains(regime)) {
                throw wrongUse("unknown-regime", regime, String.join(", ", known));
            }
        }
        for (Norm norm : huisnorm.rulebook().norms()) {
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

    @Command(name = "show", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
    public int show(
            @Parameters(paramLabel = "ID", descriptionKey = "norm-id") String id,
            @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
                    Language language) {
        Huisnorm huisnorm = Huisnorm.bundled();
        Norm norm = huisnorm.rulebook().norms().stream()
                .filter(one -> one.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> wrongUse("unknown-norm", id));
        surroundings.out().print(new NormReference(huisnorm.rulebook(), language.locale()).norm(norm));
        surroundings.out().flush();
        return ExitCode.COMPLIANT;
    }

    private ParameterException wrongUse(String key, Object... arguments) {
        CommandSpec command = Objects.requireNonNull(spec);
        return new ParameterException(
                command.commandLine(), Texts.format(Objects.requireNonNull(command.resourceBundle()), key, arguments));
    }

    private static String period(Validity validity, Messages texts) {
        String from = validity.from() == null ? "" : validity.from().toString();
        String until = validity.until() == null ? "" : validity.until().toString();
        return from.isEmpty() && until.isEmpty()
                ? texts.get("norm.always")
                : (from.isEmpty() ? "…" : from) + " – " + (until.isEmpty() ? "…" : until);
    }
}
