/**
 * What runs beside the program, in a worker thread, so that a hostile PDF costs no more than the time and memory it is given. It is text
 * because a worker loads plain JavaScript only, and tests run the sources as they are. It answers with `WorkerAnswer`.
 *
 * Coordinates are made upright and counted from the top left of the page as it is shown; turned and empty runs are left out.
 */
export const pdfWorker = `
const { parentPort, workerData } = require('node:worker_threads');

import(workerData.library)
  .then(({ getDocumentProxy }) => getDocumentProxy(workerData.bytes, { verbosity: 0, stopAtErrors: false }))
  .then(read)
  .catch((error) => ({ problem: { name: error?.name ?? 'Error', message: String(error?.message ?? error) } }))
  .then((answer) => parentPort.postMessage(answer));

async function read(pdf) {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const pages = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const runs = items.filter((item) => item.str.trim() !== '').map((item) => place(item, page.getViewport({ scale: 1 }).transform));
    pages.push(runs.filter((run) => run !== undefined));
    page.cleanup();
    characters += runs.reduce((sum, run) => sum + (run?.text.length ?? 0), 0);
    if (characters > workerData.mostCharacters) throw Object.assign(new Error(), { name: 'TooLong' });
  }
  return { pages, title: String(info.Title ?? ''), author: String(info.Author ?? '') };
}

function place({ str, transform: [a, b, c, d, e, f], width, fontName }, [A, B, C, D, E, F]) {
  const across = [A * a + C * b, B * a + D * b];
  if (Math.abs(across[1]) > Math.abs(across[0]) * 0.1 || across[0] < 0) return undefined;
  const size = Math.hypot(A * c + C * d, B * c + D * d);
  return { text: str, x: A * e + C * f + E, y: B * e + D * f + F, width, size, font: fontName };
}
`;
