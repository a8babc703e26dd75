// Runs in the extension host of a real VS Code, on a copy of test/editor/records.

import './commenting.ts';
import './dashboard.ts';
import './drafting.ts';
import './exporting.ts';
import './views.ts';
import './help.ts';
import './newcomer.ts';
import './preview.ts';
import './preview-page.ts';
import './reviewing.ts';
import './supervising.ts';
import './word.ts';
import './signing-off.ts';
import './writing-templates.ts';
import { runAll } from './runner.ts';

/** Called by the editor. */
export function run(): Promise<void> {
  return runAll();
}
