package dixit.model;

/**
 * A state, or the European Union.
 *
 * @param code ISO 3166-1 alpha-2, upper case ({@code EU} for the European Union)
 * @param name its short English name
 */
public record Country(String code, String name) {

    public Country {
        if (code.length() != 2 || !code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            throw new IllegalArgumentException("not a country code: " + code);
        }
    }
}
