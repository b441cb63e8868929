package dixit.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a {@link Visit}, the same to all of a run. Without a Chromium they are skipped and say so. */
final class Browsing implements BeforeAllCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Browsing.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = Chromium.installed();
        Assumptions.assumeTrue(
                program.isPresent(),
                "no Chromium was found on this machine, so the pages were not tried in a browser; install it"
                        + " (./dixit test does where it can) or name it in the variable CHROMIUM");
        context.getRoot().getStore(OURS).computeIfAbsent(Visit.class, type -> start(program.orElseThrow()));
    }

    private static Visit start(Path program) {
        try {
            return Visit.start(Files.createTempDirectory("dixit-browsing"), program);
        } catch (IOException broken) {
            throw new IllegalStateException("the sample cannot be served", broken);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(context.getRoot().getStore(OURS).get(Visit.class));
    }
}
