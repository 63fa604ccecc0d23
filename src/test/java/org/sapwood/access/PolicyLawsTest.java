package org.sapwood.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for any viewer and any scope. */
class PolicyLawsTest {
    private static final List<Place> PLACES = List.of(
            Town.A1,
            Town.A2,
            Town.B1,
            Place.service("a"),
            Place.service("b"),
            Place.district("north"),
            Place.district("south"),
            Place.county(),
            Place.nobody(),
            Place.ofPerson("kim"),
            Place.ofPerson("lou"));

    private static final List<Role> ROLES = List.of(Role.values());

    private final Random random = new Random(20260401);

    @Test
    void takingAPostAwayNeverAddsARightOrACase() {
        for (int round = 0; round < 500; round++) {
            List<Post> posts = somePosts();
            List<Post> fewer = new ArrayList<>(posts);
            fewer.remove(random.nextInt(fewer.size()));
            Viewer more = Town.kim(posts);
            Viewer less = Town.kim(fewer);
            Circumstances silent = Town.circumstances("p4");
            Circumstances now = random.nextBoolean() ? silent : silent.because("An inspection");
            for (Place place : PLACES) {
                for (Right right : Right.values()) {
                    assertThat(Policy.may(less, right, place, Town.DAY))
                            .as("%s %s without one of %s", right, place.spot(), posts)
                            .isLessThanOrEqualTo(Policy.may(more, right, place, Town.DAY));
                }
                assertThat(Policy.figures(less, place, Town.DAY))
                        .isLessThanOrEqualTo(Policy.figures(more, place, Town.DAY));
                assertThat(Town.seen(Policy.scope(more, place, now)))
                        .containsAll(Town.seen(Policy.scope(less, place, now)));
            }
        }
    }

    /** Drill-down and record agree: what a list shows, opens. */
    @Test
    void whatIsListedMayBeOpened() {
        for (int round = 0; round < 500; round++) {
            Viewer viewer = Town.kim(somePosts());
            Circumstances silent = Town.circumstances("p4");
            Circumstances now = random.nextBoolean() ? silent : silent.because("An inspection");
            for (Place place : PLACES) {
                for (Town.Row row : Town.seen(Policy.scope(viewer, place, now))) {
                    assertThat(Policy.look(viewer, row.person(), Town.placeOf(row), now))
                            .as("%s of %s in %s", row, viewer.posts(), place.spot())
                            .isEqualTo(Outcome.ALLOWED);
                }
            }
        }
    }

    private List<Post> somePosts() {
        List<Post> posts = new ArrayList<>();
        int many = 1 + random.nextInt(3);
        while (posts.size() < many) {
            Role role = ROLES.get(random.nextInt(ROLES.size()));
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            if (role.isHeldAt(place.kind())) {
                LocalDate from = Town.DAY.plusDays(random.nextInt(3) - 1L);
                Optional<LocalDate> until = Optional.of(Town.DAY.plusDays(random.nextInt(3)));
                posts.add(new Post(role, place, from, until.filter(any -> random.nextBoolean())));
            }
        }
        return posts;
    }

    @Test
    void whoHasNoPostOrNoLongerOneMayDoNothing() {
        List<Post> every = Arrays.stream(Role.values()).map(Town::usual).toList();
        LocalDate yesterday = Town.DAY.minusDays(1);
        LocalDate tomorrow = Town.DAY.plusDays(1);
        List<Viewer> powerless = List.of(
                Town.kim(List.of()),
                new Viewer("kim", "Kim", every, Optional.of("w1"), Town.BEFORE, Optional.of(Town.DAY)),
                new Viewer("kim", "Kim", every, Optional.of("w1"), tomorrow, Optional.empty()),
                Town.kim(moved(every, Town.BEFORE, Town.DAY)),
                Town.kim(moved(every, Town.BEFORE, yesterday)),
                Town.kim(moved(every, tomorrow, tomorrow.plusYears(1))));
        Circumstances now = Town.circumstances().because("Please");
        for (Viewer viewer : powerless) {
            for (Place place : PLACES) {
                assertThat(Stream.of(Right.values()).map(right -> Policy.may(viewer, right, place, Town.DAY)))
                        .containsOnly(Outcome.HIDDEN);
                assertThat(Policy.figures(viewer, place, Town.DAY)).isEqualTo(Figures.NONE);
                assertThat(Town.seen(Policy.scope(viewer, place, now))).isEmpty();
            }
            for (Town.Row row : Town.ROWS) {
                assertThat(Policy.look(viewer, row.person(), Town.placeOf(row), now))
                        .isEqualTo(Outcome.HIDDEN);
            }
        }
    }

    private static List<Post> moved(List<Post> posts, LocalDate from, LocalDate until) {
        return posts.stream()
                .map(post -> new Post(post.role(), post.place(), from, Optional.of(until)))
                .toList();
    }

    @Test
    void scopesIntersect() {
        for (int round = 0; round < 2000; round++) {
            Scope one = someScope();
            Scope two = someScope();
            Scope three = someScope();
            assertThat(Town.seen(one.intersect(two)))
                    .isEqualTo(Town.seen(one).stream()
                            .filter(Town.seen(two)::contains)
                            .toList());
            assertThat(one.intersect(two)).isEqualTo(two.intersect(one));
            assertThat(one.intersect(two).intersect(three)).isEqualTo(one.intersect(two.intersect(three)));
            assertThat(one.intersect(one)).isEqualTo(one);
            assertThat(one.intersect(Scope.everything())).isEqualTo(one);
            assertThat(Town.seen(one.intersect(Scope.nothing()))).isEmpty();
        }
        assertThat(Scope.everything().isEverything()).isTrue();
        assertThat(Scope.withoutPersons(Set.of("p1")).isEverything()).isFalse();
        assertThat(Scope.withoutPersons(Set.of())).isEqualTo(Scope.everything());
    }

    private Scope someScope() {
        return new Scope(
                perhaps(Set.of("a1", "a2", "b1", "unallocated")),
                perhaps(Set.of("w1", "w2", "w3", "w4", "")),
                perhaps(Set.of("p1", "p2", "p3", "p4", "p5", "p6")),
                some(Set.of("p1", "p2", "p3")));
    }

    private Optional<Set<String>> perhaps(Set<String> ids) {
        return random.nextBoolean() ? Optional.empty() : Optional.of(some(ids));
    }

    private Set<String> some(Set<String> ids) {
        return ids.stream().sorted().filter(id -> random.nextInt(3) > 0).collect(Collectors.toSet());
    }
}
