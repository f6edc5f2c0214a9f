package nl.huisnorm.checker.command;

import java.nio.file.Path;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.InputDocument;
import nl.huisnorm.io.read.InputReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the files must lie that a plan or an application names. */
public final class RootOption {

    @Option(names = "--root", paramLabel = "FOLDER", descriptionKey = "root")
    private @Nullable Path root;

    /** Reads a file with those that it names. */
    public InputDocument read(Path file) throws UnreadableInputException {
        return root == null ? InputReader.read(file) : InputReader.read(file, root);
    }

    /** The same in a folder that is looked through: what a file names lies in that folder, where no other was asked for. */
    public InputDocument read(Path file, Path folder) throws UnreadableInputException {
        return InputReader.read(file, root == null ? folder : root);
    }

    /** The same for a file as it was typed, which need not be the name of any. */
    InputDocument read(String file) throws UnreadableInputException {
        return read(FileName.read(file));
    }
}
