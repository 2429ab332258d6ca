import { expect, test } from '@playwright/test';
import { sampleFigures } from './figures';
import { layoutProblems } from './layout';
import { test as withReport } from './open_report';
import { samplePage } from './sample_page';

// The checker of layouts must be able to fail: pages that are wrong on purpose, each in one way.

const drawing = (inner: string, place = 300) =>
    `<div style="width:${place}px"><svg width="300" height="100" style="display:block">${inner}</svg></div>`;

const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['text leaves its drawing', drawing('<text x="280" y="50">beyond the edge</text>'), /"beyond the edge" leaves its drawing/],
    ['labels lie on one another', drawing('<text x="10" y="50">first</text><text x="20" y="54">second</text>'), /"first" lies on "second"/],
    ['turned labels lie on one another',
        drawing('<text x="50" y="60" transform="rotate(-45 50 60)">first label</text><text x="52" y="62" transform="rotate(-45 50 60)">second label</text>'), /lies on/],
    ['a drawing is larger than its place', drawing('', 100), /larger than its place/],
    ['a hidden overflow cuts text', '<div style="width:60px;overflow:hidden;white-space:nowrap">a line that is too long</div>', /is cut off by <div/],
    ['a low box cuts text', '<div style="height:10px;overflow:hidden"><p style="margin:0">one line</p></div>', /is cut off by <div/],
    ['a word leaves its box', '<p style="width:40px">Verwaltungsmodernisierung</p>', /leaves its <p/],
    ['text leaves the page', '<p style="margin-left:-30px">to the left</p>', /leaves the page/],
    ['lines lie on one another', '<p style="margin:0">above</p><p style="margin:-12px 0 0">below</p>', /"above" lies on "below"/],
    ['the page scrolls sideways', '<div style="width:3000px;height:1px"></div>', /scrolls sideways/],
];

for (const [name, html, expected] of wrong) {
    test(`the checker sees it when ${name}`, async ({ page: tab }) => {
        await tab.setContent(`<body style="font:16px sans-serif">${html}</body>`);
        expect((await layoutProblems(tab)).join('\n')).toMatch(expected);
    });
}

test('the checker lets a right page pass', async ({ page: tab }) => {
    await tab.setContent(`<body style="font:16px sans-serif"><h1>Title</h1><p>Some <b>words</b> in a line.</p>${drawing(
        '<text x="10" y="20">first</text><text x="10" y="40">second</text><text x="200" y="90" transform="rotate(-45 200 90)">turned</text>')}
        <div tabindex="0" style="overflow:auto;width:80px"><p style="width:300px">a part that scrolls</p></div></body>`);
    expect(await layoutProblems(tab)).toEqual([]);
});

withReport('the checker sees a report whose styles are broken', async ({ open, page: tab }) => {
    await open(samplePage(sampleFigures));
    await tab.addStyleTag({ content: '.value { width: 2rem; white-space: nowrap; } .subtitle { margin-top: -1.5rem; }' });
    const problems = (await layoutProblems(tab)).join('\n');
    expect(problems).toMatch(/leaves its <p class="value">/);
    expect(problems).toMatch(/lies on/);
});
