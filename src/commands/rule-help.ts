import type { RuleHelp } from '../report/report.js';
import { publicPage } from '../rule-page.js';
import { RULES } from '../rules/index.js';
import { ruleMarkdown, ruleText } from '../rules/text.js';

/** What a rule says of itself, for reports; undefined for one that is not known. */
export function ruleHelp(id: string): RuleHelp | undefined {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return undefined;
  const { severity, summary, why } = rule;
  const uri = publicPage(id);
  const help = { id, severity, summary, why, text: ruleText(rule), markdown: ruleMarkdown(rule) };
  return uri === undefined ? help : { ...help, uri };
}
