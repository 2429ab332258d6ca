// Any study gives the same bytes in the program and in the browser's engine.
import { writeFileSync } from 'node:fs';
import { webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StudyFile } from '../../engine/answers';
import type { Engine } from '../../engine/engine';
import { resultHash } from '../../engine/result_hash';
import { concert, nativeRun, withFolder } from './native';
import { startEngine } from './start';
import { changed, sound, studyAt } from './studies';

let engine: Engine;
beforeAll(async () => {
    engine = await startEngine();
});

async function hashOf(study: StudyFile): Promise<string> {
    const ran = engine.run(study);
    expect(ran?.failed).toBe(0);
    return await resultHash(ran!.tables, webcrypto.subtle as SubtleCrypto);
}

test('there are at least 20 studies', () => expect(sound.length).toBeGreaterThanOrEqual(20));

describe('the result hash of the program', () => {
    test.each(sound)('%s', async (path) => {
        const study = studyAt(path);
        expect(await hashOf(study)).toBe((await nativeRun(study)).hash);
    });

    test.each(changed)('with changes: $path $changes', async (study) => {
        expect(await hashOf(study)).toBe((await nativeRun(study)).hash);
    });
});

test('the bytes of each table are those of the files', async () => {
    const study = studyAt('sizes.toml');
    const names = ['runs.csv', 'curves.csv', 'summary.csv'];
    const { tables } = await nativeRun(study, names);
    const mine = engine.run(study)!.tables;
    expect([mine.runs, mine.curves, mine.summary].map((bytes) => new TextDecoder().decode(bytes))).toEqual(tables);
});

test('with every equation switched, one at a time', async () => {
    const { equations } = engine.describe();
    expect(equations.length).toBeGreaterThan(15);
    let compared = 0;
    for (const { id, on_by_default: on } of equations) {
        const elected = id === 'E15' ? '' : 'elected = 3\nelection_every = 20\n';  // without E15 nobody is elected out
        const text = `seed = 4\n[equations]\n${on ? 'off' : 'on'} = ["${id}"]\n[parameters]\npeople = 25\n${elected}mandate_weeks = 40\n`
            + 'follow_up_weeks = 10\nburn_in_weeks = 20\n[arms]\nkappa = [0.2, 0.8]\n[points]\nreplicates = 2\n';
        await withFolder(async (folder) => {
            const file = join(folder, 'switched.toml');
            writeFileSync(file, text);
            const study = { path: file, text };
            if (concert('check', file).code === 0) {
                expect(await hashOf(study), id).toBe((await nativeRun(study)).hash);
                compared += 1;
            } else {
                expect(() => engine.check(study), id).toThrow();
            }
        });
    }
    expect(compared).toBe(equations.length);
});

test('a study that is stopped ends after the run it is at, and the next one is whole', async () => {
    const study = studyAt('kappa.toml');
    let runs = 0;
    const stopped = engine.run(study, (progress) => {
        runs = progress.runs;
        expect(progress.expected).toBeGreaterThan(progress.personWeeks);
        return progress.runs >= 3;
    });
    expect(stopped).toBeUndefined();
    expect(runs).toBe(3);
    expect(await hashOf(study)).toBe((await nativeRun(study)).hash);
});
