package dixit.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spark.Request;

/** The one form that may be sent: a correction, from a page of this server, of a few thousand bytes at most. */
final class Posts {

    static final String PATH = "/statement/:id/correct";

    private static final int MOST_BYTES = 8192;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Site site;
    private final Settings settings;

    /** @param settings say whether corrections are taken, and whether a proxy tells how the server is called */
    Posts(Site site, Settings settings) {
        this.site = site;
        this.settings = settings;
    }

    /** Whether this is the form, and forms are taken. */
    boolean takes(Request request) {
        return settings.corrections().isPresent()
                && request.requestMethod().equals("POST")
                && request.pathInfo().matches("/statement/[^/]+/correct");
    }

    Answer answer(Request request) throws IOException {
        Optional<Answer> refused = refused(request);
        if (refused.isPresent()) {
            return refused.get();
        }
        byte[] body = request.raw().getInputStream().readNBytes(request.contentLength());
        return site.correct(request.params(":id"), params(new String(body, StandardCharsets.UTF_8)));
    }

    private Optional<Answer> refused(Request request) {
        String title = "That was not written down";
        if (!isOfThisSite(request)) {
            return Optional.of(
                    site.trouble(403, title, "Corrections are taken from the pages of this server only.", Twin.NONE));
        }
        if (request.contentType() == null || !request.contentType().startsWith(FORM) || request.contentLength() < 0) {
            return Optional.of(
                    site.trouble(415, title, "Corrections are taken as a form and in one piece only.", Twin.NONE));
        }
        return request.contentLength() > MOST_BYTES
                ? Optional.of(site.trouble(
                        413,
                        title,
                        "The correction is too long. Please keep it under " + MOST_BYTES + " bytes.",
                        Twin.NONE))
                : Optional.empty();
    }

    /** A browser tells where a form comes from; one that tells neither way is not trusted. */
    private boolean isOfThisSite(Request request) {
        String from = request.headers("Sec-Fetch-Site");
        String origin = request.headers("Origin");
        boolean sameOrigin = origin != null
                && origin.equals(Caller.of(request, settings.proxied()).site());
        return from == null ? sameOrigin : from.equals("same-origin") && (origin == null || sameOrigin);
    }

    private static Params params(String body) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String part : body.split("&", -1)) {
            String[] given = part.split("=", 2);
            if (given.length == 2) {
                values.computeIfAbsent(decoded(given[0]), name -> new ArrayList<>())
                        .add(decoded(given[1]));
            }
        }
        return new Params(values, "");
    }

    private static String decoded(String letters) {
        try {
            return URLDecoder.decode(letters, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException none) {
            return letters; // a percent sign that stands for itself
        }
    }
}
