package nl.huisnorm.proofs.fuzz;

import static nl.huisnorm.proofs.fuzz.Given.DAY;
import static nl.huisnorm.proofs.fuzz.Given.HUISNORM;
import static nl.huisnorm.proofs.fuzz.Given.OPTIONS;
import static nl.huisnorm.proofs.fuzz.Invariants.same;
import static nl.huisnorm.proofs.fuzz.Invariants.told;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.huisnorm.checker.workbook.AskedFacts;
import nl.huisnorm.checker.workbook.WorkbookReader;
import nl.huisnorm.checker.workbook.WorkbookWriter;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.text.Messages;

/** Workbooks: whole files, and single parts of one, which noise would not get at through what packs them. */
final class Workbooks {

    private static final byte[] HOUSE =
            written(Given.facility("huis.yaml", Given.HOUSE).facility());
    private static final Map<String, byte[]> PARTS = parts(HOUSE);

    /** Those that say something: not what cells are remarked with, and how that is drawn. */
    private static final List<String> NAMES = PARTS.keySet().stream()
            .filter(
                    name -> name.matches(
                            "xl/(worksheets/sheet[0-9]+|sharedStrings|workbook|styles)\\.xml|\\[Content_Types]\\.xml|xl/_rels/.*"))
            .toList();

    private Workbooks() {}

    /** A small house as a workbook. */
    static byte[] house() {
        return HOUSE.clone();
    }

    /** Each of its parts, as {@link #part} takes it: which part it is, and what is in it. */
    static Map<String, byte[]> seeds() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            byte[] part = PARTS.getOrDefault(NAMES.get(i), new byte[0]);
            byte[] seed = new byte[part.length + 1];
            seed[0] = (byte) i;
            System.arraycopy(part, 0, seed, 1, part.length);
            seeds.put(NAMES.get(i).replaceAll("[^A-Za-z0-9.]+", "-"), seed);
        }
        return seeds;
    }

    static void whole(byte[] data) {
        try {
            WorkbookReader.isWorkbook("huis.xlsx", data);
        } catch (UnreadableInputException e) {
            told(e);
        }
        read(data);
    }

    /** The house with one part changed: the first byte tells which. */
    static void part(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String changed = NAMES.get((data[0] & 0xFF) % NAMES.size());
        Map<String, byte[]> parts = new LinkedHashMap<>(PARTS);
        parts.put(changed, Arrays.copyOfRange(data, 1, data.length));
        read(packed(parts));
    }

    /** What was read is the same once it was written and read again: of one in eight, since that takes twenty times as long. */
    private static void read(byte[] workbook) {
        Facility facility;
        try {
            facility = WorkbookReader.read("huis.xlsx", workbook).facility();
        } catch (UnreadableInputException e) {
            told(e);
            return;
        }
        if (Arrays.hashCode(workbook) % 8 != 0) {
            return;
        }
        try {
            same(facility, WorkbookReader.read("huis.xlsx", written(facility)).facility(), "read, written and read");
        } catch (UnreadableInputException e) {
            throw new AssertionError("written, and cannot be read", e);
        }
        HUISNORM.assess(facility, OPTIONS);
    }

    private static byte[] written(Facility facility) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AskedFacts asked = AskedFacts.of(facility, HUISNORM, OPTIONS);
            WorkbookWriter.write(facility, asked, HUISNORM.rulebook(), DAY, Messages.DUTCH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableInputException e) {
            // a cell holds less than a file: it says so
            told(e);
            return HOUSE;
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] workbook) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String name : new ArrayList<>(parts.keySet())) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.getOrDefault(name, new byte[0]));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
