package org.enishi.access.boundary;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.enishi.access.entity.Permission;

/**
 * Who may call a method of a boundary: the {@link Actor} that it takes as its first parameter must have the
 * permission, otherwise {@link org.enishi.platform.boundary.Denied}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    @Nonbinding
    Permission value();
}
