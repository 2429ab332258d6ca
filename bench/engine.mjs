// How long the browser's engine takes, in Node, beside the program: node bench/engine.mjs [people] [runs]
// Both run the same study on one thread; times are those of the processor, because the machine may be shared.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const [people, runs] = [process.argv[2] ?? '500', process.argv[3] ?? '20'];
const text = `seed = 1\n[parameters]\npeople = ${people}\n[arms]\nkappa = [0.5]\n[points]\nreplicates = ${runs}\n`;

const wasm = join(root, 'build/wasm/web/engine/engine.wasm');
const bytes = readFileSync(wasm);
console.log(`engine.wasm: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip`);

const spent = () => process.cpuUsage().user / 1e3;
const module = new WebAssembly.Module(bytes);
let memory;
const instance = new WebAssembly.Instance(module, {
    concert: { progress: () => 0, table: () => undefined },
    env: { emscripten_notify_memory_growth: () => undefined },
    wasi_snapshot_preview1: {
        clock_time_get: () => 0,
        environ_get: () => 0,
        environ_sizes_get: (count, size) => (new Uint32Array(memory.buffer)[count / 4] = new Uint32Array(memory.buffer)[size / 4] = 0),
        proc_exit: (code) => { throw new Error(`ended with ${code}`); },
    },
});
const engine = instance.exports;
memory = engine.memory;
engine._initialize();
const room = (string) => {
    const part = new TextEncoder().encode(string);
    const at = engine.concert_room(part.length);
    new Uint8Array(memory.buffer, at, part.length).set(part);
    return [at, part.length];
};
engine.concert_give_file(...room('bench.toml'), ...room(text));
engine.concert_run(...room('bench.toml'));  // the first time, the machine code is still being improved
const before = spent();
if (engine.concert_run(...room('bench.toml')) !== 0) throw new Error('the study failed');
console.log(`browser's engine: ${((spent() - before) / runs).toFixed(1)} ms a run of ${people} people, tables included`);

const folder = mkdtempSync(join(tmpdir(), 'concert-'));
writeFileSync(join(folder, 'bench.toml'), text);
const program = join(root, 'build/release/app/concert');
const times = spawnSync('bash', ['-c', `time -p "${program}" run bench.toml --threads 1 --quiet -o out >/dev/null`], { cwd: folder, encoding: 'utf8' });
rmSync(folder, { recursive: true });
const seconds = Number(/user ([0-9.]+)/.exec(times.stderr)[1]);
console.log(`program: ${((seconds * 1000) / runs).toFixed(1)} ms a run, ${(statSync(program).size / 1e6).toFixed(1)} MB`);
