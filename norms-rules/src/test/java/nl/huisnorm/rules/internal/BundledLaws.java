package nl.huisnorm.rules.internal;

import nl.huisnorm.Huisnorm;
import nl.huisnorm.rules.internal.law.Laws;

/** The laws behind what is bundled. */
public final class BundledLaws {

    /** Made once, since that takes a second. */
    public static final Laws LAWS = of(Huisnorm.bundled());

    private BundledLaws() {}

    /** What asks some laws. */
    public static Huisnorm of(Laws laws) {
        return new DroolsHuisnorm(laws);
    }

    /** Those that are asked by something that was bundled. */
    public static Laws of(Huisnorm huisnorm) {
        return ((RulebookView) huisnorm.rulebook()).laws();
    }
}
