package dixit.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Brings the names of one body, state, place or threat actor together: in full, by its last words, its initials, its first word. */
final class Bodies {

    private final Words words;
    private final Map<String, Member> byKey = new LinkedHashMap<>();
    private final Map<String, Member> byEnding = new HashMap<>();
    private final Map<String, Member> byInitials = new HashMap<>();
    private final Map<String, Member> byOpening = new HashMap<>();

    Bodies(Words words) {
        this.words = words;
    }

    /** All of them, states and actors too, in the order in which they came. */
    List<Member> all() {
        return byKey.values().stream().distinct().toList();
    }

    /** A state, a place or an actor, which the lexicon knows by one name. */
    Member known(Name name) {
        return join(name.kind() + "/" + name.canonical().orElse(name.text()), name);
    }

    /** A body by its own name or a shorter one that stood before in full. */
    Member body(Name name) {
        String key = "BODY/" + name.canonical().orElseGet(() -> bare(name)).toLowerCase(Locale.ROOT);
        if (!byKey.containsKey(key)) {
            Optional<Member> fuller = fuller(name);
            if (fuller.isPresent()) {
                fuller.get().add(name);
                byKey.put(key, fuller.get());
                return fuller.get();
            }
        }
        Member member = join(key, name);
        remember(name, member);
        return member;
    }

    /** The body with this name, however it is written in small and capital letters. */
    Optional<Member> named(String name) {
        return Optional.ofNullable(byKey.get("BODY/" + bare(name).toLowerCase(Locale.ROOT)));
    }

    private Member join(String key, Name name) {
        Member member = byKey.get(key);
        if (member == null) {
            member = new Member(name);
            byKey.put(key, member);
        } else {
            member.add(name);
        }
        return member;
    }

    private Optional<Member> fuller(Name name) {
        String text = bare(name);
        String lower = text.toLowerCase(Locale.ROOT);
        Member found = byEnding.get(lower);
        if (found == null) {
            found = byInitials.get(text.replace(".", ""));
        }
        return Optional.ofNullable(found == null ? byOpening.get(lower) : found);
    }

    private void remember(Name name, Member member) {
        StringBuilder initials = new StringBuilder();
        for (int at = name.first(); at < name.end(); at++) {
            if (at > name.first()) {
                byEnding.put(words.text(at, name.end()).toLowerCase(Locale.ROOT), member);
            }
            if (words.at(at).isCapital() && !words.at(at).tag().equals("DET")) {
                initials.append(words.at(at).text().charAt(0));
            }
        }
        if (initials.length() > 1) {
            byInitials.put(initials.toString(), member);
            byOpening.put(words.at(name.first()).text().toLowerCase(Locale.ROOT), member);
        }
    }

    private static String bare(Name name) {
        return bare(name.text());
    }

    private static String bare(String text) {
        return text.regionMatches(true, 0, "the ", 0, 4) ? text.substring(4) : text;
    }
}
