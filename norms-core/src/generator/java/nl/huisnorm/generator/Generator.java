package nl.huisnorm.generator;

import java.nio.file.Path;
import java.util.Map;

/** Checks the table of facts and makes everything that follows from it. */
public final class Generator {

    private Generator() {}

    /**
     * Runs in the build.
     *
     * @param arguments the project's folder, the folder for sources, and the folder for resources
     */
    public static void main(String[] arguments) {
        generate(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    static void generate(Path project, Path sources, Path resources) {
        Mistakes mistakes = new Mistakes();
        Table table = TableReader.read(project.resolve("src/main/facts"), mistakes);
        mistakes.check();
        TableCheck.check(table, project, mistakes);
        mistakes.check();
        Output java = new Output(sources);
        for (RecordEntry record : table.records()) {
            java.write("nl/huisnorm/" + record.room() + "/" + record.name() + ".java", RecordSource.of(table, record));
        }
        java.write("nl/huisnorm/internal/source/TableRecords.java", RecordsSource.of(table));
        java.removeOthers();
        Output texts = new Output(resources);
        write(texts, "text/labels_nl", LabelTexts.labels(table, Said::nl));
        write(texts, "text/labels_en", LabelTexts.labels(table, Said::en));
        write(texts, "text/asked_nl", LabelTexts.questions(table, Said::nl));
        write(texts, "text/asked_en", LabelTexts.questions(table, Said::en));
        write(texts, "internal/facts/words", WordTexts.of(table));
        texts.write("nl/huisnorm/internal/facts/facts.json", TableJson.of(table));
    }

    private static void write(Output resources, String name, Map<String, String> texts) {
        resources.write("nl/huisnorm/" + name + ".properties", PropertiesText.of(texts));
    }
}
