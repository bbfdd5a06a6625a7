// npm start: from a fresh clone to a graph that is served.
'use strict';

void require('./claimgraph.cjs').claimgraph(['start', ...process.argv.slice(2)]);
