package dev.laurel.house.planted.demo;

/** Of the demo. */
public class Toy {}
