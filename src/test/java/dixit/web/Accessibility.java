package dixit.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people from using a page, as axe-core finds it. */
final class Accessibility {

    private Accessibility() {}

    /**
     * The rules that a page breaks. It is looked at where it stands: carried to an empty page, as axe does for the sake of
     * frames from elsewhere, of which we have none, it takes twice as long.
     */
    static List<Rule> broken(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(options)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }
}
