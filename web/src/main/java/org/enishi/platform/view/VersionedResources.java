package org.enishi.platform.view;

import jakarta.faces.FacesException;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives our own styles and scripts an address that changes with their content, so that browsers may keep them for a
 * year and still see a new release at once.
 */
public class VersionedResources extends ResourceHandlerWrapper {

    private static final String LIBRARY = "enishi";
    private static final int PREFIX = 12;

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library), library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return versioned(super.createResource(name, library, contentType), library);
    }

    private Resource versioned(Resource resource, String library) {
        return resource == null || !LIBRARY.equals(library) ? resource : new Versioned(resource);
    }

    private String hashOf(Resource resource) {
        if (FacesContext.getCurrentInstance().isProjectStage(jakarta.faces.application.ProjectStage.Development)) {
            return digest(resource);
        }
        return hashes.computeIfAbsent(resource.getResourceName(), name -> digest(resource));
    }

    private static String digest(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(sum).substring(0, PREFIX);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new FacesException(resource.getResourceName(), e);
        }
    }

    private final class Versioned extends ResourceWrapper {

        private Versioned(Resource resource) {
            super(resource);
        }

        @Override
        public String getRequestPath() {
            return super.getRequestPath() + "&v=" + hashOf(getWrapped());
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = super.getResponseHeaders();
            headers.put("Cache-Control", "public, max-age=31536000, immutable");
            return headers;
        }

        // the wrapper of the API leaves these to the base class, which knows nothing of the wrapped one
        @Override
        public String getLibraryName() {
            return getWrapped().getLibraryName();
        }

        @Override
        public String getResourceName() {
            return getWrapped().getResourceName();
        }

        @Override
        public String getContentType() {
            return getWrapped().getContentType();
        }
    }
}
