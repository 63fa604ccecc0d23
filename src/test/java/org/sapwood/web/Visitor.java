package org.sapwood.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that has no script: keeps cookies, follows redirects, sends forms with their token. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient still =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Visitor() {
        this(ServedCounty.get().address());
    }

    /** @param address of the server, without a path */
    Visitor(String address) {
        this.address = address;
    }

    static Visitor signedIn(String person) {
        return new Visitor().signIn(person);
    }

    /** As one of the made-up people. */
    Visitor signIn(String person) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", person);
        form.put("password", "demo");
        form.put("_csrf", token("/sign-in"));
        assertThat(post("/sign-in", form).statusCode()).isIn(200, 403);
        return this;
    }

    /** As when nobody has pressed a key for long. */
    void forgetSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** What an address answers, without going where it sends one. */
    HttpResponse<String> getAndStay(String path) {
        return send(still, request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> postAndStay(String path, Map<String, String> form) {
        return send(still, posting(path, form), HttpResponse.BodyHandlers.ofString());
    }

    /** As a program does that sends its reason along. */
    HttpResponse<String> getForAReason(String path, String reason) {
        return send(
                still,
                request(path).header("Sapwood-Reason", reason).GET().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String redirect(String path) {
        return getAndStay(path).headers().firstValue("Location").orElse("");
    }

    /** A file, as its bytes. */
    HttpResponse<byte[]> file(String path) {
        return send(client, request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(posting(path, form));
    }

    private HttpRequest posting(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return posting(path, body);
    }

    /** @param body as a browser writes it */
    HttpResponse<String> postBody(String path, String body) {
        return send(posting(path, body));
    }

    private HttpRequest posting(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Opens a form, fills it in anew and sends it. */
    HttpResponse<String> send(String path, String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(path, fields);
    }

    HttpResponse<String> send(String path, Map<String, String> fields) {
        return press(get(path), path, fields);
    }

    /** Presses the button of a form that is on a page, as it stands there. */
    HttpResponse<String> press(HttpResponse<String> page, String action) {
        return press(page, action, Map.of());
    }

    /** Fills in a form that is on a page and presses its button. */
    HttpResponse<String> press(HttpResponse<String> page, String action, Map<String, String> typed) {
        Matcher form = Pattern.compile(
                        "<form method=\"post\" action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>",
                        Pattern.DOTALL)
                .matcher(page.body());
        assertThat(form.find()).as("a form to %s on %s", action, page.uri()).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(form.group(1));
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        fields.putAll(typed);
        return post(action, fields);
    }

    String token(String path) {
        Matcher found = TOKEN.matcher(get(path).body());
        assertThat(found.find()).as("a form on " + path).isTrue();
        return found.group(1);
    }

    boolean hasSession() {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(cookie -> cookie.getName().equals("JSESSIONID"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(client, request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> how) {
        try {
            return client.send(request, how);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
