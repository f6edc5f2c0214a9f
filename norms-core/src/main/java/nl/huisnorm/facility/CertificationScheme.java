package nl.huisnorm.facility;

import nl.huisnorm.stability.Stable;
import nl.huisnorm.text.Named;

/** The certification schemes for housing quality. */
@Stable
public enum CertificationScheme implements Named {
    /** The scheme of Stichting Normering Flexwonen (SNF-keurmerk). */
    SNF,
    /** The agricultural scheme (Agrarisch Keurmerk Flexwonen). */
    AKF,
    /** Any other scheme. */
    OTHER
}
