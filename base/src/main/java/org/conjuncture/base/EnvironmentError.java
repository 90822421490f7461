package org.conjuncture.base;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The machine could not do what was asked: no space left, no permission, a folder that another
 * process holds.
 *
 * <p>Neither a mistake in what the user wrote nor a bug; the command says the message without a
 * stack trace and ends with exit code 1.
 */
public final class EnvironmentError extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    public EnvironmentError(String what) {
        super(what, null, false, false);
    }

    public EnvironmentError(String what, @Nullable Throwable cause) {
        super(what, cause, false, false);
    }

    /** Words for a failed reading or writing of a file, with the reason that the system gave. */
    public static EnvironmentError of(String doing, Path file, IOException failure) {
        return new EnvironmentError(doing + " " + file + ": " + reason(failure), failure);
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder";
        }
        String told =
                failure instanceof FileSystemException system && system.getReason() != null
                        ? system.getReason()
                        : failure.getMessage();
        if (told == null) {
            return failure.getClass().getSimpleName();
        }
        return told.contains("No space left") ? "no space left on the device" : told;
    }
}
