package org.enishi.access.view;

import jakarta.security.enterprise.credential.Credential;

/** Somebody whose identity has been proven elsewhere, as by an identity provider. */
record ProvenCredential(long userId) implements Credential {}
