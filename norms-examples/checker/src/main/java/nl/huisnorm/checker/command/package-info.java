/** What commands share: options, surroundings, exit codes, files. */
@NullMarked
package nl.huisnorm.checker.command;

import org.jspecify.annotations.NullMarked;
