// How the parts of this bench measure and print.

/** CPU seconds of a piece of work, garbage collection included. */
function timed(work) {
  const before = process.cpuUsage();
  const result = work();
  return { result, seconds: secondsSince(before) };
}

function secondsSince(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function report(what, ...figures) {
  console.log(`${what.padEnd(44)} ${figures.map((figure) => figure.padStart(14)).join('  ')}`);
}

module.exports = { report, secondsSince, timed };
