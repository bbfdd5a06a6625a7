import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Message } from '../../domain';
import { pdfWorker } from './pdf-worker';

/** A stretch of text that a page shows in one font; in points, from the page's top left to the foot of the first letter. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

export interface PdfContent {
  /** The runs of each page in the order in which the PDF draws them. */
  readonly pages: readonly (readonly PdfRun[])[];
  /** Of the file's properties; '' where it tells none. */
  readonly title: string;
  readonly author: string;
}

interface Problem {
  readonly name: string;
  readonly message: string;
}
type WorkerAnswer = PdfContent | { readonly problem: Problem };

export interface PdfLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly characters: number;
}

/** Far beyond any document that people write; a PDF that is made to be slow ends here. */
const limits: PdfLimits = { milliseconds: 120_000, megabytes: 1_024, characters: 50_000_000 };

/** What the pages of a PDF show, or the message that says why it cannot be read. Never rejects for what is in the bytes. */
export async function pagesOfPdf(
  bytes: Uint8Array,
  within: Partial<PdfLimits> = {},
): Promise<PdfContent | { readonly message: Message }> {
  const answer = await answerOfWorker(bytes, { ...limits, ...within });
  if ('problem' in answer) return { message: messageOf(answer.problem) };
  if (answer.pages.every((runs) => runs.length === 0)) return { message: messageOf({ name: 'NoText', message: '' }) };
  return answer;
}

function answerOfWorker(bytes: Uint8Array, { milliseconds, megabytes, characters }: PdfLimits): Promise<WorkerAnswer> {
  const worker = new Worker(pdfWorker, {
    eval: true,
    // A copy: the library takes the bytes away from whoever hands them in.
    workerData: { library: pathToFileURL(require.resolve('unpdf')).href, bytes: bytes.slice(), mostCharacters: characters },
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const settle = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle({ problem: { name: 'TooSlow', message: `${milliseconds / 1_000} s` } }), milliseconds);
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle({ problem: { name: error.code ?? error.name, message: error.message } }),
    );
    worker.once('exit', () => settle({ problem: { name: 'Ended', message: 'its reader ended without an answer' } }));
  });
}

function messageOf({ name, message }: Problem): Message {
  const [rule, reason] = refusals[name] ?? ['pdf-unreadable', `The PDF is broken or no PDF: ${sentenceOf(message)}`];
  return { severity: 'error', rule, reason };
}

/** By the name of what the reader throws. */
const refusals: Readonly<Record<string, readonly [rule: string, reason: string]>> = {
  PasswordException: ['pdf-encrypted', 'The PDF is encrypted with a password. Save it without one.'],
  NoText: ['pdf-without-text', 'The PDF has no text, only pictures of it or nothing. Give the text that a reader recognised.'],
  TooLong: ['pdf-too-large', 'The PDF has more text than is read of one document. Split it.'],
  ERR_WORKER_OUT_OF_MEMORY: ['pdf-too-large', 'The PDF takes more memory to read than it is given. Split it.'],
  TooSlow: ['pdf-too-slow', 'The PDF takes longer to read than it is given. Split it.'],
};

function sentenceOf(message: string): string {
  const line = (message.split('\n')[0] ?? '').trim().slice(0, 200);
  return line === '' ? 'it has no pages.' : /[.!?]$/.test(line) ? line : `${line}.`;
}
