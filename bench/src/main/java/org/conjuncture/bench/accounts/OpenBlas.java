package org.conjuncture.bench.accounts;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;
import org.conjuncture.accounts.algebra.Matrix;

/** LAPACK's dgetrf from a library of the system, through the JDK's foreign functions. */
final class OpenBlas {

    private static final List<String> NAMES =
            List.of("libopenblas.so.0", "libopenblas.so", "libopenblas.dylib", "liblapack.so.3");

    /** OpenBLAS takes large arrays on the stack; less ends the whole process. */
    private static final long STACK = 64L << 20;

    private final MethodHandle dgetrf;

    private OpenBlas(MethodHandle dgetrf) {
        this.dgetrf = dgetrf;
    }

    static Optional<OpenBlas> find() {
        for (String name : NAMES) {
            try {
                SymbolLookup library = SymbolLookup.libraryLookup(name, Arena.global());
                Optional<MemorySegment> symbol = library.find("dgetrf_");
                if (symbol.isPresent()) {
                    FunctionDescriptor signature =
                            FunctionDescriptor.ofVoid(
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.ADDRESS);
                    Linker linker = Linker.nativeLinker();
                    return Optional.of(
                            new OpenBlas(linker.downcallHandle(symbol.get(), signature)));
                }
            } catch (IllegalArgumentException notThere) {
                // The next name.
            }
        }
        return Optional.empty();
    }

    /** Seconds of one factorization. */
    double factor(Matrix matrix) {
        double[] seconds = new double[1];
        Thread thread = new Thread(null, () -> seconds[0] = run(matrix), "openblas", STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return seconds[0];
    }

    private double run(Matrix matrix) {
        try (Arena arena = Arena.ofConfined()) {
            int n = matrix.rows;
            MemorySegment size = arena.allocateFrom(ValueLayout.JAVA_INT, n);
            MemorySegment values = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, matrix.values);
            MemorySegment pivots = arena.allocate(ValueLayout.JAVA_INT, n);
            MemorySegment info = arena.allocate(ValueLayout.JAVA_INT);
            long start = System.nanoTime();
            dgetrf.invokeExact(size, size, values, size, pivots, info);
            return (System.nanoTime() - start) / 1e9;
        } catch (Throwable failed) {
            throw new IllegalStateException("dgetrf failed", failed);
        }
    }
}
