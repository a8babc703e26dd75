// Where the files of the fonts lie: beside the program.

import { join } from 'node:path';

export const fontFolder = join(__dirname, 'fonts');
