package nl.huisnorm.rules.internal.view;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes of a view's method what calls it, at the cost of a call that stands in the code. */
final class ViewMethods {

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private static final Map<Method, Function<View, Object>> CALLERS = new ConcurrentHashMap<>();

    private ViewMethods() {}

    /** What calls a public method without parameters. */
    static Function<View, Object> caller(Method method) {
        return CALLERS.computeIfAbsent(method, ViewMethods::make);
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
