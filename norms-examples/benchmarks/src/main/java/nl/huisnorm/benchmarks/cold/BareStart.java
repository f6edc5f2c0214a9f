package nl.huisnorm.benchmarks.cold;

/** Does nothing: what a JVM costs by itself. */
public final class BareStart {

    private BareStart() {}

    /** Tells how much memory that took. */
    public static void main(String[] arguments) {
        Peak.print();
    }
}
