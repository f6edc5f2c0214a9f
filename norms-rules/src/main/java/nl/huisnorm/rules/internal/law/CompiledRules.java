package nl.huisnorm.rules.internal.law;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.core.runtime.rule.impl.DefaultConsequenceExceptionHandler;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.SequentialOption;
import org.kie.internal.conf.ConsequenceExceptionHandlerOption;

/**
 * The rules of norms as the build compiled them, of which only those are loaded that a law needs: each is a method of a generated
 * class, called as the rule is, and a rule is called as its norm.
 */
public final class CompiledRules {

    private static final String HOLDER = "RuleMethods";
    private static final String PREFIX = "rule_";

    private final String model;
    private final ClassLoader loader;
    private @Nullable Map<String, Method> methods;

    /**
     * The rules of a generated model.
     *
     * @param model the name of its class
     * @param loader what loads it
     */
    public CompiledRules(String model, ClassLoader loader) {
        this.model = model;
        this.loader = loader;
    }

    /** A rule base of the rules of some norms; a norm that has no rule has none in it. */
    KieBase of(Collection<String> norms) {
        ModelImpl rules = new ModelImpl();
        for (String norm : norms) {
            Method method = methods().get(called(norm));
            if (method != null) {
                rules.addRule(rule(method));
            }
        }
        return base(rules);
    }

    /**
     * Made from the parts that run rules alone: the engine's own builder of rule bases asks its compiler for a configuration, and
     * the library comes without the compiler.
     */
    private static KieBase base(Model rules) {
        KieBaseConfiguration how = RuleBaseFactory.newKnowledgeBaseConfiguration();
        how.setOption(SequentialOption.YES);
        // named here, since a host with an engine of its own may have a file that names one of that engine
        how.setOption(ConsequenceExceptionHandlerOption.get(DefaultConsequenceExceptionHandler.class));
        KiePackagesBuilder packages = new KiePackagesBuilder(how);
        packages.addModel(rules);
        InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase("norms", how);
        base.addPackages(packages.build().getKiePackages());
        return base;
    }

    /** Whether a norm has a rule. */
    boolean has(String norm) {
        return methods().containsKey(called(norm));
    }

    private static Rule rule(Method method) {
        try {
            return (Rule) method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rule " + method + " cannot be used", e);
        }
    }

    private synchronized Map<String, Method> methods() {
        Map<String, Method> known = methods;
        if (known == null) {
            known = new HashMap<>();
            int holders = 0;
            while (addMethods(holders, known)) {
                holders++;
            }
            methods = known;
        }
        return known;
    }

    private boolean addMethods(int number, Map<String, Method> found) {
        Class<?> holder;
        try {
            holder = Class.forName(model + HOLDER + number, true, loader);
        } catch (ClassNotFoundException e) {
            if (number == 0) {
                throw new IllegalStateException("no rules in " + model, e);
            }
            return false;
        }
        for (Method method : holder.getDeclaredMethods()) {
            if (Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers())) {
                found.put(method.getName(), method);
            }
        }
        return true;
    }

    /** What the method of a rule is called: what no name of a method can have is told by its number. */
    private static String called(String rule) {
        StringBuilder name = new StringBuilder(PREFIX);
        for (int i = 0; i < rule.length(); i++) {
            char letter = rule.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                name.append(letter);
            } else {
                name.append('_').append((int) letter);
            }
        }
        return name.toString();
    }
}
