package org.sapwood.web;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Everything that one person comes to by following links, a few pages of each shape. */
final class Crawl {
    private static final int OF_A_SHAPE = 4;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final Visitor visitor;
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<String, HttpResponse<String>> pages = new LinkedHashMap<>();

    private Crawl(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Pages by their address. */
    static Map<String, HttpResponse<String>> of(String person) {
        Crawl crawl = new Crawl(Visitor.signedIn(person));
        crawl.from("/");
        return crawl.pages;
    }

    private void from(String start) {
        Deque<String> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            String address = open.remove();
            if (pages.containsKey(address) || shapes.merge(shape(address), 1, Integer::sum) > OF_A_SHAPE) {
                continue;
            }
            HttpResponse<String> page = visitor.get(address);
            pages.put(address, page);
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                String next = link.group(1).replace("&amp;", "&");
                if (!next.startsWith("/assets/") && !next.startsWith("/language/")) {
                    open.add(next);
                }
            }
        }
    }

    /** Addresses that differ only in which team, measure, item, case or period they are about. */
    static String shape(String address) {
        return address.replaceAll("/T\\d+", "/T")
                .replaceAll(
                        "/(measures|tree/items|cases|items|targets|actions|curve|reviews|briefing|definitions|loads|voices)/[^/?]+",
                        "/$1/*")
                .replaceAll("=[^&]*", "=*");
    }
}
