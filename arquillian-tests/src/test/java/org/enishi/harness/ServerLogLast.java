package org.enishi.harness;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Leaves classes as they come, but for the one that reads what all the others have left in the server's log. */
public final class ServerLogLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(ServerLogLast::isLast));
    }

    private static boolean isLast(ClassDescriptor descriptor) {
        return descriptor.getTestClass() == ServerLogIT.class;
    }
}
