package nl.huisnorm.rules.internal.plausibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.huisnorm.assessment.Evidence;
import nl.huisnorm.facility.Certificate;
import nl.huisnorm.facility.CertificationScheme;
import nl.huisnorm.facility.DataCheck;
import nl.huisnorm.input.Pointer;

/**
 * Certificates against each other. Those that do not fit together are told together, however many there are: the work grows
 * with their number, and there are never more findings than certificates.
 */
final class CertificateChecks {

    private static final Pointer LIST = Pointer.ROOT.field("certificates");

    /** A certificate with its place in the list. */
    private record Listed(Certificate certificate, int index) {

        LocalDate from() {
            return Objects.requireNonNullElse(certificate.from(), LocalDate.MIN);
        }

        LocalDate until() {
            return Objects.requireNonNullElse(certificate.until(), LocalDate.MAX);
        }

        boolean isAccredited() {
            return Boolean.TRUE.equals(certificate.accredited());
        }

        Pointer at() {
            return LIST.element(index);
        }

        Evidence said(String fact, Object value) {
            return new Evidence("certificate", at().field(fact), value);
        }
    }

    private CertificateChecks() {}

    static void check(List<Certificate> certificates, Doubted doubted) {
        Map<CertificationScheme, List<Listed>> byScheme = new EnumMap<>(CertificationScheme.class);
        for (int i = 0; i < certificates.size(); i++) {
            CertificationScheme scheme = certificates.get(i).scheme();
            if (scheme != null) {
                byScheme.computeIfAbsent(scheme, any -> new ArrayList<>()).add(new Listed(certificates.get(i), i));
            }
        }
        byScheme.forEach((scheme, same) -> {
            twice(scheme, same, doubted);
            differ(same, doubted);
        });
    }

    private static void twice(CertificationScheme scheme, List<Listed> same, Doubted doubted) {
        Map<Certificate, List<Evidence>> alike = new LinkedHashMap<>();
        for (Listed one : same) {
            alike.computeIfAbsent(one.certificate(), any -> new ArrayList<>()).add(one.said("scheme", scheme));
        }
        for (List<Evidence> places : alike.values()) {
            if (places.size() > 1) {
                doubted.add(DataCheck.LISTED_TWICE, places, List.of());
            }
        }
    }

    /** Accredited to one and not to another that holds on the same day; what hangs together is told together. */
    private static void differ(List<Listed> same, Doubted doubted) {
        List<Listed> told = same.stream()
                .filter(one -> one.certificate().accredited() != null)
                .toList();
        Days yes = new Days(told.stream().filter(Listed::isAccredited));
        Days no = new Days(told.stream().filter(one -> !one.isAccredited()));
        List<Listed> against = told.stream()
                .filter(one -> (one.isAccredited() ? no : yes).anyOn(one))
                .sorted(Comparator.comparing(Listed::from))
                .toList();
        List<Listed> together = new ArrayList<>();
        LocalDate until = LocalDate.MIN;
        for (Listed one : against) {
            if (!together.isEmpty() && one.from().isAfter(until)) {
                tell(together, doubted);
                together.clear();
            }
            together.add(one);
            until = together.size() == 1 || one.until().isAfter(until) ? one.until() : until;
        }
        tell(together, doubted);
    }

    private static void tell(List<Listed> together, Doubted doubted) {
        if (!together.isEmpty()) {
            List<Listed> inOrder = together.stream()
                    .sorted(Comparator.comparingInt(Listed::index))
                    .toList();
            doubted.add(
                    DataCheck.CERTIFICATES_DIFFER,
                    inOrder.stream()
                            .map(one -> one.said(
                                    "accredited",
                                    Objects.requireNonNull(one.certificate().accredited())))
                            .toList(),
                    inOrder.stream().map(Listed::at).toList());
        }
    }

    /** The first and last days of some certificates, each in their order. */
    private static final class Days {

        private final List<LocalDate> first;
        private final List<LocalDate> last;

        Days(Stream<Listed> some) {
            List<Listed> all = some.toList();
            first = all.stream().map(Listed::from).sorted().toList();
            last = all.stream().map(Listed::until).sorted().toList();
        }

        /** Whether one of them holds on a day of another: fewer have ended before it than have begun by its end. */
        boolean anyOn(Listed other) {
            return below(first, other.until(), true) > below(last, other.from(), false);
        }

        /** How many days lie before a day, that day itself included or not. */
        private static int below(List<LocalDate> days, LocalDate day, boolean included) {
            int low = 0;
            int high = days.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                boolean counts = included
                        ? !days.get(middle).isAfter(day)
                        : days.get(middle).isBefore(day);
                low = counts ? middle + 1 : low;
                high = counts ? high : middle;
            }
            return low;
        }
    }
}
