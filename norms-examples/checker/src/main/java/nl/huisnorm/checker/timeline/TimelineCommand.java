package nl.huisnorm.checker.timeline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.answer.timeline.Changes;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.ReadAhead;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Heading;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.PlanDocument;
import nl.huisnorm.io.write.TimelineWriter;
import nl.huisnorm.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells on which days the law or a date in the data changes an answer. */
@Command(
        name = "timeline",
        aliases = "tijdlijn",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class TimelineCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
    private List<String> files = List.of();

    @Option(names = "--from", paramLabel = "DATE", required = true, descriptionKey = "from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", required = true, descriptionKey = "to")
    private @Nullable LocalDate to;

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public TimelineCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = Objects.requireNonNull(to);
        if (last.isBefore(first)) {
            throw judgedBy.wrongUse("to-before-from", last, first);
        }
        return surroundings.stop().during(() -> tell(first, last));
    }

    private int tell(LocalDate first, LocalDate last) throws IOException {
        ExitCode exit = new ExitCode();
        try (ReadAhead documents = new ReadAhead(files, root, new OutputGuard(judgedBy))) {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(first, huisnorm);
            try (TimelineWriter json = format.isJson()
                    ? new TimelineWriter(surroundings.out(), language.locale(), huisnorm.rulebook(), first, last)
                    : null) {
                judge(documents, huisnorm, options, json, exit);
            }
        } catch (UnreadableInputException e) {
            exit.unreadable();
            tell(e);
        }
        surroundings.out().flush();
        return exit.code();
    }

    private void judge(
            ReadAhead documents,
            Huisnorm huisnorm,
            AssessmentOptions options,
            @Nullable TimelineWriter json,
            ExitCode exit)
            throws IOException {
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = Objects.requireNonNull(to);
        TimelineText text = new TimelineText(surroundings.out(), language.locale(), first);
        if (json == null) {
            JudgedBy.tell(huisnorm, surroundings.out(), language.locale());
        }
        new Batch(surroundings, exit, Texts.of(language.locale()), this::tell).all(documents, next -> {
            InputDocument input = next.next();
            Optional<String> wrong = judgedBy.wrongProfile(input, huisnorm);
            if (wrong.isPresent()) {
                surroundings.err().println(wrong.get());
                exit.wrongUse();
                return Batch.Answer.NONE;
            }
            Optional<String> insisted = huisnorm.rulebook()
                    .profile()
                    .flatMap(profile -> Heading.insisted(input, profile, Messages.in(language.locale())));
            if (input instanceof PlanDocument plan) {
                Changes changes = huisnorm.timeline(plan.plan(), plan.facilities(), first, last, options);
                return () -> {
                    if (json == null) {
                        text.write(plan.plan().id(), plan.file(), insisted, changes);
                    } else {
                        json.add(plan, changes);
                    }
                };
            }
            FacilityDocument document = InputReader.asFacility(input);
            Changes changes = huisnorm.timeline(document.facility(), first, last, options);
            return () -> {
                if (json == null) {
                    text.write(document.facility().id(), document.file(), insisted, changes);
                } else {
                    json.add(document, changes);
                }
            };
        });
    }

    private void tell(UnreadableInputException problem) {
        problem.groups().forEach(one -> surroundings.err().println(one.line(language.locale())));
    }
}
