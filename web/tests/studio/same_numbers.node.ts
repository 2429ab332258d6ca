// What the studio hands out is what it shows: its studies run by the program give the same bytes, and the bands and
// differences that it computes are those of the program's tables.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { StudyFile } from '../../engine/answers';
import { Engine } from '../../engine/engine';
import { resultHash } from '../../engine/result_hash';
import { adoptionFigure } from '../../studio/adoption_figure';
import { bandsOf } from '../../studio/bands';
import { compared } from '../../studio/comparison';
import { parseCsv } from '../../studio/csv_file';
import { followed } from '../../studio/curves';
import type { Trace } from '../../studio/ensemble';
import { lessons, lessonState } from '../../studio/lessons';
import { Model } from '../../studio/model';
import { presetIds, presets } from '../../studio/presets';
import { defaultState, settingOf, type State, withOtherValue, withValue } from '../../studio/state';
import { comparisonOf, studyOf } from '../../studio/study';
import { comparisonTitle, titleOf } from '../../studio/titles';
import { svg } from '../../charts';
import { withFolder } from '../engine/native';
import { engineFile, program } from './built';

let engine: Engine;
let model: Model;
beforeAll(async () => {
    engine = await Engine.start(await WebAssembly.compile(readFileSync(engineFile)));
    model = new Model(engine.describe());
});

/** The program's result hash and tables of a study. */
async function native(study: StudyFile): Promise<{ hash: string; curves: string; summary: string }> {
    return withFolder((folder) => {
        writeFileSync(join(folder, study.path), study.text);
        const { status, stderr } = spawnSync(program, ['run', study.path, '--quiet', '-o', 'results'], { cwd: folder, encoding: 'utf8' });
        if (status !== 0) throw new Error(`concert run ended with ${status}: ${stderr}\n${study.text}`);
        const { result_hash: hash } = JSON.parse(readFileSync(join(folder, 'results', 'manifest.json'), 'utf8')) as { result_hash: string };
        return { hash, curves: readFileSync(join(folder, 'results', 'curves.csv'), 'utf8'), summary: readFileSync(join(folder, 'results', 'summary.csv'), 'utf8') };
    });
}
function traces(study: StudyFile, arms: number, replicates: number): Trace[] {
    return Array.from({ length: replicates * arms }, (_, k): Trace => {
        const [replicate, arm] = [Math.floor(k / arms), k % arms];
        const playing = engine.play(study, 0, arm, replicate);
        engine.advance(10_000);
        const all = engine.look('series');
        return { arm, replicate, playing, curves: followed.map((name) => {
            const row = playing.measures.indexOf(name);
            return all.slice(row * playing.weeks, (row + 1) * playing.weeks);
        }) };
    });
}
const few = (state: State): State => ({ ...state, replicates: 5 });

describe('presets', () => {
    test.each(presetIds)('%s has values within their ranges and within what a browser runs, and is a sound study', (preset) => {
        const state: State = { ...defaultState('en'), preset, values: presets[preset].values };
        expect(model.misfit(state)).toBeNull();
        expect(model.value(state, 'people')).toBeLessThanOrEqual(model.description.most_people);
        const plan = engine.check(studyOf({ ...state, values: {} }, model, titleOf(state)));
        for (const [name, value] of Object.entries(presets[preset].values)) expect(plan.parameters[name], name).toBe(value);
        expect(plan.runs).toBe(20);
    });
});
describe('every parameter', () => {
    test('can be moved to both ends of its slider, and the study says so', () => {
        const refused: string[] = [];
        for (const row of model.ofOneOrganisation) {
            for (const value of [row.lowest, row.highest]) {
                if (row.name === 'people' && value > model.description.most_people) continue;
                const state = withValue({ ...defaultState('en'), preset: 'town_hall', replicates: 5 }, row.name, value, model.defaults);
                try {
                    const plan = engine.check(studyOf(state, model, titleOf(state)));
                    expect(plan.parameters[row.name], row.name).toBe(value);
                    if (settingOf(state)[row.name] !== undefined && row.process.match(/^[EH]\d+$/)) expect(plan.equations, row.name).toContain(row.process);
                } catch (reason) {
                    refused.push(`${row.name} = ${value}: ${String(reason)}`);
                }
            }
        }
        // Values that do not fit together are refused by the engine, and the studio says why.
        expect(refused.filter((text) => !/innovator_place|election_every|steps|weeks|formal_hours|relational_hours|elected/.test(text))).toEqual([]);
    });
});
describe('the same bytes as the program', () => {
    const states: readonly (readonly [string, State])[] = [
        ['as it opens', few(defaultState('en'))],
        ['a town hall in French with odd values', few({ ...defaultState('fr'), preset: 'town_hall', values: { attention: 0.1 + 0.2, relational_share: 1e-7, response: 2 }, seed: 2 ** 53 - 1 })],
        ['a hospital', { ...defaultState('en'), preset: 'hospital', replicates: 5 }],
        ['with processes switched on by a parameter and off by hand', few({ ...defaultState('en'), values: { posture: 0.9, learning_scale: 40 }, equations: { E5: false } })],
        ...lessons.map((lesson): [string, State] => [`lesson ${lesson.id}`, few(lessonState(defaultState('en'), lesson, lesson.start))]),
    ];
    test.each(states)('%s', async (_name, state) => {
        const study = studyOf(state, model, titleOf(state));
        const ran = engine.run(study);
        if (!ran) throw new Error('it was stopped');
        expect(ran.failed).toBe(0);
        expect(await resultHash(ran.tables)).toBe((await native(study)).hash);
    });
});
test('the bands of the studio are those of curves.csv, and the figure holds them', async () => {
    const state = few(defaultState('en'));
    const study = studyOf(state, model, titleOf(state));
    const all = traces(study, 1, 5);
    const bands = bandsOf(all.map((trace) => trace.curves[0] ?? []));
    const { rows } = parseCsv((await native(study)).curves);
    const D = rows.filter((row) => row[3] === 'all' && row[4] === 'D');
    expect(D).toHaveLength(261);
    for (const row of D) {
        const week = Number(row[2]);
        for (const [column, values] of [[6, bands.median], [7, bands.q10], [8, bands.q25], [9, bands.q75], [10, bands.q90]] as const) {
            expect(Math.abs((values[week] ?? NaN) - Number(row[column])), `week ${week}`).toBeLessThan(1e-6);
        }
    }
    const playing = all[0]?.playing;
    if (!playing) throw new Error('nothing was run');
    const figure = adoptionFigure([{ key: 'run', label: { en: 'D', fr: 'D' }, bands }], playing, state, model);
    expect(figure.rows).toHaveLength(261);
    expect(svg(figure, 'fr', { width: 900, height: 500 })).toContain('une prévision');
});
test('the difference of the studio is the paired difference of summary.csv', async () => {
    const base = { ...few(defaultState('en')), other: {} };
    const state = withOtherValue(withOtherValue(base, 'relational_share', 0.9, model.defaults), 'attention', 0.6, model.defaults);
    const study = comparisonOf(state, model, comparisonTitle(state));
    const ran = engine.run(study);
    const own = await native(study);
    expect(ran && (await resultHash(ran.tables))).toBe(own.hash);
    const { atWithdrawal, pairs } = compared(traces(study, 2, 5));
    const { head, rows } = parseCsv(own.summary);
    const row = rows.find((one) => one[0] === 'difference' && one[head.indexOf('outcome')] === 'D_withdrawal');
    if (!row) throw new Error('summary.csv has no difference');
    expect(pairs).toBe(Number(row[head.indexOf('n')]));
    for (const name of ['median', 'q10', 'q90'] as const) expect(atWithdrawal[name][0], name).toBeCloseTo(Number(row[head.indexOf(name)]), 6);
});
test('a setting that differs by a parameter without effect differs by nothing: both have the same chance', () => {
    const bass = model.parameter('response').choices.indexOf('bass');
    const state: State = { ...few(defaultState('en')), values: { response: bass }, other: { hill_exponent: 40 } };
    const { difference, pairs } = compared(traces(comparisonOf(state, model, comparisonTitle(state)), 2, 3));
    expect(pairs).toBe(3);
    expect(Math.max(...Array.from(difference.q90).map(Math.abs))).toBe(0);
});
