package nl.huisnorm.checker.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes over a file that no other can take the place of, since nothing can be made in its folder. */
final class WrittenOver {

    private static final int PIECE = 1 << 16;

    private WrittenOver() {}

    static void write(SeekableByteChannel whole, Path target) throws IOException {
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.WRITE)) {
            write(whole, file);
            file.force(true);
        }
    }

    /**
     * What the file has no room for yet goes first: only there can a disk be full, and then the file is as it was. What it
     * has room for is written over last.
     */
    static void write(SeekableByteChannel whole, SeekableByteChannel file) throws IOException {
        long old = file.size();
        if (whole.size() > old) {
            try {
                copy(whole, old, whole.size(), file);
            } catch (IOException e) {
                file.truncate(old);
                throw e;
            }
        }
        copy(whole, 0, Math.min(old, whole.size()), file);
        file.truncate(whole.size());
    }

    /** Copies a part to the same place. */
    static void copy(SeekableByteChannel from, long start, long end, SeekableByteChannel to) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(PIECE);
        from.position(start);
        to.position(start);
        for (long at = start; at < end; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(PIECE, end - at));
            while (buffer.hasRemaining()) {
                if (from.read(buffer) < 0) {
                    throw new IOException("cut short");
                }
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                to.write(buffer);
            }
        }
    }
}
