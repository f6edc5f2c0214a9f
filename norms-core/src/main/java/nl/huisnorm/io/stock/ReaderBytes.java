package nl.huisnorm.io.stock;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The bytes of a text in UTF-8; half a letter is not passed over. */
final class ReaderBytes extends InputStream {

    private static final int LETTERS = 1 << 13;

    private final Reader in;
    private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
    private final CharBuffer letters = CharBuffer.allocate(LETTERS).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(3 * LETTERS).flip();
    private boolean ended;
    private @Nullable CoderResult broken;

    ReaderBytes(Reader in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(most, bytes.remaining());
        bytes.get(into, from, some);
        return some;
    }

    /** Whether there are bytes. */
    private boolean fill() throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            if (broken != null) {
                broken.throwException();
            }
            letters.compact();
            ended = in.read(letters) < 0;
            letters.flip();
            bytes.clear();
            CoderResult result = encoder.encode(letters, bytes, ended);
            bytes.flip();
            if (result.isError()) {
                // what stands before it is given first
                broken = result;
                ended = false;
            }
        }
        return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
