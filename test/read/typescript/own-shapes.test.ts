/** What is said of props for the reading of constructs is said of every prop there is. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { EXPORTS } from '../../../constructs/reading/exports.js';
import { ARGUMENTS, METHOD_ARGUMENTS } from '../../../constructs/reading/shapes.js';
import { constructApi } from '../../../scripts/construct-api.js';

const API = new Map(constructApi().exports.map((one) => [one.name, one]));
const RESOURCES = Object.entries(EXPORTS).filter(([name, { is }]) => is === 'resource' && name !== 'Resource');

test('every construct has a shape of its props, and each prop stands in it', () => {
  assert.equal(Object.keys(ARGUMENTS).sort(), RESOURCES.map(([name]) => name).sort());
  for (const [name] of RESOURCES) {
    const props = [`${name}Props`, `${name.replace('Cluster', '')}Props`].flatMap((one) => API.get(one)?.members ?? []);
    assert.ok(props.length > 3, `${name} has props`);
    assert.equal(
      Object.keys(ARGUMENTS[name]?.[0]?.entries ?? {}).sort(),
      [...new Set(props.map((prop) => prop.name))].sort(),
      name,
    );
  }
});

test('every method that changes a construct, or makes another, has the shapes of its arguments', () => {
  for (const [name, { changes, below }] of RESOURCES)
    for (const method of [...changes, ...below]) assert.ok(METHOD_ARGUMENTS[method], `${name}.${method}`);
});

test('every method of a construct is read, but for what gives a value alone', () => {
  const plain = ['asApiResource', 'asNonApiResource', 'toString'];
  for (const [name, { changes, below, makes }] of RESOURCES) {
    const methods = API.get(name)?.members.filter(({ parameters, isStatic }) => parameters && !isStatic) ?? [];
    const unread = methods
      .map((method) => method.name)
      .filter((method) => ![...changes, ...below, ...Object.keys(makes), ...plain].includes(method));
    assert.equal(unread, [], name);
  }
});

test.run();
