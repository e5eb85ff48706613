package org.enishi.access.control;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Requires;

/** Holds {@link Requires}. A guarded method without an actor is a mistake of ours and fails. */
@Requires(org.enishi.access.entity.Permission.USERS)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class RequiresInterceptor {

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        var method = call.getMethod();
        var rule = method.getAnnotation(Requires.class);
        if (rule == null) {
            rule = method.getDeclaringClass().getAnnotation(Requires.class);
        }
        var arguments = call.getParameters();
        if (arguments.length == 0 || !(arguments[0] instanceof Actor actor)) {
            throw new IllegalStateException("No actor is given to " + method);
        }
        actor.require(rule.value());
        return call.proceed();
    }
}
