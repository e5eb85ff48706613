package org.enishi.platform.view;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link ErrorHandler} in front. */
public class ErrorHandlerFactory extends ExceptionHandlerFactory {

    public ErrorHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ErrorHandler(getWrapped().getExceptionHandler());
    }
}
