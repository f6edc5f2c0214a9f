package nl.huisnorm.benchmarks.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Where the time goes: a thread works, and another looks again and again in which package of ours it is. */
public final class Profile {

    private static final String OURS = "nl.huisnorm.";
    private static final long BETWEEN_LOOKS = 5;

    private final Map<String, Integer> looks = new TreeMap<>();
    private int all;

    private Profile() {}

    /**
     * Looks at work that is done again and again.
     *
     * @param work one piece of it
     * @param warming how long it is done before anybody looks
     * @param looking how long it is looked at
     */
    public static Profile of(Runnable work, Duration warming, Duration looking) {
        Profile profile = new Profile();
        long begin = System.nanoTime() + warming.toNanos();
        long end = begin + looking.toNanos();
        Thread worker = new Thread(
                () -> {
                    while (System.nanoTime() < end) {
                        work.run();
                    }
                },
                "profiled");
        worker.start();
        try {
            while (worker.isAlive()) {
                Thread.sleep(BETWEEN_LOOKS);
                if (System.nanoTime() > begin) {
                    profile.look(worker.getStackTrace());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return profile;
    }

    /** Takes what a thread was doing. */
    void look(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.startsWith(OURS)) {
                looks.merge(type.substring(OURS.length(), type.lastIndexOf('.')), 1, Integer::sum);
                all++;
                return;
            }
        }
    }

    /** The packages with their hundredths of all looks, those with most first; none below a limit. */
    public Map<String, Integer> hundredths(int least) {
        Map<String, Integer> shares = new LinkedHashMap<>();
        looks.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(one -> {
                    int share = one.getValue() * 100 / all;
                    if (share >= least) {
                        shares.put(one.getKey(), share);
                    }
                });
        return shares;
    }
}
