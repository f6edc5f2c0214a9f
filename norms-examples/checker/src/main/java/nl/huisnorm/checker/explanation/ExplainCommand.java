package nl.huisnorm.checker.explanation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.explanation.Explanation;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Outcome;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.ExplanationText;
import nl.huisnorm.io.write.ExplanationWriter;
import nl.huisnorm.rulebook.Norm;
import nl.huisnorm.rulebook.Profile;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why the findings of one norm are what they are. */
@Command(name = "explain", aliases = "uitleg", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public final class ExplainCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 8;
    private static final int MOST_EXPLAINED = 12;

    /** What a reader wants to see first. */
    private static final List<Outcome> ORDER = List.of(
            Outcome.NON_COMPLIANT, Outcome.UNDETERMINED, Outcome.WAIVED, Outcome.COMPLIANT, Outcome.NOT_APPLICABLE);

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", descriptionKey = "explain-file")
    private @Nullable Path file;

    @Option(names = "--norm", paramLabel = "NORM", required = true, descriptionKey = "norm-id")
    private String norm = "";

    @Option(names = "--subject", paramLabel = "ID", descriptionKey = "subject-id")
    private @Nullable String subject;

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try {
            InputDocument document = root.read(Objects.requireNonNull(file));
            Huisnorm huisnorm = rulebook(document);
            judgedBy.requireProfileOf(document, huisnorm);
            Norm wanted = norm(huisnorm);
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            List<Explanation> explanations = explain(document, wanted, huisnorm, options);
            if (explanations.isEmpty()) {
                throw judgedBy.wrongUse(
                        wanted.inForceOn(options.asOf()) ? "explain-nothing" : "explain-not-in-force",
                        wanted.id(),
                        options.asOf());
            }
            write(about(document, wanted), selected(explanations), huisnorm, options);
            surroundings.out().flush();
            return ExitCode.COMPLIANT;
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
    }

    /** By the profile that an application names, unless the command line names one. */
    private Huisnorm rulebook(InputDocument document) throws UnreadableInputException {
        Huisnorm huisnorm = judgedBy.huisnorm();
        Profile profile = document instanceof ApplicationDocument application
                        && huisnorm.rulebook().profile().isEmpty()
                ? application.profile(huisnorm.rulebook()).orElse(null)
                : null;
        return profile == null ? huisnorm : huisnorm.withProfile(profile);
    }

    /** By its id or an earlier one, however it is written. */
    private Norm norm(Huisnorm huisnorm) {
        for (Norm one : huisnorm.rulebook().norms()) {
            if (one.id().equalsIgnoreCase(norm)) {
                return one;
            }
        }
        List<Norm> byAlias = huisnorm.rulebook().norms().stream()
                .filter(one -> one.aliases().stream().anyMatch(norm::equalsIgnoreCase))
                .toList();
        if (byAlias.size() == 1) {
            return byAlias.get(0);
        }
        List<String> near = byAlias.isEmpty()
                ? near(norm, huisnorm.rulebook().norms().stream().map(Norm::id).toList())
                : byAlias.stream().map(Norm::id).toList();
        throw judgedBy.wrongUse("explain-unknown-norm", norm, String.join(", ", near));
    }

    private static List<Explanation> explain(
            InputDocument document, Norm norm, Huisnorm huisnorm, AssessmentOptions options) {
        if (document instanceof FacilityDocument facility) {
            return huisnorm.explain(facility.facility(), norm.id(), options);
        }
        if (document instanceof PlanDocument plan) {
            return huisnorm.explain(plan.plan(), plan.facilities(), norm.id(), options);
        }
        ApplicationDocument application = (ApplicationDocument) document;
        PlanDocument plan = application.plan();
        return huisnorm.explain(
                application.application(),
                application.facility().facility(),
                plan == null ? null : plan.plan(),
                plan == null ? List.of() : plan.facilities(),
                norm.id(),
                options);
    }

    /** The file that the explained findings are on: an application brings others. */
    private static InputDocument about(InputDocument document, Norm norm) {
        if (document instanceof ApplicationDocument application) {
            if (norm.subject().isOfFacility()) {
                return application.facility();
            }
            PlanDocument plan = application.plan();
            if (norm.subject().isOfPlan() && plan != null) {
                return plan;
            }
        }
        return document;
    }

    /** Those of the subject asked for or, where there is none of that id, of all that it is a part of the path of. */
    private List<Explanation> selected(List<Explanation> explanations) {
        String wanted = subject;
        if (wanted == null) {
            return explanations.stream()
                    .sorted(Comparator.comparing(
                            explanation -> ORDER.indexOf(explanation.finding().outcome())))
                    .toList();
        }
        List<Explanation> found = explanations.stream()
                .filter(explanation -> id(explanation).equalsIgnoreCase(wanted))
                .toList();
        if (found.isEmpty()) {
            found = explanations.stream()
                    .filter(explanation -> ("/" + id(explanation) + "/")
                            .toLowerCase(Locale.ROOT)
                            .contains("/" + wanted.toLowerCase(Locale.ROOT) + "/"))
                    .toList();
        }
        if (found.isEmpty()) {
            List<String> all = explanations.stream().map(ExplainCommand::id).toList();
            throw judgedBy.wrongUse("explain-unknown-subject", wanted, String.join(", ", near(wanted, all)));
        }
        return found;
    }

    private static String id(Explanation explanation) {
        return explanation.finding().subject().id();
    }

    /** Those that begin like it or hold it, the most alike first. */
    private static List<String> near(String word, List<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        List<String> all = new ArrayList<>(known);
        all.sort(Comparator.comparingInt(one -> -alike(wanted, one.toLowerCase(Locale.ROOT))));
        return all.stream().limit(MOST_NAMED).toList();
    }

    private static int alike(String wanted, String one) {
        int same = 0;
        while (same < Math.min(wanted.length(), one.length()) && wanted.charAt(same) == one.charAt(same)) {
            same++;
        }
        return same + (one.contains(wanted) ? wanted.length() : 0);
    }

    private void write(
            InputDocument document, List<Explanation> explanations, Huisnorm huisnorm, AssessmentOptions options)
            throws IOException {
        Locale locale = language.locale();
        if (format.isJson()) {
            try (ExplanationWriter json =
                    new ExplanationWriter(surroundings.out(), locale, huisnorm.rulebook(), options)) {
                for (Explanation explanation : explanations) {
                    json.add(document, explanation);
                }
            }
            return;
        }
        JudgedBy.tell(huisnorm, surroundings.out(), locale);
        List<Explanation> shown = explanations.stream().limit(MOST_EXPLAINED).toList();
        surroundings
                .out()
                .print(shown.stream()
                        .map(one -> ExplanationText.of(one, document.positions(), locale))
                        .collect(Collectors.joining("\n")));
        int left = explanations.size() - shown.size();
        if (left > 0) {
            String more = explanations.stream()
                    .skip(MOST_EXPLAINED)
                    .limit(MOST_NAMED)
                    .map(ExplainCommand::id)
                    .collect(Collectors.joining(", ", "", left > MOST_NAMED ? ", …" : ""));
            surroundings
                    .out()
                    .print("\n" + Messages.in(locale).get("explain.more", Integer.toString(left), more) + "\n");
        }
    }
}
