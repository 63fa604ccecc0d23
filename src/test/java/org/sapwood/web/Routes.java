package org.sapwood.web;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What a running app answers to, as it names it itself, such as {@code GET /team/{id}}. */
final class Routes {
    private Routes() {}

    static Set<String> of(WebServer server) {
        Set<String> routes = new TreeSet<>();
        mapping(server).keySet().forEach(info -> routes.addAll(names(info)));
        return routes;
    }

    private static Map<RequestMappingInfo, ?> mapping(WebServer server) {
        return server.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    private static Set<String> names(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Set<String> names = new TreeSet<>();
        for (String pattern : info.getPatternValues()) {
            methods.forEach(method -> names.add(method + " " + pattern));
            if (methods.isEmpty()) {
                names.add("ANY " + pattern);
            }
        }
        return names;
    }

    /** Addresses that show a page: all that is got, without what is there for programs. */
    static Set<String> ofPages(WebServer server) {
        return of(server).stream()
                .filter(route -> route.startsWith("GET ") && !route.startsWith("GET /api/"))
                .map(route -> route.substring("GET ".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the patterns the one that an address, with or without what follows its {@code ?}, belongs to. */
    static Optional<String> of(String address, Set<String> patterns) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("[?].*", ""));
        return patterns.stream()
                .map(PathPatternParser.defaultInstance::parse)
                .filter(pattern -> pattern.matches(path))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString);
    }
}
