package dev.laurel.credential;

/** One place in one status list. */
record StatusPlace(String listId, int index) {}
