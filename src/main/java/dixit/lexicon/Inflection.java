package dixit.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the forms of a cue from its rule in {@code cues.tsv}. */
final class Inflection {

    private static final String REGULAR = "+";
    private static final String DOUBLED = "++";

    private Inflection() {}

    /** All forms, the lemma first. */
    static List<String> forms(String lemma, String rule, CueWord.Frame frame) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(lemma);
        int space = lemma.indexOf(' ');
        String head = space < 0 ? lemma : lemma.substring(0, space);
        String rest = space < 0 ? "" : lemma.substring(space);
        List<String> heads = switch (rule) {
            case REGULAR -> frame == CueWord.Frame.NOUN ? List.of(withS(head)) : regular(head, head);
            case DOUBLED -> regular(head, head + head.charAt(head.length() - 1));
            default -> List.of();
        };
        heads.forEach(form -> forms.add(form + rest));
        if (heads.isEmpty()) {
            Arrays.stream(rule.split(",", -1)).map(String::strip).forEach(forms::add);
        }
        return List.copyOf(forms);
    }

    /** The plural of a noun for people: baker, bakers; craftsman, craftsmen. */
    static String plural(String noun) {
        return noun.endsWith("man") ? noun.substring(0, noun.length() - 2) + "en" : withS(noun);
    }

    private static List<String> regular(String verb, String stem) {
        List<String> forms = new ArrayList<>();
        forms.add(withS(verb));
        if (stem.endsWith("e")) {
            forms.add(stem + "d");
            forms.add(stem.substring(0, stem.length() - 1) + "ing");
        } else {
            forms.add((endsInConsonantY(stem) ? stem.substring(0, stem.length() - 1) + "i" : stem) + "ed");
            forms.add(stem + "ing");
        }
        return forms;
    }

    private static String withS(String word) {
        if (endsInConsonantY(word)) {
            return word.substring(0, word.length() - 1) + "ies";
        }
        boolean hisses = List.of("s", "x", "z", "ch", "sh").stream().anyMatch(word::endsWith);
        return word + (hisses ? "es" : "s");
    }

    private static boolean endsInConsonantY(String word) {
        return word.length() > 1 && word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0;
    }
}
