package org.enishi.sandbox.fault;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Breaks a connection without a byte of an answer.
 *
 * <p>The servlet API can't do that, and anything less (a short body, an error status) would tell the client what became
 * of its write. So this reaches through Payara's request to the connection below, which nothing but a test tool should.
 */
final class BrokenConnection {

    private BrokenConnection() {}

    static void of(ServletRequest request) {
        ServletRequest outermost = request;
        while (outermost instanceof ServletRequestWrapper wrapper) {
            outermost = wrapper.getRequest();
        }
        try {
            Object connectorRequest = field(outermost, "request");
            Object grizzlyRequest = call(connectorRequest, "getCoyoteRequest");
            Object context = call(grizzlyRequest, "getContext");
            Object connection = call(context, "getConnection");
            call(connection, "terminateSilently");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The sandbox breaks connections on Payara only", e);
        }
    }

    private static Object field(Object target, String name) throws ReflectiveOperationException {
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(target);
                }
            }
        }
        throw new NoSuchFieldException(target.getClass() + "." + name);
    }

    private static Object call(Object target, String name) throws ReflectiveOperationException {
        Method method = target.getClass().getMethod(name);
        method.setAccessible(true);
        return method.invoke(target);
    }
}
