package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sapwood.tree.people.Somebody;
import org.sapwood.web.digest.Rounds;

/** When digests are sent, to whom, how often, and what comes of a mail server that is not there or will not. */
class DigestSendingTest {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final List<String> EVERYBODY =
            List.of("ade", "councillor", "ivy", "jo", "manager", "owen", "ruth", "sam", "sunita");

    @Test
    void oncePerWeekHoweverOftenAskedAndAfterARestart() {
        try (PostedCounty county = new PostedCounty()) {
            county.watch.forward(Duration.ofHours(-1));
            county.round();
            assertThat(county.recipients()).as("it is not seven yet").isEmpty();
            county.watch.forward(Duration.ofHours(1));
            county.round();
            county.round();
            assertThat(county.recipients()).isEqualTo(EVERYBODY);
            try (WebServer restarted = county.another()) {
                PostedCounty.rounds(restarted).round();
                county.watch.forward(A_DAY);
                PostedCounty.rounds(restarted).round();
                assertThat(county.recipients()).isEqualTo(EVERYBODY);
                county.watch.forward(Duration.ofDays(6));
                PostedCounty.rounds(restarted).round();
            }
            assertThat(county.recipients()).hasSize(2 * EVERYBODY.size());
            assertThat(county.trail("SEND")).hasSize(2 * EVERYBODY.size());
        }
    }

    @Test
    void twoServersAtOnceSendEachOnlyOne() throws Exception {
        try (PostedCounty county = new PostedCounty();
                WebServer second = county.another();
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            CountDownLatch together = new CountDownLatch(4);
            List<Rounds> rounds = List.of(
                    PostedCounty.rounds(county.server()),
                    PostedCounty.rounds(second),
                    PostedCounty.rounds(county.server()),
                    PostedCounty.rounds(second));
            List<Future<?>> running = new ArrayList<>();
            for (Rounds one : rounds) {
                running.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    one.round();
                    return true;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            assertThat(county.recipients()).isEqualTo(EVERYBODY);
        }
    }

    @Test
    void whatSomebodyChoseIsKeptAndHeld() {
        try (PostedCounty county = new PostedCounty()) {
            assertThat(county.signedIn("sam")
                            .send("/notices", "often", "none", "language", "en")
                            .body())
                    .contains("sam@wendleshire.example", "By Sam Okoro, 5 October 2026");
            county.signedIn("ruth").send("/notices", "often", "weekly", "language", "cy");
            county.signedIn("manager").send("/notices", "often", "daily", "language", "en");
            assertThat(county.signedIn("owen")
                            .send("/notices", "often", "hourly", "language", "en")
                            .statusCode())
                    .isEqualTo(422);
            county.round();
            assertThat(county.recipients()).doesNotContain("sam").contains("manager", "owen");
            assertThat(county.to("ruth").text()).contains("Annwyl Ruth Adeyemi,");
            assertThat(county.to("owen").text()).contains("Dear Owen Price,");
            int before = sent(county, "manager");
            county.signedIn("sam").send("/team/T201/measures/assessments-child-seen/question", question());
            county.watch.forward(A_DAY);
            county.round();
            assertThat(sent(county, "manager")).isEqualTo(before + 1);
            assertThat(sent(county, "owen")).isEqualTo(1);
            county.watch.forward(Duration.ofDays(4));
            county.round();
            assertThat(sent(county, "manager")).as("Saturday is no working day").isEqualTo(before + 1);
        }
    }

    private static int sent(PostedCounty county, String person) {
        return Collections.frequency(county.recipients(), person);
    }

    private static Map<String, String> question() {
        return Map.of(
                "sort",
                "question",
                "words",
                "Does a garden count?",
                "promised-day",
                "2",
                "promised-month",
                "11",
                "promised-year",
                "2026");
    }

    @Test
    void whoHasNoAddressOrNoPostGetsNone() {
        try (PostedCounty county = new PostedCounty()) {
            Visitor administrator = county.signedIn("ade");
            address(administrator, "sam", "");
            assertThat(address(administrator, "owen", "a@b.example\r\nBcc: x@y.org")
                            .body())
                    .contains("is not an e-mail address");
            Somebody jo = county.people().current().find("jo").orElseThrow();
            county.people().write(jo.leavingOn(LocalDate.of(2026, 10, 5)), 1, county.hand());
            county.round();
            assertThat(county.recipients()).doesNotContain("sam", "jo").hasSize(EVERYBODY.size() - 2);
            assertThat(administrator.get("/people").body()).contains("1 person who holds a post has no address");
            assertThat(administrator.get("/people/sam").body()).contains("none is kept");
        }
    }

    private static HttpResponse<String> address(Visitor administrator, String person, String email) {
        return administrator.press(
                administrator.get("/people/" + person),
                "/people/" + person + "/email",
                Map.of("email", email, "why", "They asked for it"));
    }

    @Test
    void aMailServerThatIsAwayIsAskedAgainAnHourLater() {
        try (PostedCounty county = new PostedCounty()) {
            county.mail().stop();
            county.round();
            assertThat(county.trail("SEND")).isEmpty();
            assertThat(county.trail("REFUSE"))
                    .hasSize(1)
                    .first()
                    .satisfies(refused ->
                            assertThat(refused.reason().orElseThrow()).contains("cannot be used", "mail.host"));
            assertThat(county.signedIn("ade").get("/people").body())
                    .contains("No digest can be sent at the moment", "127.0.0.1:", "cannot be used");
            assertThat(county.signedIn("manager").get("/people").body()).doesNotContain("No digest can be sent");
            county.mail().start();
            county.watch.forward(Duration.ofMinutes(59));
            county.round();
            assertThat(county.recipients()).isEmpty();
            county.watch.forward(Duration.ofMinutes(2));
            county.round();
            county.round();
            assertThat(county.recipients()).isEqualTo(EVERYBODY);
            assertThat(county.signedIn("ade").get("/people").body())
                    .contains("Digests go through 127.0.0.1:", "Monday");
        }
    }

    @Test
    void aServerThatWasAwayForDaysSendsNoOldDigest() {
        try (PostedCounty county = new PostedCounty()) {
            county.watch.forward(Duration.ofDays(3));
            county.round();
            assertThat(county.recipients()).isEmpty();
        }
    }

    @Test
    void oneAddressThatIsRefusedHoldsUpNobody() throws IOException {
        try (StubbornMail stubborn = new StubbornMail();
                PostedCounty county = new PostedCounty(stubborn.port())) {
            stubborn.refused.add("manager");
            county.round();
            assertThat(stubborn.taken).hasSize(EVERYBODY.size() - 1).doesNotContain("manager");
            assertThat(county.trail("REFUSE")).hasSize(1).first().satisfies(refused -> {
                assertThat(refused.object()).contains("manager");
                assertThat(refused.reason().orElseThrow()).contains("no such user here");
            });
            assertThat(county.signedIn("ade").get("/people").body())
                    .contains("1 digest of the last seven days", "to manager", "no such user here");
            county.round();
            county.watch.forward(Duration.ofMinutes(61));
            county.round();
            assertThat(Collections.frequency(stubborn.asked, "manager")).isEqualTo(2);
            stubborn.refused.clear();
            county.watch.forward(Duration.ofMinutes(61));
            county.round();
            assertThat(stubborn.taken).containsExactlyInAnyOrderElementsOf(EVERYBODY);
        }
    }

    @Test
    void aServerThatHangsUpMidwayIsGivenTheRestLater() throws IOException {
        try (StubbornMail stubborn = new StubbornMail();
                PostedCounty county = new PostedCounty(stubborn.port())) {
            stubborn.hangUpAfter = 3;
            county.round();
            assertThat(stubborn.taken).hasSize(3);
            assertThat(county.trail("SEND")).as("nobody else is tried").hasSize(4);
            county.watch.forward(Duration.ofMinutes(61));
            stubborn.hangUpAfter = Integer.MAX_VALUE;
            county.round();
            assertThat(stubborn.taken).containsExactlyInAnyOrderElementsOf(EVERYBODY);
        }
    }
}
