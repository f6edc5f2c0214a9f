package nl.huisnorm.checker.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.text.Lines;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.input.UnsoundInputException;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.rulebook.Profile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * A command that answers one question about each of a number of facilities, those of plans and applications included; a file that cannot
 * be read stops no other.
 */
public abstract class FacilityCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "facility-file")
    private List<String> files = List.of();

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

    protected FacilityCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The answers, one facility after another. */
    public interface Answers extends AutoCloseable {
        /** Finds the answer about one, to be written. */
        Batch.Answer about(FacilityDocument document);

        /** Finds what is to be told of a plan itself, after the answers about its facilities. */
        Batch.Answer about(PlanDocument plan);

        /** Ends; there is nothing to do where each facility was written at once. */
        @Override
        default void close() throws IOException {}
    }

    /** The answers for programs. */
    protected abstract Answers asJson(Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException, IOException;

    /** The answers for people. */
    protected abstract Answers asText(Huisnorm huisnorm, AssessmentOptions options) throws UnreadableInputException;

    protected final Surroundings surroundings() {
        return surroundings;
    }

    protected final Locale locale() {
        return language.locale();
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        ExitCode exit = new ExitCode();
        try (ReadAhead documents = new ReadAhead(files, root, new OutputGuard(judgedBy))) {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            try (Answers answers = format.isJson() ? asJson(huisnorm, options) : asText(huisnorm, options)) {
                new Batch(surroundings, exit, Texts.of(locale()), this::tell).all(documents, next -> {
                    InputDocument document = next.next();
                    Optional<String> wrong = judgedBy.wrongProfile(document, huisnorm);
                    if (wrong.isPresent()) {
                        surroundings.err().println(wrong.get());
                        exit.wrongUse();
                        return Batch.Answer.NONE;
                    }
                    return inTurn(
                            document instanceof ApplicationDocument application
                                    ? about(answers, application, huisnorm, options)
                                    : about(answers, document));
                });
            }
        } catch (UnreadableInputException e) {
            exit.unreadable();
            tell(e);
        }
        surroundings.out().flush();
        return exit.code();
    }

    private static Batch.Answer inTurn(List<Batch.Answer> answers) {
        return () -> {
            for (Batch.Answer answer : answers) {
                answer.write();
            }
        };
    }

    private List<Batch.Answer> about(Answers answers, InputDocument document) throws UnreadableInputException {
        List<Batch.Answer> all = new ArrayList<>();
        if (document instanceof PlanDocument plan) {
            for (FacilityDocument facility : facilities(plan)) {
                all.addAll(about(answers, facility));
            }
        }
        try {
            all.add(
                    document instanceof PlanDocument plan
                            ? answers.about(plan)
                            : answers.about((FacilityDocument) document));
        } catch (UnsoundInputException e) {
            throw Unsound.in(document, e);
        }
        return all;
    }

    /** The facility that an application is about, and its plan; what the application itself lacks is the answer of another command. */
    private List<Batch.Answer> about(
            Answers answers, ApplicationDocument application, Huisnorm huisnorm, AssessmentOptions options)
            throws UnreadableInputException {
        Optional<Profile> own =
                huisnorm.rulebook().profile().isPresent() ? Optional.empty() : application.profile(huisnorm.rulebook());
        if (format.isJson()) {
            if (own.isPresent()) {
                throw judgedBy.wrongUse(
                        "application-profile-asked",
                        application.file(),
                        own.get().id());
            }
            return about(answers, application);
        }
        List<Batch.Answer> all = new ArrayList<>();
        all.add(() -> {
            Lines lines = new Lines(surroundings.out());
            lines.line(0, heading(application));
            own.ifPresent(profile -> lines.line(0, judgedBy.text("application-profile", profile.id())));
            lines.blank();
        });
        all.addAll(about(own.isEmpty() ? answers : asText(huisnorm.withProfile(own.get()), options), application));
        return all;
    }

    private List<Batch.Answer> about(Answers answers, ApplicationDocument application) throws UnreadableInputException {
        PlanDocument plan = application.plan();
        boolean isInPlan = plan != null
                && plan.facilityDocuments().values().stream()
                        .anyMatch(one ->
                                one.sha256().equals(application.facility().sha256()));
        List<Batch.Answer> all = new ArrayList<>();
        if (!isInPlan) {
            all.addAll(about(answers, application.facility()));
        }
        if (plan != null) {
            all.addAll(about(answers, plan));
        }
        return all;
    }

    private String heading(ApplicationDocument application) {
        String id = application.application().application().id();
        String key = application.plan() == null ? "application-answered" : "application-answered-plan";
        return judgedBy.text(key, id, application.file());
    }

    /** The facilities of a plan, in the order of their ids. */
    private static List<FacilityDocument> facilities(PlanDocument plan) {
        return plan.facilityDocuments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void tell(UnreadableInputException problem) {
        problem.groups().forEach(one -> surroundings.err().println(one.line(locale())));
    }
}
