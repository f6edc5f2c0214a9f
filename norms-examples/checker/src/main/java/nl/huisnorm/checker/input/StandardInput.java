package nl.huisnorm.checker.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.List;
import nl.huisnorm.checker.command.OutputGuard;
import nl.huisnorm.checker.command.RootOption;
import nl.huisnorm.checker.stock.CsvStock;
import nl.huisnorm.input.Pointer;
import nl.huisnorm.input.Problem;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityLines;
import nl.huisnorm.io.stock.FacilityStock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What comes in by standard input: one file, or a list. Which of them it is its beginning tells, where nobody says so. */
record StandardInput(InputStream stream, RootOption root, OutputGuard guard, int step) {

    private static final int MEBI = 1024 * 1024;

    /** The most that is kept of what is no list. */
    private static final int LARGEST = 64 * MEBI;

    private static final JsonFactory JSON = new JsonFactory();

    Records records(@Nullable InputFormat format) throws UnreadableInputException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        try {
            if (format == InputFormat.ndjson) {
                return lines(in);
            }
            if (format == InputFormat.csv) {
                return cells(in);
            }
            byte[] first = format == null && !FacilityLines.isWide(in) ? firstLine(in) : new byte[0];
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), in);
            if (isObject(first) && goesOn(in)) {
                return lines(all);
            }
            if (format == null && FolderFiles.isOfFacilities(first)) {
                return cells(all);
            }
            byte[] bytes = all.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable("too-large", LARGEST / MEBI);
            }
            return new Inputs.One(new Input(
                    Inputs.STANDARD,
                    0,
                    bytes.length,
                    false,
                    step,
                    null,
                    () -> root.read(Inputs.STANDARD, bytes, guard)));
        } catch (IOException e) {
            throw unreadable("not-readable", String.valueOf(e.getMessage()));
        }
    }

    private Records lines(InputStream in) throws UnreadableInputException {
        return new LineRecords(Inputs.STANDARD, false, step, in);
    }

    private Records cells(InputStream in) throws UnreadableInputException {
        return new CellRecords(Inputs.STANDARD, false, step, CsvStock.open(Inputs.STANDARD, in));
    }

    private static UnreadableInputException unreadable(String code, Object argument) {
        return new UnreadableInputException(
                List.of(new Problem(Inputs.STANDARD, null, Pointer.ROOT, code, List.of(argument))));
    }

    /** The first line that has anything on it, with its end and those before it; as much of it as a line of a list can have. */
    private static byte[] firstLine(InputStream in) throws IOException {
        byte[] bytes = new byte[1 << 12];
        int size = 0;
        boolean any = false;
        int one = in.read();
        while (one >= 0) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * size);
            }
            bytes[size++] = (byte) one;
            any |= one > ' ' && one < 0x80;
            if ((any && one == '\n') || size > FacilityStock.LONGEST_LINE) {
                break;
            }
            one = in.read();
        }
        return Arrays.copyOf(bytes, size);
    }

    /** Whether something follows that is no blank. */
    private static boolean goesOn(BufferedInputStream in) throws IOException {
        in.mark(1);
        int one = in.read();
        while (one == ' ' || one == '\t' || one == '\r' || one == '\n') {
            in.mark(1);
            one = in.read();
        }
        in.reset();
        return one >= 0;
    }

    /** Whether a line is one object in JSON, as a whole. */
    private static boolean isObject(byte[] line) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
