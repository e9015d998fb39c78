/** What tests of several rooms share: real databases, a real browser, the running server. */
package dev.laurel.testing;
