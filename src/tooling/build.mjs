// Bundles what users start (main, cli, eval) and the data check into dist/. Native packages stay external. Starting bundled code takes half the time.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts', cli: 'src/cli.ts', eval: 'src/eval.ts', 'periksa-data': 'src/tooling/periksa-data.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning',
  outExtension: { '.js': '.mjs' },
});

// Chunks of earlier builds have other names and would pile up.
const dist = path.join(root, 'dist');
const dipakai = new Set(Object.keys(metafile.outputs).map((berkas) => path.join(root, berkas)));
for (const berkas of readdirSync(dist))
  if (!dipakai.has(path.join(dist, berkas))) rmSync(path.join(dist, berkas), { force: true, recursive: true });
