package nl.huisnorm.checker.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.huisnorm.checker.workbook.WorkbookReader;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.RelatedFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the files must lie that a plan or an application names. Every input is read here, and once. */
public final class RootOption {

    @Option(names = "--root", paramLabel = "FOLDER", descriptionKey = "root")
    private @Nullable Path root;

    private final Set<Path> given = new LinkedHashSet<>();

    /**
     * What was given on the command line may be named by what is read, though it lies elsewhere, where no folder was asked for: a file
     * itself, and what lies in a folder.
     */
    public void given(List<String> typed) {
        typed.forEach(name -> FileName.of(name).ifPresent(path -> given.add(GivenToo.absolute(path))));
    }

    /** Reads a file with those that it names, where nothing is written but to standard output. */
    public InputDocument read(Path file) throws UnreadableInputException {
        return read(file, InputReader.bytes(file));
    }

    /** The same of what was read already. */
    public InputDocument read(Path file, byte[] bytes) throws UnreadableInputException {
        return document(file, bytes, files(file, root(folder(file))));
    }

    /** Reads a file with those that it names, of which none is written over. It is given as it was typed. */
    public InputDocument read(String typed, OutputGuard guard) throws UnreadableInputException {
        Path file = FileName.read(typed);
        guard.read(file);
        return read(file, InputReader.bytes(file), root(folder(file)), guard);
    }

    /** The same of what came by another way than as a file; the files that it names are taken from where the program was started. */
    public InputDocument read(String name, byte[] bytes, OutputGuard guard) throws UnreadableInputException {
        Path here = Path.of("");
        return read(here.resolve(name), bytes, root(here), guard);
    }

    /**
     * The same in a folder that is looked through: a file lies in that folder, where links lead included, and so does what it
     * names, where no other folder was asked for.
     */
    public InputDocument read(Path file, Path folder, OutputGuard guard) throws UnreadableInputException {
        guard.read(file);
        return read(file, InputReader.bytes(file, folder), root(folder), guard);
    }

    /** An input that is not read any more: what it names is not written over. What is no file, as a pipe, is not waited for. */
    public void lookThrough(String typed, OutputGuard guard) {
        Path file = FileName.of(typed).filter(Files::isRegularFile).orElse(null);
        if (file == null || !guard.canLose()) {
            return;
        }
        try {
            guard.unreadable(file, InputReader.bytes(file), root(folder(file)));
        } catch (UnreadableInputException e) {
            // nothing is known of what it names, nor would it be if it were read
        }
    }

    private InputDocument read(Path file, byte[] bytes, Path root, OutputGuard guard) throws UnreadableInputException {
        InputDocument document;
        try {
            document = document(file, bytes, new GuardedFiles(files(file, root), guard));
        } catch (UnreadableInputException | RuntimeException | StackOverflowError e) {
            guard.unreadable(file, bytes, root);
            throw e;
        }
        guard.read(document);
        return document;
    }

    private static InputDocument document(Path file, byte[] bytes, RelatedFiles named) throws UnreadableInputException {
        String name = file.toString();
        return WorkbookReader.isWorkbook(name, bytes)
                ? WorkbookReader.read(name, bytes)
                : InputReader.read(name, bytes, named);
    }

    /** The files that a file may name. */
    private RelatedFiles files(Path file, Path below) {
        RelatedFiles files = RelatedFiles.in(folder(file), below);
        return new WorkbooksToo(root == null ? new GivenToo(files, folder(file), given) : files);
    }

    private Path root(Path usual) {
        return root == null ? usual : root;
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? Path.of("") : folder;
    }
}
