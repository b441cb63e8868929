package dixit.extract;

import dixit.lexicon.Body;
import dixit.lexicon.Lexicon;
import dixit.lexicon.Pronoun;
import dixit.lexicon.Role;
import dixit.lexicon.WordList;
import dixit.model.Country;
import dixit.model.Mention;
import dixit.model.Place;
import dixit.model.Span;
import dixit.model.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Understands the words for a source: whom "Beijing", "the minister" or "he" mean. Asked in the order of the text. */
final class Sources {

    private final Lexicon lexicon;
    private final Words words;
    private final Cast cast;
    private final PostPhrases posts;
    private final Antecedents antecedents;
    private final Descriptions descriptions;
    private final Issuers issuers;
    private final Joint joints;

    Sources(Lexicon lexicon, Words words, Cast cast, Antecedents antecedents) {
        this.lexicon = lexicon;
        this.words = words;
        this.cast = cast;
        this.posts = new PostPhrases(lexicon, words, cast.names(), cast::isPerson);
        this.antecedents = antecedents;
        this.descriptions = new Descriptions(words, cast);
        this.issuers = new Issuers(words, cast);
        this.joints = new Joint(lexicon, words, cast);
    }

    /** Whom the source of an attribution means; several when they speak together, none when it has no source. */
    List<Mention> of(Attribution attribution) {
        if (attribution.source().isEmpty()) {
            return List.of();
        }
        Span source = attribution.source().get();
        int first = words.from(source.start());
        int end = words.to(source.end());
        if (first >= end) {
            return List.of(unnamed(source, 0, 0));
        }
        List<Mention> mentions = read(first, beforeExamples(first, end), attribution);
        antecedents.spoke(mentions, first, attribution);
        return mentions;
    }

    /** "Proponents, including the mayor": where the examples begin. */
    private int beforeExamples(int first, int end) {
        for (int at = first + 1; at + 1 < end; at++) {
            if (words.at(at).is(",") && words.at(at + 1).is("including")) {
                return at;
            }
        }
        return end;
    }

    /** Whom these words mean, which are no source: the object of an accusation. */
    List<Mention> meant(int first, int end, Attribution attribution) {
        return read(first, end, attribution);
    }

    private List<Mention> read(int first, int end, Attribution attribution) {
        if (end - first == 1) {
            Optional<Pronoun> pronoun = lexicon.pronoun(words.at(first).text());
            if (pronoun.isPresent() && cast.names().at(first) == null) {
                return pronoun(pronoun.get(), first, attribution);
            }
        }
        List<Mention> joint = joint(first, end);
        if (!joint.isEmpty()) {
            return joint;
        }
        return List.of(single(first, end, attribution));
    }

    private List<Mention> pronoun(Pronoun pronoun, int at, Attribution attribution) {
        List<Mention> meant = antecedents.of(pronoun, at, attribution);
        return meant.isEmpty() ? List.of(unnamed(words.at(at).span(), at, at + 1)) : meant;
    }

    private List<Mention> joint(int first, int end) {
        List<Name> names = joints.names(first, end);
        return names.isEmpty()
                ? jointWithPosts(first, end)
                : names.stream()
                        .map(name -> named(name, name.first(), name.end()))
                        .toList();
    }

    /** "President Anna Stone and Prime Minister Paul Reed": people of whom each brings a post. */
    private List<Mention> jointWithPosts(int first, int end) {
        List<Integer> cuts = new ArrayList<>(List.of(first));
        for (int at = first; at < end; at++) {
            if (words.at(at).tag().equals("CCONJ") && words.at(at).is("and")) {
                cuts.add(at + 1);
            }
        }
        if (cuts.size() != 2) {
            return List.of();
        }
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int to = i == 0 ? cuts.get(1) - 1 : end;
            Optional<Name> head = headName(cuts.get(i), to);
            if (head.isEmpty()) {
                return List.of();
            }
            found.add(named(head.get(), cuts.get(i), to));
        }
        return found;
    }

    private Mention single(int first, int end, Attribution attribution) {
        Optional<Name> head = headName(first, end);
        if (head.isPresent()) {
            return named(head.get(), first, end);
        }
        return common(first, end, attribution);
    }

    /** The name that is the head of these words, not one that belongs to another noun. */
    private Optional<Name> headName(int first, int end) {
        List<Name> inside = cast.names().within(first, end);
        Name found = null;
        for (Name name : inside) {
            boolean owner = name.end() < end && words.at(name.end()).isPossessive();
            boolean adjective = name.isAdjective();
            boolean below = isBelow(name, first, end);
            boolean modifier = modifies(name, end);
            boolean person = cast.isPerson(name);
            if (owner || adjective || below || modifier) {
                continue;
            }
            if (found == null || (person && !cast.isPerson(found))) {
                found = name;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a common noun that is not a post of the name stands before it with a preposition between. */
    private boolean isBelow(Name name, int first, int end) {
        boolean preposition = false;
        for (int at = first; at < name.first(); at++) {
            Word word = words.at(at);
            preposition |= word.tag().equals("ADP") && !word.isCapital();
            preposition |= word.tag().equals("VERB")
                    && at > first
                    && !word.is("called")
                    && !word.is("calling")
                    && !word.is("named")
                    && words.at(at - 1).tag().equals("NOUN"); // "judges handling"
            preposition &= !word.is(",") || name.kind() == Name.Kind.STATE;
        }
        boolean person = cast.isPerson(name);
        boolean ownPost = person
                && cast.member(name).posts().stream()
                        .anyMatch(post -> post.span().end()
                                        <= words.at(name.first()).span().start()
                                && post.span().start() >= words.at(first).span().start());
        return preposition && !ownPost && !(end == name.end() && first == name.first());
    }

    /** "Microsoft researchers": a name right before a common noun only describes it. */
    private boolean modifies(Name name, int end) {
        if (name.end() >= end || (cast.isPerson(name) && words.at(name.end()).isMark())) {
            return false;
        }
        for (int at = name.end(); at < end; at++) {
            Word word = words.at(at);
            if (word.isMark() || word.tag().equals("ADP") || word.tag().equals("CCONJ")) {
                return false;
            }
            if (word.tag().equals("NOUN")
                    || (!word.isCapital() && lexicon.role(word.text()).isPresent())) {
                return true;
            }
        }
        return false;
    }

    private Mention named(Name name, int first, int end) {
        Member member = cast.member(name);
        List<Mention.Step> chain = new ArrayList<>();
        Name fullest = member.fullest();
        boolean longer = fullest.text().length() > name.text().length();
        if (member.kind() == Name.Kind.STATE
                && !name.text().equalsIgnoreCase(member.speaker().name())) {
            name.sense()
                    .ifPresent(sense -> chain.add(new Mention.Step(
                            words.span(name.first(), name.end()),
                            sense.name().toLowerCase(Locale.ROOT) + " of "
                                    + member.speaker().name())));
        } else if (longer && member.kind() != Name.Kind.STATE) {
            chain.add(new Mention.Step(words.span(fullest.first(), fullest.end()), "the fullest name in the article"));
        }
        return new Mention(words.span(first, end), member.speaker(), chain);
    }

    /** A source without a name of its own: "the ministry", "the Chinese government", "officials". */
    private Mention common(int first, int end, Attribution attribution) {
        int head = headNoun(first, end);
        Optional<Body> body = lexicon.body(words.at(head).text());
        Optional<Role> role = lexicon.role(words.at(head).text());
        Optional<Country> country = country(first, end);
        Span span = words.span(first, end);
        Optional<Name> apposed = apposed(first, end);
        if (apposed.isPresent()) {
            return named(apposed.get(), first, end);
        }
        Optional<Name> issuer =
                body.filter(it -> it.kind() == Body.Kind.PAPER).flatMap(paper -> issuers.of(first, end, head));
        if (issuer.isPresent()) {
            return named(issuer.get(), first, end);
        }
        Optional<Name> torn = cast.torn(head);
        if (torn.isPresent()) {
            Span name = words.span(torn.get().first(), torn.get().end());
            Mention.Step step = new Mention.Step(name, "the name that a full stop has torn from the post");
            return new Mention(span, cast.member(torn.get()).speaker(), List.of(step));
        }
        if (body.isPresent()
                && body.get().kind() == Body.Kind.STATE
                && !body.get().plural()) {
            Optional<Country> of = country.or(() -> cast.homes().place(first, end))
                    .or(() -> countryOfOwner(first, attribution))
                    .or(() -> isOwned(first) ? Optional.empty() : cast.countryBefore(first));
            if (of.isPresent()) {
                String reason =
                        "the " + words.at(head).text() + " of " + of.get().name();
                return new Mention(span, new Speaker.State(of.get()), List.of(new Mention.Step(span, reason)));
            }
        }
        boolean definite = (words.place(first) == Place.HEADLINE && !isIndefinite(first))
                || (words.at(first).tag().equals("DET")
                        && words.at(first).text().toLowerCase(Locale.ROOT).startsWith("th"));
        if (definite || (country.isPresent() && !isIndefinite(first))) {
            Optional<Mention> known =
                    antecedents.nominal(new Antecedents.Phrase(first, end, head), country, attribution);
            if (known.isPresent()) {
                return known.get();
            }
        }
        if (definite
                && country.isEmpty()
                && body.isPresent()
                && body.get().kind() != Body.Kind.PAPER
                && head == end - 1) {
            Optional<Mention> described =
                    descriptions.of(words.at(head).text(), head).map(it -> described(span, it));
            if (described.isPresent()) {
                return described.get();
            }
        }
        if (body.isPresent()
                && body.get().kind() != Body.Kind.PAPER
                && role.isEmpty()
                && !isOwned(first)
                && !isCollective(head, end)) {
            Optional<Country> of = country.or(() -> nominalCountry(first, head))
                    .or(() -> cast.homes().of(first, end));
            return new Mention(span, new Speaker.Organization(bare(first, end), of), List.of());
        }
        return unnamed(span, first, end);
    }

    /** "Her ministry". */
    private boolean isOwned(int first) {
        return lexicon.pronoun(words.at(first).text())
                .filter(it -> it.kind() == Pronoun.Kind.THIRD)
                .isPresent();
    }

    /** "Environmental groups", "a group of doctors": people, not a body. */
    private boolean isCollective(int head, int end) {
        String noun = words.at(head).text();
        boolean of = head + 2 < end && words.at(head + 1).is("of");
        return noun.equalsIgnoreCase("groups") || (of && noun.equalsIgnoreCase("group"));
    }

    private boolean isIndefinite(int first) {
        String article = words.at(first).text();
        return article.equalsIgnoreCase("a") || article.equalsIgnoreCase("an");
    }

    /** "the team's coach | , Ada Rowe,": the person whose post these words are. */
    private Optional<Name> apposed(int first, int end) {
        int at = words.together(end, first) && words.at(end).is(",") ? end + 1 : end;
        Name name = words.together(at, first) ? cast.names().at(at) : null;
        if (name == null || name.first() != at || !cast.isPerson(name)) {
            return Optional.empty();
        }
        Span span = words.span(first, end);
        boolean own =
                cast.member(name).posts().stream().anyMatch(post -> post.span().overlaps(span));
        return own ? Optional.of(name) : Optional.empty();
    }

    /** "His government" is that of whom "his" means. */
    private Optional<Country> countryOfOwner(int first, Attribution attribution) {
        return lexicon.pronoun(words.at(first).text())
                .filter(it -> it.kind() == Pronoun.Kind.THIRD)
                .flatMap(it -> antecedents.of(it, first, attribution).stream().findFirst())
                .flatMap(mention -> mention.speaker().country());
    }

    private Mention described(Span span, Descriptions.Described as) {
        Speaker body = new Speaker.Organization(bare(as.first(), as.end()), Optional.of(as.country()));
        return new Mention(
                span, body, List.of(new Mention.Step(words.span(as.first(), as.end()), "described in full here")));
    }

    private Optional<Country> nominalCountry(int first, int head) {
        for (int at = first; at < head; at++) {
            boolean state = lexicon.body(words.at(at).text())
                    .filter(body -> body.kind() == Body.Kind.STATE)
                    .isPresent();
            if (state && words.at(at + 1).isPossessive()) {
                return cast.countryBefore(at);
            }
        }
        return Optional.empty();
    }

    private Mention unnamed(Span span, int first, int end) {
        if (first >= end) {
            String written = span.of(words.reading().article().text());
            return new Mention(span, new Speaker.Unnamed(written, Optional.empty(), Optional.empty()), List.of());
        }
        Optional<Country> named = country(first, end);
        Optional<Country> country = named;
        Optional<String> organization = Optional.empty();
        Optional<Integer> head = posts.head(first, end);
        if (head.isPresent()) {
            Post post = posts.read(first, end);
            organization = post.organization().filter(noun -> !isPaper(noun));
            country = post.country()
                    .or(() -> named)
                    .or(() -> organizationCountry(post))
                    .or(() -> post.nominal() ? cast.countryBefore(first) : Optional.empty());
        }
        for (Name name : cast.names().within(first, end)) {
            Member member = cast.member(name);
            if (member.kind() == Name.Kind.BODY && organization.isEmpty()) {
                organization = Optional.of(member.name());
                country = country.or(member::country);
            }
        }
        Optional<Country> home = country.or(() -> cast.homes().of(first, end));
        return new Mention(span, new Speaker.Unnamed(bare(first, end), organization, home), List.of());
    }

    /** "The report's authors": nobody is at work there. */
    private boolean isPaper(String noun) {
        return lexicon.body(noun).filter(body -> body.kind() == Body.Kind.PAPER).isPresent();
    }

    private Optional<Country> organizationCountry(Post post) {
        return post.organization().flatMap(lexicon::organization).flatMap(it -> it.country());
    }

    /** The state that the words name, as owner, adjective or after a preposition of belonging. */
    private Optional<Country> country(int first, int end) {
        for (Name name : cast.names().within(first, end)) {
            boolean belongs = name.isAdjective()
                    || (name.end() < end && words.at(name.end()).tag().equals("NOUN"))
                    || name.first() == first
                    || words.at(name.first() - 1).tag().equals("DET")
                    || lexicon.has(
                            WordList.APPOSITIONS, words.at(name.first() - 1).text())
                    || (name.end() < end && words.at(name.end()).isPossessive());
            if (cast.member(name).kind() == Name.Kind.STATE && belongs) {
                return name.country();
            }
        }
        return Optional.empty();
    }

    /** The last noun before any preposition, comma or clause. */
    private int headNoun(int first, int end) {
        int found = -1;
        for (int at = first; at < end; at++) {
            Word word = words.at(at);
            boolean noun = word.tag().equals("NOUN") || word.tag().equals("PROPN");
            if (noun
                    || lexicon.body(word.text()).isPresent()
                    || lexicon.role(word.text()).isPresent()) {
                found = at;
            } else if (found >= 0
                    && !word.isPossessive()
                    && !word.tag().equals("ADJ")
                    && !word.tag().equals("CCONJ")) {
                break;
            }
        }
        return found >= 0 ? found : end - 1;
    }

    private String bare(int first, int end) {
        int from = first;
        int to = end;
        for (int at = first + 1; at + 1 < end && to == end; at++) {
            boolean comma = words.at(at).is(",");
            boolean clause = lexicon.pronoun(words.at(comma ? at + 1 : at).text())
                    .filter(it -> comma || it.kind() == Pronoun.Kind.RELATIVE)
                    .isPresent();
            to = clause ? at : end;
        }
        while (from < end - 1 && words.at(from).tag().equals("DET")) {
            from++;
        }
        while (to > from + 1 && words.at(to - 1).is(",")) {
            to--;
        }
        return words.text(from, to);
    }
}
