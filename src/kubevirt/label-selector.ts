/** Label selectors, as Kubernetes reads them. Source: k8s.io/apimachinery pkg/apis/meta/v1/helpers.go. */

import { and, get, isMap, isUnknown, items, list, type Maybe, moreItems, or, text, Unknown } from '../value.js';

/** Whether a label is there, and with one of the values where some are given. */
function carries(labels: unknown, key: string, values?: readonly unknown[]): Maybe<boolean> {
  const value = get(labels, key);
  if (isUnknown(value)) return value;
  if (!values) return value !== undefined;
  return or(...values.map((wanted) => (isUnknown(wanted) ? wanted : value !== undefined && value === wanted)));
}

function meets(labels: unknown, expression: unknown): Maybe<boolean> {
  if (isUnknown(expression)) return expression;
  const key = text(expression, 'key');
  const operator = text(expression, 'operator');
  const values = list(expression, 'values');
  const doubt = [key, operator, values].find(isUnknown) ?? moreItems(expression, 'values');
  if (doubt) return doubt;
  const wanted = operator === 'In' || operator === 'NotIn' ? items(expression, 'values') : undefined;
  const found = carries(labels, String(key), wanted);
  if (operator === 'In' || operator === 'Exists') return found;
  if (operator === 'NotIn' || operator === 'DoesNotExist') return isUnknown(found) ? found : !found;
  return new Unknown('the selector has an operator that is not known');
}

/** Whether a selector chooses what carries these labels: an empty one chooses all, an absent one nothing. */
export function selects(selector: unknown, labels: unknown): Maybe<boolean> {
  if (selector === undefined) return false;
  const matchLabels = get(selector, 'matchLabels');
  const doubt = [selector, labels, matchLabels].find(isUnknown) ?? moreItems(selector, 'matchExpressions');
  if (doubt) return doubt;
  const equal = Object.entries(isMap(matchLabels) ? matchLabels : {}).map(([key, value]) =>
    carries(labels, key, [value]),
  );
  return and(...equal, ...items(selector, 'matchExpressions').map((expression) => meets(labels, expression)));
}
