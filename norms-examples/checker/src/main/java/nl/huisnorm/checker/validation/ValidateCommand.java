package nl.huisnorm.checker.validation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.checker.command.Batch;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.FormatOption;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.text.Notices;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.write.ValidationWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells which files can be read, and what is wrong with the others, all at once. */
@Command(
        name = "validate",
        aliases = "valideer",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class ValidateCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "validate-file")
    private List<String> files = List.of();

    @Mixin
    private RootOption root = new RootOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Takes what was found out of each file. */
    private interface Told extends AutoCloseable {
        void good(String file, ReadableKind kind, List<Problem> notices) throws IOException;

        void bad(String file, UnreadableInputException refused) throws IOException;

        @Override
        void close() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        return surroundings.stop().during(this::answer);
    }

    private int answer() throws IOException {
        ExitCode exit = new ExitCode();
        ResourceBundle texts = Texts.of(language.locale());
        try (Told told = format.isJson() ? json() : text(texts)) {
            Batch batch = new Batch(surroundings, exit, texts, problem -> {});
            for (String file : files) {
                batch.about(List.of(file), () -> looked(file, exit, told));
            }
        }
        surroundings.out().flush();
        return exit.code();
    }

    private Batch.Answer looked(String typed, ExitCode exit, Told told) {
        try {
            Path file = FileName.read(typed);
            List<Problem> notices = new ArrayList<>();
            ReadableKind kind = ReadableKind.read(file, InputReader.bytes(file), root, notices::add);
            return () -> told.good(typed, kind, notices);
        } catch (UnreadableInputException e) {
            return () -> {
                exit.unreadable();
                told.bad(typed, e);
            };
        }
    }

    private Told json() throws IOException {
        ValidationWriter writer = new ValidationWriter(surroundings.out(), language.locale());
        return new Told() {
            @Override
            public void good(String file, ReadableKind kind, List<Problem> notices) throws IOException {
                notices.forEach(notice -> surroundings.err().println(Notices.line(notice, language.locale())));
                writer.add(file, kind.key());
            }

            @Override
            public void bad(String file, UnreadableInputException refused) throws IOException {
                writer.add(file, refused);
            }

            @Override
            public void close() throws IOException {
                writer.close();
            }
        };
    }

    private Told text(ResourceBundle texts) {
        PrintStream out = surroundings.out();
        return new Told() {
            private int good;

            @Override
            public void good(String file, ReadableKind kind, List<Problem> notices) {
                good++;
                out.println(Texts.format(texts, "validate.good", file, kind.label(texts)));
                notices.forEach(notice -> out.println(Notices.line(notice, language.locale())));
            }

            @Override
            public void bad(String file, UnreadableInputException refused) {
                refused.groups().forEach(one -> out.println(one.line(language.locale())));
            }

            @Override
            public void close() {
                if (files.size() > 1) {
                    out.println(Texts.format(texts, "validate.all", files.size(), good, files.size() - good));
                }
            }
        };
    }
}
