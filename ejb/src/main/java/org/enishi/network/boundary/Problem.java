package org.enishi.network.boundary;

import java.time.Instant;
import java.util.stream.Stream;
import org.enishi.network.entity.AccountState;

/** Why a network did not do what it was asked. */
public sealed interface Problem {

    /** A short constant name, for messages, logs and the database. */
    String code();

    /** The account can't be used as it is; the user can mend it. */
    record NotAuthenticated(Cause cause) implements Problem {
        /** What is wrong with the account. */
        public enum Cause {
            /** There is none: the user has not authenticated yet, or ended it here. */
            MISSING(AccountState.DISCONNECTED),
            EXPIRED(AccountState.EXPIRED),
            REVOKED(AccountState.REVOKED),
            SCOPE_MISSING(AccountState.NEEDS_SCOPE),
            CHECKPOINT(AccountState.CHECKPOINT);

            private final AccountState state;

            Cause(AccountState state) {
                this.state = state;
            }

            /** The state in which the account is then. */
            public AccountState state() {
                return state;
            }

            /** Why an account in this state can't be used. */
            public static Cause of(AccountState state) {
                return Stream.of(values())
                        .filter(c -> c.state == state)
                        .findFirst()
                        .orElse(MISSING);
            }
        }

        @Override
        public String code() {
            return cause.name();
        }
    }

    /** The network, or our own count, allows no more of this until then. */
    record LimitReached(Instant until) implements Problem {
        @Override
        public String code() {
            return "LIMIT_REACHED";
        }
    }

    /** The network understood and declined. */
    record Refused(Cause cause) implements Problem {
        /** Why it declined. */
        public enum Cause {
            /** Our application, not the user, is blocked or outdated. */
            APP_BLOCKED,
            NOT_FOUND,
            /** The same thing was there already. */
            DUPLICATE,
            INVALID,
            /** The capability is not to be had here, or was not granted by the user. */
            NOT_OFFERED,
            NOT_GRANTED,
            /** Not this, or not this person: their settings or the network's rules forbid it. */
            NOT_ALLOWED,
            /** The account's server is one of those that know only a part of what the network can do. */
            NOT_SPOKEN,
            /** The server named is none of the network, or not to be asked. */
            SERVER,
            /** What was pasted is no address of a profile there, and no handle. */
            ADDRESS,
            /** Names can be searched there in Latin letters alone, and this one isn't known in them. */
            ALPHABET
        }

        @Override
        public String code() {
            return cause.name();
        }
    }

    /** It could not be asked, or its answer made no sense. A write that ends so was certainly not done. */
    record Unreachable(Cause cause) implements Problem {
        /** What stood in the way. */
        public enum Cause {
            DOWN,
            TIME_OUT,
            NONSENSE,
            /** It failed so often of late that it is left alone for a moment. */
            RESTING
        }

        @Override
        public String code() {
            return cause.name();
        }
    }

    /** A write was sent and its answer got lost: it may have been done or not. */
    record UnknownOutcome() implements Problem {
        @Override
        public String code() {
            return "UNKNOWN_OUTCOME";
        }
    }

    static Problem notAuthenticated(NotAuthenticated.Cause cause) {
        return new NotAuthenticated(cause);
    }

    static Problem refused(Refused.Cause cause) {
        return new Refused(cause);
    }

    static Problem unreachable(Unreachable.Cause cause) {
        return new Unreachable(cause);
    }
}
