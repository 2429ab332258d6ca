// What the program refuses, the engine refuses in the same words; what a browser cannot do, it says.
import { beforeAll, expect, test } from 'vitest';
import { StudyMistakes, type Mistake, type StudyFile } from '../../engine/answers';
import type { Engine } from '../../engine/engine';
import { concert } from './native';
import { startEngine } from './start';
import { studyAt } from './studies';

let engine: Engine;
beforeAll(async () => {
    engine = await startEngine();
});

/** What is wrong with a study, which check(), run() and play() must all say. */
function mistakes(study: StudyFile): readonly Mistake[] {
    const said = [() => engine.check(study), () => engine.run(study), () => engine.play(study)].map((ask) => {
        try {
            ask();
        } catch (thrown) {
            if (thrown instanceof StudyMistakes) return thrown.mistakes;
            throw thrown;
        }
        throw new Error(`${study.path} is not refused`);
    });
    expect(said[1]).toEqual(said[0]);
    expect(said[2]).toEqual(said[0]);
    return said[0]!;
}

const textsOf = (study: StudyFile): string[] => mistakes(study).map(({ text }) => text);

test.each(['refused/mistakes.toml', 'refused/syntax.toml'])('%s: the program\'s own words, a line each', (path) => {
    const { code, err } = concert('check', path, '--quiet');
    expect(code).toBe(2);
    expect(textsOf(studyAt(path))).toEqual(err.trimEnd().split('\n'));
});

test('a mistake names file, line and what is wrong', () => {
    expect(mistakes(studyAt('refused/mistakes.toml'))[0]).toEqual({
        file: 'refused/mistakes.toml',
        line: 2,
        message: 'unknown key "sede"; did you mean "seed"?',
        text: 'refused/mistakes.toml:2: unknown key "sede"; did you mean "seed"?',
    });
});

test('a change that the study has no place for', () => {
    expect(textsOf({ ...studyAt('kappa.toml'), changes: { set: { kapa: 1 } } })).toEqual(
        concert('check', 'kappa.toml', '--set', 'kapa=1', '--quiet').err.trimEnd().split('\n'),
    );
});

test('formulas', () => {
    expect(textsOf(studyAt('refused/formulas.toml'))).toEqual([
        'refused/formulas.toml:5: constraints = "formal_hours <= 7": formulas are not read in the browser; run this study with the program concert',
        'refused/formulas.toml:9: relational_hours = "7 - formal_hours": formulas are not read in the browser; run this study with the program concert',
    ]);
});

test('a population', () => {
    expect(textsOf(studyAt('refused/population.toml'))).toEqual([
        'refused/population.toml: [population] is too much for a browser: run this study with the program concert',
    ]);
});

test('organisations of more than 20 000 people, each named', () => {
    expect(textsOf(studyAt('refused/people.toml'))).toEqual(
        ['20001 has 20\u202f001', '50000 has 50\u202f000'].map((has) =>
            `refused/people.toml: N=${has} people; a browser runs organisations of up to 20\u202f000: run this study with the program concert`),
    );
});

test('more runs than fit into memory', () => {
    expect(textsOf(studyAt('refused/bytes.toml'))).toEqual([
        'refused/bytes.toml: its runs take about 82.3 GB, more than the about 1.0 GB that a browser keeps: ask for fewer replicates, '
        + 'fewer points or a larger [output] every, or run this study with the program concert',
    ]);
});

test('a table that is not there: the nearest name among those that are', () => {
    expect(textsOf({ ...studyAt('refused/missing_file.toml'), files: { 'people.csv': 'x', 'ties.csv': 'x' } })).toEqual([
        'refused/missing_file.toml:3: people = "data/poeple.csv" is no file: refused/data/poeple.csv; open it together with the study',
    ]);
});

test('bytes that are no text', () => {
    const table = new Uint8Array([0x69, 0x64, 0x0a, 0xff, 0xfe]);
    const [mistake] = mistakes({ ...studyAt('network.toml'), files: { 'people.csv': table, 'ties.csv': 'from,to\n' } });
    expect(mistake).toMatchObject({ file: 'data/people.csv', line: 2 });
    expect(mistake!.message).toContain('is not UTF-8');
});

test('a place that the study has not got', () => {
    expect(() => engine.play(studyAt('kappa.toml'), 1)).toThrow('there is no point 1; the last is 0');
    expect(() => engine.play(studyAt('kappa.toml'), 0, 3)).toThrow('there is no arm 3; the last is 2');
});

test('after all these, a sound study is sound', () => expect(engine.check(studyAt('kappa.toml')).runs).toBe(15));
