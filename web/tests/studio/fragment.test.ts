import { describe, expect, test } from 'vitest';
import { read, write } from '../../studio/fragment';
import { presetIds } from '../../studio/presets';
import { defaultState, replicateChoices, speeds, type State, views } from '../../studio/state';
import { chance } from './chance';

/** Any state there may be. */
function anyState(random: () => number): State {
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const some = () => Object.fromEntries(Array.from({ length: Math.floor(random() * 6) }, (_, i) =>
        [`${pick(['people', 'attention', 'relational_share', 'x'])}_${'abc'[i % 3]}`, pick([0, 1, -1, 0.3, 1e-7, 123456.75, random() - 0.5, 2.5e21])]));
    return {
        view: pick(views), language: pick(['en', 'fr'] as const), preset: pick(presetIds), values: some(), other: some(),
        equations: random() < 0.5 ? {} : { E13: random() < 0.5, H13: true }, seed: Math.floor(random() * 2 ** 53), replicates: pick(replicateChoices),
        week: Math.floor(random() * 300), speed: pick(speeds), step: Math.floor(random() * 8), classroom: random() < 0.5,
    };
}

describe('a state as an address', () => {
    test('what is written is read again', () => {
        const random = chance(1);
        for (let i = 0; i < 500; ++i) {
            const state = anyState(random);
            if ([...Object.values(state.values), ...Object.values(state.other)].some((value) => String(value).includes('e+'))) continue;
            expect(read(write(state), 'en'), write(state)).toEqual({ state });
        }
    });
    test('the same state has one address, whatever the order of its values', () => {
        const a: State = { ...defaultState('en'), values: { people: 5, attention: 0.5 } };
        const b: State = { ...defaultState('en'), values: { attention: 0.5, people: 5 } };
        expect(write(a)).toBe(write(b));
        expect(write(a)).toBe('#v1&lang=en&p.attention=0.5&p.people=5');
        expect(write(defaultState('fr'))).toBe('#v1&lang=fr');
    });
    test('no address is no damage', () => {
        expect(read('', 'fr')).toBeNull();
        expect(read('#', 'fr')).toBeNull();
    });
    test('an address may ask for the language alone', () => {
        for (const hash of ['#fr', '#lang=fr']) expect(read(hash, 'en')).toEqual({ state: defaultState('fr') });
        expect(read('#de', 'en')).toHaveProperty('damage');
    });
    test.each([
        ['#v2&lang=en', 'format v2'], ['#hello', 'no address'], ['#v1&lang', 'no key=value'], ['#v1&lang=de', 'not one of en, fr'], ['#v1&&', 'no key=value'],
        ['#v1&seed=-1', 'no whole number'], ['#v1&seed=99999999999999999999', 'no whole number'], ['#v1&seed=1&seed=2', 'twice'], ['#v1&p.people=1e999', 'no number'],
        ['#v1&p.people=NaN', 'no number'], ['#v1&p.people=0x10', 'no number'], ['#v1&p.__proto__=1', 'unknown'], ['#v1&p.constructor.x=1', 'unknown'], ['#v1&e.E13=yes', 'not one of'],
        ['#v1&replicates=1000000', 'not one of'], ['#v1&week=1.5', 'no whole number'], ['#v1&speed=7', 'not one of'], ['#v1&view=%3Cscript%3E', 'not one of'], ['#v1&x=1', 'unknown'],
        ['#v1&same=1&b.people=4', 'beside'], [`#v1&p.${'a'.repeat(9000)}=1`, 'characters'],
    ])('%s is damaged, and says how', (hash, why) => {
        const found = read(hash, 'en');
        if (!found || !('damage' in found)) throw new Error('it was read');
        expect(found.damage).toContain(why);
    });
    test('whatever an address holds, it is read or said to be damaged', () => {
        const random = chance(2);
        const letters = 'v1&=.#%pbe_0123456789-+eEalngviewsd\u0000é<>"\'\u202f';
        const whole = write({ ...defaultState('fr'), view: 'compare', values: { people: 800 }, other: { attention: 0.7 }, equations: { E13: true }, seed: 7 });
        let [fine, bad] = [0, 0];
        for (let i = 0; i < 20_000; ++i) {
            let hash = i % 2 ? whole : Array.from({ length: 1 + Math.floor(random() * 60) }, () => letters[Math.floor(random() * letters.length)]).join('');
            if (i % 2) {
                const at = Math.floor(random() * whole.length);
                const change = random();
                const letter = letters[Math.floor(random() * letters.length)] ?? '';
                hash = change < 0.3 ? hash.slice(0, at) : change < 0.6 ? hash.slice(0, at) + hash.slice(at + 1) : hash.slice(0, at) + letter + hash.slice(at + (change < 0.8 ? 1 : 0));
            }
            const found = read(hash, 'en');
            if (found && 'state' in found) {
                fine += 1;
                expect(read(write(found.state), 'en')).toEqual(found);
                expect(Object.getPrototypeOf(found.state.values)).toBe(Object.prototype);
            } else if (found) {
                bad += 1;
                expect(found.damage).not.toBe('');
            }
        }
        expect(fine).toBeGreaterThan(100);
        expect(bad).toBeGreaterThan(10_000);
    });
});
