package dixit.extract;

import dixit.lexicon.Lexicon;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts that a stray full stop has torn from the field of work and the name that belong to them: "the country's
 * minister said. Finance Anna Stone, says the agency" means Anna Stone, minister of finance.
 */
final class TornPosts {

    private final Lexicon lexicon;
    private final Words words;
    private final PostPhrases posts;
    private final Map<Integer, Torn> byPost = new HashMap<>();

    TornPosts(Lexicon lexicon, Words words, List<Name> names, PostPhrases posts) {
        this.lexicon = lexicon;
        this.words = words;
        this.posts = posts;
        names.stream().filter(name -> name.kind() == Name.Kind.PERSON).forEach(this::look);
    }

    /** A name, and the post that was torn from it. */
    record Torn(Name name, Post post) {}

    /** What was torn from the post at the word {@code head}. */
    Optional<Torn> of(int head) {
        return Optional.ofNullable(byPost.get(head));
    }

    List<Torn> all() {
        return byPost.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void look(Name name) {
        int sentence = words.at(name.first()).sentence();
        int first = words.sentenceFirst(sentence);
        if (sentence == 0 || first == name.first() || !isField(first, name.first()) || !isFragment(name)) {
            return;
        }
        int head = lastPost(sentence - 1);
        if (head < 0) {
            return;
        }
        int start = head;
        while (words.together(start - 1, head) && isBefore(words.at(start - 1))) {
            start--;
        }
        Post post = posts.read(start, head + 1);
        String role = words.text(first, name.first()) + " " + words.at(head).text();
        byPost.put(
                head,
                new Torn(
                        name,
                        new Post(
                                words.span(start, name.first()),
                                Optional.of(role),
                                false,
                                post.organization(),
                                post.country(),
                                post.nominal())));
    }

    private boolean isField(int first, int end) {
        for (int at = first; at < end; at++) {
            if (!lexicon.has(WordList.PORTFOLIOS, words.at(at).text())) {
                return false;
            }
        }
        return true;
    }

    /** Right after the name comes no verb of its own. */
    private boolean isFragment(Name name) {
        return !words.together(name.end(), name.first()) || words.at(name.end()).isMark();
    }

    private int lastPost(int sentence) {
        int found = -1;
        for (int at = words.sentenceFirst(sentence); at < words.sentenceEnd(sentence); at++) {
            Optional<Role> role = lexicon.role(words.at(at).text());
            boolean office = role.filter(it -> it.kind() == Role.Kind.OFFICE && !it.plural())
                    .isPresent();
            boolean bare =
                    at + 1 < words.sentenceEnd(sentence) && words.at(at + 1).isVerb();
            found = office && bare ? at : found;
        }
        return found;
    }

    private static boolean isBefore(Word word) {
        return word.isPossessive()
                || word.tag().equals("NOUN")
                || word.tag().equals("PROPN")
                || word.tag().equals("ADJ")
                || word.tag().equals("DET");
    }
}
