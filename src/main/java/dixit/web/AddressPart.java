package dixit.web;

/** A name and its value, as a hidden field of a form or a part of an address. */
public record AddressPart(String name, String value) {}
