package nl.huisnorm.permitservice.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.huisnorm.Patience;
import nl.huisnorm.permitservice.hash.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether what is kept is still what was written. Whoever can write in the database can write a whole new trail: that is seen by
 * the hash of an entry that was noted elsewhere.
 */
@Component
public class AuditCheck {

    private static final int PAGE = 500;

    private final AuditTrail trail;
    private final Map<String, Content> contents;
    private final Map<String, Content> endings;

    /** Tells what something holds, so that it can be held against the trail. */
    public interface Content {
        /** The action by which such a thing is kept. */
        Action keptBy();

        /** The actions by which such a thing goes away; none where it stays for ever. */
        default Set<Action> goneBy() {
            return Set.of();
        }

        /**
         * The SHA-256 of what something holds now; none where it is gone.
         *
         * @param entry the entry by which it was kept, which tells its id
         */
        @Nullable String sha256(AuditEntry entry);

        /** How many such things there are. */
        long count();
    }

    AuditCheck(AuditTrail trail, List<Content> contents) {
        this.trail = trail;
        this.contents = contents.stream()
                .collect(Collectors.toMap(content -> content.keptBy().name(), Function.identity()));
        Map<String, Content> goneBy = new HashMap<>();
        contents.forEach(content -> content.goneBy().forEach(action -> goneBy.put(action.name(), content)));
        this.endings = Map.copyOf(goneBy);
    }

    /**
     * What a check found.
     *
     * @param whole whether all is as it was written
     * @param entries how many entries there are
     * @param head the hash of the last; whoever notes it elsewhere can ask for it later
     * @param faults what is not as it was written, each with the number of its entry where it has one
     */
    public record Result(boolean whole, long entries, String head, List<Broken> faults) {}

    /**
     * Something that is not as it was written.
     *
     * @param seq the number of the entry; none where it is of no entry
     * @param code what is wrong: {@code entry-changed}, {@code entry-missing}, {@code end-missing}, {@code content-changed}, {@code
     *     content-missing}, {@code content-added}, {@code content-still-there} or {@code noted-hash-differs}
     * @param about the id of what it is about; none where it is of the trail itself
     */
    public record Broken(
            @Nullable Long seq, String code, @Nullable String about) {}

    /**
     * Looks at every entry and at what each is about.
     *
     * @param notedSeq the number of an entry of which the hash was noted elsewhere; none where none was
     * @param notedHash that hash
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result check(@Nullable Long notedSeq, @Nullable String notedHash) {
        return check(notedSeq, notedHash, Patience.ENDLESS);
    }

    /**
     * The same that is stopped when nobody waits for it any more.
     *
     * @param notedSeq the number of an entry of which the hash was noted elsewhere; none where none was
     * @param notedHash that hash
     * @param patience looked at before every entry
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result check(@Nullable Long notedSeq, @Nullable String notedHash, Patience patience) {
        Findings findings = new Findings();
        String previous = Sha256.NOTHING;
        long last = 0;
        boolean isNoted = notedSeq == null;
        List<AuditEntry> page = trail.entries(0, PAGE);
        while (!page.isEmpty()) {
            for (AuditEntry entry : page) {
                patience.requireGoingOn();
                if (entry.seq() != last + 1) {
                    findings.add(last + 1, "entry-missing", null);
                } else if (!entry.isWhole() || !entry.previous().equals(previous)) {
                    findings.add(entry.seq(), "entry-changed", entry.about());
                }
                findings.content(entry);
                if (notedSeq != null && entry.seq() == notedSeq) {
                    isNoted = entry.hash().equals(notedHash);
                }
                previous = entry.hash();
                last = entry.seq();
            }
            page = trail.entries(last, PAGE);
        }
        if (!trail.head().equals(previous)) {
            findings.add(last + 1, "end-missing", null);
        }
        if (!isNoted) {
            findings.add(notedSeq, "noted-hash-differs", null);
        }
        List<Broken> faults = findings.all();
        return new Result(faults.isEmpty(), last, previous, faults);
    }

    /** What a check has found so far. */
    private final class Findings {
        private final List<Broken> faults = new ArrayList<>();

        /** How many things of each kind there should be, by the action by which they are kept. */
        private final Map<String, Long> kept = new HashMap<>();

        /** What was kept and is gone, until an entry comes that says so. */
        private final Map<String, AuditEntry> gone = new LinkedHashMap<>();

        void add(@Nullable Long seq, String code, @Nullable String about) {
            faults.add(new Broken(seq, code, about));
        }

        void content(AuditEntry entry) {
            Content content = contents.get(entry.action());
            if (content != null) {
                kept(entry, content);
            }
            Content ended = endings.get(entry.action());
            if (ended != null) {
                ended(entry, ended);
            }
        }

        private void kept(AuditEntry entry, Content content) {
            kept.merge(entry.action(), 1L, Long::sum);
            String now = content.sha256(entry);
            if (now == null) {
                gone.put(entry.action() + " " + entry.about(), entry);
            } else if (!now.equals(entry.contentSha256())) {
                add(entry.seq(), "content-changed", entry.about());
            }
        }

        private void ended(AuditEntry entry, Content content) {
            kept.merge(content.keptBy().name(), -1L, Long::sum);
            AuditEntry was = gone.remove(content.keptBy() + " " + entry.about());
            if (was == null) {
                add(entry.seq(), "content-still-there", entry.about());
            } else if (!was.contentSha256().equals(entry.contentSha256())) {
                add(entry.seq(), "content-changed", entry.about());
            }
        }

        List<Broken> all() {
            List<Broken> all = new ArrayList<>(faults);
            gone.values().forEach(entry -> all.add(new Broken(entry.seq(), "content-missing", entry.about())));
            contents.forEach((action, content) -> {
                if (content.count() > kept.getOrDefault(action, 0L)) {
                    all.add(new Broken(null, "content-added", null));
                }
            });
            return List.copyOf(all);
        }
    }
}
