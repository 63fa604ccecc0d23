package org.sapwood.tree.contact;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sapwood.definition.Fault;
import org.sapwood.definition.Refusal;

/**
 * How somebody is written to.
 *
 * @param person id of the one who signs in
 * @param email empty when nobody knows one
 * @param language {@code en} or {@code cy}
 */
public record Contact(String person, Optional<String> email, Often often, String language) {
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    /** Of somebody of whom nothing is kept. */
    static Contact unknown(String person) {
        return new Contact(person, Optional.empty(), Often.WEEKLY, "en");
    }

    /** Whether a text is one address and nothing else: no name, no second address, no line break. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }

    /** @throws Refusal for what is no address */
    Contact at(Optional<String> address) {
        address.filter(text -> !isAddress(text)).ifPresent(text -> {
            throw new Refusal(Fault.of(
                    "\"" + text.replaceAll("\\p{C}", " ") + "\" is not an e-mail address",
                    "Write one address such as sam@example.gov.uk, without a name"));
        });
        return new Contact(person, address, often, language);
    }

    Contact choosing(Often chosen, String tongue) {
        return new Contact(person, email, chosen, tongue);
    }
}
