import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Debian's Chromium, headless; undefined where it is not installed, which is said, or fails where CLAIMGRAPH_REQUIRE_BROWSER=1. */
export async function openBrowser(): Promise<Browser | undefined> {
  if (!existsSync(CHROMIUM)) {
    if (process.env['CLAIMGRAPH_REQUIRE_BROWSER'] === '1')
      throw new Error(`browser: NOT RUN, and it is required: ${CHROMIUM} is not there`);
    process.stderr.write(`browser: NOT RUN (${CHROMIUM} is not there)\n`);
    return undefined;
  }
  // Root, as CI runs, has no sandbox in Chromium; the rest keeps it from looking for hosts of its own.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  return chromium.launch({ executablePath: CHROMIUM, args: [...args, '--disable-component-update', '--disable-sync'] });
}
