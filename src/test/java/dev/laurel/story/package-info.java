/** The product as people meet it: whole stories against the running server and a real browser. */
package dev.laurel.story;
