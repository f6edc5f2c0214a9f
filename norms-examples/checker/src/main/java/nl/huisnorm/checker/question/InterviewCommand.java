package nl.huisnorm.checker.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.NotWrittenException;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.text.Comments;
import nl.huisnorm.checker.text.NameId;
import nl.huisnorm.checker.text.Words;
import nl.huisnorm.checker.text.YesNo;
import nl.huisnorm.checker.workbook.WorkbookReader;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes or completes a facility file by asking, in the order of a walk along the place. The dialogue is the output. */
@Command(
        name = "interview",
        aliases = "vraaggesprek",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class InterviewCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "interview-file")
    private @Nullable Path file;

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "interview-output")
    private @Nullable Path output;

    private final OutputGuard guard = new OutputGuard(judgedBy);

    public InterviewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ResourceBundle texts =
                Objects.requireNonNull(Objects.requireNonNull(spec).resourceBundle());
        Dialogue dialogue = new Dialogue(surroundings.in(), surroundings.out(), texts, !surroundings.terminal());
        if (output != null) {
            guard.open(output);
        }
        try {
            Huisnorm huisnorm = judgedBy.huisnorm();
            JudgedBy.tell(huisnorm, surroundings.out(), texts.getLocale());
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            Opening opening = new Opening(dialogue, options.asOf(), new Expected(huisnorm, options));
            Path known = file == null && output != null && Files.isRegularFile(output) ? output : file;
            Facility facility;
            if (known == null) {
                facility = opening.begun();
            } else {
                facility = read(known);
                dialogue.line(Words.title(facility));
                if (file == null) {
                    dialogue.say("goes-on", known);
                }
            }
            Path target = output == null ? askTarget(dialogue, facility) : output;
            if (isInput(target) && hasComments(InputReader.bytes(target))) {
                dialogue.say("comments");
            }
            SavedFacility saved =
                    new SavedFacility(target, new SavedFacility.Workbook(huisnorm, options, texts.getLocale()));
            if (known == null) {
                saved.save(facility);
            }
            return talk(huisnorm, options, dialogue, opening, saved, facility, target);
        } catch (Opening.StoppedException e) {
            dialogue.say("nothing-saved");
            return ExitCode.COMPLIANT;
        } catch (UnreadableInputException e) {
            e.groups().forEach(problem -> surroundings.err().println(problem.line(language.locale())));
            return ExitCode.UNREADABLE;
        } catch (IOException e) {
            surroundings.err().println(texts.getString("not-kept"));
            surroundings
                    .err()
                    .println(Shown.text(
                            e instanceof NotWrittenException failed ? failed.told(texts) : String.valueOf(e)));
            return ExitCode.NOT_WRITTEN;
        } finally {
            surroundings.out().flush();
        }
    }

    /** Asks, first what stands there where that is not known, then what norms need. */
    private int talk(
            Huisnorm huisnorm,
            AssessmentOptions options,
            Dialogue dialogue,
            Opening opening,
            SavedFacility saved,
            Facility begun,
            Path target)
            throws IOException {
        if (isWrongProfile(begun, huisnorm)) {
            return ExitCode.WRONG_USE;
        }
        dialogue.say("commands");
        try {
            Facility facility = Opening.isUnfinished(begun) ? opening.completed(begun, saved::save) : begun;
            if (!facility.equals(begun) && isWrongProfile(facility, huisnorm)) {
                return ExitCode.WRONG_USE;
            }
            new Interview(huisnorm, options, dialogue, saved, facility, opening.unanswered(facility)).run();
        } catch (Opening.StoppedException e) {
            dialogue.say("stopped");
        }
        dialogue.say(saved.isWritten() ? "saved" : "nothing-new", target);
        return ExitCode.COMPLIANT;
    }

    private boolean isWrongProfile(Facility facility, Huisnorm huisnorm) {
        Optional<String> wrong =
                judgedBy.wrongProfile(file == null ? facility.id() : file.toString(), facility, huisnorm);
        wrong.ifPresent(surroundings.err()::println);
        return wrong.isPresent();
    }

    /** A file that is there is only written over where that was said twice: by its name, and with yes. */
    private Path askTarget(Dialogue dialogue, Facility facility) throws Opening.StoppedException {
        Path usual = file == null ? Path.of(NameId.of(facility.id()) + ".yaml") : beside(file, dialogue.text("suffix"));
        while (true) {
            dialogue.line(dialogue.text("target") + " [" + usual + "]");
            Dialogue.Reply reply = dialogue.read();
            if (reply.is(Dialogue.Reply.Kind.STOP)) {
                throw new Opening.StoppedException();
            }
            Path chosen = reply.is(Dialogue.Reply.Kind.ANSWER)
                    ? FileName.of(reply.text()).orElse(null)
                    : usual;
            if (chosen == null || !canBeWritten(chosen)) {
                dialogue.say("cannot-write", chosen == null ? reply.text() : chosen);
            } else if (!Files.exists(chosen) || confirms(dialogue, chosen)) {
                return chosen;
            }
        }
    }

    /** The file that is completed can be written over, but none that options name. */
    private boolean canBeWritten(Path target) {
        try {
            return guard.isFree(OutputFile.at(target));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean confirms(Dialogue dialogue, Path existing) throws Opening.StoppedException {
        dialogue.say("overwrite", existing);
        Dialogue.Reply reply = dialogue.read();
        if (reply.is(Dialogue.Reply.Kind.STOP)) {
            throw new Opening.StoppedException();
        }
        return YesNo.isYes(reply.text());
    }

    private static Path beside(Path input, String suffix) {
        String name = Objects.requireNonNull(input.getFileName()).toString();
        int dot = name.lastIndexOf('.');
        return input.resolveSibling(dot < 0 ? name + suffix : name.substring(0, dot) + suffix + name.substring(dot));
    }

    private boolean isInput(Path target) throws IOException {
        return file != null && Files.exists(target) && Files.isSameFile(file, target);
    }

    private static Facility read(Path known) throws UnreadableInputException {
        String name = known.toString();
        byte[] bytes = InputReader.bytes(known);
        return WorkbookReader.isWorkbook(name, bytes)
                ? WorkbookReader.read(name, bytes).facility()
                : InputReader.asFacility(InputReader.read(known)).facility();
    }

    private static boolean hasComments(byte[] bytes) {
        return !WorkbookReader.isWorkbook(bytes) && Comments.areIn(bytes);
    }
}
