import * as assert from 'uvu/assert';
import { main } from '../../src/main.js';
import { workspace, write } from '../workspace.js';

const test = workspace('many-files');

for (const [count, calls] of [
  [49, 0],
  [50, 1],
] as const) {
  test(`of ${count} files it is told ${calls} times that there are many`, ({ folder }) => {
    write(folder, Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.yaml`, 'a: b\n'])));
    let told = 0;
    const silent = { write: () => {} };
    const io = {
      cwd: folder,
      env: {},
      stdout: silent,
      stderr: silent,
      readStdin: () => '',
      manyFiles: () => void told++,
    };
    assert.is(main(['lint', '.'], io), 0);
    assert.is(told, calls);
  });
}

test.run();
