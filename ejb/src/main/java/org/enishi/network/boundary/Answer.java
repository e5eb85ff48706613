package org.enishi.network.boundary;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking a network: a value, or the problem there was. Never an exception, so that nobody can forget the
 * problem.
 */
public sealed interface Answer<T> {

    /** It went well. */
    record Ok<T>(T value) implements Answer<T> {}

    /** It did not. */
    record Failed<T>(Problem why) implements Answer<T> {}

    static <T> Answer<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Answer<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    default Optional<Problem> problem() {
        return this instanceof Failed<T> failed ? Optional.of(failed.why()) : Optional.empty();
    }

    default <R> Answer<R> map(Function<T, R> mapping) {
        return this instanceof Ok<T> ok
                ? ok(mapping.apply(ok.value()))
                : failed(problem().orElseThrow());
    }

    /** Goes on with another call, unless this one failed. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return this instanceof Ok<T> ok
                ? next.apply(ok.value())
                : failed(problem().orElseThrow());
    }

    /** The value, or the exception that the problem makes. */
    default T orThrow(Function<Problem, ? extends RuntimeException> exception) {
        if (this instanceof Ok<T> ok) {
            return ok.value();
        }
        throw exception.apply(problem().orElseThrow());
    }
}
