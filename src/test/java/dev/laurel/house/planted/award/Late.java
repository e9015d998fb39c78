package dev.laurel.house.planted.award;

/** Stands late on the street. */
public class Late {}
