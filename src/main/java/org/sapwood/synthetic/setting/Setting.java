package org.sapwood.synthetic.setting;

/** All that is the same for every child. */
public record Setting(long seed, Profile profile, Window window, Days days, Teams teams, Staff staff) {}
