package org.sapwood.web;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.sapwood.audit.Action;
import org.sapwood.audit.Event;
import org.sapwood.audit.Trail;
import org.sapwood.tree.contact.Contact;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.item.Hand;
import org.sapwood.web.who.People;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Takes over the e-mail address that the council's directory gives for somebody who is known here, unless one was written
 * here, or the directory says itself that it has not checked the address.
 */
record DirectoryAddress(String claim, Contacts contacts, People people, Trail trail, Clock clock)
        implements Consumer<Authentication> {
    private static final String WHY = "The council's directory says so";

    @Override
    public void accept(Authentication who) {
        if (people.directory().find(who.getName()).isPresent()) {
            address(who)
                    .filter(email -> contacts.isNews(who.getName(), email))
                    .ifPresent(email -> take(who.getName(), email));
        }
    }

    private Optional<String> address(Authentication who) {
        return who.getPrincipal() instanceof OidcUser user && !Boolean.FALSE.equals(user.getEmailVerified())
                ? Optional.ofNullable(user.getClaimAsString(claim))
                        .map(String::strip)
                        .filter(Contact::isAddress)
                : Optional.empty();
    }

    private void take(String person, String email) {
        trail.record(Event.of(person, Action.CHANGE, "e-mail address", person).because(WHY));
        contacts.move(person, Optional.of(email), new Hand(person, Contacts.DIRECTORY, clock.instant(), WHY));
    }
}
