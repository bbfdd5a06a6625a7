import type { Page } from './page';
import { hasTab } from './tab-line';
import { isLonePipe, pipeLine } from './table-lines';

const mark =
  /^(?:#{1,6}(?:\s|$)|`{3}|~{3}|>|[-*+•◦▪‣·●]\s|\d{1,3}[.)]\s|\[\^?[^\]]{1,40}\]:\s|\[\d{1,3}\]\s|<\/?[a-z][^<>]{0,300}>|<!--|\**(?:Q|A|Question|Answer)\**:\**\s|={2,6}[^=]{1,200}={2,6}\s*$|[-*_=]{3,}$)/i;

/** Whether the line visibly begins something other than running text; a cheap look, made for every line of a paragraph. */
export function beginsBlock(page: Page, line: number): boolean {
  const { lines } = page;
  if (mark.test(lines.text(line).slice(0, 320)) || (hasTab(lines, line) && hasTab(lines, line + 1))) return true;
  const { pipes, isFramed, cells } = pipeLine(lines, line);
  if (pipes.length === 0) return false;
  return isFramed || isLonePipe(lines, line) || (page.nextRule(line) - line < 24 && cells > 1);
}
