package nl.huisnorm.rules.internal.view;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a view's method what calls it: at the cost of a call that stands in the code, once it was called some times. Before that
 * it is called by reflection, since making such a call takes longer than a program takes that judges one facility.
 */
final class ViewMethods {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    /** Fewer than the virtual machine itself waits before it makes a class of a call. */
    private static final int FEW = 12;

    private static final Map<Method, Function<View, Object>> CALLERS = new ConcurrentHashMap<>();

    private ViewMethods() {}

    /** What calls a public method without parameters. */
    static Function<View, Object> caller(Method method) {
        return CALLERS.computeIfAbsent(method, Caller::new);
    }

    private static final class Caller implements Function<View, Object> {

        private final Method method;
        private int calls;
        private volatile @Nullable Function<View, Object> made;

        Caller(Method method) {
            this.method = method;
            method.setAccessible(true);
        }

        @Override
        public Object apply(View view) {
            Function<View, Object> known = made;
            if (known != null) {
                return known.apply(view);
            }
            calls++;
            if (calls > FEW) {
                made = make(method);
            }
            try {
                return method.invoke(view);
            } catch (ReflectiveOperationException e) {
                throw refused(method, e.getCause() == null ? e : e.getCause());
            }
        }
    }

    /** What the method itself throws goes on as it is. */
    private static RuntimeException refused(Method method, Throwable cause) {
        if (cause instanceof RuntimeException own) {
            return own;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException("cannot call " + method, cause);
    }

    @SuppressWarnings("unchecked")
    private static Function<View, Object> make(Method method) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method);
            return (Function<View, Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot call " + method, e);
        }
    }
}
