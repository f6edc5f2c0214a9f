package nl.huisnorm.checker.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a paper goes into; the name of the file tells which. */
public enum PaperFile {
    DOCX,
    PDF;

    /** The kind of a file of that name; none where it is neither. */
    public static Optional<PaperFile> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".docx")) {
            return Optional.of(DOCX);
        }
        return name.endsWith(".pdf") ? Optional.of(PDF) : Optional.empty();
    }

    /** Writes a paper. The same paper gives the same bytes. */
    public void write(Paper paper, OutputStream out) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        switch (this) {
            case DOCX -> DocxWriter.write(paper, whole);
            case PDF -> new PdfWriter(paper).write(whole);
        }
        whole.writeTo(out);
    }
}
