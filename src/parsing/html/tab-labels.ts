import type { HtmlElement } from './html-tree';
import { inlineText } from './inline-html';
import { find } from './main-content';

/**
 * What the tabs of a page are called, by the panel that each opens.
 * Takes: a panel with `aria-labelledby` or `aria-label`, a tab with `aria-controls` or a link to the panel
 * Refuses: tabs that only scripts connect with their panels
 */
export function tabLabels(source: string, root: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const labels = new Map<HtmlElement, string>();
  const panels = find(root, (element) => element.attributes.get('role') === 'tabpanel');
  if (panels.length === 0) return labels;
  const tabs = find(root, (element) => element.attributes.get('role') === 'tab');
  for (const panel of panels) {
    const tab = tabs.find((candidate) => opens(candidate, panel));
    const label = tab ? inlineText(source, tab).text : (panel.attributes.get('aria-label') ?? '');
    const text = label.replace(/\s+/g, ' ').trim();
    if (text !== '' && text.length <= LONGEST) labels.set(panel, text);
  }
  return labels;
}

const LONGEST = 60;

function opens({ attributes: tab }: HtmlElement, { attributes: panel }: HtmlElement): boolean {
  const id = panel.get('id');
  if (id !== undefined && (tab.get('aria-controls') === id || tab.get('href') === `#${id}`)) return true;
  const by = panel.get('aria-labelledby');
  return by !== undefined && tab.get('id') === by;
}
