// The one place that knows where the package stands; everything shipped beside the code is found from here.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Walks up from the started script to the folder whose package.json is ours. */
function findRoot(): string {
  const given = process.env['SAKIP_ROOT'];
  if (given !== undefined) return given;
  for (let dir = path.dirname(path.resolve(process.argv[1] ?? '.')); ; dir = path.dirname(dir)) {
    const manifest = path.join(dir, 'package.json');
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"name": "tanya-sakip"')) return dir;
    if (path.dirname(dir) === dir) throw new Error('package root of tanya-sakip not found; set SAKIP_ROOT');
  }
}

const root = findRoot();

export const dataDir = path.join(root, 'data');
export const migrationsDir = path.join(root, 'src/db/migrations');
export const promptsDir = path.join(root, 'prompts');
export const rootDir = root;
