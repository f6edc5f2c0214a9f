/** A municipality's own system with the library inside: it judges what is sent to it, keeps what it judged and tells what changed. */
@NullMarked
package nl.huisnorm.permitservice;

import org.jspecify.annotations.NullMarked;
