package nl.huisnorm.checker.command;

import picocli.CommandLine.Option;

/** The option that says in which form an answer goes out; the same for every command that has more than one. */
public final class FormatOption {

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", descriptionKey = "format")
    private Format format = Format.text;

    /** Whether programs read it. */
    public boolean isJson() {
        return format == Format.json;
    }
}
