package dixit.bench;

import java.util.Locale;

/**
 * Something measured, and what was promised of it.
 *
 * @param found with its unit
 * @param promise empty when it is only told
 */
record Figure(String what, String found, String promise, boolean kept) {

    static Figure told(String what, String found) {
        return new Figure(what, found, "", true);
    }

    static Figure atMost(String what, double found, double promise, String unit) {
        return new Figure(what, written(found, unit), "at most " + written(promise, unit), found <= promise);
    }

    static Figure atLeast(String what, double found, double promise, String unit) {
        return new Figure(what, written(found, unit), "at least " + written(promise, unit), found >= promise);
    }

    static String written(double value, String unit) {
        String number = String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
        return unit.isEmpty() ? number : number + " " + unit;
    }

    String line() {
        return String.format(Locale.ROOT, "%-72s %14s  %s%s", what, found, promise, kept ? "" : "  MISSED");
    }

    String row() {
        String verdict = promise.isEmpty() ? "" : kept ? "kept" : "**missed**";
        return "| " + what + " | " + found + " | " + promise + " | " + verdict + " |";
    }
}
