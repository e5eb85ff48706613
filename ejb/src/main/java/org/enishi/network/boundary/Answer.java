package org.enishi.network.boundary;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking a network: a value, or the problem there was. Never an exception, so that nobody can forget the
 * problem.
 */
public sealed interface Answer<T> {

    /**
     * It went well.
     *
     * @param spentUntil until when the network has said, beside its answer, that nothing more of this kind is to be had;
     *     null where it hasn't
     */
    record Ok<T>(T value, Instant spentUntil) implements Answer<T> {

        private <R> Answer<R> with(R other) {
            return new Ok<>(other, spentUntil);
        }

        private Answer<T> spentToo(Instant until) {
            return until == null || spentUntil != null && spentUntil.isAfter(until) ? this : new Ok<>(value, until);
        }
    }

    /** It did not. */
    record Failed<T>(Problem why) implements Answer<T> {}

    static <T> Answer<T> ok(T value) {
        return new Ok<>(value, null);
    }

    static <T> Answer<T> failed(Problem problem) {
        return new Failed<>(problem);
    }

    default Optional<Problem> problem() {
        return this instanceof Failed<T> failed ? Optional.of(failed.why()) : Optional.empty();
    }

    default <R> Answer<R> map(Function<T, R> mapping) {
        return this instanceof Ok<T> ok
                ? ok.with(mapping.apply(ok.value()))
                : failed(problem().orElseThrow());
    }

    /** Goes on with another call, unless this one failed. */
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        if (!(this instanceof Ok<T> ok)) {
            return failed(problem().orElseThrow());
        }
        Answer<R> answer = next.apply(ok.value());
        return answer instanceof Ok<R> both ? both.spentToo(ok.spentUntil()) : answer;
    }

    /** The value, or the exception that the problem makes. */
    default T orThrow(Function<Problem, ? extends RuntimeException> exception) {
        if (this instanceof Ok<T> ok) {
            return ok.value();
        }
        throw exception.apply(problem().orElseThrow());
    }
}
