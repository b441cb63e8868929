package dixit.search;

import dixit.model.Span;
import dixit.search.Question.Understood;

/** A part of a question that admits or refuses by a field, and what it looks for there. */
record Filter(Query query, Field field, String value, String label) {

    static Filter is(Field field, String value, String label) {
        return new Filter(new Query.Is(field, value), field, value, label);
    }

    static Filter has(Field field, String words) {
        return new Filter(new Query.Has(field, words), field, words, words);
    }

    Understood understood(Span span, boolean explicit, boolean excluded) {
        return new Understood(span, field, value, label, explicit, excluded);
    }
}
