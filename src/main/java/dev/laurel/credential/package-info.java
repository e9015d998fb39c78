/**
 * The signed proof of an award. In come granted awards; out go Open Badges 3.0 credentials whose
 * bytes never change, status lists (Bitstring Status List 1.0), and reports on any badge that
 * somebody wants checked. An id and a status index are kept before anything is signed, so that a
 * crash between any two steps makes neither a second credential nor a lost one.
 */
@NullMarked
package dev.laurel.credential;

import org.jspecify.annotations.NullMarked;
