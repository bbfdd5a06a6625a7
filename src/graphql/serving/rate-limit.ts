import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { GraphQLError } from 'graphql';
import { refusal } from './refusal';

/** What callers may still ask for: each has so many points, and gets them back a minute after it spent the first. */
export interface Budget {
  /** Fails with RATE_LIMITED, and says when to come again. */
  spend(caller: string, points: number): Promise<void>;
  /** Fails as `spend` does for whom nothing is left, and takes nothing. */
  check(caller: string): Promise<void>;
}

const SECONDS = 60;

/** Of this process alone: several behind a balancer each grant it. `whatFor` ends "... too often" in the refusal. */
export function budgetOf(pointsAMinute: number, told: string): Budget {
  const limiter = new RateLimiterMemory({ points: pointsAMinute, duration: SECONDS });
  return {
    async spend(caller, points) {
      await limiter.consume(caller, points).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? tooMany(told, reason.msBeforeNext) : reason;
      });
    },
    async check(caller) {
      const spent = await limiter.get(caller);
      if (spent !== null && spent.consumedPoints >= pointsAMinute) throw tooMany(told, spent.msBeforeNext);
    },
  };
}

function tooMany(told: string, milliseconds: number): GraphQLError {
  const retryAfter = Math.max(1, Math.ceil(milliseconds / 1_000));
  return refusal(`${told} Come again in ${retryAfter} s.`, {
    status: 429,
    code: 'RATE_LIMITED',
    headers: { 'retry-after': String(retryAfter) },
    details: { retryAfter },
  });
}
