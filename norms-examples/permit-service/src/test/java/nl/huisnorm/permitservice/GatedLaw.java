package nl.huisnorm.permitservice;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.Patience;
import org.jspecify.annotations.Nullable;

/** The library behind a gate: who judges while it is shut waits there, for as long as a test wants. */
final class GatedLaw {

    private static final int ALL = Integer.MAX_VALUE / 2;

    private final Huisnorm real;
    private final boolean needsPatience;
    private final Semaphore open = new Semaphore(ALL);
    private final Semaphore one = new Semaphore(0);
    private final AtomicInteger came = new AtomicInteger();

    private GatedLaw(Huisnorm real, boolean needsPatience) {
        this.real = real;
        this.needsPatience = needsPatience;
    }

    /** A gate that is open. */
    static GatedLaw of(Huisnorm real) {
        return new GatedLaw(real, false);
    }

    /** One that nobody comes through who did not say how long he waits. */
    static GatedLaw forPatientOnes(Huisnorm real) {
        return new GatedLaw(real, true);
    }

    /** The library behind it. */
    Huisnorm law() {
        return behind(real, false);
    }

    /** Lets nobody through. */
    void shut() {
        open.drainPermits();
        came.set(0);
    }

    /** Lets everybody through. */
    void open() {
        open.release(ALL);
    }

    /** Lets one through of those who wait. */
    void openOnce() {
        one.release();
    }

    /** Waits until so many came to it since it was shut. */
    void awaitThat(int many) throws InterruptedException {
        while (came.get() < many) {
            Thread.sleep(10);
        }
    }

    private void pass() throws InterruptedException {
        while (!one.tryAcquire()) {
            if (open.tryAcquire(20, TimeUnit.MILLISECONDS)) {
                open.release();
                return;
            }
        }
    }

    private Huisnorm behind(Huisnorm library, boolean isPatient) {
        return (Huisnorm) Proxy.newProxyInstance(
                Huisnorm.class.getClassLoader(), new Class<?>[] {Huisnorm.class}, (proxy, method, arguments) -> {
                    if (method.getReturnType() != Huisnorm.class
                            && !method.getName().equals("rulebook")) {
                        if (needsPatience && !isPatient) {
                            throw new IllegalStateException(method.getName() + " without patience");
                        }
                        came.incrementAndGet();
                        pass();
                    }
                    Object answer = called(method, library, arguments);
                    boolean nowPatient = isPatient
                            || (arguments != null && arguments.length == 1 && arguments[0] instanceof Patience);
                    return answer instanceof Huisnorm other ? behind(other, nowPatient) : answer;
                });
    }

    private static @Nullable Object called(Method method, Huisnorm library, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(library, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
