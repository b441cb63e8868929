package dixit.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** How a reader looks at a page. */
enum Look {
    LIGHT(1280, ColorScheme.LIGHT),
    DARK(1280, ColorScheme.DARK),
    PHONE(390, ColorScheme.LIGHT),
    NARROWEST(320, ColorScheme.LIGHT);

    private static final int HEIGHT = 900;

    private final int width;
    private final ColorScheme colours;

    Look(int width, ColorScheme colours) {
        this.width = width;
        this.colours = colours;
    }

    int width() {
        return width;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(colours);
    }
}
