package nl.huisnorm.rules.stock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.assessment.Assessment;
import nl.huisnorm.assessment.AssessmentOptions;
import nl.huisnorm.input.UnreadableInputException;
import nl.huisnorm.io.stock.FacilityStock;
import nl.huisnorm.io.stock.StockAssessment;
import nl.huisnorm.io.stock.StockItem;

/**
 * Judges a list on two threads, and prints how many facilities it judged, how many lines could not be read and how many findings
 * there were. It is started with little memory. Without a file the list is made as it is read: so many lines of one house.
 */
final class SmallHeap implements StockAssessment.Listener {

    private int judged;
    private int unreadable;
    private long findings;

    private SmallHeap() {}

    /**
     * Runs.
     *
     * @param arguments a file, or how many lines; then regimes, all without them
     */
    public static void main(String... arguments) throws IOException, UnreadableInputException {
        List<String> regimes = Arrays.asList(arguments).subList(1, arguments.length);
        AssessmentOptions options =
                AssessmentOptions.asOf(LocalDate.of(2026, 11, 23)).withRegimes(regimes);
        SmallHeap told = new SmallHeap();
        try (FacilityStock stock = FacilityStock.lines("list", list(arguments[0]))) {
            StockAssessment.by(Huisnorm.bundled(), options).withThreads(2).of(stock, told);
        }
        System.out.println(told.judged + " judged, " + told.unreadable + " unreadable, " + told.findings + " findings");
    }

    private static InputStream list(String argument) throws IOException {
        return argument.matches("[0-9]+")
                ? new Houses(Integer.parseInt(argument))
                : Files.newInputStream(Path.of(argument));
    }

    @Override
    public void facility(StockItem item, Assessment assessment) {
        judged++;
        findings += assessment.findings().size();
    }

    @Override
    public void unreadable(StockItem item) {
        unreadable++;
    }

    /** A house on each line, of another id and size each time; every thousandth line is no house. */
    private static final class Houses extends InputStream {
        private final int number;
        private int made;
        private byte[] line = new byte[0];
        private int at;

        Houses(int number) {
            this.number = number;
        }

        @Override
        public int read() {
            if (at == line.length) {
                if (made == number) {
                    return -1;
                }
                line = next().getBytes(UTF_8);
                at = 0;
            }
            return line[at++];
        }

        /** As much as is left of a line, one byte at least. */
        @Override
        public int read(byte[] into, int from, int most) {
            int first = read();
            if (first < 0) {
                return first;
            }
            into[from] = (byte) first;
            int more = Math.min(most - 1, line.length - at);
            System.arraycopy(line, at, into, from + 1, more);
            at += more;
            return 1 + more;
        }

        private String next() {
            made++;
            if (made % 1000 == 0) {
                return "no house\n";
            }
            StringBuilder text = new StringBuilder("{\"id\": \"house-" + made
                    + "\", \"letting\": {\"labourMigrants\": true}, \"buildings\": [{\"id\": \"b\","
                    + " \"function\": \"residential\", \"construction\": \"existing\", \"form\": \"regular-dwelling\","
                    + " \"amenities\": {\"toilets\": 1, \"showers\": 1}, \"rooms\": [");
            int rooms = 1 + made % 4;
            for (int i = 1; i <= rooms; i++) {
                text.append(i == 1 ? "" : ", ")
                        .append("{\"id\": \"r" + i + "\", \"kind\": \"bedroom\", \"area\": " + (6 + (made + i) % 9)
                                + ", \"occupants\": 1}");
            }
            return text.append("]}]}\n").toString();
        }
    }
}
