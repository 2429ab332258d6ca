import { describe, expect, test } from 'vitest';
import type { Text } from '../../charts/figure';
import { figureNumber, languageNames, shownOf, words } from '../../report/words';
import { samplePage } from './sample_page';

const all: readonly (readonly [string, Text])[] = [
    ...Object.entries(words), ['shownOf 0', shownOf(0, 12)], ['shownOf 1', shownOf(1, 12)], ['shownOf 2', shownOf(2, 12)],
];
/** Words that the two languages share. */
const shared = new Set(['Source', 'Version', 'Licence']);

describe('every string of the page', () => {
    test.each(all)('%s exists in both languages', (_name, text) => {
        expect(Object.keys(text).sort()).toEqual(['en', 'fr']);
        for (const said of [text.en, text.fr]) expect(said.trim()).not.toBe('');
        if (!shared.has(text.en)) expect(text.fr).not.toBe(text.en);
    });
    test.each(all)('%s keeps French typography in French', (_name, text) => {
        expect(frenchMistakes(text.fr.replace('2.0', ''))).toEqual([]);  // the number of a licence
    });
    test.each(all)('%s has no French spaces in English', (_name, text) => {
        expect(text.en).not.toMatch(/[\u00a0\u202f]/);
    });
    test('the other ones', () => {
        expect(figureNumber(3)).toEqual({ en: 'Figure 3', fr: 'Figure 3' });
        expect(languageNames).toEqual({ en: 'English', fr: 'Français' });
        expect(shownOf(1, 12).fr).toBe('1 paramètre affiché sur 12');
        expect(shownOf(2, 12).fr).toBe('2 paramètres affichés sur 12');
    });
});

test('the sample page keeps French typography too', () => {
    const page = samplePage([]);
    const texts = [page.title, page.message, ...page.numbers.flatMap((n) => [n.value, n.interval, n.label]), ...page.method, ...page.limits,
        ...page.sections.flatMap((section) => [section.title, ...section.text]), ...page.parameters.flatMap((row) => [row.value, row.unit, row.range, row.doc])];
    for (const { fr } of texts) expect(frenchMistakes(fr)).toEqual([]);
});

test('the check of French typography finds mistakes', () => {
    for (const wrong of ['But : oui', 'But: oui', 'Vrai ?', 'Vrai?', '64 %', '64%', 'a ; b', 'a; b', '« mot »', '0.5 point', '2,000 personnes', "l'heure"]) {
        expect(frenchMistakes(wrong), wrong).not.toEqual([]);
    }
    for (const right of ['But\u00a0: oui', 'Vrai\u202f?', '64\u00a0%', 'a\u202f; b', '«\u202fmot\u202f»', '0,5\u00a0point', '2\u202f000 personnes', 'l’heure']) {
        expect(frenchMistakes(right), right).toEqual([]);
    }
});

function frenchMistakes(text: string): string[] {
    const rules: readonly (readonly [RegExp, string])[] = [
        [/(?<!\u00a0)[:%]/u, 'no U+00A0 before : or %'],
        [/(?<!\u202f)[;!?»]/u, 'no U+202F before ; ! ? or »'],
        [/«(?!\u202f)/u, 'no U+202F after «'],
        [/\d\.\d/u, 'a decimal point'],
        [/[1-9]\d*,\d{3}(?!\d)/u, 'a comma between thousands'],
        [/'/u, 'a straight apostrophe'],
    ];
    return rules.filter(([wrong]) => wrong.test(text)).map(([, mistake]) => mistake);
}
