// npm run seed [-- PATH...]: the documents of seeds/, or the paths, into the selected store.
'use strict';

void require('./claimgraph.cjs').claimgraph(['seed', ...process.argv.slice(2)]);
