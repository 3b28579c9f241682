// The closed vocabulary of wordings, read from data/rangkaian.json.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { rangkaian, type Rangkaian } from './skema-rangkaian.ts';

/** Throws on a broken file: it is part of the program, not of what people enter. */
export const readRangkaian = (dataDir: string): Rangkaian =>
  rangkaian.parse(JSON.parse(readFileSync(path.join(dataDir, 'rangkaian.json'), 'utf8')));
