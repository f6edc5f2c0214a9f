package nl.huisnorm.checker.conversion;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.checker.command.DayOption;
import nl.huisnorm.checker.command.ExitCode;
import nl.huisnorm.checker.command.FileName;
import nl.huisnorm.checker.command.JudgedBy;
import nl.huisnorm.checker.command.LanguageOption;
import nl.huisnorm.checker.command.OutputFile;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.ProgramVersion;
import nl.huisnorm.checker.command.Surroundings;
import nl.huisnorm.checker.command.Texts;
import nl.huisnorm.checker.command.WrongUse;
import nl.huisnorm.checker.text.Comments;
import nl.huisnorm.checker.text.Notices;
import nl.huisnorm.checker.workbook.AskedFacts;
import nl.huisnorm.checker.workbook.WorkbookReader;
import nl.huisnorm.checker.workbook.WorkbookWriter;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.write.FacilityWriter;
import nl.huisnorm.io.write.FileConverter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a file in YAML as JSON or the other way round, and a facility as a workbook or from one, with all that it says. */
@Command(
        name = "convert",
        aliases = "omzetten",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
public final class ConvertCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "convert-file")
    private @Nullable String file;

    @Option(names = "--to", paramLabel = "FORM", descriptionKey = "convert-to")
    private @Nullable FileForm to;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            descriptionKey = "convert-output")
    private @Nullable Path output;

    @Mixin
    private DayOption day = new DayOption();

    @Mixin
    private JudgedBy judgedBy = new JudgedBy();

    @Mixin
    private LanguageOption language = new LanguageOption();

    public ConvertCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        PrintStream err = surroundings.err();
        try {
            Path input = FileName.read(Objects.requireNonNull(file));
            OutputGuard guard = new OutputGuard(judgedBy);
            OutputFile target = output == null ? null : guard.open(output);
            guard.read(input);
            byte[] bytes = InputReader.bytes(input);
            FileForm given = given(input.toString(), bytes);
            FileForm form = form(given);
            if (form == FileForm.xlsx && target == null) {
                throw WrongUse.of(Objects.requireNonNull(spec), "convert.workbook-needs-file");
            }
            if (judgedBy.isAsked() && form != FileForm.xlsx) {
                // what cannot be read is told first
                judgedBy.on(day.orToday(surroundings.clock()), judgedBy.huisnorm());
                throw WrongUse.of(Objects.requireNonNull(spec), "convert.asks-in-workbook");
            }
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            List<Problem> notices = write(input.toString(), bytes, given, form, whole);
            if (target == null) {
                byte[] all = whole.toByteArray();
                surroundings.out().write(all, 0, all.length);
                surroundings.out().flush();
            } else {
                target.write(whole::writeTo);
            }
            notices.forEach(notice -> err.println(Notices.line(notice, language.locale())));
            if (given == FileForm.yaml && form != FileForm.yaml && Comments.areIn(bytes)) {
                ResourceBundle texts = Texts.of(language.locale());
                err.println(Texts.format(texts, "convert.comments", file, texts.getString("convert.form-" + form)));
            }
            return ExitCode.COMPLIANT;
        } catch (UnreadableInputException e) {
            e.groups().forEach(one -> err.println(one.line(language.locale())));
            return ExitCode.UNREADABLE;
        }
    }

    /** What is no facility cannot be a workbook; all else is written as it stands, whatever it is about. */
    private List<Problem> write(String name, byte[] bytes, FileForm given, FileForm form, OutputStream out)
            throws IOException, UnreadableInputException {
        FacilityWriter.Format format = form.format();
        if (format != null && given != FileForm.xlsx) {
            FileConverter.convert(name, bytes, format, out);
            return List.of();
        }
        FacilityDocument read =
                given == FileForm.xlsx ? WorkbookReader.read(name, bytes) : FacilityReader.read(name, bytes);
        Facility facility = read.facility();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        if (format != null) {
            FacilityWriter.write(facility, format, written);
        } else {
            Huisnorm huisnorm = judgedBy.huisnorm();
            AssessmentOptions options = judgedBy.on(day.orToday(surroundings.clock()), huisnorm);
            AskedFacts asked = AskedFacts.of(facility, huisnorm, options);
            WorkbookWriter.write(facility, asked, huisnorm.rulebook(), options.asOf(), language.locale(), written);
        }
        byte[] all = written.toByteArray();
        Facility again = (format == null ? WorkbookReader.read(name, all) : FacilityReader.read(name, all)).facility();
        if (!Arrays.equals(json(again), json(facility))) {
            throw new IllegalStateException("what was written is not what was read");
        }
        out.write(all);
        return read.notices();
    }

    private static byte[] json(Facility facility) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        FacilityWriter.write(facility, FacilityWriter.Format.JSON, json);
        return json.toByteArray();
    }

    /** The form asked for, that of the file to write, or else the one that the file does not have. */
    private FileForm form(FileForm given) {
        if (to != null) {
            return to;
        }
        Path target = output;
        return target == null
                ? given.other()
                : FileForm.ofName(target.toString()).orElse(given.other());
    }

    private static FileForm given(String name, byte[] bytes) throws UnreadableInputException {
        if (WorkbookReader.isWorkbook(name, bytes)) {
            return FileForm.xlsx;
        }
        return isJson(bytes) ? FileForm.json : FileForm.yaml;
    }

    private static boolean isJson(byte[] bytes) {
        String text =
                new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return text.startsWith("{\"") || text.matches("(?s)[{\\[]\\s*[\"{\\[}\\]].*");
    }
}
