/** The browser that tests of the page run: Debian's, or the one that VMSTATE_CHROMIUM names. */

import { existsSync } from 'node:fs';

const PLACES = [
  process.env.VMSTATE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Its path; undefined where there is none. */
export const CHROMIUM: string | undefined = PLACES.find((path) => path !== undefined && existsSync(path));

/** How it is started: tests run as any user, also where no sandbox can be had. */
export const LAUNCH = {
  executablePath: CHROMIUM ?? '',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
};
