package org.sapwood.web.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The document of the API, and the answer where there is nothing. */
@RestController
class DocumentOperations {
    static final String ADDRESS = "/api/v1/openapi.yaml";

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @GetMapping(ADDRESS)
    ResponseEntity<Resource> document() {
        return ResponseEntity.ok()
                .contentType(YAML)
                .body(new ClassPathResource("openapi.yaml", DocumentOperations.class));
    }

    @RequestMapping("/api/**")
    Object elsewhere(jakarta.servlet.http.HttpServletRequest request) {
        throw request.getMethod().equals("GET") || request.getMethod().equals("HEAD")
                ? Stop.notThere()
                : Stop.readOnly();
    }
}
