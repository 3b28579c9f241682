// A process of its own that opens the database given as argument once a line arrives on stdin; prints the outcome as JSON.
import { once } from 'node:events';
import { openDb } from '../../src/db/open.ts';

const [berkas = '', migrations = '', data = ''] = process.argv.slice(2);
process.stdout.write('siap\n');
await once(process.stdin, 'data');
const db = openDb(berkas, { migrations, data });
process.stdout.write(`${JSON.stringify(db.ok ? { ok: true } : db)}\n`);
process.exit(0);
