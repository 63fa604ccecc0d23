package org.sapwood.bench.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the made-up people with a browser of their own. */
final class Somebody {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private Somebody(String address) {
        this.address = address;
    }

    /** @param id by which they sign in */
    static Somebody signedIn(String address, String id) throws IOException, InterruptedException {
        Somebody somebody = new Somebody(address);
        Matcher token = TOKEN.matcher(somebody.get("/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("The page for signing in has no form");
        }
        somebody.client.send(
                somebody.to("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "username=" + id + "&password=demo&_csrf=" + token.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return somebody;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How many bytes come over the wire. */
    long compressedBytes(String path) throws IOException, InterruptedException {
        HttpRequest request = to(path).header("Accept-Encoding", "gzip").GET().build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }
}
