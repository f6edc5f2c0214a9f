package nl.huisnorm.checker.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import nl.huisnorm.io.read.ApplicationDocument;
import nl.huisnorm.io.read.FacilityDocument;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.PlanDocument;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The one place that decides what may be written over: nothing that is read, and nothing that an input names, whether or not
 * that input can be read. Every command opens what it writes here, before it reads, and whatever reads tells what it reads.
 */
public final class OutputGuard {

    private final Supplier<CommandSpec> command;
    private final Supplier<List<Path>> named;
    private final List<Output> outputs = new ArrayList<>();

    private OutputGuard(Supplier<CommandSpec> command, Supplier<List<Path>> named) {
        this.command = command;
        this.named = named;
    }

    /** Of a command, with the options that name files which it reads. */
    public OutputGuard(JudgedBy judgedBy) {
        this(judgedBy::command, judgedBy::files);
    }

    /** Of a command of which no option names a file that it reads. */
    public OutputGuard(CommandSpec command) {
        this(() -> command, List::of);
    }

    private record Output(OutputFile file, Path named) {}

    /**
     * A file to write to: none that the options name, nor another output.
     *
     * @param named how it was typed
     * @throws picocli.CommandLine.ParameterException if it cannot be written, or is read
     */
    public OutputFile open(Path named) {
        noFolder(command.get(), named);
        inFolder(command.get(), named);
        OutputFile file;
        try {
            file = OutputFile.at(named);
        } catch (IOException e) {
            String why = NotWrittenException.reason(e, WrongUse.texts(command.get()));
            throw WrongUse.of(command.get(), "cannot-write", named, why);
        }
        Output output = new Output(file, named);
        this.named.get().forEach(input -> refuse(output, input));
        outputs.forEach(other -> refuse(output, other.named()));
        outputs.add(output);
        return file;
    }

    /**
     * Refuses a folder as something to write to.
     *
     * @throws picocli.CommandLine.ParameterException if it is one
     */
    static void noFolder(CommandSpec command, Path named) {
        if (Files.isDirectory(named)) {
            throw WrongUse.inOneLine(command, "output-is-folder", named);
        }
    }

    /** Refuses a name in a folder that is not there, by the name of that folder. */
    private static void inFolder(CommandSpec command, Path named) {
        Path folder = named.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        ResourceBundle texts = WrongUse.texts(command);
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        String why = there == null || Files.isDirectory(there)
                ? Texts.format(texts, "no-such-folder", Objects.requireNonNullElse(named.getParent(), folder))
                : Texts.format(texts, "part-is-file", there);
        throw WrongUse.of(command, "cannot-write", named, why);
    }

    /** Whether a file is none that the options name. */
    public boolean isFree(OutputFile file) {
        return named.get().stream().noneMatch(file::is);
    }

    /** A file is read. */
    public void read(Path input) {
        outputs.forEach(output -> refuse(output, input));
    }

    /** The same by a name that need not be one of a file here, or be all of its name: what cannot be shown is looked at as shown. */
    public void read(String input) {
        FileName.of(input).ifPresent(this::read);
        outputs.stream().filter(output -> output.file().isShownAs(input)).forEach(output -> refused(output, input));
    }

    /** Whether there is something that would be written over. */
    boolean canLose() {
        return outputs.stream().anyMatch(output -> output.file().replaces());
    }

    /** An input was read, with all that it names. */
    void read(InputDocument document) {
        if (outputs.isEmpty()) {
            return;
        }
        if (document instanceof FacilityDocument facility) {
            read(facility.file());
        } else if (document instanceof PlanDocument plan) {
            read(plan.file());
            plan.facilityDocuments().values().forEach(this::read);
        } else if (document instanceof ApplicationDocument application) {
            read(application.file());
            read(application.facility());
            String profile = application.application().profile();
            if (profile != null) {
                read(application.files().name(profile));
            }
            PlanDocument plan = application.plan();
            if (plan != null) {
                read(plan);
            }
        }
    }

    /** An input could not be read; what it names is not written over either, as far as its names can be seen. */
    void unreadable(Path input, byte[] bytes, Path root) {
        for (Output output : outputs) {
            Path named = NamedFiles.naming(input, bytes, root, output.file());
            if (named != null) {
                refuse(output, named);
            }
        }
    }

    private void refuse(Output output, Path input) {
        if (output.file().is(input)) {
            refused(output, input);
        }
    }

    private void refused(Output output, Object input) {
        throw WrongUse.of(command.get(), "output-is-input", output.named(), input);
    }
}
