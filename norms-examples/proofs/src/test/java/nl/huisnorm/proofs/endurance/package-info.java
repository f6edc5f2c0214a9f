/** Whether memory and time stay what they are, however long a stock is. */
@NullMarked
package nl.huisnorm.proofs.endurance;

import org.jspecify.annotations.NullMarked;
