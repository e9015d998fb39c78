package dev.laurel.house.planted.util;

/** Lives in no room. */
public class Stray {}
