// Published truth discovery methods, as plainly as their papers give them, over the ballots that fuse works on. Each returns the score of every
// candidate; the highest of a slot is its answer. Papers: TruthFinder (Yin, Han, Yu, KDD 2007), CRH (Li et al., SIGMOD 2014), CATD (Li et al., VLDB
// 2015), Accu and AccuCopy (Dong, Berti-Equille, Srivastava, VLDB 2009), PopAccu (Dong, Saha, Srivastava, VLDB 2013).
'use strict';

const ROUNDS = 20;
/** Wrong values that Accu takes to be possible. */
const FALSE_VALUES = 100;

exports.BASELINES = {
  'majority vote': majority,
  TruthFinder: truthFinder,
  CRH: crh,
  CATD: catd,
  Accu: accu,
  PopAccu: popAccu,
  AccuCopy: accuCopy,
};

function majority({ support }) {
  return Float64Array.from(support);
}

/** Confidence of a value from its sources' trustworthiness and from values that imply it; trustworthiness as mean confidence. */
function truthFinder(b) {
  const [gamma, rho] = [0.3, 0.5];
  let trust = new Float64Array(b.sources.length).fill(0.9);
  let confidence = new Float64Array(b.support.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const own = sumVotes(b, (source) => -Math.log(Math.max(1 - trust[source], 1e-9)));
    confidence = own.map((score, c) => {
      let implied = score;
      for (let i = b.coarserStart[c]; i < b.coarserStart[c + 1]; i += 1) implied += rho * own[b.coarser[i]];
      return 1 / (1 + Math.exp(-gamma * implied));
    });
    trust = meanOverVotes(b, confidence);
  }
  return confidence;
}

/** Weighted vote; a weight is the negative log of the source's share of all losses, each a mean over the source's claims. */
function crh(b) {
  return byLoss(b, (loss, claims, all) => -Math.log(Math.max(loss / Math.max(claims, 1), 1e-5) / Math.max(all, 1e-5)));
}

/** As CRH, with the upper end of a confidence interval of the error, so that a source of few claims is not trusted for luck. */
function catd(b) {
  return byLoss(b, (loss, claims) => chiSquareQuantile(claims) / Math.max(loss, 1e-2));
}

function byLoss(b, weightOf) {
  let scores = majority(b);
  for (let round = 0; round < ROUNDS; round += 1) {
    const truth = winners(b, scores);
    const [loss, claims] = [new Float64Array(b.sources.length), new Float64Array(b.sources.length)];
    eachVote(b, (slot, candidate, source) => {
      claims[source] += 1;
      loss[source] += candidate === truth[slot] ? 0 : 1;
    });
    const all = loss.reduce((sum, l, s) => sum + Math.max(l / Math.max(claims[s], 1), 1e-5), 0);
    const weights = loss.map((l, source) => weightOf(l, claims[source], all));
    scores = sumVotes(b, (source) => weights[source]);
  }
  return scores;
}

/**
 * Bayes' rule with equally likely wrong values.
 * @param {any} b
 * @param {(chances: any, accuracy: any, round: number) => number | Float64Array} weightOf
 */
function accu(b, weightOf = () => 1) {
  let accuracy = new Float64Array(b.sources.length).fill(0.8);
  let chances = new Float64Array(b.support.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const weights = weightOf(chances, accuracy, round);
    chances = sumVotes(
      b,
      (source, vote) =>
        (typeof weights === 'number' ? weights : weights[vote]) *
        Math.log((FALSE_VALUES * accuracy[source]) / (1 - accuracy[source])),
    );
    perSlot(b, (from, to) => softmaxWith(chances, from, to, Math.log(Math.max(FALSE_VALUES + 1 - (to - from), 1))));
    accuracy = meanOverVotes(b, chances).map(clip);
  }
  return chances;
}

/** Bayes' rule in which wrong values are as likely as they are popular among the other claims of the slot. */
function popAccu(b) {
  let accuracy = new Float64Array(b.sources.length).fill(0.8);
  const chances = new Float64Array(b.support.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const right = sumVotes(b, (source) => Math.log(accuracy[source]));
    const wrong = sumVotes(b, (source) => Math.log(1 - accuracy[source]));
    perSlot(b, (from, to) => {
      let [all, votes] = [0, 0];
      for (let c = from; c < to; c += 1) [all, votes] = [all + wrong[c], votes + b.support[c]];
      for (let truth = from; truth < to; truth += 1) {
        let score = right[truth] + all - wrong[truth];
        const others = votes - b.support[truth];
        for (let c = from; c < to; c += 1) if (c !== truth) score += b.support[c] * Math.log(b.support[c] / others);
        chances[truth] = score;
      }
      softmaxWith(chances, from, to, -Infinity);
    });
    accuracy = meanOverVotes(b, chances).map(clip);
  }
  return chances;
}

/** Accu in which a vote counts with the chance that it was not copied from a source before it. */
function accuCopy(b) {
  let dependence = new Map();
  return accu(b, (chances, accuracy, round) => {
    if (round === 0) return 1;
    if (round < 5) dependence = dependences(b, chances, accuracy);
    return independence(b, dependence, accuracy);
  });
}

/** By pair of sources: the chance that one copies the other, from what they say alike rightly, alike wrongly, and apart. */
function dependences(b, chances, accuracy) {
  const [copied, prior, most] = [0.8, 0.2, 60];
  const counts = new Map();
  for (let slot = 0; slot < b.slots; slot += 1) {
    const votes = [];
    for (let v = b.voteStart[slot]; v < b.voteStart[slot + 1] && votes.length < most; v += 1)
      votes.push([b.voterSource[b.voteVoter[v]], b.voteCandidate[v]]);
    for (const [s, x] of votes)
      for (const [t, y] of votes) {
        if (s >= t) continue;
        let count = counts.get(s * b.sources.length + t);
        if (!count) counts.set(s * b.sources.length + t, (count = [0, 0, 0]));
        if (x !== y) count[2] += 1;
        else [count[0], count[1]] = [count[0] + chances[x], count[1] + 1 - chances[x]];
      }
  }
  const found = new Map();
  for (const [pair, [alike, wrong, apart]] of counts) {
    const a = (accuracy[Math.floor(pair / b.sources.length)] + accuracy[pair % b.sources.length]) / 2;
    const [pt, pf] = [a * a, ((1 - a) * (1 - a)) / FALSE_VALUES];
    const free = alike * Math.log(pt) + wrong * Math.log(pf) + apart * Math.log(1 - pt - pf);
    const copy =
      alike * Math.log(a * copied + pt * (1 - copied)) +
      wrong * Math.log((1 - a) * copied + pf * (1 - copied)) +
      apart * Math.log((1 - pt - pf) * (1 - copied));
    const chance = 1 / (1 + ((1 - prior) / prior) * Math.exp(free - copy));
    if (chance > 0.05) found.set(pair, copied * chance);
  }
  return found;
}

function independence(b, dependence, accuracy) {
  const weights = new Float64Array(b.voteCandidate.length).fill(1);
  for (let from = 0; from < weights.length;) {
    let to = from;
    while (to < weights.length && b.voteCandidate[to] === b.voteCandidate[from]) to += 1;
    const votes = Array.from({ length: to - from }, (_, i) => from + i).sort(
      (v, w) => accuracy[b.voterSource[b.voteVoter[w]]] - accuracy[b.voterSource[b.voteVoter[v]]] || v - w,
    );
    votes.forEach((vote, at) => {
      for (let i = 0; i < at; i += 1) {
        const pair = [b.voterSource[b.voteVoter[vote]], b.voterSource[b.voteVoter[votes[i]]]].sort((x, y) => x - y);
        weights[vote] *= 1 - (dependence.get(pair[0] * b.sources.length + pair[1]) ?? 0);
      }
    });
    from = to;
  }
  return weights;
}

function eachVote(b, visit) {
  for (let slot = 0; slot < b.slots; slot += 1) {
    for (let vote = b.voteStart[slot]; vote < b.voteStart[slot + 1]; vote += 1)
      visit(slot, b.voteCandidate[vote], b.voterSource[b.voteVoter[vote]], vote);
  }
}

function sumVotes(b, weightOf) {
  const sums = new Float64Array(b.support.length);
  eachVote(b, (_, candidate, source, vote) => (sums[candidate] += weightOf(source, vote)));
  return sums;
}

function meanOverVotes(b, chances) {
  const [sums, counts] = [new Float64Array(b.sources.length), new Float64Array(b.sources.length)];
  eachVote(b, (_, candidate, source) => {
    sums[source] += chances[candidate];
    counts[source] += 1;
  });
  return sums.map((sum, source) => sum / Math.max(counts[source], 1));
}

function perSlot(b, visit) {
  for (let slot = 0; slot < b.slots; slot += 1) visit(b.candidateStart[slot], b.candidateStart[slot + 1]);
}

function winners(b, scores) {
  return Array.from({ length: b.slots }, (_, slot) => {
    let best = b.candidateStart[slot];
    for (let c = best; c < b.candidateStart[slot + 1]; c += 1) if (scores[c] > scores[best]) best = c;
    return best;
  });
}
exports.winners = winners;

function softmaxWith(scores, from, to, besides) {
  let most = besides;
  for (let c = from; c < to; c += 1) most = Math.max(most, scores[c]);
  let sum = besides === -Infinity ? 0 : Math.exp(besides - most);
  for (let c = from; c < to; c += 1) sum += scores[c] = Math.exp(scores[c] - most);
  for (let c = from; c < to; c += 1) scores[c] /= sum;
}

function clip(accuracy) {
  return Math.min(0.99, Math.max(0.01, accuracy));
}

/** The lower 2.5 % of chi-square: from tables for few degrees of freedom, where Wilson and Hilferty's approximation is off by half and more. */
function chiSquareQuantile(degrees) {
  const FEW = [0.000982, 0.0506, 0.2158, 0.4844, 0.8312, 1.237, 1.69, 2.18];
  const k = Math.max(degrees, 1);
  return FEW[k - 1] ?? k * (1 - 2 / (9 * k) - 1.959964 * Math.sqrt(2 / (9 * k))) ** 3;
}
