package nl.huisnorm.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.huisnorm.input.Position;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.read.CostModelReader;
import nl.huisnorm.io.read.FacilityReader;
import nl.huisnorm.io.read.InputReader;
import nl.huisnorm.io.read.RelatedFiles;
import nl.huisnorm.io.read.WaiverReader;
import nl.huisnorm.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people give that is no text in YAML or JSON is named for what it is. */
class OtherFilesTest {

    private static final String FACILITY = "id: x\nname: Café Één\nbuildings: [{id: a}]\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Stream<Arguments> kinds() throws IOException {
        return Stream.of(
                Arguments.of(zip("[Content_Types].xml", "xl/workbook.xml"), "een Excel-werkmap", "an Excel workbook"),
                Arguments.of(zip("[Content_Types].xml", "word/document.xml"), "een Word-document", "a Word document"),
                Arguments.of(zip("ppt/presentation.xml"), "een PowerPoint-presentatie", "a PowerPoint presentation"),
                Arguments.of(
                        open("spreadsheet"), "een werkblad van LibreOffice (ods)", "a LibreOffice spreadsheet (ods)"),
                Arguments.of(open("text"), "een document van LibreOffice (odt)", "a LibreOffice document (odt)"),
                Arguments.of(old("Workbook"), "een oude Excel-werkmap (xls)", "an old Excel workbook (xls)"),
                Arguments.of(old("WordDocument"), "een oud Word-document (doc)", "an old Word document (doc)"),
                Arguments.of(old("Something"), "een oud Office-bestand", "an old Office file"),
                Arguments.of(text("%PDF-1.7\n"), "een pdf", "a PDF"),
                Arguments.of(bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'), "een afbeelding", "an image"),
                Arguments.of(bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F'), "een afbeelding", "an image"),
                Arguments.of(text("GIF89a"), "een afbeelding", "an image"),
                Arguments.of(text("RIFF\u0001\u0002\u0003\u0004WEBPVP8 "), "een afbeelding", "an image"),
                Arguments.of(text("\0\0\0\u0018ftypheic"), "een afbeelding", "an image"),
                Arguments.of(text("{\\rtf1\\ansi x}"), "een document met opmaak (rtf)", "a document with layout (rtf)"),
                Arguments.of(text("\n<!DOCTYPE html>\n<html>"), "een webpagina", "a web page"),
                Arguments.of(text("\uFEFF<?xml version=\"1.0\"?><x/>"), "XML", "XML"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("kinds")
    void a_file_of_another_kind_is_named_for_what_it_is(byte[] file, String dutch, String english) {
        Problem problem = only(problems(file));
        assertThat(problem.message(Messages.DUTCH))
                .isEqualTo("dit is " + dutch
                        + ", geen YAML of JSON; zet wat erin staat in een tekstbestand in YAML of JSON");
        assertThat(problem.message(Locale.ENGLISH))
                .isEqualTo(
                        "this is " + english + ", not YAML or JSON; put what it says into a text file in YAML or JSON");
        assertThat(problem.position()).isNull();
    }

    @Test
    void what_is_packed_is_to_be_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(FACILITY.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(only(problems(packed.toByteArray())).message(Messages.DUTCH))
                .isEqualTo("dit is een ingepakt bestand (gzip), geen YAML of JSON; pak het eerst uit");
        assertThat(only(problems(zip("locatie.yaml"))).message(Messages.DUTCH))
                .isEqualTo("dit is een zipbestand, geen YAML of JSON; pak het eerst uit");
        assertThat(only(problems(bytes('7', 'z', 0xBC, 0xAF, 0x27, 0x1C))).message(Locale.ENGLISH))
                .isEqualTo("this is a packed file, not YAML or JSON; unpack it first");
    }

    @Test
    void text_in_utf_16_is_named_with_or_without_its_mark() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            Problem problem = only(problems(FACILITY.getBytes(charset)));
            assertThat(problem.message(Messages.DUTCH))
                    .as(charset.name())
                    .isEqualTo("dit is tekst in UTF-16; bewaar het bestand als UTF-8");
            assertThat(problem.message(Locale.ENGLISH)).isEqualTo("this is text in UTF-16; save the file as UTF-8");
        }
        byte[] marked = ("\uFEFF" + FACILITY).getBytes(StandardCharsets.UTF_16LE);
        assertThat(only(problems(marked)).code()).isEqualTo("file-utf");
    }

    @Test
    void text_in_utf_32_is_named_with_or_without_its_mark() {
        for (String mark : List.of("", "\uFEFF")) {
            for (String charset : List.of("UTF-32BE", "UTF-32LE")) {
                Problem problem = only(problems((mark + FACILITY).getBytes(Charset.forName(charset))));
                assertThat(problem.message(Messages.DUTCH))
                        .as(charset)
                        .isEqualTo("dit is tekst in UTF-32; bewaar het bestand als UTF-8");
            }
        }
    }

    @Test
    void a_zip_file_is_known_by_any_of_its_entries() throws IOException {
        String[] names = new String[3_000];
        for (int i = 0; i < names.length; i++) {
            names[i] = "xl/media/picture-with-a-long-name-" + i + ".bin";
        }
        for (int place : List.of(0, names.length / 2, names.length - 1)) {
            String[] moved = names.clone();
            moved[place] = "XL\\Workbook.xml";
            assertThat(only(problems(zip(moved))).message(Messages.DUTCH)).contains("een Excel-werkmap");
        }
        assertThat(only(problems(zip(names))).message(Messages.DUTCH)).contains("een zipbestand");
        byte[] whole = zip("[Content_Types].xml", "docProps/app.xml", "word/document.xml", "word/styles.xml");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 60);
        assertThat(only(problems(cut)).message(Messages.DUTCH)).contains("een Word-document");
        assertThat(only(problems(zip("tekst over xl/workbook.xml"))).message(Messages.DUTCH))
                .contains("een zipbestand");
    }

    @Test
    void text_in_utf_8_is_read_with_or_without_its_mark() throws UnreadableInputException {
        byte[] plain = FACILITY.getBytes(StandardCharsets.UTF_8);
        byte[] marked = ("\uFEFF" + FACILITY).getBytes(StandardCharsets.UTF_8);
        assertThat(FacilityReader.read("f", marked).facility())
                .isEqualTo(FacilityReader.read("f", plain).facility());
    }

    @Test
    void text_in_an_old_set_of_characters_is_told_by_its_first_strange_one() {
        for (Charset charset : List.of(WINDOWS, StandardCharsets.ISO_8859_1)) {
            Problem problem = only(problems(FACILITY.getBytes(charset)));
            assertThat(problem.position()).isEqualTo(new Position(2, 10));
            assertThat(problem.message(Messages.DUTCH))
                    .isEqualTo("dit bestand is niet in UTF-8 geschreven: hier staat «é» in een oude tekenset; "
                            + "bewaar het bestand als UTF-8");
            assertThat(problem.message(Locale.ENGLISH)).contains("“é”");
        }
        assertThat(only(problems("id: x\nname: prijs € 5\n".getBytes(WINDOWS))).message(Messages.DUTCH))
                .contains("«€»");
    }

    @Test
    void other_bytes_are_no_text() {
        assertThat(only(problems(bytes('i', 'd', 0xFF, 0x00, 0x07))).code()).isEqualTo("binary");
        Problem nought = only(problems(text("id: x\nname: a\0b\n")));
        assertThat(nought.position()).isEqualTo(new Position(2, 8));
        assertThat(nought.message(Messages.DUTCH)).isEqualTo("hier staat een onzichtbaar teken (U+0000); haal het weg");
    }

    @Test
    void whatever_file_is_wanted(@TempDir Path folder) throws IOException {
        byte[] workbook = zip("xl/workbook.xml");
        assertThat(catchThrowableOfType(UnreadableInputException.class, () -> WaiverReader.read("w", workbook)))
                .hasMessageContaining("an Excel workbook");
        assertThat(catchThrowableOfType(UnreadableInputException.class, () -> CostModelReader.read("c", workbook)))
                .hasMessageContaining("an Excel workbook");
        String plan = "id: p\nphases: [{id: a, from: 2026-01-01}]\nfacilities: {x: x.xlsx}\n";
        UnreadableInputException ofPlan = catchThrowableOfType(
                UnreadableInputException.class,
                () -> InputReader.read("p", plan.getBytes(StandardCharsets.UTF_8), path -> workbook));
        assertThat(ofPlan.problems())
                .extracting(problem -> problem.file() + " " + problem.code())
                .containsExactly("p facility-unreadable", "x.xlsx file-kind");
        assertThat(catchThrowableOfType(
                        UnreadableInputException.class, () -> InputReader.read("w", workbook, RelatedFiles.none())))
                .hasMessageContaining("an Excel workbook");
        assertThat(catchThrowableOfType(UnreadableInputException.class, () -> InputReader.read(folder)))
                .hasMessageContaining("this is a folder, not a file");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }

    /** As LibreOffice writes: what it is stands first, and is not packed. */
    private static byte[] open(String kind) throws IOException {
        byte[] type = ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
        }
        return bytes.toByteArray();
    }

    private static byte[] old(String part) {
        byte[] name = part.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = new byte[2048];
        System.arraycopy(bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), 0, file, 0, 8);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private static Problem only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static List<Problem> problems(byte[] file) {
        return catchThrowableOfType(UnreadableInputException.class, () -> FacilityReader.read("f", file))
                .problems();
    }
}
