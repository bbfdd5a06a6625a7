/**
 * How likely wrong claims of one slot are to fall together as they do: the Chinese restaurant process. `alpha` is how ready a wrong claim is to
 * be wrong in a way of its own; two agree with chance 1 / (1 + alpha), and what is often said is likelier said again. After the popular wrong values
 * of PopAccu (Dong, Saha, Srivastava, VLDB 2013), here with their number and popularity unknown beforehand.
 */
/** Log weight of one table at which `n` sit; part of a guest has part of a seat. */
export function table(n: number, alpha: number): number {
  return n < 1 ? n * Math.log(alpha) : Math.log(alpha) + logGamma(n);
}

/** Log weight that all tables share, by how many sit in all. */
export function seating(n: number, alpha: number): number {
  return n === 0 ? 0 : logGamma(alpha + n) - logGamma(alpha);
}

/** Stirling's series, shifted up to where it is good to nine digits. */
function logGamma(x: number): number {
  let [shift, y] = [0, x];
  if (y < 7) {
    let product = y;
    for (y += 1; y < 7; y += 1) product *= y;
    shift = -Math.log(product);
  }
  const inverse = 1 / y;
  return shift + (y - 0.5) * Math.log(y) - y + 0.9189385332046727 + inverse * (1 / 12 - (inverse * inverse) / 360);
}
