/** Whether the page of guarantees says what there is. */
@NullMarked
package nl.huisnorm.proofs.page;

import org.jspecify.annotations.NullMarked;
