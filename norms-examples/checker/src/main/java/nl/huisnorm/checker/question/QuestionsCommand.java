package nl.huisnorm.checker.question;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.question.Question;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.assessment.Reason;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.FacilityCommand;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.report.Verdicts;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.QuestionsWriter;
import nl.huisnorm.text.Messages;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists what to ask about facilities and plans, the most decisive first. */
@Command(
        name = "questions",
        aliases = "vragen",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class QuestionsCommand extends FacilityCommand {

    private static final int MOST_NAMED = 6;

    @Spec
    private @Nullable CommandSpec spec;

    public QuestionsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected Answers asJson(Huisnorm huisnorm, AssessmentOptions options) throws IOException {
        QuestionsWriter json = new QuestionsWriter(surroundings().out(), locale(), huisnorm.rulebook(), options);
        return new Answers() {
            @Override
            public Batch.Answer about(FacilityDocument document) {
                Assessment assessment = huisnorm.assess(document.facility(), options);
                List<Question> questions = huisnorm.questions(document.facility(), options);
                return () -> json.add(document, assessment, questions);
            }

            @Override
            public Batch.Answer about(PlanDocument plan) {
                Assessment assessment =
                        huisnorm.assess(plan.plan(), plan.facilities(), options).assessment();
                List<Question> questions = huisnorm.questions(plan.plan(), plan.facilities(), options);
                return () -> json.add(plan, assessment, questions);
            }

            @Override
            public void close() throws IOException {
                json.close();
            }
        };
    }

    @Override
    protected Answers asText(Huisnorm huisnorm, AssessmentOptions options) {
        JudgedBy.tell(huisnorm, surroundings().out(), locale());
        return new Answers() {
            @Override
            public Batch.Answer about(FacilityDocument document) {
                Assessment assessment = huisnorm.assess(document.facility(), options);
                List<Question> questions = huisnorm.questions(document.facility(), options);
                return () -> print(Words.title(document.facility()), document, assessment, questions);
            }

            @Override
            public Batch.Answer about(PlanDocument plan) {
                Assessment assessment =
                        huisnorm.assess(plan.plan(), plan.facilities(), options).assessment();
                List<Question> questions = huisnorm.questions(plan.plan(), plan.facilities(), options);
                String name = plan.plan().name();
                String title = name == null
                        ? plan.plan().id()
                        : name + " (" + plan.plan().id() + ")";
                return () -> print(Shown.text(title), plan, assessment, questions);
            }
        };
    }

    private String text(String key, Object... arguments) {
        ResourceBundle texts =
                Objects.requireNonNull(Objects.requireNonNull(spec).resourceBundle());
        return Texts.format(texts, "questions." + key, arguments);
    }

    private void print(String title, InputDocument document, Assessment assessment, List<Question> questions) {
        PrintStream out = surroundings().out();
        out.println(title + "  " + document.file());
        out.println(text(
                "state",
                Verdicts.label(assessment, Messages.in(locale())),
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
        PrintStream out = surroundings().out();
        Locale locale = locale();
        out.println(String.format(Locale.ROOT, "%3d  ", number) + question.text(locale));
        if (question.norm() == null) {
            out.println("     " + text("answer", question.answerHint(locale)));
            out.println("     " + text("where", question.whereToFind(locale)));
            out.println("     "
                    + text(
                            "decides",
                            Words.between(question.decides(), Messages.in(locale)),
                            question.findings().size(),
                            norms(question)));
        } else {
            out.println("     "
                    + norms(question) + ": "
                    + question.findings().get(0).requirement().in(locale));
        }
        if (!question.tried()) {
            out.println("     " + text("not-tried"));
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
                .map(place -> place.part() == null ? place.subject().id() : place.description(locale()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static String some(Set<String> all) {
        String first = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.size() > MOST_NAMED ? first + ", … (+" + (all.size() - MOST_NAMED) + ")" : first;
    }
}
