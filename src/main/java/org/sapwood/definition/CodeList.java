package org.sapwood.definition;

import java.util.Map;

/** @param codes titles by code, in the order of the file */
public record CodeList(String id, String title, Map<String, String> codes) {}
