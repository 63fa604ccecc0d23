package org.sapwood.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server that does not take some addresses, and may hang up after so many messages. */
final class StubbornMail implements AutoCloseable {
    final Set<String> refused = ConcurrentHashMap.newKeySet();
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    volatile int hangUpAfter = Integer.MAX_VALUE;
    private final ServerSocket socket;

    StubbornMail() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket caller = socket.accept()) {
                    talk(caller);
                }
            }
        } catch (SocketException _) {
            // closed: the test is over
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
        Writer out = new java.io.OutputStreamWriter(caller.getOutputStream(), StandardCharsets.ISO_8859_1);
        say(out, "220 here");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.toUpperCase(Locale.ROOT).split("[ :]", 2)[0];
            if (word.equals("RCPT")) {
                to = line.replaceAll(".*<(.*)@.*", "$1");
            }
            if (word.equals("MAIL") && taken.size() >= hangUpAfter) {
                return;
            }
            say(out, reply(word, to, in, out));
            if (word.equals("QUIT")) {
                return;
            }
        }
    }

    private String reply(String word, String to, BufferedReader in, Writer out) throws IOException {
        return switch (word) {
            case "RCPT" -> {
                asked.add(to);
                yield refused.contains(to) ? "550 5.1.1 no such user here" : "250 ok";
            }
            case "DATA" -> {
                say(out, "354 go on");
                String line = in.readLine();
                while (line != null && !".".equals(line)) {
                    line = in.readLine();
                }
                taken.add(to);
                yield "250 taken";
            }
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
