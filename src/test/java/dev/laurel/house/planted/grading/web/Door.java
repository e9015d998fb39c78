package dev.laurel.house.planted.grading.web;

/** A door. */
public class Door {}
