package nl.huisnorm.facility;

import nl.huisnorm.text.Named;

/** The certification schemes for housing quality. */
public enum CertificationScheme implements Named {
    /** The scheme of Stichting Normering Flexwonen (SNF-keurmerk). */
    SNF,
    /** The agricultural scheme (Agrarisch Keurmerk Flexwonen). */
    AKF,
    /** Any other scheme. */
    OTHER
}
