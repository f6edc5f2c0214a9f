package nl.huisnorm.internal.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * A rulebook that was checked when the library was built, as bytes: what is read again is equal to what was written, and nothing of it
 * need be parsed or checked once more. Each text, type and value stands in it once.
 */
public final class RulebookBytes {

    private RulebookBytes() {}

    /**
     * Writes a rulebook.
     *
     * @throws IllegalStateException if what is read of it is not the same rulebook
     */
    public static byte[] of(RulebookContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new ValueOutput(out).write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!read(bytes.toByteArray()).equals(content)) {
            throw new IllegalStateException("the rulebook is not what was written of it");
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #of} wrote. */
    public static RulebookContent read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return (RulebookContent) Objects.requireNonNull(new ValueInput(in).read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
