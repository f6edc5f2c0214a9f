package nl.huisnorm.benchmarks.cold;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The most memory that this process has used, where the system tells it. */
final class Peak {

    /** What stands before it. */
    static final String MARK = "VmHWM:";

    private Peak() {}

    /** Prints it as one line, with no more classes than a bare JVM has. */
    static void print() {
        try (InputStream status = new FileInputStream("/proc/self/status")) {
            String all = new String(status.readAllBytes(), StandardCharsets.US_ASCII);
            int from = all.indexOf(MARK);
            System.out.println(all.substring(from, all.indexOf('\n', from)));
        } catch (IOException e) {
            System.out.println(MARK + " unknown");
        }
    }
}
