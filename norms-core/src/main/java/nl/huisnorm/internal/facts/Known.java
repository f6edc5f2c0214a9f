package nl.huisnorm.internal.facts;

import nl.huisnorm.text.Named;

/** Where somebody must be to know a fact. */
public enum Known implements Named {
    /** On site: it is seen, counted or measured. */
    ON_SITE,
    /** In the office: it stands in a document, or somebody must be asked. */
    OFFICE,
    /** In a public register or on a map. */
    REGISTER
}
