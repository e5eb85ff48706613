package org.enishi.network.gateway;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Unreachable;
import org.enishi.network.entity.Network;

/** Makes calls of a network into answers: reads are retried, writes never, and every error finds its problem. */
final class Wire {

    private static final System.Logger LOG = System.getLogger(Wire.class.getName());

    private final Network network;
    private final Circuit circuit;
    private final ReadRetry retry;
    private final ErrorReader errors;
    private final Clock clock;
    private final Duration timeout;
    private final WriteLine line;
    private final CallMeter meter;

    Wire(
            Network network,
            Circuit circuit,
            ReadRetry retry,
            WriteLine line,
            CallMeter meter,
            ErrorReader errors,
            Clock clock,
            Duration timeout) {
        this.line = line;
        this.meter = meter;
        this.network = network;
        this.circuit = circuit;
        this.retry = retry;
        this.errors = errors;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** Reads something; an answer without the expected body is nonsense. */
    <T> Answer<T> read(String what, Supplier<Response> call, Function<Reply, T> reader) {
        return counted(tryRead(what, () -> exchange(call), reader));
    }

    /** Writes something, once. */
    <T> Answer<T> write(String what, HttpRequest.Builder request, Function<Reply, T> reader) {
        return writeOver(() -> line.send(request), what, reader);
    }

    /** Reads something over a line of the connector's own. */
    <T> Answer<T> readOver(Circuit.Request call, String what, Function<Reply, T> reader) {
        return counted(tryRead(what, () -> checked(call.send()), reader));
    }

    /** Writes something over a line of the connector's own, once. */
    <T> Answer<T> writeOver(Circuit.Request call, String what, Function<Reply, T> reader) {
        return counted(tryWrite(what, call, reader));
    }

    private <T> Answer<T> good(Reply reply, Function<Reply, T> reader) {
        return new Answer.Ok<>(
                reader.apply(reply), errors.spentUntil(reply, clock.instant()).orElse(null));
    }

    private <T> Answer<T> counted(Answer<T> answer) {
        meter.count(network, answer.problem().map(Problem::code).orElse("OK"));
        return answer;
    }

    private <T> Answer<T> tryRead(String what, Circuit.Request call, Function<Reply, T> reader) {
        try {
            Reply reply = retry.read(circuit, call);
            if (!reply.isSuccess()) {
                return failed(what, reply);
            }
            return reply.body() == null ? nonsense(what) : good(reply, reader);
        } catch (NetworkDown e) {
            return down(what, Problem.unreachable(e.reason()), e);
        } catch (CircuitBreakerOpenException e) {
            return down(what, Problem.unreachable(Unreachable.Cause.RESTING));
        } catch (ClassCastException
                | IllegalArgumentException
                | NullPointerException
                | ArithmeticException
                | DateTimeException e) {
            // JSON of another shape than documented; the readers let it surface as one of these
            LOG.log(Level.WARNING, "{0}: {1} answered in an unknown shape: {2}", network, what, e.toString());
            return nonsense(what);
        }
    }

    private <T> Answer<T> tryWrite(String what, Circuit.Request call, Function<Reply, T> reader) {
        try {
            Reply reply = circuit.call(() -> checked(call.send()));
            return reply.isSuccess() ? good(reply, reader) : failed(what, reply);
        } catch (NetworkDown e) {
            return down(what, e.wasSent() ? new Problem.UnknownOutcome() : Problem.unreachable(e.reason()), e);
        } catch (CircuitBreakerOpenException e) {
            return down(what, Problem.unreachable(Unreachable.Cause.RESTING));
        } catch (ClassCastException
                | IllegalArgumentException
                | NullPointerException
                | ArithmeticException
                | DateTimeException e) {
            // it was done, as far as anybody can tell from such an answer
            LOG.log(Level.WARNING, "{0}: {1} answered in an unknown shape: {2}", network, what, e.toString());
            return down(what, new Problem.UnknownOutcome());
        }
    }

    private Reply exchange(Supplier<Response> call) throws NetworkDown {
        long deadline = System.nanoTime() + timeout.toNanos();
        Reply reply;
        try (Response response = call.get()) {
            reply = Reply.read(response, deadline);
        } catch (ProcessingException | IOException e) {
            throw NetworkDown.of(e);
        }
        return checked(reply);
    }

    /** Makes an answer that says "not now" count as none, for retries and the circuit breaker. */
    private Reply checked(Reply reply) throws NetworkDown {
        if (!reply.isSuccess() && errors.problem(reply, clock.instant()) instanceof Unreachable unreachable) {
            throw new NetworkDown(unreachable.cause(), true, null);
        }
        return reply;
    }

    private <T> Answer<T> failed(String what, Reply reply) {
        Problem problem = errors.problem(reply, clock.instant());
        LOG.log(Level.INFO, "{0}: {1} answered {2}: {3}", network, what, reply.status(), problem.code());
        return Answer.failed(problem);
    }

    private <T> Answer<T> nonsense(String what) {
        return down(what, Problem.unreachable(Unreachable.Cause.NONSENSE));
    }

    /** Says what stood in the way, such as a certificate that nobody here knows: users are told less. */
    private <T> Answer<T> down(String what, Problem problem, NetworkDown why) {
        LOG.log(
                Level.WARNING,
                "{0}: {1} failed: {2}, {3}",
                network,
                what,
                problem.code(),
                why.getCause() == null ? "by its answer" : why.getCause().toString());
        return Answer.failed(problem);
    }

    private <T> Answer<T> down(String what, Problem problem) {
        LOG.log(Level.WARNING, "{0}: {1} failed: {2}", network, what, problem.code());
        return Answer.failed(problem);
    }
}
