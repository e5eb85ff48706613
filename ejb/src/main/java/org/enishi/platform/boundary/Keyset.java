package org.enishi.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Finds the keyset for stored secrets: a setting, or a file beside the data. */
@ApplicationScoped
public class Keyset {

    private static final System.Logger LOG = System.getLogger(Keyset.class.getName());

    private static final String MISSING =
            "There is no keyset to encrypt what is stored with, as networks and two-factor sign-in need it: set"
                    + " enishi.crypto.keyset, or enishi.crypto.keyset-file, and enishi.crypto.keyset-create=true to make"
                    + " the file";

    @Inject
    private Config config;

    private volatile SecretVault vault;

    /** The vault, opened when it is first needed: without networks and two-factor sign-in no keyset has to be there. */
    public SecretVault vault() {
        SecretVault open = vault;
        if (open == null) {
            synchronized (this) {
                if (vault == null) {
                    vault = SecretVault.of(read());
                }
                open = vault;
            }
        }
        return open;
    }

    /** The vault, if a keyset is there already; none is made for this. */
    public Optional<SecretVault> vaultIfThere() {
        boolean there =
                config.getOptionalValue("enishi.crypto.keyset", String.class).isPresent()
                        || config.getOptionalValue("enishi.crypto.keyset-file", String.class)
                                .filter(file -> Files.exists(Path.of(file)))
                                .isPresent();
        return there ? Optional.of(vault()) : Optional.empty();
    }

    private String read() {
        Optional<String> given = config.getOptionalValue("enishi.crypto.keyset", String.class);
        if (given.isPresent()) {
            return given.get();
        }
        Path file = config.getOptionalValue("enishi.crypto.keyset-file", String.class)
                .map(Path::of)
                .orElseThrow(() -> new IllegalStateException(MISSING));
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The keyset for stored secrets can't be read from " + file, e);
        }
    }

    private void create(Path file) throws IOException {
        if (!config.getOptionalValue("enishi.crypto.keyset-create", Boolean.class)
                .orElse(false)) {
            throw new IllegalStateException(MISSING);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            // another node may have made it while we waited
            if (held.isValid() && !Files.exists(file)) {
                write(file);
                LOG.log(Level.INFO, "A new keyset for stored secrets was made: keep {0} with your backups", file);
            }
        }
    }

    /** Readable for its owner only, and there as a whole or not at all. */
    private static void write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, SecretVault.newKeyset());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
