// The program, which the engine in the browser must agree with. CONCERT_PROGRAM names another one than build/release.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StudyFile } from '../../engine/answers';
import { studyFolder } from './studies';

const program = process.env['CONCERT_PROGRAM'] ?? fileURLToPath(new URL('../../../build/release/app/concert', import.meta.url));

/** The program's answer to these arguments, given from the folder of the studies. */
export function concert(...args: string[]): { code: number; out: string; err: string } {
    if (!existsSync(program)) throw new Error(`${program} is not there; build the target concert_program or set CONCERT_PROGRAM`);
    const { status, stdout, stderr, error } = spawnSync(program, args, {
        cwd: studyFolder,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    if (error) throw error;
    return { code: status ?? -1, out: stdout, err: stderr };
}

/** A folder that is there while `use` is. */
export async function withFolder<Value>(use: (folder: string) => Value | Promise<Value>): Promise<Value> {
    const folder = mkdtempSync(join(tmpdir(), 'concert-'));
    try {
        return await use(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function changesOf({ changes }: StudyFile): string[] {
    const sets = Object.entries(changes?.set ?? {}).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
    const seed = changes?.seed === undefined ? [] : ['--seed', `${changes.seed}`];
    return [...sets, ...seed, ...(changes?.replicates === undefined ? [] : ['--replicates', `${changes.replicates}`])];
}

/** Runs a study that stands in the folder of the studies; a table of the results by name, and their hash. */
export async function nativeRun(study: StudyFile, tables: readonly string[] = [], file = study.path): Promise<{ hash: string; tables: string[] }> {
    return await withFolder((folder) => {
        const { code, out, err } = concert('run', file, '--json', '--quiet', '--all-runs', '-o', join(folder, 'results'), ...changesOf(study));
        if (code !== 0) throw new Error(`concert run ${file} ended with ${code}: ${err}`);
        const hash = /"result_hash": "([0-9a-f]{64})"/.exec(out)?.[1];
        if (!hash) throw new Error(`concert run ${file} gave no result hash: ${out}`);
        return { hash, tables: tables.map((table) => readFileSync(join(folder, 'results', table), 'utf8')) };
    });
}
