import java.io.IOException;
import java.nio.file.Path;

/** The small world of thirty. */
final class SmallWorld {
    SmallWorld(World1870 world, Path large, Path small) {}
    void derive() throws IOException {}
}
