import * as assert from 'uvu/assert';
import { projectIn } from '../../src/cdk8s/project.js';
import { workspace, write } from '../workspace.js';

const test = workspace('project');

test('the command line wins over the environment, and that over cdk8s.yaml', ({ folder }) => {
  write(folder, { 'cdk8s.yaml': 'app: node configured.js\noutput: out\n' });
  const app = (argv: readonly string[], env: NodeJS.ProcessEnv = {}) => projectIn(folder, argv, env).app;
  assert.is(app(['synth']), 'node configured.js');
  assert.is(app(['synth'], { CDK8S_APP: 'node env.js' }), 'node env.js');
  for (const argv of [
    ['--app', 'node typed.js'],
    ['--app=node typed.js'],
    ['-a', 'node typed.js'],
    ['-a=node typed.js'],
  ])
    assert.is(app(['synth', ...argv], { CDK8S_APP: 'node env.js' }), 'node typed.js', argv.join(' '));
  // Rather none than one that cdk8s has not run.
  for (const argv of [['-anode typed.js'], ['-pa', 'node typed.js'], ['-a', 'node a.js', '-a', 'node b.js'], ['-a']])
    assert.is(app(['synth', ...argv]), undefined, argv.join(' '));
  assert.is(projectIn(folder, [], {}).output, 'out');
});

test('a project without cdk8s.yaml, or with one that says nothing, has the output of cdk8s', ({ folder }) => {
  assert.equal(projectIn(folder, [], {}), { app: undefined, output: 'dist' });
  write(folder, { 'cdk8s.yaml': '[]' });
  assert.equal(projectIn(folder, [], {}), { app: undefined, output: 'dist' });
});

test.run();
