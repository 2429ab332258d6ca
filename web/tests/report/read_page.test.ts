import { expect, test } from 'vitest';
import { readPage } from '../../report/read_page';
import { sampleFigures } from './figures';
import { samplePage } from './sample_page';

const [first] = sampleFigures;
if (!first) throw new Error('there are no sample figures');
const title = { en: 'Title', fr: 'Titre' };
const read = (changes: object) => () => readPage(JSON.stringify({ ...samplePage([first]), ...changes }));

test('a page is read as it was written', () => {
    expect(read({})()).toEqual(samplePage([first]));
});

test('what is wrong with a page is said', () => {
    expect(() => readPage(' \n')).toThrow('it is an empty template; "concert report" fills it');
    expect(() => readPage('{"format": 1')).toThrow('its data are damaged');
    expect(() => readPage('7')).toThrow('its data are no page');
    expect(read({ format: 2 })).toThrow('its data have format 2; this template reads format 1');
    expect(read({ languages: [] })).toThrow('its data name no language');
    expect(read({ figures: [first, first] })).toThrow(`two parts named "${first.id}"`);
    expect(read({ sections: [{ id: 'a', title, text: [], figures: ['lost'] }] }))
        .toThrow('its section "a" shows a figure "lost" that is not there');
    for (const id of ['method', 'limits', 'reproduce']) {
        expect(read({ sections: [{ id, title, text: [], figures: [] }] })).toThrow(`two parts named "${id}"`);
    }
});
