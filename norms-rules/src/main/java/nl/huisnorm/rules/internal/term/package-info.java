/** Terms as the law counts them: public holidays, days on which a term stands still, and the day it ends. */
@NullMarked
package nl.huisnorm.rules.internal.term;

import org.jspecify.annotations.NullMarked;
