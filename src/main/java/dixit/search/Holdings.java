package dixit.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Which file holds which article, to be asked from both sides. Only {@link #all} may be used by several threads. */
public final class Holdings {

    private final NavigableMap<String, Holding> files = new ConcurrentSkipListMap<>();
    private final Map<String, List<String>> articles = new HashMap<>();

    /** Tells what the file held before. */
    public Optional<Holding> put(String file, Holding holding) {
        Optional<Holding> before = remove(file);
        files.put(file, holding);
        holding.article().ifPresent(article -> articles.merge(article, List.of(file), Holdings::together));
        return before;
    }

    /** Tells what the file held. */
    public Optional<Holding> remove(String file) {
        Optional<Holding> before = Optional.ofNullable(files.remove(file));
        before.flatMap(Holding::article).ifPresent(article -> {
            List<String> others = articles.getOrDefault(article, List.of()).stream()
                    .filter(holder -> !holder.equals(file))
                    .toList();
            if (others.isEmpty()) {
                articles.remove(article);
            } else {
                articles.put(article, others);
            }
        });
        return before;
    }

    private static List<String> together(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).sorted().toList();
    }

    /** The files that hold this article, sorted. */
    public List<String> holders(String article) {
        return articles.getOrDefault(article, List.of());
    }

    /** Every file; it shows what is so now and cannot be changed. */
    public NavigableMap<String, Holding> all() {
        return Collections.unmodifiableNavigableMap(files);
    }
}
