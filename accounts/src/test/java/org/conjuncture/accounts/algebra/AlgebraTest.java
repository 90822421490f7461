package org.conjuncture.accounts.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.conjuncture.base.UserError;
import org.junit.jupiter.api.Test;

class AlgebraTest {

    @Test
    void javaIsAlwaysThereAndTakenWhereItIsAskedFor() {
        assertThat(Algebra.of("java")).isEqualTo(Algebra.JAVA);
        assertThat(Algebra.JAVA.isThere()).isTrue();
        assertThat(Algebra.JAVA.says()).isEqualTo("Java");
    }

    @Test
    void withoutAWishTheLibraryIsTakenOnlyWhereItIs() {
        boolean there = OpenBlas.found().isPresent();
        assertThat(Algebra.of(null)).isEqualTo(there ? Algebra.OPENBLAS : Algebra.JAVA);
        assertThat(Algebra.of("")).isEqualTo(Algebra.of(null));
    }

    @Test
    void anotherWordIsAMistake() {
        assertThatThrownBy(() -> Algebra.of("mkl"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("CONJUNCTURE_ALGEBRA")
                .hasMessageContaining("'mkl'")
                .hasMessageContaining("'java' or 'openblas'");
    }

    @Test
    void aLibraryThatIsNotOpenBlasIsLeft() {
        assertThat(OpenBlas.named("libm.so.6")).isEmpty();
        assertThat(OpenBlas.named("no-such-library.so")).isEmpty();
    }
}
