// Child of hand-in-kill.test.ts: an editor hands in documents until the process is killed, and the number of each is printed when it was
// acknowledged. Every third one is a new version of the one before it, and every fifth is undone, so that a kill may fall into those too.
require('../../scripts/bench/typescript.cjs');
const { decide } = require('../../src/app/decide.ts');
const { ingestGiven } = require('../../src/app/ingest-given.ts');
const { llmVocabulary } = require('../support/llm-vocabulary.ts');
const { handedInDocument, openKilled } = require('./handed-in-document.ts');

async function main(place, from) {
  const store = await openKilled(place);
  const vocabulary = llmVocabulary();
  const now = () => new Date().toISOString();
  for (let number = from; ; number++) {
    const outcome = await ingestGiven(store, vocabulary, handedInDocument(number), now);
    if (outcome.status !== 'ingested') throw new Error(JSON.stringify(outcome));
    if (number % 5 === 4) {
      const asked = {
        act: { act: 'undo', decision: outcome.decision.id },
        author: 'Ada',
        reason: 'wrong',
        basedOn: await store.revision(),
      };
      const undo = await decide(store, vocabulary, asked, now);
      if (undo.status !== 'decided') throw new Error(JSON.stringify(undo));
    }
    process.stdout.write(`${number}\n`);
  }
}

void main(process.argv[2], Number(process.argv[3]));
