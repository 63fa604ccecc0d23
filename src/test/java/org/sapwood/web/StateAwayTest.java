package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sapwood.access.Place;
import org.sapwood.access.Role;
import org.sapwood.tree.TestDatabase;
import org.sapwood.tree.state.Account;
import org.sapwood.tree.state.Database;

/** The council's database server is stopped and started again under the running web app. */
class StateAwayTest {
    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatGoesAwayAndComesBackCostsNobodyASessionOrAWord() throws Exception {
        Database server = Database.open(folder, Optional.empty());
        try (Connection connection = TestDatabase.connect(TestDatabase.account(folder, "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("create database council");
        }
        Account account = TestDatabase.account(folder, "council");
        try (Council council = new Council(Database.open(Path.of("unused"), Optional.of(account)))) {
            council.post("ada", Council.held(Role.ADMINISTRATOR, Place.Kind.COUNTY, "county"));
            council.post("finn", Council.held(Role.ANALYST, Place.Kind.COUNTY, "county"));
            Visitor ada = council.signIn("ada");
            ada.send("/people/finn/details", details("Half a name"));
            HttpResponse<String> form = ada.get("/let-in");
            server.close();
            HttpResponse<String> sent = whileItIsAway(ada, form);
            server = Database.open(folder, Optional.empty());
            assertThat(TestDatabase.account(folder, "council").url()).isEqualTo(account.url());
            HttpResponse<String> kept = Filled.of(sent, "/let-in").send(ada);
            assertThat(kept.uri().getPath()).isEqualTo("/people");
            assertThat(kept.body()).contains("Wanda O’Hara &amp; Son");
            assertThat(ada.get("/people/finn/details").body()).contains("Half a name", "You began this");
        } finally {
            server.close();
        }
    }

    /** What a form answers that was opened before. */
    private static HttpResponse<String> whileItIsAway(Visitor ada, HttpResponse<String> form) {
        HttpResponse<String> page = ada.get("/people");
        saysWhatHappened(page);
        assertThat(page.body()).doesNotContain("Send it again", "Person finn");
        HttpResponse<String> sent =
                ada.press(form, "/let-in", Newcomer.typed("wanda", Map.of("name", "Wanda O’Hara & Son")));
        saysWhatHappened(sent);
        assertThat(sent.body())
                .contains("Wanda O’Hara &amp; Son", "She begins today", "Send it again")
                .doesNotContain("Sign in, in a new window");
        HttpResponse<String> program = ada.getAndStay("/api/v1/threads");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.body()).contains("urn:sapwood:problem:unavailable");
        return sent;
    }

    private static Map<String, String> details(String name) {
        return new LinkedHashMap<>(Map.of("name", name, "worker", "", "because", "", "draft", "yes"));
    }

    private static void saysWhatHappened(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("The database does not answer just now", "wait a moment and try again")
                .doesNotContain("Exception", "org.sapwood", "jdbc:", "Whitelabel", "timed out");
    }
}
