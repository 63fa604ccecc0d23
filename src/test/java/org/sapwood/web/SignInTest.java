package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.audit.Questions;
import org.sapwood.definition.Refusal;
import org.sapwood.tree.contact.Contacts;
import org.sapwood.tree.people.Held;

/** Signing in with a council's own directory, against a real OpenID Connect server. */
class SignInTest {
    private static final Council COUNCIL = new Council();
    private static final String TEAM = "T201";

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        COUNCIL.close();
    }

    @Test
    void whoHoldsAPostIsLetInAndOut() {
        COUNCIL.post("meena", Council.held(Role.TEAM_MANAGER, Place.Kind.TEAM, TEAM));
        Visitor visitor = COUNCIL.signIn("meena");
        HttpResponse<String> page = visitor.get("/");
        assertThat(page.uri().getPath()).isEqualTo("/team/" + TEAM);
        assertThat(page.body()).contains("Person meena");
        assertThat(visitor.get("/people/x").statusCode()).isEqualTo(404);

        HttpResponse<String> out = visitor.post("/sign-out", Map.of("_csrf", visitor.token("/")));
        assertThat(out.uri().toString()).isEqualTo(COUNCIL.address() + "/sign-in?out");
        assertThat(out.previousResponse().orElseThrow().uri().getPath())
                .as("signed out there as well")
                .isEqualTo("/" + Council.ISSUER + "/endsession");
        assertThat(visitor.get("/team/" + TEAM).uri().getPath()).isEqualTo("/sign-in");
        List<String> doors = new Questions(COUNCIL.state().source())
                .whatDid("meena", Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")).stream()
                        .map(one -> one.entry().action())
                        .toList();
        assertThat(doors).containsSubsequence("SIGN_IN", "SIGN_OUT");
    }

    @Test
    void nobodyHasASessionBeforeSigningIn() {
        Visitor visitor = COUNCIL.visitor();
        assertThat(visitor.get("/measures").body())
                .contains("Sign in with your work account")
                .doesNotContain("Choose whom");
        assertThat(visitor.redirect(SignIn.BEGIN)).contains("/authorize?");
        assertThat(visitor.hasSession()).isFalse();
    }

    @Test
    void theServerIsAskedWithProofKeyAndNonce() {
        String asked = COUNCIL.visitor().redirect(SignIn.BEGIN);
        assertThat(asked)
                .startsWith(COUNCIL.directory
                        .authorizationEndpointUrl(Council.ISSUER)
                        .toString())
                .contains("response_type=code", "code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
        assertThat(asked).doesNotContain("not%20for%20everybody", "not+for+everybody");
    }

    @Test
    void aTokenForAnotherRequestIsRefused() {
        COUNCIL.post("nadia", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        COUNCIL.next("nadia", Council.ISSUER, Map.of("nonce", "of somebody else"));
        refused(COUNCIL.visitor());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        COUNCIL.post("ines", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        COUNCIL.next("ines", Council.ISSUER, Map.of("iss", "http://localhost:1/elsewhere"));
        refused(COUNCIL.visitor());
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() {
        COUNCIL.next("ines", Council.ISSUER, Map.of("aud", List.of("payroll")));
        refused(COUNCIL.visitor());
    }

    private static void refused(Visitor visitor) {
        HttpResponse<String> page = visitor.get(SignIn.BEGIN);
        assertThat(page.uri().toString()).endsWith("/sign-in?error");
        assertThat(page.body()).contains("You were not signed in");
        assertThat(visitor.get("/measures").uri().getPath()).isEqualTo("/sign-in");
        assertThat(new Questions(COUNCIL.state().source())
                        .refusals(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .anyMatch(one -> one.entry().objectKind().equals("sign-in"));
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() {
        Visitor visitor = COUNCIL.visitor();
        HttpResponse<String> page = visitor.get("/login/oauth2/code/council?code=made-up&state=made-up");
        assertThat(page.uri().toString()).endsWith("/sign-in?error");
        assertThat(visitor.hasSession()).isFalse();
    }

    @Test
    void whoHoldsNoPostIsToldWhatToDo() {
        Visitor stranger = COUNCIL.signIn("stranger@example.org");
        for (String path : List.of("/", "/measures", "/tree", "/team/" + TEAM, "/leaf", "/nowhere")) {
            HttpResponse<String> page = stranger.get(path);
            assertThat(page.statusCode()).as(path).isIn(403, 404);
            assertThat(page.body()).doesNotContain("Prime indicators", "href=\"/measures\"", "Orrismere");
        }
        assertThat(stranger.get("/").body())
                .contains("You have no post in Sapwood", "stranger@example.org", "Ask whoever");
    }

    @Test
    void aPostThatEndsIsGoneWithTheNextPage() {
        Held analyst = Council.held(Role.ANALYST, Place.Kind.COUNTY, "county");
        COUNCIL.post("ana", analyst);
        Visitor visitor = COUNCIL.signIn("ana");
        assertThat(visitor.get("/measures").statusCode()).isEqualTo(200);
        COUNCIL.server()
                .people()
                .write(
                        COUNCIL.people().current().find("ana").orElseThrow().leavingOn(LocalDate.of(2026, 10, 5)),
                        1,
                        COUNCIL.hand());
        assertThat(visitor.get("/measures").statusCode()).isEqualTo(403);
    }

    @Test
    void aPostCountsFromItsFirstDayToTheDayBeforeItsLast() {
        LocalDate today = LocalDate.of(2026, 10, 5);
        COUNCIL.post("late", new Held(Role.ANALYST, Place.Kind.COUNTY, "county", today.plusDays(1), Optional.empty()));
        COUNCIL.post(
                "gone", new Held(Role.ANALYST, Place.Kind.COUNTY, "county", today.minusDays(9), Optional.of(today)));
        COUNCIL.post("now", new Held(Role.ANALYST, Place.Kind.COUNTY, "county", today, Optional.of(today.plusDays(1))));
        assertThat(COUNCIL.signIn("late").get("/measures").statusCode()).isEqualTo(403);
        assertThat(COUNCIL.signIn("gone").get("/measures").statusCode()).isEqualTo(403);
        assertThat(COUNCIL.signIn("now").get("/measures").statusCode()).isEqualTo(200);
    }

    @Test
    void theDirectorysAddressIsTakenUnlessOneWasWrittenHere() {
        Contacts contacts = new Contacts(COUNCIL.state(), false);
        COUNCIL.post("eira", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
        signInWith("eira", Map.of("email", "eira@example.gov.uk"));
        signInWith("eira", Map.of("email", "eira@example.gov.uk"));
        assertThat(contacts.history("eira")).hasSize(1);
        signInWith("eira", Map.of("email", "eira.new@example.gov.uk"));
        signInWith("eira", Map.of("email", "mallory@example.org", "email_verified", false));
        signInWith("eira", Map.of("email", "x@example.org\r\nBcc: y@example.org"));
        assertThat(contacts.of("eira").email()).contains("eira.new@example.gov.uk");
        contacts.move("eira", Optional.of("eira@hospital.example"), COUNCIL.hand());
        signInWith("eira", Map.of("email", "eira.newer@example.gov.uk"));
        assertThat(contacts.of("eira").email()).contains("eira@hospital.example");
        signInWith("passer-by", Map.of("email", "passer-by@example.org"));
        assertThat(contacts.history("passer-by")).isEmpty();
    }

    private static void signInWith(String subject, Map<String, ?> claims) {
        COUNCIL.next(subject, Council.ISSUER, claims);
        assertThat(COUNCIL.visitor().get(SignIn.BEGIN).statusCode()).isIn(200, 403);
    }

    @Test
    void aSessionEndsWhenItIsLeftAndAtTheEndOfTheDay() {
        try (Council council = new Council()) {
            council.post("lee", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
            Visitor left = council.signIn("lee");
            assertThat(left.get("/measures").statusCode()).isEqualTo(200);
            council.watch.forward(Duration.ofMinutes(31));
            assertThat(left.get("/measures").uri().toString()).endsWith("/sign-in?ended");

            Visitor busy = council.signIn("lee");
            for (int i = 0; i < 25; i++) {
                assertThat(busy.get("/measures").uri().getPath()).isEqualTo("/measures");
                council.watch.forward(Duration.ofMinutes(29));
            }
            assertThat(busy.get("/measures").uri().toString()).endsWith("/sign-in?ended");
            assertThat(busy.get("/measures").uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void aSessionThatIsOverIsAProblemToAProgramAndCostsNobodyWhatTheyTyped() {
        try (Council council = new Council()) {
            council.post("ada", Council.held(Role.ADMINISTRATOR, Place.Kind.COUNTY, "county"));
            Visitor visitor = council.signIn("ada");
            assertThat(visitor.get("/api/v1/measures").statusCode()).isEqualTo(200);
            HttpResponse<String> form = visitor.get("/let-in");
            council.watch.forward(Duration.ofMinutes(31));
            HttpResponse<String> late = visitor.press(form, "/let-in", Newcomer.typed("late", Map.of()));
            assertThat(late.statusCode()).isEqualTo(401);
            assertThat(late.body()).contains("This form is too old", "She begins today", "Send it again");

            Visitor program = council.signIn("ada");
            assertThat(program.getAndStay("/api/v1/loads").statusCode()).isEqualTo(200);
            council.watch.forward(Duration.ofMinutes(31));
            HttpResponse<String> over = program.getAndStay("/api/v1/loads");
            assertThat(over.statusCode()).isEqualTo(401);
            assertThat(over.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(over.body()).contains("not-signed-in", "that has ended", "Sign in to the web app again");
            assertThat(program.getAndStay("/api/v1/loads").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void noMadeUpPersonIsKnown() {
        Visitor visitor = COUNCIL.visitor();
        Map<String, String> form = new HashMap<>(Map.of("username", "manager", "password", "demo"));
        visitor.post("/sign-in", form);
        form.put("_csrf", COUNCIL.signIn("anybody").token("/"));
        visitor.post("/sign-in", form);
        assertThat(visitor.get("/measures").uri().getPath()).isEqualTo("/sign-in");
        for (String person : List.of("sam", "manager", "ruth", "jo", "ade", "user")) {
            assertThat(COUNCIL.signIn(person).get("/measures").statusCode())
                    .as(person)
                    .isEqualTo(403);
        }
        assertThat(COUNCIL.people().current().find("manager")).isEmpty();
    }

    @Test
    void madeUpPeopleSignInOnThisMachineOnly() {
        assertThatThrownBy(() -> new WebSettings("0.0.0.0", 0, true, folder, Options.none()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Made-up people")
                .hasMessageContaining("0.0.0.0");
    }

    @Test
    void aServerThatCannotSignAnybodyInDoesNotStart() {
        assertThatThrownBy(() -> SignIn.of(Options.none())).hasMessageContaining("sign-in.issuer");
        assertThatThrownBy(() -> SignIn.of(options("sign-in.issuer", "http://example.org", "sign-in.client-id", "x")))
                .hasMessageContaining("safe address")
                .hasMessageContaining("https");
        String other = COUNCIL.issuer().replace("localhost", "127.0.0.1");
        assertThatThrownBy(() -> SignIn.of(options("sign-in.issuer", "http://localhost:1/x", "sign-in.client-id", "x"))
                        .registration())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("does not answer");
        assertThat(other).isNotEqualTo(COUNCIL.issuer());
    }

    @Test
    void settingsHoldNoSecretAndNothingUnknown() throws Exception {
        Files.writeString(folder.resolve(Options.FILE), "sign-in.client-secret = abc\n");
        assertThatThrownBy(() -> Options.read(folder, Map.of()))
                .hasMessageContaining("hold a secret")
                .hasMessageContaining("client-secret-file");
        Files.writeString(folder.resolve(Options.FILE), "sign-in.isuer = https://example.org\n");
        assertThatThrownBy(() -> Options.read(folder, Map.of())).hasMessageContaining("sign-in.issuer");
        Files.writeString(folder.resolve("secret"), "hush\n");
        Files.writeString(
                folder.resolve(Options.FILE), "sign-in.client-secret-file = " + folder.resolve("secret") + "\n");
        assertThat(Options.read(folder, Map.of()).secret()).isEqualTo("hush");
        assertThat(Options.read(folder, Map.of("SAPWOOD_SIGN_IN_CLIENT_SECRET", "other"))
                        .secret())
                .isEqualTo("other");
    }

    private static Options options(String... pairs) {
        Map<String, String> environment = new HashMap<>(Map.of("SAPWOOD_SIGN_IN_CLIENT_SECRET", "x"));
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(Options.variable(pairs[i]), pairs[i + 1]);
        }
        return Options.read(Path.of("nowhere"), environment);
    }
}
