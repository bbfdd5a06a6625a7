// Child of kill.test.ts: puts documents into the folder given until it is killed, and prints the uri of each when it was acknowledged.
// Every third document is a new version of one before it, so that a kill may also fall into superseding.
require('../../scripts/bench/typescript.cjs');
const { openEmbeddedStore } = require('../../src/store/embedded/index.ts');
const { killedWrite } = require('./killed-write.ts');

async function main(folder, from) {
  const store = await openEmbeddedStore({ folder });
  for (let number = from; ; number++) {
    await store.putDocument(killedWrite(number));
    process.stdout.write(`${number}\n`);
  }
}

void main(process.argv[2], Number(process.argv[3]));
