/**
 * What strangers see: the page and the files of a credential, status lists, and the page that
 * checks any Open Badge 3.0. No sign-in, nothing kept about readers.
 */
@NullMarked
package dev.laurel.credential.web;

import org.jspecify.annotations.NullMarked;
