/**
 * The table of facts (src/main/facts) as it is known at run time: what JSON Schemas, field references, workbooks and forms
 * are made from. Not part of the API.
 */
@NullMarked
package nl.huisnorm.internal.facts;

import org.jspecify.annotations.NullMarked;
