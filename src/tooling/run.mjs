// Starts a built entry (main, cli, eval) and rebuilds first when a source is newer than the build.
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Newest modification time below a folder, in ms; 0 when it does not exist. */
function newest(folder, ending) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .reduce((max, entry) => Math.max(max, statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0);
  } catch {
    return 0;
  }
}

const [entry, ...rest] = process.argv.slice(2);
const built = path.join(root, 'dist', `${entry}.mjs`);
let builtAt = 0;
try {
  builtAt = statSync(built).mtimeMs;
} catch {
  // not built yet
}
if (builtAt < newest(path.join(root, 'src'), '.ts')) await import('./build.mjs');
process.argv = [process.argv[0], fileURLToPath(import.meta.url), ...rest];
process.env.SAKIP_ROOT = root;
await import(pathToFileURL(built).href);
