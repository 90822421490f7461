package org.conjuncture.base.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.conjuncture.base.EnvironmentError;

/**
 * Keeps a folder to one process. The lock is the operating system's and ends with the process,
 * however that ends; the file {@value #NAME} stays, for removing it would let two processes lock
 * two files of the same name.
 */
public final class FolderLock implements AutoCloseable {

    public static final String NAME = ".lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Locks an existing folder, or tells that someone else has it. */
    public static FolderLock of(Path folder) {
        Path file = folder.resolve(NAME);
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw EnvironmentError.of("cannot lock", folder, e);
        }
        boolean locked = false;
        try {
            FileLock lock = channel.tryLock();
            locked = lock != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        } catch (IOException e) {
            close(channel);
            throw EnvironmentError.of("cannot lock", folder, e);
        }
        if (!locked) {
            close(channel);
            throw new EnvironmentError(
                    folder + " is in use by another process; wait for it or stop it");
        }
        return new FolderLock(channel);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The system gives the lock up with the process at the latest.
        }
    }
}
