import { describe, expect, test } from 'vitest';
import { french } from '../../studio/french';
import { en } from '../../studio/words.en';
import { fr } from '../../studio/words.fr';
import { fill, type Word, words } from '../../studio/words';

const keys = Object.keys(en) as Word[];
/** What the two languages share. */
const shared: readonly Word[] = ['settingA', 'settingB', 'pause', 'organisation', 'simulation'];
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('both files have the same keys', () => {
    expect(Object.keys(fr).sort()).toEqual([...keys].sort());
});
describe('every string', () => {
    test.each(keys)('%s says something in both languages, with the same places to fill', (key) => {
        expect(en[key].trim()).not.toBe('');
        expect(fr[key].trim()).not.toBe('');
        expect(places(fr[key])).toEqual(places(en[key]));
        expect(shared.includes(key) || fr[key] !== en[key], 'translated').toBe(true);
        expect(en[key]).not.toMatch(/[\u00a0\u202f]/);
    });
    test.each(keys)('%s is set as French is', (key) => {
        const text = words[key].fr.replace('2.0', '').replace(/\{\w+\}/g, '1');
        expect(text).not.toMatch(/(?<!\u00a0)[:%]/u);
        expect(text).not.toMatch(/(?<!\u202f)[;!?»]/u);
        expect(text).not.toMatch(/«(?!\u202f)|'|\d\.\d|\d,\d{3}(?!\d)/u);
    });
});
test('French is set from what is typed', () => {
    expect(french("Vrai ? Oui : l'heure ; 5 % « mot » !")).toBe('Vrai\u202f? Oui\u00a0: l’heure\u202f; 5\u00a0% «\u202fmot\u202f»\u202f!');
});
test('places are filled in their language, unknown ones stay', () => {
    expect(fill({ en: '{a} {b} {c}', fr: '{b} {a}' }, { a: { en: 'one', fr: 'un' }, b: '2' })).toEqual({ en: 'one 2 {c}', fr: '2 un' });
});
