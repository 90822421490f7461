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
import org.jspecify.annotations.Nullable;

/** LAPACK's dgetrf and dgetrs from a library of the system, through the JDK's foreign functions. */
final class OpenBlas {

    private static final List<String> NAMES =
            List.of("libopenblas.so.0", "libopenblas.so", "libopenblas.dylib");

    /** OpenBLAS takes large arrays on the stack; less ends the whole process. */
    private static final long STACK = 64L << 20;

    private final MethodHandle dgetrf;
    private final MethodHandle dgetrs;

    private final MethodHandle threads;

    private OpenBlas(MethodHandle dgetrf, MethodHandle dgetrs, MethodHandle threads) {
        this.threads = threads;
        this.dgetrf = dgetrf;
        this.dgetrs = dgetrs;
    }

    /** What an analysis needs: X = M⁻¹·Y and C·M⁻¹. */
    record Solution(Matrix output, Matrix contents, double factorSeconds) {}

    static Optional<OpenBlas> find() {
        Linker linker = Linker.nativeLinker();
        for (String name : NAMES) {
            try {
                SymbolLookup library = SymbolLookup.libraryLookup(name, Arena.global());
                Optional<MemorySegment> factor = library.find("dgetrf_");
                Optional<MemorySegment> solve = library.find("dgetrs_");
                Optional<MemorySegment> count = library.find("openblas_set_num_threads");
                if (factor.isPresent() && solve.isPresent() && count.isPresent()) {
                    return Optional.of(
                            new OpenBlas(
                                    linker.downcallHandle(factor.get(), addresses(6)),
                                    linker.downcallHandle(solve.get(), addresses(9)),
                                    linker.downcallHandle(
                                            count.get(),
                                            FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT))));
                }
            } catch (IllegalArgumentException notThere) {
                // The next name.
            }
        }
        return Optional.empty();
    }

    private static FunctionDescriptor addresses(int count) {
        ValueLayout[] layouts = new ValueLayout[count];
        java.util.Arrays.fill(layouts, ValueLayout.ADDRESS);
        return FunctionDescriptor.ofVoid(layouts);
    }

    /** How many threads of its own it works with. */
    void threads(int count) {
        try {
            threads.invokeExact(count);
        } catch (Throwable failed) {
            throw new IllegalStateException("LAPACK failed", failed);
        }
    }

    Solution solve(Matrix system, Matrix demand, Matrix coefficients) {
        @Nullable Solution[] result = new Solution[1];
        onLargeStack(() -> result[0] = run(system, demand, coefficients));
        Solution solution = result[0];
        if (solution == null) {
            throw new IllegalStateException("LAPACK gave no result");
        }
        return solution;
    }

    /** Seconds of a factorization; the system is left as it is. */
    double factor(Matrix system) {
        double[] seconds = new double[1];
        onLargeStack(() -> {
            try (Arena arena = Arena.ofConfined()) {
                seconds[0] = factor(arena, system).seconds;
            } catch (Throwable failed) {
                throw new IllegalStateException("LAPACK failed", failed);
            }
        });
        return seconds[0];
    }

    private static void onLargeStack(Runnable work) {
        Thread thread = new Thread(null, work, "blas", STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** LAPACK takes our rows for columns: it factors M', and M is its transpose. */
    private Solution run(Matrix system, Matrix demand, Matrix coefficients) {
        try (Arena arena = Arena.ofConfined()) {
            Factors factors = factor(arena, system);
            Matrix x = transposed(solve(factors, "T", transposed(demand)));
            Matrix contents = solve(factors, "N", coefficients);
            return new Solution(x, contents, factors.seconds);
        } catch (Throwable failed) {
            throw new IllegalStateException("LAPACK failed", failed);
        }
    }

    private Factors factor(Arena arena, Matrix system) throws Throwable {
        int n = system.rows;
        MemorySegment size = arena.allocateFrom(ValueLayout.JAVA_INT, n);
        MemorySegment values = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, system.values);
        MemorySegment pivots = arena.allocate(ValueLayout.JAVA_INT, n);
        MemorySegment info = arena.allocate(ValueLayout.JAVA_INT);
        long start = System.nanoTime();
        dgetrf.invokeExact(size, size, values, size, pivots, info);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Factors(arena, size, values, pivots, info, seconds);
    }

    private record Factors(
            Arena arena,
            MemorySegment size,
            MemorySegment values,
            MemorySegment pivots,
            MemorySegment info,
            double seconds) {}

    /** Each row of the right sides is one for LAPACK. */
    private Matrix solve(Factors factors, String how, Matrix right) throws Throwable {
        MemorySegment transpose = factors.arena.allocateFrom(how);
        MemorySegment count = factors.arena.allocateFrom(ValueLayout.JAVA_INT, right.rows);
        MemorySegment b = factors.arena.allocateFrom(ValueLayout.JAVA_DOUBLE, right.values);
        dgetrs.invokeExact(
                transpose,
                factors.size,
                count,
                factors.values,
                factors.size,
                factors.pivots,
                b,
                factors.size,
                factors.info);
        return new Matrix(right.rows, right.columns, b.toArray(ValueLayout.JAVA_DOUBLE));
    }

    private static Matrix transposed(Matrix m) {
        Matrix result = new Matrix(m.columns, m.rows);
        for (int i = 0; i < m.rows; i++) {
            for (int j = 0; j < m.columns; j++) {
                result.set(j, i, m.at(i, j));
            }
        }
        return result;
    }
}
