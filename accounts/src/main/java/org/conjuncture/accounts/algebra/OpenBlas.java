package org.conjuncture.accounts.algebra;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.conjuncture.accounts.algebra.Product.Block;
import org.conjuncture.accounts.algebra.Product.Triangle;

/**
 * Two functions of the system's OpenBLAS, where there is one, through the JDK's foreign functions.
 * Arrays of the heap are handed over where they lie. Each call works on one thread, the one that
 * calls: the threads are ours.
 *
 * <p>Other libraries with these functions are left: the reference BLAS is slower than our kernel,
 * and what has integers of 64 bits or may not be called by several threads would give nonsense.
 */
final class OpenBlas {

    private static final List<String> NAMES =
            List.of(
                    "libopenblas.so.0",
                    "libopenblas.so",
                    "libopenblas.dylib",
                    "/opt/homebrew/opt/openblas/lib/libopenblas.dylib",
                    "/usr/local/opt/openblas/lib/libopenblas.dylib",
                    "libopenblas.dll");

    // Words of the C interface.
    private static final int ROW_BY_ROW = 101;
    private static final int AS_IT_IS = 111;
    private static final int UPPER = 121;
    private static final int LOWER = 122;
    private static final int ANY_DIAGONAL = 131;
    private static final int LEFT = 141;
    private static final int RIGHT = 142;

    private final MethodHandle dgemm;
    private final MethodHandle dtrmm;
    private final String version;

    private OpenBlas(MethodHandle dgemm, MethodHandle dtrmm, String version) {
        this.dgemm = dgemm;
        this.dtrmm = dtrmm;
        this.version = version;
    }

    /** Looked for once, when first asked for. */
    private static final class Once {
        static final Optional<OpenBlas> FOUND = find();
    }

    static Optional<OpenBlas> found() {
        return Once.FOUND;
    }

    static OpenBlas required() {
        return found().orElseThrow(() -> new IllegalStateException("no OpenBLAS"));
    }

    /** Its name and version. */
    String version() {
        return version;
    }

    private static Optional<OpenBlas> find() {
        return NAMES.stream().flatMap(name -> named(name).stream()).findFirst();
    }

    /** A library by its name, if it is there, is an OpenBLAS and can be used. */
    static Optional<OpenBlas> named(String name) {
        try {
            return bind(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException | IllegalCallerException notThere) {
            // The second: the JVM was told to call nothing native.
            return Optional.empty();
        }
    }

    private static Optional<OpenBlas> bind(SymbolLookup library) {
        var gemm = library.find("cblas_dgemm");
        var trmm = library.find("cblas_dtrmm");
        try {
            String config = config(library);
            if (gemm.isEmpty() || trmm.isEmpty() || config.isEmpty()) {
                return Optional.empty();
            }
            handle(library, "openblas_set_num_threads", FunctionDescriptor.ofVoid(JAVA_INT))
                    .invokeExact(1);
            Linker linker = Linker.nativeLinker();
            String[] words = config.split(" ", -1);
            return Optional.of(
                    new OpenBlas(
                            linker.downcallHandle(gemm.get(), GEMM, Linker.Option.critical(true)),
                            linker.downcallHandle(trmm.get(), TRMM, Linker.Option.critical(true)),
                            words.length > 1 ? words[0] + " " + words[1] : config));
        } catch (Throwable failed) {
            throw new IllegalStateException("OpenBLAS cannot be called", failed);
        }
    }

    /** What an OpenBLAS that can be used says of itself; nothing otherwise. */
    private static String config(SymbolLookup library) throws Throwable {
        if (library.find("openblas_get_config").isEmpty()
                || library.find("openblas_get_parallel").isEmpty()
                || library.find("openblas_set_num_threads").isEmpty()) {
            return "";
        }
        var text =
                (MemorySegment)
                        handle(library, "openblas_get_config", FunctionDescriptor.of(ADDRESS))
                                .invokeExact();
        String config = text.reinterpret(1000).getString(0);
        var parallel =
                (int)
                        handle(library, "openblas_get_parallel", FunctionDescriptor.of(JAVA_INT))
                                .invokeExact();
        return parallel == 0 || config.contains("USE64BITINT") ? "" : config;
    }

    private static MethodHandle handle(
            SymbolLookup library, String name, FunctionDescriptor function) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), function);
    }

    private static final FunctionDescriptor GEMM =
            FunctionDescriptor.ofVoid(
                    ints(
                            6,
                            JAVA_DOUBLE,
                            ADDRESS,
                            JAVA_INT,
                            ADDRESS,
                            JAVA_INT,
                            JAVA_DOUBLE,
                            ADDRESS,
                            JAVA_INT));

    private static final FunctionDescriptor TRMM =
            FunctionDescriptor.ofVoid(ints(7, JAVA_DOUBLE, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));

    private static MemoryLayout[] ints(int count, MemoryLayout... then) {
        MemoryLayout[] all = new MemoryLayout[count + then.length];
        java.util.Arrays.fill(all, 0, count, JAVA_INT);
        System.arraycopy(then, 0, all, count, then.length);
        return all;
    }

    /** {@code C ← C − A·B}, A of m × k, B of k × n. */
    void subtract(int m, int n, int k, Block a, Block b, Block c) {
        try {
            dgemm.invokeExact(
                    ROW_BY_ROW,
                    AS_IT_IS,
                    AS_IT_IS,
                    m,
                    n,
                    k,
                    -1.0,
                    place(a),
                    a.stride(),
                    place(b),
                    b.stride(),
                    1.0,
                    place(c),
                    c.stride());
        } catch (Throwable failed) {
            throw new IllegalStateException("OpenBLAS failed", failed);
        }
    }

    /** {@code C ← T·C} or {@code C ← C·T}, C of m × n. */
    void multiply(int m, int n, Block triangle, Triangle which, Block c) {
        try {
            dtrmm.invokeExact(
                    ROW_BY_ROW,
                    which.isLeft() ? LEFT : RIGHT,
                    which.isUpper() ? UPPER : LOWER,
                    AS_IT_IS,
                    ANY_DIAGONAL,
                    m,
                    n,
                    1.0,
                    place(triangle),
                    triangle.stride(),
                    place(c),
                    c.stride());
        } catch (Throwable failed) {
            throw new IllegalStateException("OpenBLAS failed", failed);
        }
    }

    private static MemorySegment place(Block block) {
        return MemorySegment.ofArray(block.values()).asSlice(8L * block.at());
    }
}
