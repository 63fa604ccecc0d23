package org.sapwood.engine.store;

/** Told what long work is at. Implementations draw or ignore; the engine prints nothing. */
@FunctionalInterface
public interface Progress {
    /**
     * @param what in words, such as {@code population plans_open}
     * @param done steps finished, from 0
     * @param of all steps of this work
     */
    void at(String what, int done, int of);

    static Progress silent() {
        return (what, done, of) -> {};
    }
}
