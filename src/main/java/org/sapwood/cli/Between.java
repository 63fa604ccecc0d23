package org.sapwood.cli;

import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/** Numbers that an option takes, both ends included. */
record Between(int least, int most) {
    /** @throws Refusal when the number is outside */
    int check(String option, int number) {
        if (number < least || number > most) {
            throw new Refusal(Fault.of(
                    option + " " + number + " is out of range", "Give a number from " + least + " to " + most));
        }
        return number;
    }
}
