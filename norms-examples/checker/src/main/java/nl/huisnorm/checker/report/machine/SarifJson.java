package nl.huisnorm.checker.report.machine;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.huisnorm.checker.report.FindingEntry;
import nl.huisnorm.text.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes the parts of which SARIF is made. */
final class SarifJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private SarifJson() {}

    /** Writes to a stream that stays open, indented, with line ends that are the same everywhere. */
    static JsonGenerator generator(OutputStream out) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        PrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        ObjectWriteContext context = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer;
            }
        };
        return FACTORY.createGenerator(context, new Unclosed(out), JsonEncoding.UTF8);
    }

    /** Passes everything on but the closing. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    /** A text of which everything can be seen. */
    static String shown(String text) {
        return Shown.text(text);
    }

    /** The same, of lines that stay lines. */
    static String text(String text) {
        return text.lines().map(Shown::text).collect(Collectors.joining("\n"));
    }

    /** A message. What stands in brackets or braces in it would be taken for links and arguments. */
    static void message(JsonGenerator json, String text) {
        json.writeObjectPropertyStart("message");
        json.writeStringProperty(
                "text",
                text(text)
                        .replaceAll("([\\\\\\[\\]])", "\\\\$1")
                        .replace("{", "{{")
                        .replace("}", "}}"));
        json.writeEndObject();
    }

    /** A place in words. */
    static void logical(JsonGenerator json, String name, String path, String kind) {
        json.writeStartObject();
        json.writeStringProperty("name", shown(name));
        json.writeStringProperty("fullyQualifiedName", shown(path));
        json.writeStringProperty("kind", kind);
        json.writeEndObject();
    }

    /** A place in a file; the cells of a workbook are told in words. */
    static void place(JsonGenerator json, FindingEntry.Where where, String file, int artifact) {
        json.writeObjectPropertyStart("physicalLocation");
        String other = where.file();
        artifact(json, other == null ? file : other, other == null ? artifact : -1);
        Integer line = where.line();
        if (line != null && where.sheet() == null) {
            json.writeObjectPropertyStart("region");
            json.writeNumberProperty("startLine", line);
            column(json, where.column());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void column(JsonGenerator json, @Nullable Integer column) {
        if (column != null) {
            json.writeNumberProperty("startColumn", column);
        }
    }

    /** A file, with its place among those that are told of; below zero where it is not among them. */
    static void artifact(JsonGenerator json, String file, int index) {
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(file));
        if (index >= 0) {
            json.writeNumberProperty("index", index);
        }
        json.writeEndObject();
    }

    /** The file that an address was made of. */
    static String file(String address) {
        try {
            String path = new URI(address).getPath();
            return path == null ? address : path;
        } catch (URISyntaxException e) {
            return address;
        }
    }

    /** The name of a file as an address: relative to where the program was started, or of the whole machine. */
    static String uri(String file) {
        String path = file.replace('\\', '/');
        boolean isDrive = path.matches("[A-Za-z]:/.*");
        boolean isWhole = path.startsWith("/") || isDrive;
        String rooted = isDrive ? "/" + path : path;
        String relative = rooted.indexOf(':') >= 0 && !isWhole ? "./" + rooted : rooted;
        try {
            return new URI(isWhole ? "file" : null, isWhole ? "" : null, relative, null).toASCIIString();
        } catch (URISyntaxException e) {
            StringBuilder escaped = new StringBuilder();
            for (byte one : file.getBytes(StandardCharsets.UTF_8)) {
                escaped.append(String.format(Locale.ROOT, "%%%02X", one));
            }
            return escaped.toString();
        }
    }
}
