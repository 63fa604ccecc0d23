package org.sapwood.web.export;

import java.util.ArrayList;
import java.util.List;

/** Texts that have made spreadsheets run, break or lie. */
final class Naughty {
    private Naughty() {}

    static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String start : List.of(
                "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00A0=", "\u200B=", "\uFEFF=", "'=", "''=", "\uFF1D",
                "\uFF0B", "\uFF0D", "\uFF20", "\t", "\r", "\n", "'", "''", "")) {
            for (String rest : List.of(
                    "1+1",
                    "cmd|' /C calc'!A0",
                    "HYPERLINK(\"http://elsewhere.example\",\"x\")",
                    "SUM(A1:A9)",
                    "words, and \"more\"; 'words'",
                    "")) {
                texts.add(start + rest);
            }
        }
        texts.addAll(strange());
        return texts;
    }

    private static List<String> strange() {
        return List.of(
                "DDE(\"cmd\";\"/C calc\";\"x\")",
                "of:=1+1",
                "<script>alert(1)</script>",
                "]]><x/>&amp;&#x41;",
                "_x0041_ and _x000D_ and _xFFFF_",
                "a\r\nb\rc\nd\te",
                "  two spaces  before, between  and after  ",
                "Zoë Ó Briain, Łukasz, \u0645\u062D\u0645\u062F, \u5F35, \uD83D\uDC69\u200D\uD83D\uDC67",
                "\u202Ereversed",
                "1E5",
                "0123",
                "TRUE",
                "2026-03-01",
                "NULL",
                "9".repeat(400));
    }

    /** As somebody would who wants a text back as it was. */
    static String asItWas(String taken) {
        String bare = taken.replaceFirst("^'+", "");
        boolean guarded = taken.startsWith("'") && isLive(bare);
        return guarded ? taken.substring(1) : taken;
    }

    /** Whether some program might take it for a formula: told sign by sign, without a pattern. */
    static boolean isLive(String text) {
        int at = 0;
        while (at < text.length() && "\t\r\n \u00A0\u200B\uFEFF'\u202E".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean sign = at < text.length() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(at)) >= 0;
        return sign || (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0);
    }
}
