package nl.huisnorm.generator;

import java.nio.file.Path;

/** Checks the table of facts and makes everything that follows from it. Arguments: the project's folder, the folder of classes. */
public final class Generator {

    private Generator() {}

    /** Runs in the build. */
    public static void main(String[] arguments) {
        Path project = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        Mistakes mistakes = new Mistakes();
        Table table = TableReader.read(project.resolve("src/main/facts"), mistakes);
        mistakes.check();
        Output.write(
                classes.resolve("nl/huisnorm/internal/facts/words.properties"), PropertiesText.of(WordTexts.of(table)));
    }
}
