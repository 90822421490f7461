import java.io.IOException;
import java.nio.file.Path;
final class Facts { static void derive(World1870 world, Path out) throws IOException {} }
