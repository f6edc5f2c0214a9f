package nl.huisnorm.checker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.ServiceLoader;
import nl.huisnorm.Huisnorm;
import nl.huisnorm.HuisnormProvider;
import nl.huisnorm.facility.Facility;
import nl.huisnorm.settlement.SettlementPlan;

/**
 * The bundled rulebook with a fault in it: it breaks on every facility that is called so. Only a program that is started with
 * it as a service has it.
 */
public final class BreakingHuisnorm implements HuisnormProvider {

    static final String BREAKS = "breekt";

    /** For the service loader. */
    public BreakingHuisnorm() {}

    @Override
    public Huisnorm load(int lawsKept) {
        return broken(ServiceLoader.load(HuisnormProvider.class).stream()
                .filter(provider -> provider.type() != BreakingHuisnorm.class)
                .findFirst()
                .orElseThrow()
                .get()
                .load(lawsKept));
    }

    private static Huisnorm broken(Huisnorm whole) {
        return (Huisnorm) Proxy.newProxyInstance(
                Huisnorm.class.getClassLoader(),
                new Class<?>[] {Huisnorm.class},
                (proxy, method, arguments) -> answer(whole, method, arguments == null ? new Object[0] : arguments));
    }

    private static Object answer(Huisnorm whole, Method method, Object[] arguments) throws Throwable {
        if (Arrays.stream(arguments).anyMatch(BreakingHuisnorm::isBroken)) {
            throw new IllegalStateException("the rulebook is on fire");
        }
        Object[] own = Arrays.stream(arguments)
                .map(one -> one instanceof Huisnorm ? whole : one)
                .toArray();
        try {
            return method.invoke(whole, own);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static boolean isBroken(Object argument) {
        if (argument instanceof Collection<?> all) {
            return all.stream().anyMatch(BreakingHuisnorm::isBroken);
        }
        return (argument instanceof Facility facility && facility.id().startsWith(BREAKS))
                || (argument instanceof SettlementPlan plan && plan.id().startsWith(BREAKS));
    }
}
