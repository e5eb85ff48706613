package org.enishi.transfer.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.view.ErrorTeller;
import org.enishi.platform.view.Texts;
import org.enishi.transfer.boundary.VCardImport;

/** The file that the browser sent, and what is wrong with it. */
@Named
@RequestScoped
public class ChosenFile implements ErrorTeller {

    private static final String TOO_LARGE = "transfer.error.tooLarge";
    private static final long MEGABYTE = 1L << 20;

    @Inject
    private VCardImport imports;

    @Inject
    private Texts texts;

    private Part part;
    private String problem = "";

    /** Everything in the file, or one byte more than is taken, which suffices to know that it is too large. */
    byte[] content() throws IOException {
        if (part == null || part.getSubmittedFileName() == null) {
            throw new Rejected("transfer.error.noFile");
        }
        try (InputStream stream = part.getInputStream()) {
            return stream.readNBytes((int) Math.min(imports.maxBytes() + 1, Integer.MAX_VALUE));
        } finally {
            part.delete();
        }
    }

    /** By which the same file is known again. */
    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What is wrong with the file stands at its field; whatever else is refused is not about the file. */
    @Override
    public boolean tell(BusinessException error) {
        if (!(error instanceof Rejected) || !error.key().startsWith("transfer.")) {
            return false;
        }
        problem = error.key().equals(TOO_LARGE)
                ? getTooLarge()
                : texts.of(error.key(), error.arguments().toArray());
        return true;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public String getName() {
        return part == null ? "" : part.getSubmittedFileName();
    }

    /** Empty if nothing is wrong. */
    public String getProblem() {
        return problem;
    }

    public long getMaxBytes() {
        return imports.maxBytes();
    }

    public String getLimits() {
        return texts.of("transfer.file.limits", megabytes(), imports.maxCards());
    }

    public String getTooLarge() {
        return texts.of("transfer.file.tooLarge", megabytes());
    }

    private double megabytes() {
        return (double) imports.maxBytes() / MEGABYTE;
    }
}
