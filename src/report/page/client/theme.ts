/** Light, dark, or as the system says. */

import { h } from './dom.js';

const KEY = 'vmstate-theme';
const THEMES = ['auto', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

/** What a browser keeps for files may be shut. */
function stored(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === kept) ?? 'auto';
  } catch {
    return 'auto';
  }
}

function apply(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It holds until the page is closed.
  }
}

/** Three choices in a row. */
export function themeChoice(): HTMLElement {
  const now = stored();
  apply(now);
  const choice = (theme: Theme) =>
    h(
      'label',
      {},
      h('input', { type: 'radio', name: 'theme', value: theme, checked: theme === now, change: () => apply(theme) }),
      h('span', {}, theme[0]?.toUpperCase(), theme.slice(1)),
    );
  return h('fieldset', { class: 'choice theme' }, h('legend', { class: 'hidden' }, 'Theme'), THEMES.map(choice));
}
