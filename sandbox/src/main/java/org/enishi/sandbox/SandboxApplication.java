package org.enishi.sandbox;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything the sandbox answers is a REST resource, its few pages included. */
@ApplicationPath("/")
public class SandboxApplication extends Application {}
