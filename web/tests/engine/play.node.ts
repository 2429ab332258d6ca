// A run that is looked into is the run that the program counts.
import { beforeAll, describe, expect, test } from 'vitest';
import { noSuperior, status } from '../../engine/arrays';
import type { Engine } from '../../engine/engine';
import { nativeRun } from './native';
import { startEngine } from './start';
import { studyAt } from './studies';

let engine: Engine;
beforeAll(async () => {
    engine = await startEngine();
});

/** The fields of a line of a table; quotes stand only where a field holds a comma. */
function fieldsOf(line: string): string[] {
    return Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g), ([, quoted, plain]) => quoted ?? plain!);
}

/** Rows of a table by the names of its columns. */
function rowsOf(table: string): Record<string, string>[] {
    const [names, ...rows] = table.trimEnd().split('\n').map(fieldsOf);
    return rows.map((fields) => Object.fromEntries(fields.map((field, i) => [names![i]!, field])));
}

const bitsOf = (field: string): number => (field === '' ? Number.NaN : Math.fround(Number(field)));

describe.each(['half_weeks.toml', 'branch.toml', 'branch_in_burn_in.toml', 'practice.toml', 'elections.toml', 'network.toml', 'users.toml'])('%s', (path) => {
    const study = { ...studyAt(path), changes: { replicates: 1 } };

    test('every measure of every group in every week, to the last bit', async () => {
        const { tables } = await nativeRun(study, ['curves.csv']);
        const rows = rowsOf(tables[0]!);
        const { arms } = engine.check(study);
        let compared = 0;
        for (const [arm, { label }] of arms.entries()) {
            const playing = engine.play(study, 0, arm);
            // in uneven strides: what is read in between must not change what comes
            for (let stride = 1; engine.week < playing.weeks - 1; stride = 1 + (stride * 7) % 23) {
                engine.advance(stride);
                engine.look('series');
            }
            const series = engine.look('series');
            for (const row of rows.filter((one) => one['arm'] === label)) {
                const group = playing.groups.indexOf(row['population']!), measure = playing.measures.indexOf(row['measure']!);
                const value = series[(group * playing.measures.length + measure) * playing.weeks + Number(row['week'])];
                if (!Object.is(value, bitsOf(row['median']!))) {
                    expect.fail(`${label} ${row['population']} ${row['measure']} week ${row['week']}: ${value}, not ${row['median']}`);
                }
                compared += 1;
            }
        }
        expect(compared).toBe(rows.length);
        expect(compared).toBeGreaterThan(3000);
    });
});

test('every replicate of every point', async () => {
    const study = studyAt('sizes.toml');
    const { tables } = await nativeRun(study, ['all_runs.csv']);
    const plan = engine.check(study);
    const rows = rowsOf(tables[0]!);
    let compared = 0;
    for (const [point, { label, replicates }] of plan.points.entries()) {
        for (const replicate of [0, replicates - 1]) {
            const arm = (point + replicate) % plan.arms.length;
            const playing = engine.play(study, point, arm, replicate);
            engine.advance(1000);
            const d = playing.measures.indexOf('D') * playing.weeks;
            const mine = rows.filter((row) => row['point'] === label && row['arm'] === plan.arms[arm]!.label && row['replicate'] === `${replicate}`);
            expect(mine.length).toBeGreaterThan(20);
            const series = engine.look('series');
            for (const row of mine) expect(series[d + Number(row['week'])]).toBe(bitsOf(row['D']!));
            compared += mine.length;
        }
    }
    expect(compared).toBe(6 * (120 / plan.every + 1));
});

test('what is seen of people agrees with what is counted', () => {
    const playing = engine.play(studyAt('elections.toml'), 0, 1, 2);
    expect(playing).toMatchObject({ people: 69, point: 'base', arm: 'kappa=1', week: -playing.burn_in });
    const role = engine.look('role').slice(), superior = engine.look('superior').slice(), level = engine.look('level').slice();
    expect(superior[0]).toBe(0);
    for (let i = 0; i < playing.people; ++i) {
        expect(superior[i] === noSuperior).toBe(role[i] === 0);
        if (i > 0 && role[i] !== 0) expect(level[i]).toBe(level[superior[i]!]! + 1);
    }
    for (const week of [0, 1, 40, 156]) {
        engine.advance(week - engine.week);
        expect(engine.week).toBe(week);
        const people = engine.look('status').slice(), series = engine.look('series');
        const staff = people.filter((_, i) => role[i] !== 0);
        for (const [measure, bit] of [['A', status.aware], ['C', status.complies], ['D', status.sincere]] as const) {
            const share = staff.filter((one) => one & bit).length / staff.length;
            expect(series[playing.measures.indexOf(measure) * playing.weeks + week], `${measure} ${week}`).toBe(Math.fround(share));
        }
    }
    const first = engine.look('firstTie').slice(), target = engine.look('tieTarget').slice(), active = engine.look('activeTies').slice();
    const trust = engine.look('tieTrust').slice();
    expect(first.length).toBe(playing.people + 1);
    expect(first[playing.people]).toBe(playing.ties);
    let sum = 0, ties = 0;
    for (let i = 0; i < playing.people; ++i) {
        expect(target.subarray(first[i], first[i + 1])).not.toContain(i);
        for (let k = 0; k < active[i]!; ++k) sum += trust[first[i]! + k]!;
        ties += active[i]!;
    }
    const mean = engine.look('series')[playing.measures.indexOf('trust') * playing.weeks + 156]!;
    expect(Math.abs(sum / ties - mean)).toBeLessThan(1e-3);  // the program rounds each to 2^-16; the elected are not counted
    const inSuperior = engine.look('trustInSuperior');
    expect(inSuperior[0]).toBe(1);
    expect(Number.isNaN(inSuperior[playing.people - 1])).toBe(true);
});

test('nothing is played after the end, nor after stop', () => {
    const { weeks } = engine.play(studyAt('half_weeks.toml'));
    expect(engine.advance(10_000)).toBe(weeks - 1);
    expect(engine.advance(1)).toBe(weeks - 1);
    engine.stop();
    expect(engine.look('status').length).toBe(0);
    expect(engine.look('series').length).toBe(0);
    expect(engine.advance(1)).toBe(0);
});

test('a thousand restarts take no more memory than twenty', () => {
    const study = studyAt('kappa.toml');
    const restart = (count: number) => {
        for (let i = 0; i < count; ++i) {
            engine.play({ ...study, changes: { set: { kappa: (i % 11) / 10, people: 500 } } }, 0, 0, i % 7);
            engine.advance(1 + (i % 5));
            engine.look('series');
            engine.look('tieTrust');
        }
    };
    restart(20);
    const before = engine.memory;
    restart(1000);
    expect(engine.memory).toBe(before);
}, 300_000);
