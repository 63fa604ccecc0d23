package org.sapwood.web.who;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sapwood.access.Place;
import org.sapwood.access.Post;
import org.sapwood.access.Role;
import org.sapwood.access.Viewer;
import org.sapwood.tree.people.Directory;
import org.sapwood.tree.people.Held;
import org.sapwood.tree.people.PeopleStore;
import org.sapwood.tree.people.Somebody;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Those who may sign in, as the policy wants to know them: today, and where the organisation stands today. */
public final class People {
    /** Made-up people have no secrets; they exist only where this machine alone is answered. */
    public static final String PASSWORD = "demo";

    private final PeopleStore store;
    private final Places places;
    private final Clock clock;

    public People(PeopleStore store, Places places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /** Those who hold a post today. */
    public List<Person> all() {
        return directory().all().stream()
                .map(this::person)
                .filter(Person::isPosted)
                .toList();
    }

    /** Whoever has signed in; of somebody unknown nothing but the name, and no post. */
    public Person byId(String id) {
        return directory()
                .find(id)
                .map(this::person)
                .orElseGet(() -> new Person(viewer(id, id, List.of(), Optional.empty()), "", Optional.empty()));
    }

    /** With which a made-up person signs in. */
    public UserDetails account(String id) {
        return directory()
                .find(id)
                .map(one -> User.withUsername(id)
                        .password("{noop}" + PASSWORD)
                        .authorities("ROLE_MADE_UP")
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody is called so"));
    }

    /** Ids of the persons whose records somebody must not see today. */
    public Set<String> withheldFrom(String viewer) {
        return directory().withheldFrom(viewer, today());
    }

    public Directory directory() {
        return store.current();
    }

    /** Posts hold by the calendar, whatever day the records are of. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Person person(Somebody one) {
        List<Held> held = one.postsOn(today());
        List<Post> posts = held.stream()
                .flatMap(post -> place(post).stream()
                        .map(place -> new Post(post.role(), place, LocalDate.EPOCH, Optional.empty())))
                .toList();
        return new Person(
                viewer(one.id(), one.name(), posts, one.worker()),
                held.stream().findFirst().map(post -> title(post.role())).orElse(""),
                posts.stream()
                        .map(Post::place)
                        .filter(place -> place.kind() == Place.Kind.TEAM)
                        .map(Place::id)
                        .findFirst());
    }

    private static Viewer viewer(String id, String name, List<Post> posts, Optional<String> worker) {
        return new Viewer(id, name, posts, worker, LocalDate.EPOCH, Optional.empty());
    }

    /** Where a post is held; empty when the organisation has no such place any more. */
    public Optional<Place> place(Held post) {
        return switch (post.kind()) {
            case TEAM -> places.find(post.place()).map(places::of);
            case SERVICE -> Optional.of(Place.service(post.place()));
            case DISTRICT -> Optional.of(Place.district(post.place()));
            case COUNTY -> Optional.of(Place.county());
            case PERSON, NOBODY -> Optional.empty();
        };
    }

    public static String title(Role role) {
        return switch (role) {
            case WORKER -> "worker";
            case TEAM_MANAGER -> "team manager";
            case SERVICE_MANAGER -> "service manager";
            case DIRECTOR -> "director";
            case MEMBER -> "elected member";
            case ANALYST -> "performance analyst";
            case PANEL -> "service users' panel";
            case ADMINISTRATOR -> "administrator";
        };
    }
}
