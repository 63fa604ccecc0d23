package org.sapwood.pack;

import org.sapwood.pack.yaml.Section;

/** A definition's file, kept until everything that it may point at has been read. */
record Draft(InHand hand, Section section, String id) {}
