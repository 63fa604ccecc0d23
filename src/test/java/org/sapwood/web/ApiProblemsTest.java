package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let into the API, and how it says that something is wrong. */
class ApiProblemsTest {
    @Test
    void nobodyIsLetInWithoutAPassword() {
        HttpResponse<String> answer = ApiCaller.nobody("/measures");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(answer.body()).contains("urn:sapwood:problem:not-signed-in", "/api/v1/measures");
        String address = ServedCounty.get().address();
        assertThat(new ApiCaller(address, "manager", "wrong").get("/measures").statusCode())
                .isEqualTo(401);
        assertThat(new ApiCaller(address, "nobody", "demo").get("/measures").statusCode())
                .isEqualTo(401);
    }

    @Test
    void noSessionIsBegunAndNothingIsKept() {
        HttpResponse<String> answer = ApiCaller.as("manager").get("/measures");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothingCanBeChanged(String method) {
        for (String path : List.of("/measures", "/tree/items", "/nowhere")) {
            HttpResponse<String> answer = ApiCaller.as("ruth").send(method, path);
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
            assertThat(answer.body()).contains("urn:sapwood:problem:read-only");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, nothing at this address",
        "/measures/none, 404, nothing at this address",
        "/teams/T999, 404, nothing at this address",
        "/measures/assessments-45wd/scores, 400, has no period",
        "/measures/assessments-45wd/scores?period=soon, 400, is not a period",
        "/measures/assessments-45wd/scores?period=1999-01..2026-03, 400, months",
        "/measures/assessments-45wd/scores?period=2026-01&level=worker, 400, is no level",
        "/measures/assessments-45wd/scores?period=2026-01&level=unit&unit=T999, 404, nothing at this address",
        "/measures/assessments-45wd/cases?period=2025-01..2025-03, 400, run of months",
        "/tree/items?kind=leaf, 400, no kind of item",
        "/teams/T201/plan?year=soon, 400, no financial year",
        "/challenges?open=perhaps, 400, no value of open"
    })
    void whatCannotBeAnsweredSaysWhyAndWhatToDo(String path, int status, String words) {
        HttpResponse<String> answer = ApiCaller.as("manager").get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains(words, "\"cure\":").doesNotContain("Exception", "org.sapwood");
    }
}
