package nl.huisnorm.proofs.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nl.huisnorm.io.schema.FileKind;
import nl.huisnorm.io.schema.InputSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that noise is made of: fields and choices as the table of facts has them, and what parts and ends things. */
final class Words {

    private static final int LONGEST = 60;

    private static final List<String> SIGNS = List.of(
            "{",
            "}",
            "[",
            "]",
            ": ",
            "- ",
            "\n  ",
            "\n",
            "|",
            ">",
            "&a",
            "*a",
            "!!",
            "---",
            "...",
            "#",
            "\"",
            "'",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "nee",
            "~",
            "1e9",
            "1e-9",
            "-0",
            "1.250",
            "12,5",
            "0x1F",
            ".inf",
            "2026-02-30",
            "9999-12-31",
            "2026-11-23",
            "\u202e",
            "\u001b[2J",
            "\uFEFF",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE html>",
            "<?xml",
            "=1+1",
            ";",
            "\t",
            "\\u00e9",
            "%",
            "{0}",
            "/",
            "..",
            "huis.yaml",
            "huis",
            "GM0743",
            "SNF-3.1",
            "PK\u0003\u0004",
            "<c r=\"A1\" t=\"s\">",
            "<f>1</f>",
            "<v>",
            "</row>",
            "<mergeCell ref=\"A1:B2\"/>");

    private Words() {}

    /** Writes them as the engine reads them, a word a line. */
    static void write(Path file) throws IOException {
        Set<String> words = new TreeSet<>(SIGNS);
        for (FileKind kind : FileKind.values()) {
            collect(JsonMapper.shared().readTree(InputSchema.json(kind, Given.HUISNORM.rulebook())), words);
        }
        StringBuilder lines = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty() && word.length() <= LONGEST) {
                lines.append('"').append(escaped(word)).append("\"\n");
            }
        }
        Files.writeString(file, lines);
    }

    private static void collect(JsonNode schema, Set<String> words) {
        schema.path("properties").propertyNames().forEach(words::add);
        for (JsonNode word : schema.path("enum")) {
            words.add(word.asString(""));
        }
        words.add(schema.path("const").asString(""));
        schema.forEach(part -> collect(part, words));
    }

    private static String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        for (byte one : word.getBytes(StandardCharsets.UTF_8)) {
            if (one >= ' ' && one <= '~' && one != '"' && one != '\\') {
                escaped.append((char) one);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\x%02X", one & 0xFF));
            }
        }
        return escaped.toString();
    }
}
