package dixit.web;

import com.microsoft.playwright.Page;
import java.util.List;

/** Every kind of page, as the sample corpus fills it. */
final class Pages {

    private Pages() {}

    /** A page, and what its pictures are called. */
    record Shown(String name, String address) {}

    static List<Shown> of(Page page) {
        page.navigate("/search?q=APT40");
        String statement = page.locator(".hit .perma").first().getAttribute("href");
        page.navigate(statement);
        String article = page.locator("a[href^='/article/']").first().getAttribute("href");
        page.navigate("/search?q=Kremlin+spokesman&stance=deny");
        String speaker = page.locator(".hit .who a").first().getAttribute("href");
        return List.of(
                new Shown("home", "/"),
                new Shown("search", "/search?q=who+denied"),
                new Shown("words", "/search?q=attack&country=RU&country=CN&not.stance=say&from=2015-01-01"),
                new Shown("empty", "/search?q=who+denied&country=NZ&org=kremlin"),
                new Shown("malformed", "/search?q=stance%3Afoo+%22sanctions"),
                new Shown("statement", statement),
                new Shown("article", article),
                new Shown("marked", article + "?q=APT40"),
                new Shown("speaker", speaker),
                new Shown("country", "/country/CN"),
                new Shown("actor", "/actor/APT28"),
                new Shown("which", "/actor/grizzly-steppe"),
                new Shown("names", "/search?q=APT28+Grizzly+Steppe"),
                new Shown("accused", "/thread"),
                new Shown("threads", "/thread?about=RU"),
                new Shown("thread", "/thread?about=RU&incident=notpetya-2017"),
                new Shown("accuser", "/thread?about=CN&by=NZ"),
                new Shown("matrix", "/matrix"),
                new Shown("matrix-actors", "/matrix?rows=speaker&columns=actor"),
                new Shown("speakers", "/facet/speaker"),
                new Shown("hedges", "/facet/hedge?q=who+accused+Russia&like=cert"),
                new Shown("quality", "/quality"),
                new Shown("help", "/help"));
    }
}
