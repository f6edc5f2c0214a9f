package nl.huisnorm.checker.command;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Remembers that writing failed, whatever writes here keeps to itself: a print stream tells nobody. */
public final class NoticingStream extends FilterOutputStream {

    private @Nullable IOException failed;

    /** Passes on to a stream. */
    public NoticingStream(OutputStream out) {
        super(out);
    }

    /** What went wrong first; none if nothing did. */
    public @Nullable IOException failed() {
        return failed;
    }

    /** Throws what went wrong first, if anything did. */
    void check() throws IOException {
        if (failed != null) {
            throw failed;
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void noticed(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            failed = failed == null ? e : failed;
            throw e;
        }
    }

    @Override
    public void write(int one) throws IOException {
        noticed(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        noticed(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        noticed(out::flush);
    }

    @Override
    public void close() throws IOException {
        noticed(out::close);
    }
}
