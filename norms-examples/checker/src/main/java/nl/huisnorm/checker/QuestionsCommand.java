package nl.huisnorm.checker;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Question;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.io.FacilityDocument;
import nl.huisnorm.io.InputReader;
import nl.huisnorm.io.QuestionsWriter;
import nl.huisnorm.io.UnreadableInputException;
import nl.huisnorm.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what to ask about facilities, the most decisive first. */
@Command(name = "questions", mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
final class QuestionsCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 6;

    private final Main.Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "questions-file")
    private List<Path> files = List.of();

    @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
    private @Nullable LocalDate asOf;

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "format")
    private CheckCommand.Format format = CheckCommand.Format.text;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "nl", descriptionKey = "lang")
    private Language language = Language.nl;

    QuestionsCommand(Main.Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int code = ExitCode.COMPLIANT;
        try (ReadAhead documents = new ReadAhead(files)) {
            Rulebook rulebook = judgedBy.rulebook();
            AssessmentOptions options = judgedBy.on(JudgedBy.dateOr(asOf, surroundings.clock()), rulebook);
            QuestionsWriter json = format == CheckCommand.Format.json
                    ? new QuestionsWriter(surroundings.out(), language.locale(), rulebook, options)
                    : null;
            if (json == null) {
                JudgedBy.tell(rulebook, surroundings.out(), language.locale());
            }
            while (documents.hasNext()) {
                try {
                    FacilityDocument document = InputReader.asFacility(documents.next());
                    Assessment assessment = rulebook.assess(document.facility(), options);
                    List<Question> questions = rulebook.questions(document.facility(), options);
                    if (json == null) {
                        print(document, assessment, questions);
                    } else {
                        json.add(document, assessment, questions);
                    }
                } catch (UnreadableInputException e) {
                    code = tell(e);
                }
            }
            if (json != null) {
                json.close();
            }
        } catch (UnreadableInputException e) {
            code = tell(e);
        }
        surroundings.out().flush();
        return code;
    }

    private int tell(UnreadableInputException problem) {
        problem.problems().forEach(one -> surroundings.err().println(one.line(language.locale())));
        return ExitCode.UNREADABLE;
    }

    private String text(String key, Object... arguments) {
        ResourceBundle texts =
                Objects.requireNonNull(Objects.requireNonNull(spec).resourceBundle());
        return Main.format(texts, "questions." + key, arguments);
    }

    private void print(FacilityDocument document, Assessment assessment, List<Question> questions) {
        PrintStream out = surroundings.out();
        Facility facility = document.facility();
        out.println((facility.name() == null ? facility.id() : facility.name() + " (" + facility.id() + ")") + "  "
                + document.file());
        out.println(text(
                "state",
                assessment.verdict().label(language.locale()),
                Interview.open(assessment, Reason.MISSING_DATA),
                Interview.open(assessment, Reason.PERSON_MUST_JUDGE)));
        if (questions.isEmpty()) {
            out.println(text("nothing"));
        }
        String group = "";
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            String own = question.norm() != null ? "checks" : question.binding() ? "binding" : "not-binding";
            if (!own.equals(group)) {
                group = own;
                out.println();
                out.println(text(group));
            }
            out.println();
            print(i + 1, question);
        }
        out.println();
    }

    private void print(int number, Question question) {
        PrintStream out = surroundings.out();
        Locale locale = language.locale();
        out.println(String.format(Locale.ROOT, "%3d  ", number) + question.text(locale));
        if (question.norm() == null) {
            out.println("     " + text("answer", question.answerHint(locale)));
            out.println("     " + text("where", question.whereToFind(locale)));
            out.println("     "
                    + text(
                            "decides",
                            question.decides().toString(),
                            question.findings().size(),
                            norms(question)));
        } else {
            out.println("     " + norms(question));
        }
        if (question.places().size() > 1) {
            out.println("     " + text("places", places(question)));
        }
    }

    private static String norms(Question question) {
        Set<String> norms = question.findings().stream()
                .map(finding -> finding.norm().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return some(norms);
    }

    private String places(Question question) {
        return some(question.places().stream()
                .map(place -> place.part() == null ? place.subject().id() : place.description(language.locale()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String some(Set<String> all) {
        String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMED ? first + ", … (+" + (all.size() - MOST_NAMED) + ")" : first;
    }
}
