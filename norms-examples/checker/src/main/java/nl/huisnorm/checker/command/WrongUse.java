package nl.huisnorm.checker.command;

import java.util.Objects;
import java.util.ResourceBundle;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A mistake on the command line, in the language of its texts. */
public final class WrongUse extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final boolean needsHelp;

    private WrongUse(CommandSpec command, boolean needsHelp, String message) {
        super(command.commandLine(), message);
        this.needsHelp = needsHelp;
    }

    /** A mistake that the help of the command can mend. */
    public static WrongUse of(CommandSpec command, String key, Object... arguments) {
        return new WrongUse(command, true, text(command, key, arguments));
    }

    /** A mistake of which all is said in one line. */
    static WrongUse inOneLine(CommandSpec command, String key, Object... arguments) {
        return new WrongUse(command, false, text(command, key, arguments));
    }

    /** A text of a command. */
    static String text(CommandSpec command, String key, Object... arguments) {
        return Texts.format(texts(command), key, arguments);
    }

    /** The texts of a command, in the language asked for. */
    public static ResourceBundle texts(CommandSpec command) {
        return Objects.requireNonNull(command.resourceBundle());
    }

    /** Whether whoever made it is helped by the help of the command. */
    public boolean needsHelp() {
        return needsHelp;
    }
}
