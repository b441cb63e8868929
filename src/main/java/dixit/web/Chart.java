package dixit.web;

import java.util.List;

/**
 * Statements over time, as bars of links.
 *
 * @param unit {@code year} or {@code month}
 * @param looks the looks that occur, in the order in which they are stacked
 */
public record Chart(String title, String unit, List<Look> looks, List<Bar> bars) {

    public Chart {
        looks = List.copyOf(looks);
        bars = List.copyOf(bars);
    }

    /** A look and what it stands for. */
    public record Look(String look, String label) {}

    /**
     * One year or month.
     *
     * @param label written out
     * @param initial the letters always shown under the bar; {@code rest} follows where there is room
     * @param bold whether a new year begins
     */
    public record Bar(
            String label,
            String initial,
            String rest,
            boolean bold,
            boolean chosen,
            String href,
            long total,
            List<Block> blocks) {
        public Bar {
            blocks = List.copyOf(blocks);
        }

        /** {@code 3 accuse, 1 deny}. */
        public String parts() {
            return String.join(
                    ", ",
                    blocks.stream()
                            .filter(block -> block.count() > 0)
                            .map(block -> block.count() + " " + block.label())
                            .toList());
        }
    }

    /** A stretch of a bar; {@code y} and {@code height} of a hundred. */
    public record Block(String look, String label, long count, String y, String height) {}
}
