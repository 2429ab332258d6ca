import { describe, expect, test } from 'vitest';
import { chooseLanguage, hashIn, languageInHash } from '../../report/language';

const both = ['en', 'fr'] as const;

describe('the language of the page', () => {
    test('is the one in the address', () => {
        expect(chooseLanguage('#fr', ['en-GB'], both)).toBe('fr');
        expect(chooseLanguage('#fr/limits', ['en-GB'], both)).toBe('fr');
    });
    test('else the first that the browser prefers and the page has', () => {
        expect(chooseLanguage('', ['de', 'fr-CA', 'en'], both)).toBe('fr');
        expect(chooseLanguage('#de', ['FR'], both)).toBe('fr');
        expect(chooseLanguage('#france', ['en-US'], both)).toBe('en');
    });
    test('else the first of the page', () => {
        expect(chooseLanguage('', ['de'], ['fr', 'en'])).toBe('fr');
        expect(chooseLanguage('#en', [], ['fr'])).toBe('fr');
    });
    test('in the address keeps the place', () => {
        expect(hashIn('en', '#fr/limits', both)).toBe('#en/limits');
        expect(hashIn('fr', '', both)).toBe('#fr');
        expect(hashIn('fr', '#somewhere', both)).toBe('#fr');
        expect(languageInHash('', both)).toBeUndefined();
    });
});
