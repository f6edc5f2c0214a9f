/** Papers that people read and sign: one model, written as DOCX or as PDF. */
@NullMarked
package nl.huisnorm.checker.paper;

import org.jspecify.annotations.NullMarked;
